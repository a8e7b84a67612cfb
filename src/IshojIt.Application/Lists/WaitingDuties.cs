using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Lists;

/// <summary>One duty that a person may do now.</summary>
public sealed record TaskRow(string Proposal, string Title, DutyKind Duty, string Paragraph, DateTimeOffset Since, DateOnly? Deadline, UserId? ActingFor);

/// <summary>One duty of one kind, with what its case is about. <paramref name="Open"/> false: it waits for something else first, which <paramref name="WaitingFor"/> tells.</summary>
public sealed record QueueRow(
    string Number, string Title, AreaCode BudgetArea, UserId? Holder, ProposalState State, DutyKind Duty, string Paragraph, DateTimeOffset Since, DateOnly? Deadline,
    DateOnly? PlannedStart, UserId? ActingFor, bool Open, string? WaitingFor);

/// <summary>One page of a queue, and how many there are, counted no further than one above <see cref="CaseList.CountedCases"/>.</summary>
public sealed record QueuePage(IReadOnlyList<QueueRow> Items, string? Next, int Count);

/// <summary>What waits for a person on the cases that she sees: the one place where duties are listed and counted, the latest first and paged by key.</summary>
public sealed class WaitingDuties(IshojItDbContext db, CaseStore store)
{
    /// <summary>Everything that she may do now.</summary>
    public async Task<Page<TaskRow>> TasksAsync(UserId actor, string? after, int size, CancellationToken ct)
    {
        var rows = await After(await OpenAsync(actor, ct), after).OrderBy(w => w.Duty.SortKey).Take(size + 1)
            .Select(w => new { w.Duty.SortKey, Task = new TaskRow(w.Case.Number, w.Case.Title, w.Duty.Duty, w.Duty.Paragraph, w.Duty.Since, w.Duty.Deadline, w.Duty.ActingFor) })
            .ToListAsync(ct);
        return Cursor.Page(rows, size, r => [r.SortKey], r => r.Task);
    }

    /// <summary>How many she may do now, counted no further than <paramref name="most"/>.</summary>
    public async Task<int> CountAsync(UserId actor, int most, CancellationToken ct) => await CountedAsync(await OpenAsync(actor, ct), most, ct);

    /// <summary>How many of them are past their deadline.</summary>
    public async Task<int> CountLateAsync(UserId actor, int most, CancellationToken ct)
    {
        var today = (await store.WorldAsync(ct)).Today;
        return await CountedAsync((await OpenAsync(actor, ct)).Where(w => w.Duty.Deadline < today), most, ct);
    }

    /// <summary>Those of one kind; <paramref name="alsoWaiting"/>: also those that wait for something else first.</summary>
    public async Task<QueuePage> ReadAsync(DutyKind kind, UserId actor, bool alsoWaiting, string? after, int size, CancellationToken ct)
    {
        var all = (alsoWaiting ? await OfAsync(actor, ct) : await OpenAsync(actor, ct)).Where(w => w.Duty.Duty == kind);
        var rows = await After(all, after).OrderBy(w => w.Duty.SortKey).Take(size + 1)
            .Select(w => new
            {
                w.Duty.SortKey,
                Row = new QueueRow(
                    w.Case.Number, w.Case.Title, w.Case.BudgetArea, w.Case.Holder, w.Case.State, w.Duty.Duty, w.Duty.Paragraph, w.Duty.Since, w.Duty.Deadline,
                    w.Case.PlannedStart, w.Duty.ActingFor, w.Duty.Open, w.Case.WaitingFor),
            }).ToListAsync(ct);
        var page = Cursor.Page(rows, size, r => [r.SortKey], r => r.Row);
        return new QueuePage(page.Items, page.Next, await CountedAsync(all, CaseList.CountedCases + 1, ct));
    }

    /// <summary>Whether one of a kind is hers, open or waiting.</summary>
    public async Task<bool> AnyAsync(DutyKind kind, UserId actor, CancellationToken ct) => await (await OfAsync(actor, ct)).AnyAsync(w => w.Duty.Duty == kind, ct);

    private static Task<int> CountedAsync(IQueryable<Waiting> waiting, int most, CancellationToken ct) => waiting.OrderBy(w => w.Duty.SortKey).Take(most).CountAsync(ct);

    private static IQueryable<Waiting> After(IQueryable<Waiting> waiting, string? after)
    {
#pragma warning disable CA1309 // The database compares, by its own collation, as it sorts.
        return Cursor.Read(after) is [var last] ? waiting.Where(w => string.Compare(w.Duty.SortKey, last) > 0) : waiting;
#pragma warning restore CA1309
    }

    /// <summary>Compared with a value, not asked for by itself: only so does every database walk the index in its order and stop at the page's end.</summary>
    private async Task<IQueryable<Waiting>> OpenAsync(UserId actor, CancellationToken ct)
    {
        var open = true;
        return (await OfAsync(actor, ct)).Where(w => w.Duty.Open == open);
    }

    private async Task<IQueryable<Waiting>> OfAsync(UserId actor, CancellationToken ct)
    {
        var seen = db.Proposals.AsNoTracking().VisibleTo(actor, (await store.WorldAsync(ct)).Organisation);
        return db.Duties.AsNoTracking().Where(d => d.User == actor).Join(seen, d => d.ProposalId, p => p.Id, (duty, row) => new Waiting { Duty = duty, Case = row });
    }

    private sealed class Waiting
    {
        public required DutyRow Duty { get; init; }

        public required ProposalRow Case { get; init; }
    }
}
