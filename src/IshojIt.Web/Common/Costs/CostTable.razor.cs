using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Common.Costs;

/// <summary>One row of the table: amounts with their sign; null where nothing is stated. <paramref name="After"/> runs on after the last year.</summary>
public sealed record CostTableRow(AreaCode Area, CostNature Nature, IReadOnlyList<Dkk?> Amounts, Dkk? After);

/// <summary>Costs to be read: areas and natures down, years across, and what runs on in its own column.</summary>
public sealed partial class CostTable
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<CostLine> Lines { get; set; }

    [Parameter, EditorRequired]
    public required int FirstYear { get; set; }

    /// <summary>The full name of an area, such as "301 Dagtilbud".</summary>
    [Parameter, EditorRequired]
    public required Func<AreaCode, string> AreaName { get; set; }

    [Parameter]
    public string? Caption { get; set; }

    /// <summary>A mark beside a row's name, such as a disputed amount.</summary>
    [Parameter]
    public RenderFragment<CostTableRow>? RowMark { get; set; }

    private int LastYear { get; set; }

    private IEnumerable<int> Years => Enumerable.Range(FirstYear, LastYear - FirstYear + 1);

    private IReadOnlyList<CostTableRow> Rows { get; set; } = [];

    /// <summary>Expenses gross; savings and income beside them, never subtracted.</summary>
    private IEnumerable<(string Name, List<CostTableRow> Rows)> Totals
    {
        get
        {
            var rows = Rows.ToLookup(r => r.Nature is CostNature.Saving or CostNature.Income);
            yield return ("costs.expenses", [.. rows[false]]);
            if (rows[true].Any())
            {
                yield return ("costs.income", [.. rows[true]]);
            }
        }
    }

    protected override void OnParametersSet()
    {
        var model = CostGridModel.From(FirstYear, [.. Lines.Select(l => l.BudgetArea).Distinct().Select(a => new AreaChoice(a, ""))], Lines, []);
        LastYear = model.LastYear;
        Rows = [.. model.Areas.SelectMany(a => a.Rows.Select(r => RowOf(a, r)))];
    }

    private static CostTableRow RowOf(CostArea area, CostRow row) => new(
        area.Choice.Code,
        row.Nature,
        [.. row.Cells.Select((c, i) => c.Amount is null && row.Carried(i) is null ? (Dkk?)null : row.In(i))],
        row.Permanent ? row.After : null);
}
