using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Common;

/// <summary>Tells a database that could not answer (locked, full, away) from a bug, for a page that keeps what was typed and tries again.</summary>
public static class Outage
{
    public static bool IsOf(Exception? error) => error switch
    {
        DbException or TimeoutException => true,
        DbUpdateException or InvalidOperationException => IsOf(error.InnerException),
        _ => false,
    };
}
