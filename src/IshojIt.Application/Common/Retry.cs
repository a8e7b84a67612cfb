using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Application.Common;

/// <summary>Runs a use case in a scope of its own, and again when another write came between.</summary>
internal static class Retry
{
    private const int Attempts = 12;
    private const int LongestWait = 100;

    public static async Task<T> OnConflictAsync<T>(IServiceScopeFactory scopes, Func<IServiceProvider, Task<T>> run, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using (var scope = scopes.CreateAsyncScope())
            {
                try
                {
                    return await run(scope.ServiceProvider);
                }
                catch (Exception error) when (attempt < Attempts && IsConflict(error, scope.ServiceProvider))
                {
                    // Another write came first: the case is read again, and the person's version is compared anew.
                }
            }

            // Uneven waits, so that those who collided do not meet again.
            await Task.Delay(Random.Shared.Next(Math.Min(LongestWait, 5 * attempt)), ct);
        }
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
