using IshojIt.Domain.Common;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Common.Costs;

/// <summary>The ids of the grid's fields, and what is wrong with each: for the summary at the top of the page.</summary>
public static class CostGridIds
{
    /// <summary>The id of the grid where a page has one.</summary>
    public const string Grid = "udgifter";

    public static string Cell(string grid, CostRow row, int year) => $"{grid}-{row.Key}-{year}";

    public static string Account(string grid, CostRow row) => $"{grid}-{row.Key}-account";

    public static string Reason(string grid, AreaCode area) => $"{grid}-{area}-reason";

    public static string None(string grid, AreaCode area) => $"{grid}-{area}-none";

    public static string AddNature(string grid, AreaCode area) => $"{grid}-{area}-add";

    /// <summary>Cells that cannot be read, and, where asked for, areas whose statement is missing or contradicts its lines.</summary>
    public static IReadOnlyList<FieldProblem> Problems(CostGridModel model, IStringLocalizer<Texts> texts, bool withStatements, string grid = Grid) =>
    [
        .. from area in model.Areas
           from row in area.Rows
           from year in Enumerable.Range(0, model.YearCount)
           let problem = row.Cells[year].Problem
           where problem != CellProblem.None
           select new FieldProblem(Cell(grid, row, year), texts["costs.problemAt", area.Choice.Label, texts[$"nature.{row.Nature.Camel()}"].Value, model.BudgetYear + year, texts[$"costs.problem.{problem.Camel()}"].Value]),
        .. model.Areas.Where(_ => withStatements).SelectMany(a => Statement(a, texts, grid)),
    ];

    private static IEnumerable<FieldProblem> Statement(CostArea area, IStringLocalizer<Texts> texts, string grid)
    {
        if (area.LacksReason)
        {
            yield return new FieldProblem(Reason(grid, area.Choice.Code), texts["costs.lacksReason.short", area.Choice.Name]);
        }
        else if (area.Contradicts)
        {
            yield return new FieldProblem(None(grid, area.Choice.Code), texts["costs.contradicts.short", area.Choice.Name]);
        }
        else if (area.IsUnstated)
        {
            yield return new FieldProblem(None(grid, area.Choice.Code), texts["costs.unstated.short", area.Choice.Name]);
        }
    }
}
