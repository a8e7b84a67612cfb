using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Demo;

/// <summary>How many tasks wait for each person, for the demo sign-in: a newcomer tries somebody who has something to do.</summary>
public sealed class DemoTasks(IshojItDbContext db)
{
    /// <summary>Only those who have a task.</summary>
    public async Task<IReadOnlyDictionary<UserId, int>> CountAsync(CancellationToken ct) =>
        await db.Duties.AsNoTracking().Where(d => d.Open).GroupBy(d => d.User).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
}
