using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;

namespace IshojIt.Domain.Proposals;

public enum ProposalKind { NewSystem, Replacement, Extension, Connection }

/// <summary>What the budget holder writes. All but title and area may be missing on a draft.</summary>
public sealed record ProposalContent
{
    public required string Title { get; init; }

    public required AreaCode BudgetArea { get; init; }

    public ProposalKind? Kind { get; init; }

    public string? Purpose { get; init; }

    public string? Description { get; init; }

    public DateOnly? PlannedStart { get; init; }

    public string? Supplier { get; init; }

    /// <summary>Identifiers of systems in the register.</summary>
    public IReadOnlyList<Guid> AffectedSystems { get; init; } = [];

    /// <summary>The other areas that the holder names; see <see cref="AffectedAreas"/> for all of them.</summary>
    public IReadOnlyList<AreaCode> AffectedBudgetAreas { get; init; } = [];

    public string? NoOtherAreasReason { get; init; }

    public Intake Intake { get; init; } = new();

    public IReadOnlyList<CostLine> Costs { get; init; } = [];

    public IReadOnlyList<DerivedCostStatement> DerivedCosts { get; init; } = [];

    /// <summary>The year in whose prices the amounts are stated; null is the case's budget year. They are never re-indexed.</summary>
    public int? PriceLevel { get; init; }

    /// <summary>Answers to what is usually forgotten; a topic that is not here is not answered.</summary>
    public IReadOnlyList<CostCheck> CostChecks { get; init; } = [];

    /// <summary>The other affected areas: those named, and those that bear a cost line; sorted, without the own.</summary>
    public IReadOnlyList<AreaCode> AffectedAreas() =>
        [.. AffectedBudgetAreas.Concat(Costs.Select(c => c.BudgetArea)).Where(a => a != BudgetArea).Distinct().Order()];
}
