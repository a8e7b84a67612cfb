using System.Globalization;
using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Proposals;

namespace IshojIt.Application.Lists;

/// <summary>The orders of a list, each from after a cursor on: the sort key of the last row given, and its number.</summary>
internal static class CaseSorting
{
    public static string[] KeyOf(CaseKey last, CaseSort sort) => sort switch
    {
        CaseSort.Number => ["", last.Number],
        CaseSort.Title => [last.TitleKey, last.Number],
        CaseSort.Deadline => [last.SortDeadline.DayNumber.ToString(CultureInfo.InvariantCulture), last.Number],
        _ => [Cursor.Of(last.UpdatedAt), last.Number],
    };

    public static IQueryable<ProposalRow> Sorted(this IQueryable<ProposalRow> cases, CaseFilter filter, string? after)
    {
        var last = Cursor.Read(after) is [var key, var number] && CaseNumber.Read(number) is { } read ? new After(key, read.Year, read.Sequence) : null;
        return filter.Sort switch
        {
            CaseSort.Number => ByNumber(cases, last, filter.Turned),
            CaseSort.Title => ByTitle(cases, last, !filter.Turned),
            CaseSort.Deadline => ByDeadline(cases, last, !filter.Turned),
            _ => ByChange(cases, last, filter.Turned),
        };
    }

    private static IQueryable<ProposalRow> ByNumber(IQueryable<ProposalRow> cases, After? last, bool rising)
    {
        if (last is var (_, year, sequence))
        {
            cases = rising ? cases.Where(p => p.Year > year || (p.Year == year && p.Sequence > sequence)) : cases.Where(p => p.Year < year || (p.Year == year && p.Sequence < sequence));
        }

        return rising ? cases.OrderBy(p => p.Year).ThenBy(p => p.Sequence) : cases.OrderByDescending(p => p.Year).ThenByDescending(p => p.Sequence);
    }

    private static IQueryable<ProposalRow> ByTitle(IQueryable<ProposalRow> cases, After? last, bool rising)
    {
        if (last is var (key, year, sequence))
        {
#pragma warning disable CA1309 // The database compares, by its own collation, as it sorts; keys are hexadecimal digits.
            cases = rising
                ? cases.Where(p => string.Compare(p.TitleKey, key) > 0 || (p.TitleKey == key && (p.Year > year || (p.Year == year && p.Sequence > sequence))))
                : cases.Where(p => string.Compare(p.TitleKey, key) < 0 || (p.TitleKey == key && (p.Year < year || (p.Year == year && p.Sequence < sequence))));
#pragma warning restore CA1309
        }

        return rising
            ? cases.OrderBy(p => p.TitleKey).ThenBy(p => p.Year).ThenBy(p => p.Sequence)
            : cases.OrderByDescending(p => p.TitleKey).ThenByDescending(p => p.Year).ThenByDescending(p => p.Sequence);
    }

    private static IQueryable<ProposalRow> ByDeadline(IQueryable<ProposalRow> cases, After? last, bool rising)
    {
        if (last is var (key, year, sequence) && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= DateOnly.MaxValue.DayNumber)
        {
            var day = DateOnly.FromDayNumber(days);
            cases = rising
                ? cases.Where(p => p.SortDeadline > day || (p.SortDeadline == day && (p.Year > year || (p.Year == year && p.Sequence > sequence))))
                : cases.Where(p => p.SortDeadline < day || (p.SortDeadline == day && (p.Year < year || (p.Year == year && p.Sequence < sequence))));
        }

        return rising
            ? cases.OrderBy(p => p.SortDeadline).ThenBy(p => p.Year).ThenBy(p => p.Sequence)
            : cases.OrderByDescending(p => p.SortDeadline).ThenByDescending(p => p.Year).ThenByDescending(p => p.Sequence);
    }

    private static IQueryable<ProposalRow> ByChange(IQueryable<ProposalRow> cases, After? last, bool rising)
    {
        if (last is var (key, year, sequence) && Cursor.Instant(key) is { } at)
        {
            cases = rising
                ? cases.Where(p => p.UpdatedAt > at || (p.UpdatedAt == at && (p.Year > year || (p.Year == year && p.Sequence > sequence))))
                : cases.Where(p => p.UpdatedAt < at || (p.UpdatedAt == at && (p.Year < year || (p.Year == year && p.Sequence < sequence))));
        }

        return rising
            ? cases.OrderBy(p => p.UpdatedAt).ThenBy(p => p.Year).ThenBy(p => p.Sequence)
            : cases.OrderByDescending(p => p.UpdatedAt).ThenByDescending(p => p.Year).ThenByDescending(p => p.Sequence);
    }

    private sealed record After(string Key, int Year, int Sequence);
}

/// <summary>What a cursor is made of.</summary>
internal sealed record CaseKey(string Number, string TitleKey, DateOnly SortDeadline, DateTimeOffset UpdatedAt);
