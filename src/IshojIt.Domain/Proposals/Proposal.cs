using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Orientations;

namespace IshojIt.Domain.Proposals;

/// <summary>
/// One IT proposal from draft to close: what was written, and everything that was done and given, in lists that only grow.
/// Immutable: <see cref="CaseDesk"/> makes the next one from it, or refuses.
/// </summary>
public sealed record Proposal
{
    public required ProposalId Id { get; init; }

    public required CaseNumber Number { get; init; }

    /// <summary>What people carry as proof of what they saw; see <see cref="CaseDesk"/> for when it rises.</summary>
    public int Version { get; init; } = 1;

    public ProposalState State { get; init; } = ProposalState.Draft;

    public PoliticalStage? Stage { get; init; }

    /// <summary>Counts submissions and revisions; 0 on a draft that was never submitted.</summary>
    public int Revision { get; init; }

    public int CostVersion { get; init; }

    public required ProposalContent Content { get; init; }

    public required Signature Created { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Since when the case stands in its present state.</summary>
    public required DateTimeOffset StateSince { get; init; }

    /// <summary>Everyone who wrote on the draft, in whatever role; none of them decides on it.</summary>
    public IReadOnlyList<UserId> Drafters { get; init; } = [];

    public IReadOnlyList<Revision> Revisions { get; init; } = [];

    public IReadOnlyList<CostSet> CostSets { get; init; } = [];

    /// <summary>Earlier pieces of one whole, as they were at the last submission or revision.</summary>
    public IReadOnlyList<EarlierPiece> EarlierPieces { get; init; } = [];

    /// <summary>The rulebook as it was when the case was first submitted; null before.</summary>
    public RulebookParameters? Rulebook { get; init; }

    public IReadOnlyList<Orientation> Orientations { get; init; } = [];

    /// <summary>What the centres asked the holder, and her answers.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    public IReadOnlyList<ItReview> Reviews { get; init; } = [];

    public IReadOnlyList<ItApprovalDemand> ItApprovalDemands { get; init; } = [];

    public IReadOnlyList<Hearing> Hearings { get; init; } = [];

    public IReadOnlyList<Assessment> Assessments { get; init; } = [];

    public IReadOnlyList<Judgement> Judgements { get; init; } = [];

    public IReadOnlyList<RouteDecision> RouteDecisions { get; init; } = [];

    public IReadOnlyList<RouteRaise> Raises { get; init; } = [];

    public IReadOnlyList<Approval> Approvals { get; init; } = [];

    public IReadOnlyList<ShareRefusal> ShareRefusals { get; init; } = [];

    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    public IReadOnlyList<Dispute> Disputes { get; init; } = [];

    public IReadOnlyList<StandIn> StandIns { get; init; } = [];

    public IReadOnlyList<Disqualification> Disqualifications { get; init; } = [];

    public IReadOnlyList<DataProtectionClosing> DataProtectionClosings { get; init; } = [];

    /// <summary>Counts how often the case went to the political track.</summary>
    public int PoliticalRound { get; init; }

    public IReadOnlyList<AgendaItem> Items { get; init; } = [];

    public IReadOnlyList<ImplementationStart> Starts { get; init; } = [];

    public IReadOnlyList<Deviation> Deviations { get; init; } = [];

    /// <summary>A fact beside the state: work has begun, covered or not. Undone only where a deviation is wound up.</summary>
    public bool WorkBegun { get; init; }

    public IReadOnlyList<ActualCosts> ActualCosts { get; init; } = [];

    /// <summary>Why the case was returned, referred, rejected, withdrawn or abandoned, as it was last written.</summary>
    public string? StateReason { get; init; }

    /// <summary>On the orientation route: the cost lines at clearance, which are what was approved.</summary>
    public OrientationClearance? Clearance { get; init; }

    /// <summary>Other cases that this one is of one whole with, came from or ended in.</summary>
    public IReadOnlyList<CaseLink> Links { get; init; } = [];

    /// <summary>A case that this one came from, or that was laid into it, had been placed on the finance committee: nothing lowers its route any more.</summary>
    public bool WasAtFinanceCommittee { get; init; }

    public bool WasPlacedAtFinanceCommittee => WasAtFinanceCommittee || Items.Any(i => i.Body == Body.FinanceCommittee);

    /// <summary>Areas whose holders laid a case of theirs into this one.</summary>
    public IReadOnlyList<AreaCode> CoHolderAreas => [.. Links.Where(l => l.Kind == LinkKind.MergedFrom && l.BudgetArea != Content.BudgetArea).Select(l => l.BudgetArea).Distinct().Order()];

    public bool IsSubmitted => Revision > 0;

    /// <summary>Changed but not oriented: cost versions that both centres were not told of when they were made. There are none, and a test sees to it.</summary>
    public IEnumerable<CostSet> UnorientedCostVersions => CostSets.Where(c => Orientations.Where(o => o.CostVersion == c.Number && o.SentAt == c.At).Select(o => o.Centre).Distinct().Count() < 2);

    public DateTimeOffset? FirstSubmittedAt => Revisions.Count == 0 ? null : Revisions[0].By.At;

    public DateTimeOffset? SubmittedAt => Revisions.Count == 0 ? null : Revisions[^1].By.At;

    public ItReview? StandingReview => Reviews.LastOrDefault(r => r.Stands);

    public RouteDecision? StandingRoute => RouteDecisions.LastOrDefault(r => r.Standing == RouteStanding.Standing);

    public RouteDecision? PendingLowering => RouteDecisions.LastOrDefault(r => r.Standing == RouteStanding.Pending);

    public Assessment? StandingAssessment => Assessments.LastOrDefault(a => a.Stands);

    public IEnumerable<Hearing> StandingHearings => Hearings.Where(h => h.Stands);

    public IEnumerable<Approval> StandingApprovals => Approvals.Where(a => a.Stands);

    /// <summary>The highest raise; null where nobody raised.</summary>
    public Route? RaisedTo => Raises.Count == 0 ? null : Raises.Max(r => r.Route);

    public IEnumerable<Deviation> OpenDeviations => Deviations.Where(d => d.IsOpen);

    public bool HasPersonalDataTask => IsSubmitted && Content.Intake.PersonalData is { } data && data != PersonalData.None;

    public bool DataProtectionIsDone =>
        !HasPersonalDataTask || DataProtectionClosings.LastOrDefault() is { } closing && closing.Basis == Content.Intake.PersonalData;
}

/// <summary>What an orientation covered when the case was cleared by it.</summary>
public sealed record OrientationClearance(
    int CostVersion, IReadOnlyList<CostLine> Lines, IReadOnlyList<DirectorAreaCode> DirectorAreas, IReadOnlyList<string> Hits);
