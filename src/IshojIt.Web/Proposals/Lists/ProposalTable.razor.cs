using IshojIt.Application.Lists;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Proposals.Lists;

/// <summary>The rows of the list in the columns chosen; headings sort, rows open by click or by arrows and Enter.</summary>
public sealed partial class ProposalTable
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<CaseListRow> Rows { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<ListColumn> Columns { get; set; }

    [Parameter, EditorRequired]
    public required Reader Reader { get; set; }

    /// <summary>What the rows were found by; headings lead to the same in another order.</summary>
    [Parameter, EditorRequired]
    public required CaseFilter Filter { get; set; }

    private static bool IsAmount(ListColumn column) => column is ListColumn.YearCost or ListColumn.Continuing;

    private static CaseSort? SortBy(ListColumn column) => column switch
    {
        ListColumn.Deadline => CaseSort.Deadline,
        ListColumn.Changed => CaseSort.Changed,
        _ => null,
    };

    /// <summary>A suggestion until somebody has decided it.</summary>
    private static bool IsSuggested(ProposalState state) => state is ProposalState.Draft or ProposalState.InReview or ProposalState.Returned;

    private bool IsRising(CaseSort sort) => sort is CaseSort.Deadline or CaseSort.Title != Filter.Turned;

    private string? SortOf(CaseSort? sort) => sort is { } by && by == Filter.Sort ? IsRising(by) ? "ascending" : "descending" : null;

    private string Label(ListColumn column) => column switch
    {
        ListColumn.YearCost => YearCostLabel.Of(Filter, Reader, L),
        ListColumn.Continuing => L["column.continuing", Reader.LastEstimateYear],
        _ => L["column." + column.Camel()],
    };

    private Dkk Sum(ListColumn column) => Rows.Sum(row => column == ListColumn.YearCost ? row.YearCost : row.Continuing);

    private CaseFilter Turned(CaseSort sort) => Filter with { Sort = sort, Turned = Filter.Sort == sort && !Filter.Turned };
}
