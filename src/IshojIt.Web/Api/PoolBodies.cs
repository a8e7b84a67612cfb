using IshojIt.Application.Costs;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;

namespace IshojIt.Web.Api;

/// <summary>A decision gives a pool money, or takes some of it back.</summary>
public enum ReleaseKind { Release, Reduction }

/// <summary>A pool with its sums; <paramref name="Remaining"/> is what may still be drawn.</summary>
public sealed record PoolBody(Guid Id, string Name, int Year, PoolKind Kind, Dkk Released, Dkk Drawn, Dkk Remaining)
{
    public static PoolBody Of(Pool p) => new(p.Id, p.Name, p.Year, p.Kind, p.Released, p.Drawn, p.Remaining);
}

/// <summary>A decision on the pool's money; negative where it took some away. <paramref name="Pool"/> is the other pool of a carry-over.</summary>
public sealed record PoolReleaseBody(Guid Id, Dkk Amount, DateOnly Decided, string Reference, Guid? Pool, DateTimeOffset At, UserId By)
{
    public static PoolReleaseBody Of(PoolReleaseLine r) => new(r.Id, r.Amount, r.Decided, r.Reference, r.Other, r.At, r.By);
}

/// <summary>What a case drew, or where negative gave back.</summary>
public sealed record PoolDrawBody(string Proposal, string Title, Dkk Amount, int CostVersion, DateTimeOffset At, UserId By)
{
    public static PoolDrawBody Of(PoolDrawLine d) => new(d.Number, d.Title, d.Amount, d.CostVersion, d.At, d.By);
}

/// <summary>A pool with its book, the latest lines first.</summary>
public sealed record PoolDetailsBody(
    Guid Id, string Name, int Year, PoolKind Kind, Dkk Released, Dkk Drawn, Dkk Remaining, IEnumerable<PoolReleaseBody> Releases, IEnumerable<PoolDrawBody> Draws)
{
    public static PoolDetailsBody Of(PoolDetails d) => new(
        d.Pool.Id, d.Pool.Name, d.Pool.Year, d.Pool.Kind, d.Pool.Released, d.Pool.Drawn, d.Pool.Remaining, d.Releases.Select(PoolReleaseBody.Of), d.Draws.Select(PoolDrawBody.Of));
}
