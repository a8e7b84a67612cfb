namespace IshojIt.Web.Proposals.Lists;

/// <summary>The columns that a person may choose; the title with number and area is always there.</summary>
public enum ListColumn { Route, State, Waiting, Deadline, YearCost, Continuing, Holder, PlannedStart, Changed }

/// <summary>Which columns are shown.</summary>
public static class ListColumns
{
    public static IReadOnlyList<ListColumn> Usual { get; } =
        [ListColumn.Route, ListColumn.State, ListColumn.Waiting, ListColumn.Deadline, ListColumn.YearCost, ListColumn.Continuing];

    /// <summary>What was kept, in the order of the columns; the usual ones where nothing was.</summary>
    public static IReadOnlyList<ListColumn> Of(IReadOnlyList<string>? kept) =>
        kept is null ? Usual : [.. Enum.GetValues<ListColumn>().Where(c => kept.Contains(c.ToString(), StringComparer.OrdinalIgnoreCase))];
}
