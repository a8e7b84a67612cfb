using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;

namespace IshojIt.Domain.Approvals;

public enum AppropriationKind { WithinFrame, Reallocation, CapitalRelease, SupplementaryAppropriation, PoolFunds, NextBudget }

/// <summary>A measure ordered by law may start before its appropriation, which is due at the latest on <paramref name="Due"/>.</summary>
public sealed record StatutoryUrgency(string LegalBasis, DateOnly Due);

/// <summary>The Finance centre's assessment of where the money comes from (R15.2-17), for one cost version and one stated funding; with the draw where a pool pays.</summary>
public sealed record Assessment(
    AppropriationKind Kind, string? Cover, string? Pool, StatutoryUrgency? StatutoryUrgency, int CostVersion, Funding? Funding, Signature By, int? VoidedInRevision = null,
    Draw? Draw = null)
{
    public bool Stands => VoidedInRevision is null;

    /// <summary>Money that only the council can grant.</summary>
    public bool IsCouncilMoney => Kind is AppropriationKind.CapitalRelease or AppropriationKind.SupplementaryAppropriation;
}

public sealed record JudgementDraft(string Criterion, bool Significant, string Reason);

/// <summary>
/// A person's answer to a question that the rulebook could not decide. Stands while <paramref name="Basis"/>, the answer or amount judged, is the same.
/// <paramref name="Part"/>: the case that it was given on, where that ended in this one.
/// </summary>
public sealed record Judgement(string Criterion, bool Significant, string Reason, string Basis, Signature By, CaseNumber? Part = null);
