using System.Globalization;
using System.Text.RegularExpressions;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Proposals.Form;

/// <summary>What a line of the costs is called where a refusal names it by its place: the years of a row are one.</summary>
public static partial class CostLineWords
{
    /// <summary>Null where the path names no line, or one that is not there.</summary>
    public static string? Of(string path, ProposalContent content, FieldWords words, IStringLocalizer<Texts> texts) =>
        Line().Match(path) is { Success: true } match && int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) is var at && at < content.Costs.Count
            ? texts["form.costLine", texts["nature." + content.Costs[at].Nature.Camel()].Value, words.AreaName(content.Costs[at].BudgetArea)].Value
            : null;

    [GeneratedRegex(@"^costs\[(\d{1,6})\]\.")]
    private static partial Regex Line();
}
