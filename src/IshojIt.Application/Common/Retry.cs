using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Application.Common;

/// <summary>Runs a use case in a scope of its own, and again when another write came between.</summary>
internal static class Retry
{
    private const int Attempts = 12;

    public static async Task<T> OnConflictAsync<T>(IServiceScopeFactory scopes, Func<IServiceProvider, Task<T>> run)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                return await run(scope.ServiceProvider);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Another write came first: the case is read again, and the person's version is compared anew.
            }
        }
    }
}
