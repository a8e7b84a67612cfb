using System.Globalization;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Regulations;

namespace IshojIt.Domain.Costs;

/// <summary>Whether a pool is set aside for capital expenditure or for operation.</summary>
public enum PoolKind { Capital, Operating }

/// <summary>Pool funds (puljemidler) of one budget year: what the council released, and what cases have drawn of it (R15.2-17).</summary>
public sealed record Pool(Guid Id, string Name, int Year, PoolKind Kind, Dkk Released, Dkk Drawn)
{
    public Dkk Remaining => Released - Drawn;

    /// <summary>
    /// Released capital money pays what is spent once, and never running costs; operating money pays running costs, and never what is bought or
    /// built. Training and working hours spent once may be part of either.
    /// </summary>
    public bool Pays(CostLine line) => line.IsExpense && (Kind == PoolKind.Capital ? !line.IsDerived : line.IsDerived || CostNatures.Consumed.Contains(line.Nature));

    /// <summary>What the case would take: its gross expenses of the pool's kind in the pool's year, permanent costs of earlier years included.</summary>
    public Dkk NeedOf(Proposal p) => InItsYear(p.Content.Costs.Where(Pays));

    /// <summary>What the case costs in the pool's year that the pool can not pay, because it is of the other kind.</summary>
    public Dkk RestOf(Proposal p) => InItsYear(p.Content.Costs.Where(l => !Pays(l)));

    /// <summary>What the case may take: the rest, and what it holds already, since a new assessment replaces the one before.</summary>
    public Dkk RemainingFor(Proposal p) => p.StandingAssessment?.Draw is { } held && held.Pool == Id ? Remaining + held.Amount : Remaining;

    /// <summary>Why the case can not draw on the pool today; null where it can.</summary>
    public Refusal? DrawRefusal(Proposal p, DateOnly today) =>
        Year < today.Year ? Refused("pool-year-over")
        : Released == Dkk.Zero ? Refused("pool-not-released")
        : NeedOf(p) == Dkk.Zero ? Refused(RestOf(p) == Dkk.Zero ? "pool-wrong-year" : Kind == PoolKind.Capital ? "pool-is-capital" : "pool-is-operating")
        : NeedOf(p) > RemainingFor(p) ? Refused("pool-too-small", RemainingFor(p))
        : null;

    /// <summary>The draw that an assessment makes on the pool it names; its cover says where the rest of the year comes from, if there is any.</summary>
    internal static Result<Draw> DrawFor(Proposal p, string? named, string? cover, World w) =>
        string.IsNullOrWhiteSpace(named) ? Refusal.Invalid("pool", "missing")
        : w.Pool is not { } pool || !string.Equals(named.Trim(), pool.Id.ToString("D"), StringComparison.OrdinalIgnoreCase) ? Refusal.Invalid("pool", "unknown-pool")
        : pool.DrawRefusal(p, w.Today) is { } refusal ? refusal
        : pool.RestOf(p) > Dkk.Zero && string.IsNullOrWhiteSpace(cover) ? Refused("pool-rest-uncovered", pool.RestOf(p))
        : new Draw(pool.Id, pool.Name, pool.Year, pool.NeedOf(p));

    /// <summary>Why the council's release, or where negative its reduction, can not be entered; a reduction never goes below what is drawn.</summary>
    public Refusal? ReleaseRefusal(Dkk amount, DateOnly decided, DateOnly today) =>
        decided > today ? Refused("pool-decision-ahead")
        : Year < today.Year ? Refused("pool-year-over")
        : Released + amount < Drawn ? Refused("pool-is-drawn", Remaining)
        : null;

    /// <summary>Why the rest can not be moved to a later year's pool: unused money ends with its year unless that is decided.</summary>
    public Refusal? CarryOverRefusal(Pool to, DateOnly decided, DateOnly today) =>
        decided > today ? Refused("pool-decision-ahead")
        : Year >= today.Year ? Refused("pool-year-runs")
        : to.Year < today.Year ? Refused("pool-year-over")
        : to.Kind != Kind ? Refused("pool-other-kind")
        : Remaining == Dkk.Zero ? Refused("pool-is-empty")
        : null;

    private Dkk InItsYear(IEnumerable<CostLine> lines) => lines.ToList().RunningExpense(Year);

    private static Refusal Refused(string code, Dkk? left = null) =>
        Refusal.Unmet(code, Regulation.MoneyIsAppropriated, RequirementId.Funded.Camel(), left?.Kroner.ToString("0.00", CultureInfo.InvariantCulture));
}
