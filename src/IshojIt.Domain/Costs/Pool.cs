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

    /// <summary>What the case would take: its gross expenses in the pool's year, permanent costs of earlier years included.</summary>
    public Dkk NeedOf(Proposal p) => p.Content.Costs.RunningExpense(Year);

    /// <summary>What the case may take: the rest, and what it holds already, since a new assessment replaces the one before.</summary>
    public Dkk RemainingFor(Proposal p) => p.StandingAssessment?.Draw is { } held && held.Pool == Id ? Remaining + held.Amount : Remaining;

    /// <summary>Why the case can not draw on the pool today; null where it can.</summary>
    public Refusal? DrawRefusal(Proposal p, DateOnly today) =>
        Year < today.Year ? Refused("pool-year-over")
        : Released == Dkk.Zero ? Refused("pool-not-released")
        : NeedOf(p) == Dkk.Zero ? Refused("pool-wrong-year")
        : NeedOf(p) > RemainingFor(p) ? Refused("pool-too-small", RemainingFor(p))
        : null;

    /// <summary>The draw that an assessment makes on the pool it names.</summary>
    internal static Result<Draw> DrawFor(Proposal p, string? named, World w) =>
        w.Pool is not { } pool || !string.Equals(named?.Trim(), pool.Id.ToString("D"), StringComparison.OrdinalIgnoreCase) ? Refused("pool-missing")
        : pool.DrawRefusal(p, w.Today) is { } refusal ? refusal
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

    private static Refusal Refused(string code, Dkk? left = null) =>
        Refusal.Unmet(code, Regulation.MoneyIsAppropriated, RequirementId.Funded.Camel(), left?.Kroner.ToString("0.00", CultureInfo.InvariantCulture));
}
