using System.Globalization;
using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Costs;

/// <summary>A line of a pool's book about a case: drawn, or where negative given back.</summary>
public sealed record PoolDrawLine(string Number, string Title, Dkk Amount, int CostVersion, DateTimeOffset At, UserId By);

/// <summary>A decision on a pool's money. <paramref name="Other"/> is the other pool of a carry-over.</summary>
public sealed record PoolReleaseLine(Guid Id, Dkk Amount, DateOnly Decided, string Reference, Guid? Other, string? OtherName, DateTimeOffset At, UserId By);

/// <summary>A pool with what the council decided and what cases did, the latest first.</summary>
public sealed record PoolDetails(Pool Pool, IReadOnlyList<PoolReleaseLine> Releases, IReadOnlyList<PoolDrawLine> Draws);

/// <summary>Reads pools, for those who may see cases.</summary>
public sealed class PoolList(IshojItDbContext db, CaseStore store)
{
    private const int MostLines = 500;

    /// <summary>Pools, the latest year first, paged by year and identifier.</summary>
    public async Task<Page<Pool>> ListAsync(UserId reader, string? after, int size, CancellationToken ct)
    {
        if (!ProposalVisibility.SeesCases(reader, (await store.WorldAsync(ct)).Organisation))
        {
            return new Page<Pool>([], null);
        }

        var pools = db.Pools.AsNoTracking();
        if (Cursor.Read(after) is [var stated, var key] && int.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && Guid.TryParse(key, out var id))
        {
            pools = pools.Where(p => p.Year < year || (p.Year == year && p.Id.CompareTo(id) < 0));
        }

        var rows = await pools.OrderByDescending(p => p.Year).ThenByDescending(p => p.Id).Take(size + 1).ToListAsync(ct);
        return Cursor.Page(rows, size, p => [p.Year.ToString(CultureInfo.InvariantCulture), p.Id.ToString("D")], p => p.ToPool());
    }

    /// <summary>The pool; null where there is none for her.</summary>
    public async Task<PoolDetails?> DetailsAsync(Guid id, UserId reader, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        if (!ProposalVisibility.SeesCases(reader, world.Organisation) || await db.Pools.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } row)
        {
            return null;
        }

        var releases = await (from r in db.PoolReleases.AsNoTracking()
                              join o in db.Pools.AsNoTracking() on r.OtherPoolId equals o.Id into others
                              from other in others.DefaultIfEmpty()
                              where r.PoolId == id
                              orderby r.At descending, r.Id descending
                              select new PoolReleaseLine(r.Id, r.Amount, r.Decided, r.Reference, r.OtherPoolId, other == null ? null : other.Name, r.At, r.By)).Take(MostLines).ToListAsync(ct);
        var draws = await (from d in db.PoolDraws.AsNoTracking()
                           join p in db.Proposals.AsNoTracking().VisibleTo(reader, world.Organisation) on d.ProposalId equals p.Id
                           where d.PoolId == id
                           orderby d.At descending, d.Id descending
                           select new PoolDrawLine(p.Number, p.Title, d.Amount, d.CostVersion, d.At, d.By)).Take(MostLines).ToListAsync(ct);
        return new PoolDetails(row.ToPool(), releases, draws);
    }
}
