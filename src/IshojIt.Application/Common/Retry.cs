using System.Data.Common;
using System.Diagnostics;
using IshojIt.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Application.Common;

/// <summary>Runs a use case in a scope of its own, and again when another write came between.</summary>
internal static class Retry
{
    private const int Attempts = 12;
    private const int LongestWait = 100;

    /// <summary>How long attempts go on: a database that is held longer than this is busy, and people are told so.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>How long people queue within the app before they are told that it is busy.</summary>
    private static readonly TimeSpan LongestQueue = TimeSpan.FromSeconds(30);

    /// <summary>Runs a use case after those before it in the queue; an outage of the database becomes its refusal, and nothing was written.</summary>
    public static Task<Result<T>> InTurnAsync<T>(SemaphoreSlim queue, IServiceScopeFactory scopes, Func<IServiceProvider, Task<Result<T>>> run, CancellationToken ct)
        where T : class => InTurnAsync<Result<T>>(queue, scopes, run, refusal => refusal, ct);

    /// <summary>The same for a use case that answers in a form of its own; <paramref name="refuse"/> puts an outage into it.</summary>
    public static Task<T> InTurnAsync<T>(SemaphoreSlim queue, IServiceScopeFactory scopes, Func<IServiceProvider, Task<T>> run, Func<Refusal, T> refuse, CancellationToken ct) =>
        QueuedAsync(queue, async () =>
        {
            try
            {
                return await OnConflictAsync(scopes, run, ct);
            }
            catch (Exception error) when (OutageOf(error, scopes) is { } outage)
            {
                return refuse(outage.Refusal());
            }
        }, refuse, ct);

    /// <summary>Runs after those before it in the queue; one that stands still too long is told so.</summary>
    public static async Task<T> QueuedAsync<T>(SemaphoreSlim queue, Func<Task<T>> run, Func<Refusal, T> refuse, CancellationToken ct)
    {
        if (!await queue.WaitAsync(LongestQueue, ct))
        {
            return refuse(Outage.Busy.Refusal());
        }

        try
        {
            return await run();
        }
        finally
        {
            queue.Release();
        }
    }

    public static async Task<T> OnConflictAsync<T>(IServiceScopeFactory scopes, Func<IServiceProvider, Task<T>> run, CancellationToken ct)
    {
        var begin = Stopwatch.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            await using (var scope = scopes.CreateAsyncScope())
            {
                try
                {
                    return await run(scope.ServiceProvider);
                }
                catch (Exception error) when (attempt < Attempts && Stopwatch.GetElapsedTime(begin) < Patience && IsConflict(error, scope.ServiceProvider))
                {
                    // Another write came first: the case is read again, and the person's version is compared anew.
                }
            }

            // Uneven waits, so that those who collided do not meet again.
            await Task.Delay(Random.Shared.Next(Math.Min(LongestWait, 5 * attempt)), ct);
        }
    }

    private static Outage? OutageOf(Exception error, IServiceScopeFactory scopes)
    {
        using var scope = scopes.CreateScope();
        return Outages.Of(error, scope.ServiceProvider);
    }

    /// <summary>The providers wrap what the database said, in one layer or two.</summary>
    private static bool IsConflict(Exception? error, IServiceProvider provider) => error switch
    {
        DbUpdateConcurrencyException => true,
        DbException said => provider.GetRequiredService<IshojItDbContext>().IsConflict(said),
        DbUpdateException or InvalidOperationException => IsConflict(error.InnerException, provider),
        _ => false,
    };
}
