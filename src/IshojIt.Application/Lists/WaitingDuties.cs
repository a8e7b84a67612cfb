using System.Globalization;
using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Lists;

/// <summary>One duty of one kind, with what its case is about. <paramref name="Open"/> false: it waits for something else first, which <paramref name="WaitingFor"/> tells.</summary>
public sealed record QueueRow(
    string Number, string Title, AreaCode BudgetArea, UserId? Holder, ProposalState State, DutyKind Duty, string Paragraph, DateTimeOffset Since, DateOnly? Deadline,
    DateOnly? PlannedStart, UserId? ActingFor, bool Open, string? WaitingFor);

/// <summary>One page of a queue, and how many there are, counted no further than one above <see cref="CaseList.CountedCases"/>.</summary>
public sealed record QueuePage(IReadOnlyList<QueueRow> Items, string? Next, int Count);

/// <summary>What of one kind waits for a person, the latest first; paged by key.</summary>
public sealed class WaitingDuties(IshojItDbContext db)
{
    public async Task<QueuePage> ReadAsync(DutyKind kind, UserId actor, bool alsoWaiting, string? after, int size, CancellationToken ct)
    {
        var all = db.Duties.AsNoTracking().Where(d => d.User == actor && d.Duty == kind && (d.Open || alsoWaiting));
        var rows = await (from d in After(all, after)
                          join p in db.Proposals.AsNoTracking() on d.ProposalId equals p.Id
                          orderby d.SortDeadline, d.Number, d.Id
                          select new
                          {
                              d.SortDeadline,
                              Row = new QueueRow(p.Number, p.Title, p.BudgetArea, p.Holder, p.State, d.Duty, d.Paragraph, d.Since, d.Deadline, p.PlannedStart, d.ActingFor, d.Open, p.WaitingFor),
                          }).Take(size + 1).ToListAsync(ct);
        var last = rows.Count > size ? rows[size - 1] : null;
        return new QueuePage(
            [.. rows.Take(size).Select(r => r.Row)],
            last is null ? null : string.Create(CultureInfo.InvariantCulture, $"{last.SortDeadline.DayNumber}_{last.Row.Number}"),
            after is null && rows.Count <= size ? rows.Count : await all.Take(CaseList.CountedCases + 1).CountAsync(ct));
    }

    private static IQueryable<DutyRow> After(IQueryable<DutyRow> duties, string? after)
    {
        if (after?.Split('_') is not [var day, var number] || !int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days > DateOnly.MaxValue.DayNumber)
        {
            return duties;
        }

        var deadline = DateOnly.FromDayNumber(days);
#pragma warning disable CA1309 // The database compares, by its own collation; case numbers are digits and a dash.
        return duties.Where(d => d.SortDeadline > deadline || (d.SortDeadline == deadline && string.Compare(d.Number, number) > 0));
#pragma warning restore CA1309
    }
}
