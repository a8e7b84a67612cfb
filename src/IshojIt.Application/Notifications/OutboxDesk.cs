using IshojIt.Application.Common;
using IshojIt.Application.Jobs;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Notifications;
using IshojIt.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Notifications;

/// <summary>A message that was given up: number and kind, never a word of its case.</summary>
public sealed record DeadLetter(Guid Id, string Number, NoticeGroup Group, string Kind, UserId Recipient, DateTimeOffset CreatedAt, int Attempts, string? Failure, string? Answer);

/// <summary>How the mail goes. <paramref name="Oldest"/> is since when the oldest waits; <paramref name="IsSetUp"/> false: no mail server is configured. <paramref name="IsFailing"/>: it did not answer at the last attempt.</summary>
public sealed record OutboxView(
    bool IsSetUp, int Waiting, int InFlight, int ForDigest, int SentToday, DateTimeOffset? Oldest, DateTimeOffset? LastSentAt, bool IsFailing, DateTimeOffset? FailedAt, string? Failure,
    int Dead, IReadOnlyList<DeadLetter> Letters);

/// <summary>The outbox as administrators see it and act on it; for anybody else it is not there.</summary>
public sealed class OutboxDesk(IshojItDbContext db, CaseStore store, INotifier notifier, TimeProvider clock)
{
    /// <summary>Dead letters shown; the rest are counted.</summary>
    public const int Shown = 100;

    public async Task<Result<OutboxView>> ReadAsync(UserId actor, CancellationToken ct)
    {
        if (!await MayAsync(actor, ct))
        {
            return Refusal.NotFound;
        }

        var now = clock.GetUtcNow();
        var messages = db.OutboxMessages.AsNoTracking();
        var pending = messages.Where(m => m.State == DeliveryState.New || m.State == DeliveryState.Waiting);
        var flying = messages.Where(m => m.State == DeliveryState.Waiting && m.LeasedUntil >= now);
        var inFlight = await flying.CountAsync(ct);
        var morning = DanishCalendar.StartOf(DanishCalendar.DateOf(now));
        var dead = messages.Where(m => m.State == DeliveryState.Dead);
        var job = await db.ScheduledJobs.AsNoTracking().SingleOrDefaultAsync(j => j.Name == DrainJob.JobName, ct);
        return new OutboxView(
            notifier.IsSetUp,
            await pending.CountAsync(ct) - inFlight,
            inFlight,
            await messages.CountAsync(m => m.State == DeliveryState.Held, ct),
            await messages.CountAsync(m => m.SentAt >= morning, ct),
            await pending.MinAsync(m => (DateTimeOffset?)m.CreatedAt, ct),
            await messages.MaxAsync(m => m.SentAt, ct),
            job?.FailedAt is { } failed && (job.SucceededAt is not { } succeeded || failed > succeeded),
            job?.FailedAt,
            job?.Failure,
            await dead.CountAsync(ct),
            await dead.OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id).Take(Shown)
                .Select(m => new DeadLetter(m.Id, m.Number, m.Group, m.Kind, m.Recipient, m.CreatedAt, m.Attempts, m.Failure, m.Answer)).ToListAsync(ct));
    }

    /// <summary>Sends a dead letter again, or all of them where none is named, with the attempts counted anew and the same Message-ID. Answers how many.</summary>
    public async Task<Result<string>> ResendAsync(UserId actor, Guid? id, CancellationToken ct)
    {
        if (!await MayAsync(actor, ct))
        {
            return Refusal.NotFound;
        }

        var now = clock.GetUtcNow();
        var count = await db.OutboxMessages.Where(m => m.State == DeliveryState.Dead && (id == null || m.Id == id))
            .ExecuteUpdateAsync(m => m.SetProperty(x => x.State, DeliveryState.Waiting).SetProperty(x => x.Attempts, 0).SetProperty(x => x.TriedSince, (DateTimeOffset?)null).SetProperty(x => x.NextAttemptAt, now), ct);
        return count.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<bool> MayAsync(UserId actor, CancellationToken ct) => (await store.WorldAsync(ct)).Organisation.Has(actor, Role.Administrator);
}
