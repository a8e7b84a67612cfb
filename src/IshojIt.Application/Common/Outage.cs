using System.Data.Common;
using IshojIt.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Application.Common;

/// <summary>Why the database could not do what was asked: held by others, without room, or out of reach.</summary>
public enum Outage { Busy, Full, Unreachable }

/// <summary>Tells an outage of the database, of which people are told plainly, from a fault of the app.</summary>
public static class Outages
{
    public static Refusal Refusal(this Outage outage) => new(RefusalKind.Unavailable, outage switch
    {
        Outage.Busy => "database-busy",
        Outage.Full => "database-full",
        _ => "database-unreachable",
    });

    /// <summary>The outage behind an exception, in whatever layers it came; null where it is a fault.</summary>
    public static Outage? Of(Exception? error, IServiceProvider provider) => error switch
    {
        null => null,
        // Somebody came between at every attempt.
        DbUpdateConcurrencyException => Outage.Busy,
        DbException said => provider.GetRequiredService<IshojItDbContext>().OutageOf(said),
        DbUpdateException or InvalidOperationException => Of(error.InnerException, provider),
        _ => null,
    };
}
