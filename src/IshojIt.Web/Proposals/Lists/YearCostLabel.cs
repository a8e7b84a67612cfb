using IshojIt.Application.Lists;
using IshojIt.Web.Common;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Proposals.Lists;

/// <summary>What the column of a year's costs is called: it shows what the list was found by.</summary>
internal static class YearCostLabel
{
    public static string Of(CaseFilter filter, Reader reader, IStringLocalizer<Texts> texts) => filter switch
    {
        { CostYear: { } year, CostArea: { } area } => texts["column.derivedOn", area, year],
        { CostYear: { } year } => texts["column.derived", year],
        _ => texts["column.yearCost", reader.BudgetYear],
    };
}
