using IshojIt.Application.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Proposals;

/// <summary>Hands out the year's case numbers, in the transaction of the one who asks; two at once conflict and one tries again.</summary>
internal static class CaseNumbers
{
    public static async Task<CaseNumber> NextNumberAsync(this IshojItDbContext db, World world, CancellationToken ct)
    {
        var year = world.Today.Year;
        var counter = await db.CaseCounters.SingleOrDefaultAsync(c => c.Year == year, ct) ?? db.CaseCounters.Add(new CaseCounterRow { Year = year }).Entity;
        return new CaseNumber(year, ++counter.Last);
    }
}
