using System.Globalization;
using IshojIt.Application.Proposals;

namespace IshojIt.Application.Lists;

/// <summary>The orders of a list, each from after a cursor on: the sort key of the last row given, and its number.</summary>
internal static class CaseSorting
{
    public static string CursorOf(ProposalRowKey last, CaseSort sort) => sort switch
    {
        CaseSort.Number => "_" + last.Number,
        CaseSort.Title => $"{last.TitleKey}_{last.Number}",
        CaseSort.Deadline => string.Create(CultureInfo.InvariantCulture, $"{last.SortDeadline.DayNumber}_{last.Number}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{last.UpdatedAt.UtcTicks}_{last.Number}"),
    };

    public static IQueryable<ProposalRow> Sorted(this IQueryable<ProposalRow> cases, CaseFilter filter, string? after)
    {
        var (key, number) = after?.Split('_') is [var k, var n] ? (k, n) : (null, "");
        return filter.Sort switch
        {
            CaseSort.Number => ByNumber(cases, key is null ? null : number, filter.Turned),
            CaseSort.Title => ByTitle(cases, key, number, !filter.Turned),
            CaseSort.Deadline => ByDeadline(cases, Number(key, DateOnly.MaxValue.DayNumber) is { } day ? DateOnly.FromDayNumber((int)day) : null, number, !filter.Turned),
            _ => ByChange(cases, Number(key, DateTimeOffset.MaxValue.Ticks) is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null, number, filter.Turned),
        };
    }

#pragma warning disable CA1309 // The database compares, by its own collation; keys are hexadecimal, case numbers digits and a dash.
    private static IQueryable<ProposalRow> ByNumber(IQueryable<ProposalRow> cases, string? after, bool rising)
    {
        cases = after is null ? cases : rising ? cases.Where(p => string.Compare(p.Number, after) > 0) : cases.Where(p => string.Compare(p.Number, after) < 0);
        return rising ? cases.OrderBy(p => p.Number) : cases.OrderByDescending(p => p.Number);
    }

    private static IQueryable<ProposalRow> ByTitle(IQueryable<ProposalRow> cases, string? key, string number, bool rising)
    {
        cases = key is null ? cases
            : rising ? cases.Where(p => string.Compare(p.TitleKey, key) > 0 || (p.TitleKey == key && string.Compare(p.Number, number) > 0))
            : cases.Where(p => string.Compare(p.TitleKey, key) < 0 || (p.TitleKey == key && string.Compare(p.Number, number) < 0));
        return rising ? cases.OrderBy(p => p.TitleKey).ThenBy(p => p.Number) : cases.OrderByDescending(p => p.TitleKey).ThenByDescending(p => p.Number);
    }

    private static IQueryable<ProposalRow> ByDeadline(IQueryable<ProposalRow> cases, DateOnly? after, string number, bool rising)
    {
        cases = after is not { } day ? cases
            : rising ? cases.Where(p => p.SortDeadline > day || (p.SortDeadline == day && string.Compare(p.Number, number) > 0))
            : cases.Where(p => p.SortDeadline < day || (p.SortDeadline == day && string.Compare(p.Number, number) < 0));
        return rising ? cases.OrderBy(p => p.SortDeadline).ThenBy(p => p.Number) : cases.OrderByDescending(p => p.SortDeadline).ThenByDescending(p => p.Number);
    }

    private static IQueryable<ProposalRow> ByChange(IQueryable<ProposalRow> cases, DateTimeOffset? after, string number, bool rising)
    {
        cases = after is not { } at ? cases
            : rising ? cases.Where(p => p.UpdatedAt > at || (p.UpdatedAt == at && string.Compare(p.Number, number) > 0))
            : cases.Where(p => p.UpdatedAt < at || (p.UpdatedAt == at && string.Compare(p.Number, number) < 0));
        return rising ? cases.OrderBy(p => p.UpdatedAt).ThenBy(p => p.Number) : cases.OrderByDescending(p => p.UpdatedAt).ThenByDescending(p => p.Number);
    }
#pragma warning restore CA1309

    private static long? Number(string? text, long most) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? number : null;
}

/// <summary>What a cursor is made of.</summary>
internal sealed record ProposalRowKey(string Number, string TitleKey, DateOnly SortDeadline, DateTimeOffset UpdatedAt);
