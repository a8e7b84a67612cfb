using System.Globalization;
using IshojIt.Application.Costs;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Web.Common;
using IshojIt.Web.Common.Costs;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Finance;

/// <summary>What the page shows; carried from the first rendering into the circuit.</summary>
public sealed record BudgetRequestsState(BudgetRequestQuestion Question, string? After, BudgetRequestTotals Totals, IReadOnlyList<BudgetRequestRow> Rows, string? Next);

/// <summary>The list for the budget negotiations: who seeks money in the coming budget, and what each area would have to find (R15.2-17).</summary>
public sealed partial class BudgetRequestsPage
{
    public const string Address = "/oekonomi/budgetoensker";
    private const int PageSize = 20;
    private const int YearsAhead = 2;
    private Reader? _reader;

    [PersistentState]
    public BudgetRequestsState? State { get; set; }

    /// <summary>The area that is to pay; absent for all.</summary>
    [SupplyParameterFromQuery(Name = "omraade")]
    public string? Area { get; set; }

    [SupplyParameterFromQuery(Name = "stand")]
    public string? Standing { get; set; }

    /// <summary>The budget's year; absent for the one that is negotiated next.</summary>
    [SupplyParameterFromQuery(Name = "aar")]
    public string? Year { get; set; }

    [SupplyParameterFromQuery(Name = "efter")]
    public string? After { get; set; }

    [Inject]
    private Desk Desk { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private BudgetRequestAmounts Total => State!.Totals.Total;

    private IReadOnlyList<int> Years => State!.Totals.Years;

    private IReadOnlyList<ChartSeries> Series => [.. State!.Totals.Areas.Where(a => a.Amounts.Expenses.Any(e => e > Dkk.Zero)).OrderByDescending(a => a.Amounts.Expenses.Max())
        .Select(a => new ChartSeries(_reader!.Area(a.BudgetArea), a.BudgetArea.Value, a.Amounts.Expenses))];

    protected override async Task OnParametersSetAsync()
    {
        if ((_reader ??= await Reader.AdmitAsync(Desk, L, Navigation, FinanceTabs.IsFor)) is not { } reader)
        {
            return;
        }

        var question = QuestionOf(Area, Standing, Year, reader);
        if (State?.Question != question || State.After != After)
        {
            State = await Desk.AskAsync<BudgetRequestList, BudgetRequestsState>(async (list, user) =>
            {
                var page = await list.ReadAsync(question, user, After, PageSize, CancellationToken.None);
                return new BudgetRequestsState(question, After, await list.TotalsAsync(question, user, CancellationToken.None), page.Items, page.Next);
            });
        }
    }

    /// <summary>What an address asks for; what it names that is not there is as if it were absent.</summary>
    internal static BudgetRequestQuestion QuestionOf(string? area, string? standing, string? year, Reader reader) => new(
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var first) && first is >= 2000 and <= 2100 ? first : null,
        area is { Length: > 0 } && reader.World.Organisation.Area(new AreaCode(area)) is { } found ? found.Code : null,
        Enum.TryParse<BudgetRequestStanding>(standing, ignoreCase: true, out var one) && Enum.IsDefined(one) ? one : null);

    private static string AddressOf(BudgetRequestQuestion question, string? after = null, string kind = "") => Address + kind + QueryString.Create(new (string Name, string? Value)[]
    {
        ("omraade", question.BudgetArea?.Value),
        ("stand", question.Standing?.Camel()),
        ("aar", question.FirstYear?.ToString(CultureInfo.InvariantCulture)),
        ("efter", after),
    }.Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Name, p.Value)));
}
