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
                          orderby d.SortKey
                          select new
                          {
                              d.SortKey,
                              Row = new QueueRow(p.Number, p.Title, p.BudgetArea, p.Holder, p.State, d.Duty, d.Paragraph, d.Since, d.Deadline, p.PlannedStart, d.ActingFor, d.Open, p.WaitingFor),
                          }).Take(size + 1).ToListAsync(ct);
        var page = Cursor.Page(rows, size, r => [r.SortKey], r => r.Row);
        return new QueuePage(page.Items, page.Next, after is null && page.Next is null ? page.Items.Count : await all.Take(CaseList.CountedCases + 1).CountAsync(ct));
    }

    private static IQueryable<DutyRow> After(IQueryable<DutyRow> duties, string? after)
    {
#pragma warning disable CA1309 // The database compares, by its own collation, as it sorts.
        return Cursor.Read(after) is [var last] ? duties.Where(d => string.Compare(d.SortKey, last) > 0) : duties;
#pragma warning restore CA1309
    }
}
