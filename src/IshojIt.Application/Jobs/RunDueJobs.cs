using IshojIt.Application.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Application.Jobs;

/// <summary>
/// Runs the jobs that are due, each by one instance: who takes its lease by a conditional update has it, until it is done or the lease runs out.
/// </summary>
public sealed class RunDueJobs(IServiceScopeFactory scopes, IEnumerable<IJob> jobs, TimeProvider clock)
{
    /// <summary>What failed in a way nobody foresaw.</summary>
    public const string Fault = "fault";

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan AfterFault = TimeSpan.FromMinutes(1);

    public IReadOnlyList<IJob> Jobs { get; } = [.. jobs];

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var job in Jobs)
        {
            await RunAsync(job, ct);
        }
    }

    /// <summary>Runs the job where it is due and nobody else does; answers whether it ran. A fault is written down and thrown on.</summary>
    public async Task<bool> RunAsync(IJob job, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var lease = Guid.CreateVersion7(now);
        if (!await WithAsync(db => TakeAsync(db, job, lease, now, ct), ct))
        {
            return false;
        }

        var failure = Fault;
        try
        {
            failure = await job.RunAsync(ct);
        }
        finally
        {
            await WithAsync(db => EndAsync(db, job, lease, failure), CancellationToken.None);
        }

        return true;
    }

    private static async Task<bool> TakeAsync(IshojItDbContext db, IJob job, Guid lease, DateTimeOffset now, CancellationToken ct)
    {
        if (!await db.ScheduledJobs.AnyAsync(j => j.Name == job.Name, ct))
        {
            db.ScheduledJobs.Add(new ScheduledJobRow { Name = job.Name, DueAt = job.NextAfter(now) });
            await db.SaveChangesAsync(ct);
        }

        var until = now + Lease;
        return await db.ScheduledJobs.Where(j => j.Name == job.Name && j.DueAt <= now && (j.LeasedUntil == null || j.LeasedUntil < now))
            .ExecuteUpdateAsync(j => j.SetProperty(x => x.Lease, lease).SetProperty(x => x.LeasedUntil, until).SetProperty(x => x.LastRunAt, now), ct) == 1;
    }

    private async Task<bool> EndAsync(IshojItDbContext db, IJob job, Guid lease, string? failure)
    {
        var now = clock.GetUtcNow();
        var due = failure == Fault ? now + AfterFault : job.NextAfter(now);
        var mine = db.ScheduledJobs.Where(j => j.Name == job.Name && j.Lease == lease);
        var ended = failure is null
            ? await mine.ExecuteUpdateAsync(j => j.SetProperty(x => x.DueAt, due).SetProperty(x => x.Lease, (Guid?)null).SetProperty(x => x.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(x => x.SucceededAt, now))
            : await mine.ExecuteUpdateAsync(j => j.SetProperty(x => x.DueAt, due).SetProperty(x => x.Lease, (Guid?)null).SetProperty(x => x.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(x => x.FailedAt, now).SetProperty(x => x.Failure, failure));
        return ended == 1;
    }

    private Task<bool> WithAsync(Func<IshojItDbContext, Task<bool>> run, CancellationToken ct) =>
        Retry.OnConflictAsync(scopes, provider => run(provider.GetRequiredService<IshojItDbContext>()), ct);
}
