using IshojIt.Application.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace IshojIt.Application.Notifications;

/// <summary>
/// Who may send which message now. A lease is taken by one conditional update, so that no two instances hold the same message; it is affirmed
/// before each sending, and one that is not given back runs out.
/// </summary>
public sealed class OutboxLeases(IshojItDbContext db, TimeProvider clock)
{
    /// <summary>How many are sent over one connection.</summary>
    public const int Batch = 50;

    /// <summary>Identifiers in one statement, well below what every database takes.</summary>
    private const int Chunk = 500;

    /// <summary>Longer than any one sending takes.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(5);

    /// <summary>How long a message is tried that the server puts off while it takes others; one that takes nothing at all makes no message a dead letter.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(5);

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>A minute after the first attempt, twice as long after each, an hour at most.</summary>
    public static TimeSpan Backoff(int attempts) => attempts > 7 ? LongestWait : TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, FirstWait.Ticks << Math.Max(0, attempts - 1)));

    /// <summary>Takes the oldest that are due, and answers them.</summary>
    public async Task<IReadOnlyList<OutboxMessageRow>> TakeAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var lease = Guid.CreateVersion7(now);
        var due = db.OutboxMessages.Where(m => m.State == DeliveryState.Waiting && m.NextAttemptAt <= now && (m.LeasedUntil == null || m.LeasedUntil < now));
        var ids = await due.OrderBy(m => m.NextAttemptAt).ThenBy(m => m.Id).Take(Batch).Select(m => m.Id).ToListAsync(ct);
        if (ids.Count == 0)
        {
            return [];
        }

        var until = now + Length;
        await due.Where(m => ids.Contains(m.Id)).ExecuteUpdateAsync(m => m.SetProperty(x => x.Lease, lease).SetProperty(x => x.LeasedUntil, until), ct);
        return await db.OutboxMessages.AsNoTracking().Where(m => m.Lease == lease && m.State == DeliveryState.Waiting).OrderBy(m => m.NextAttemptAt).ThenBy(m => m.Id).ToListAsync(ct);
    }

    /// <summary>Counts the attempt that begins now; false where the lease is another's by now, and the message is not to be sent.</summary>
    public async Task<bool> BeginAsync(OutboxMessageRow message, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var until = now + Length;
        return await Held(message).ExecuteUpdateAsync(
            m => m.SetProperty(x => x.Attempts, x => x.Attempts + 1).SetProperty(x => x.TriedSince, x => x.TriedSince ?? now).SetProperty(x => x.LeasedUntil, until), ct) == 1;
    }

    /// <summary>Writes how the attempt went, and gives the lease back. What a daily mail told, <paramref name="told"/>, is sent with it.</summary>
    public async Task EndAsync(OutboxMessageRow message, Delivery delivery, IReadOnlyList<Guid> told, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var attempts = message.Attempts + 1;
        var state = delivery.Result switch
        {
            DeliveryResult.Accepted => DeliveryState.Sent,
            DeliveryResult.Refused => DeliveryState.Dead,
            _ => await IsToBeGivenUpAsync(message, now, ct) ? DeliveryState.Dead : DeliveryState.Waiting,
        };
        DateTimeOffset? sent = state == DeliveryState.Sent ? now : null;
        var next = now + Backoff(attempts);
        var answer = delivery.Answer is { Length: > OutboxMessageRow.LongestAnswer } longer ? longer[..OutboxMessageRow.LongestAnswer] : delivery.Answer;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var written = await Held(message).ExecuteUpdateAsync(Freed(m => m.SetProperty(x => x.State, state).SetProperty(x => x.SentAt, sent).SetProperty(x => x.NextAttemptAt, next)
            .SetProperty(x => x.Failure, delivery.Code).SetProperty(x => x.Answer, answer)), ct);
        foreach (var ids in written == 1 && sent is not null ? told.Chunk(Chunk) : [])
        {
            await db.OutboxMessages.Where(m => ids.Contains(m.Id) && m.State == DeliveryState.Held)
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.State, DeliveryState.Sent).SetProperty(x => x.SentAt, sent), ct);
        }

        await transaction.CommitAsync(ct);
    }

    /// <summary>Gives back what was not tried; the attempts stand.</summary>
    public Task ReleaseAsync(IReadOnlyCollection<OutboxMessageRow> messages, CancellationToken ct)
    {
        var (ids, lease) = (messages.Select(m => m.Id).ToList(), messages.FirstOrDefault()?.Lease);
        return db.OutboxMessages.Where(m => ids.Contains(m.Id) && m.Lease == lease).ExecuteUpdateAsync(Freed(m => { }), ct);
    }

    /// <summary>For a message that is to be in the program only, whatever was thought before.</summary>
    public Task KeepAsync(OutboxMessageRow message, CancellationToken ct) =>
        Held(message).ExecuteUpdateAsync(Freed(m => m.SetProperty(x => x.State, DeliveryState.Kept)), ct);

    /// <summary>An outage, however long and however it shows, is no message's fault.</summary>
    private async Task<bool> IsToBeGivenUpAsync(OutboxMessageRow message, DateTimeOffset now, CancellationToken ct) =>
        message.TriedSince is { } since && now - since >= GiveUpAfter && await db.OutboxMessages.AnyAsync(m => m.SentAt > since, ct);

    private IQueryable<OutboxMessageRow> Held(OutboxMessageRow message) =>
        db.OutboxMessages.Where(m => m.Id == message.Id && m.Lease == message.Lease && m.State == DeliveryState.Waiting);

    private static Action<UpdateSettersBuilder<OutboxMessageRow>> Freed(Action<UpdateSettersBuilder<OutboxMessageRow>> more) => m =>
    {
        more(m);
        m.SetProperty(x => x.Lease, (Guid?)null).SetProperty(x => x.LeasedUntil, (DateTimeOffset?)null);
    };
}
