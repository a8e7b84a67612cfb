using IshojIt.Application.Costs;
using IshojIt.Application.Notifications;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;

namespace IshojIt.Application.Jobs;

/// <summary>Once a minute: what waits for whom, where a date has passed.</summary>
public sealed class RefreshJob(RefreshDueCases refresh) : IJob
{
    public string Name => "refresh-due-cases";

    public DateTimeOffset NextAfter(DateTimeOffset now) => now.AddMinutes(1);

    public async Task<string?> RunAsync(CancellationToken ct)
    {
        await refresh.RunAsync(ct);
        return null;
    }
}

/// <summary>Once a minute: the ledger's many parts become few; its totals are the same before and after.</summary>
public sealed class LedgerJob(LedgerKeeping ledger) : IJob
{
    public string Name => "compact-ledger";

    public DateTimeOffset NextAfter(DateTimeOffset now) => now.AddMinutes(1);

    public async Task<string?> RunAsync(CancellationToken ct)
    {
        await ledger.CompactAsync(ct);
        return null;
    }
}

/// <summary>Before the working day begins: reminders and escalations, so that the daily mail has them.</summary>
public sealed class ReminderJob(SayDutySteps say) : IJob
{
    public string Name => "reminders";

    public DateTimeOffset NextAfter(DateTimeOffset now) => Mornings.NextAfter(now, new TimeOnly(6, 30));

    public async Task<string?> RunAsync(CancellationToken ct)
    {
        await say.RunAsync(ct);
        return null;
    }
}

/// <summary>At seven on Danish working days: the daily mail of each person who wants one and has something in it.</summary>
public sealed class DigestJob(WriteDigests write) : IJob
{
    public string Name => "daily-digest";

    public DateTimeOffset NextAfter(DateTimeOffset now) => Mornings.NextAfter(now, new TimeOnly(7, 0));

    public async Task<string?> RunAsync(CancellationToken ct)
    {
        await write.RunAsync(ct);
        return null;
    }
}

/// <summary>Once a minute: what waits to be mailed.</summary>
public sealed class DrainJob(DrainOutbox drain) : IJob
{
    /// <summary>The outbox page reads how it last went.</summary>
    public const string JobName = "drain-outbox";

    public string Name => JobName;

    public DateTimeOffset NextAfter(DateTimeOffset now) => now.AddMinutes(1);

    public Task<string?> RunAsync(CancellationToken ct) => drain.RunAsync(ct);
}

/// <summary>A time of day on the next Danish working day; the municipality's own closing days are looked at when the job runs.</summary>
internal static class Mornings
{
    private static readonly WorkingDays Days = new();

    public static DateTimeOffset NextAfter(DateTimeOffset now, TimeOnly time)
    {
        var today = DanishCalendar.DateOf(now);
        return Days.IsWorkingDay(today) && DanishCalendar.At(today, time) > now ? DanishCalendar.At(today, time) : DanishCalendar.At(Days.Add(today, 1), time);
    }
}
