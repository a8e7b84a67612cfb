using System.Globalization;
using IshojIt.Application.Lists;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace IshojIt.Web.Proposals.Lists;

/// <summary>The list as its address writes it, so that it can be shared, kept and gone back to.</summary>
public static class ListAddress
{
    public const string Page = "/forslag";

    /// <summary>The cursor's name.</summary>
    public const string After = "efter";

    private static readonly (CaseSort Sort, string Name)[] Sorts =
        [(CaseSort.Changed, "aendret"), (CaseSort.Number, "nummer"), (CaseSort.Deadline, "frist"), (CaseSort.Title, "titel")];

    public static CaseFilter Read(string query)
    {
        var asked = QueryHelpers.ParseQuery(query);
        return new CaseFilter
        {
            Text = Value(asked, "q"),
            State = Choice<ProposalState>(asked, "tilstand"),
            Route = Choice<Route>(asked, "vej"),
            BudgetArea = Value(asked, "omraade") is { } area ? new AreaCode(area) : null,
            Year = int.TryParse(Value(asked, "aar"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
            Mine = asked.ContainsKey("mine"),
            WaitsForMe = asked.ContainsKey("venter"),
            Late = asked.ContainsKey("forsinket"),
            WithoutApproval = asked.ContainsKey("udenGodkendelse"),
            Open = asked.ContainsKey("aabne"),
            CostArea = Value(asked, "udgift") is { } bearing ? new AreaCode(bearing) : null,
            CostYear = int.TryParse(Value(asked, "udgiftsaar"), NumberStyles.None, CultureInfo.InvariantCulture, out var costYear) ? costYear : null,
            Phase = Choice<CasePhase>(asked, "fase"),
            Sort = Sorts.FirstOrDefault(s => s.Name == Value(asked, "sortering")).Sort,
            Turned = asked.ContainsKey("omvendt"),
        };
    }

    /// <summary>The filter as a query without its question mark; empty for all cases as they usually come.</summary>
    public static string Query(CaseFilter filter) => string.Join('&', Parts(filter).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value)}"));

    public static string Of(CaseFilter filter, string? after = null) => Address(Page, Query(filter), after);

    public static string Export(CaseFilter filter) => Address($"{Page}/eksport.xlsx", Query(filter), null);

    /// <summary>The same filter from a query that was kept.</summary>
    public static string OfQuery(string query) => Address(Page, query, null);

    private static string Address(string page, string query, string? after)
    {
        var all = after is null ? query : $"{query}&{After}={Uri.EscapeDataString(after)}".TrimStart('&');
        return all.Length == 0 ? page : $"{page}?{all}";
    }

    private static IEnumerable<(string Name, string Value)> Parts(CaseFilter f) => new (string Name, string? Value)[]
    {
        ("q", f.Text?.Trim()),
        ("tilstand", f.State?.Camel()),
        ("vej", f.Route?.Camel()),
        ("omraade", f.BudgetArea?.Value),
        ("aar", f.Year?.ToString(CultureInfo.InvariantCulture)),
        ("mine", Flag(f.Mine)),
        ("venter", Flag(f.WaitsForMe)),
        ("forsinket", Flag(f.Late)),
        ("udenGodkendelse", Flag(f.WithoutApproval)),
        ("aabne", Flag(f.Open)),
        ("udgift", f.CostArea?.Value),
        ("udgiftsaar", f.CostYear?.ToString(CultureInfo.InvariantCulture)),
        ("fase", f.Phase?.Camel()),
        ("sortering", f.Sort == CaseSort.Changed ? null : Sorts.First(s => s.Sort == f.Sort).Name),
        ("omvendt", Flag(f.Turned)),
    }.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => (p.Name, p.Value!));

    private static string? Flag(bool set) => set ? "1" : null;

    private static string? Value(Dictionary<string, StringValues> asked, string name) =>
        asked.TryGetValue(name, out var values) && values.ToString().Trim() is { Length: > 0 and <= 100 } value ? value : null;

    private static T? Choice<T>(Dictionary<string, StringValues> asked, string name)
        where T : struct, Enum
        => Value(asked, name) is { } value && !char.IsAsciiDigit(value[0]) && Enum.TryParse<T>(value, ignoreCase: true, out var choice) && Enum.IsDefined(choice) ? choice : null;
}
