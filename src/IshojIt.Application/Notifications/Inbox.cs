using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Notifications;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Notifications;

/// <summary>One notice in a person's inbox. Number and title are empty in what tells of a substitution.</summary>
public sealed record InboxRow(
    Guid Id, string Number, string Title, NoticeGroup Group, string Kind, UserId? For, UserId? By, UserId? ByFor, string? Paragraph, DateOnly? Deadline, DateTimeOffset At, DateTimeOffset? ReadAt)
{
    public bool Read => ReadAt is not null;

    /// <summary>It told of a task that waits for the person no more: done, by her or by another, or fallen away.</summary>
    public bool IsDone { get; init; }
}

/// <summary>What a person was told, mailed or not, the latest first: only of cases that she still sees (R15.0-2).</summary>
public sealed class Inbox(IshojItDbContext db, CaseStore store, TimeProvider clock)
{
    public async Task<Page<InboxRow>> ReadAsync(UserId actor, bool unreadOnly, string? after, int size, CancellationToken ct)
    {
        var rows = (await OwnAsync(actor, ct)).Where(x => !unreadOnly || x.Message.ReadAt == null);
        if (Cursor.Read(after) is [var at, var id] && Cursor.Instant(at) is { } instant && Guid.TryParse(id, out var last))
        {
            rows = rows.Where(x => x.Message.CreatedAt < instant || (x.Message.CreatedAt == instant && x.Message.Id.CompareTo(last) < 0));
        }

        var page = await Rows(rows.OrderByDescending(x => x.Message.CreatedAt).ThenByDescending(x => x.Message.Id).Take(size + 1)).ToListAsync(ct);
        return Cursor.Page(await WithDoneAsync(page, actor, ct), size, row => [Cursor.Of(row.At), row.Id.ToString()]);
    }

    /// <summary>One of the person's own; null where it is not there for her.</summary>
    public async Task<InboxRow?> FindAsync(UserId actor, Guid id, CancellationToken ct) => await Rows((await OwnAsync(actor, ct)).Where(x => x.Message.Id == id)).SingleOrDefaultAsync(ct);

    /// <summary>How many are unread, counted no further than <paramref name="most"/>.</summary>
    public async Task<int> CountUnreadAsync(UserId actor, int most, CancellationToken ct) =>
        await (await OwnAsync(actor, ct)).Where(x => x.Message.ReadAt == null).OrderBy(x => x.Message.Id).Take(most).CountAsync(ct);

    /// <summary>Marks a notice of the person's own as read; another's is not there for her.</summary>
    public async Task<bool> MarkAsync(UserId actor, Guid id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await db.OutboxMessages.Where(m => m.Recipient == actor && m.Id == id && m.ReadAt == null).ExecuteUpdateAsync(m => m.SetProperty(x => x.ReadAt, now), ct) == 1;
    }

    /// <summary>Marks as read what had come when the person looked.</summary>
    public Task<int> MarkAllAsync(UserId actor, DateTimeOffset seen, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.OutboxMessages.Where(m => m.Recipient == actor && m.ReadAt == null && m.CreatedAt <= seen).ExecuteUpdateAsync(m => m.SetProperty(x => x.ReadAt, now), ct);
    }

    private async Task<IReadOnlyList<InboxRow>> WithDoneAsync(List<InboxRow> page, UserId actor, CancellationToken ct)
    {
        var (numbers, open) = (page.Where(IsTask).Select(r => r.Number).Distinct().ToList(), true);
        var waiting = (await db.Duties.AsNoTracking().Where(d => d.User == actor && d.Open == open && numbers.Contains(d.Number)).Select(d => new { d.Number, d.Duty }).ToListAsync(ct))
            .Select(d => (d.Number, d.Duty.Kebab())).ToHashSet();
        return page.ConvertAll(r => IsTask(r) ? r with { IsDone = !waiting.Contains((r.Number, r.Kind)) } : r);
    }

    private static bool IsTask(InboxRow row) => row.Group is NoticeGroup.Duty or NoticeGroup.Reminder;

    private static IQueryable<InboxRow> Rows(IQueryable<Own> own) => own.Select(x => new InboxRow(
        x.Message.Id, x.Message.Number, x.Case == null ? "" : x.Case.Title, x.Message.Group, x.Message.Kind, x.Message.For, x.Message.By, x.Message.ByFor, x.Message.Paragraph, x.Message.Deadline,
        x.Message.CreatedAt, x.Message.ReadAt));

    private async Task<IQueryable<Own>> OwnAsync(UserId actor, CancellationToken ct)
    {
        var seen = db.Proposals.AsNoTracking().VisibleTo(actor, (await store.WorldAsync(ct)).Organisation);
        return from message in db.OutboxMessages.AsNoTracking()
               where message.Recipient == actor && message.Group != NoticeGroup.Digest
               join row in seen on message.ProposalId equals row.Id into cases
               from row in cases.DefaultIfEmpty()
               where row != null || message.Group == NoticeGroup.Substitute
               select new Own { Message = message, Case = row };
    }

    private sealed class Own
    {
        public required OutboxMessageRow Message { get; init; }

        /// <summary>Null for what tells of a substitution.</summary>
        public required ProposalRow? Case { get; init; }
    }
}
