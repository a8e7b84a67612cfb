using IshojIt.Application.Lists;
using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;

namespace IshojIt.Application.Approvals;

/// <summary>A hearing as the decider must see it: both sides' figures where the area disputes its costs.</summary>
public sealed record CardHearing(AreaCode BudgetArea, DateOnly Deadline, bool IsPast, HearingAnswerKind? Answer, bool Objects, string? Note, UserId? By, DateTimeOffset? At, DisputedCost? Disputed, UserId? ActingFor = null);

/// <summary>A director's share of a case: whose it is, and who has approved it.</summary>
public sealed record CardShare(DirectorAreaCode Area, UserId? Director, UserId? ApprovedBy, bool Mine, UserId? ApprovedFor = null);

/// <summary>
/// An earlier approval of the reader's share that no longer holds: when and on which costs it was given, the amounts that differ from them now, and the
/// criteria that are new. Neither: it fell because the case was sent back or the route was decided anew.
/// </summary>
public sealed record CardLapse(UserId By, DateTimeOffset At, int CostVersion, IReadOnlyList<CostDifference> Differences, IReadOnlyList<string> NewCriteria, UserId? ActingFor = null);

/// <summary>A share that waits for its decider, with what she decides on.</summary>
public sealed record ApprovalCard(QueueRow Duty, int Version, ProposalKind? Kind, CostFigures Figures)
{
    /// <summary>What the proposal is for, in its own words.</summary>
    public string? Purpose { get; init; }

    public Gains Gains { get; init; } = new(Dkk.Zero, null);

    public IReadOnlyList<CardLapse> Lapsed { get; init; } = [];

    /// <summary>The own area first, then the others that it touches.</summary>
    public IReadOnlyList<AreaCode> Areas { get; init; } = [];

    public ItReview? Review { get; init; }

    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    public IReadOnlyList<CardHearing> Hearings { get; init; } = [];

    public string? NoOtherAreasReason { get; init; }

    public IReadOnlyList<CardShare> Shares { get; init; } = [];

    /// <summary>The criteria that the route rests on, with their paragraphs.</summary>
    public IReadOnlyList<Hit> Hits { get; init; } = [];

    public Assessment? Assessment { get; init; }

    /// <summary>What stands in the way of an approval without a word; null where she may give it at once.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>How many people would be told of it.</summary>
    public int Told { get; init; }

    /// <summary>What the case would become.</summary>
    public ProposalState? Becomes { get; init; }

    public bool MayReject { get; init; }

    public bool MayRaise { get; init; }

    public bool MayReturn { get; init; }
}

/// <summary>An approval given lately by the reader, or for her.</summary>
public sealed record GivenApproval(string Number, string Title, ProposalState State, PoliticalStage? Stage, bool IsReady, UserId By, UserId? ActingFor, DateTimeOffset At);

/// <summary>What awaits a director, the chief executive or the executive board.</summary>
public sealed record ApprovalDesk(
    IReadOnlyList<ApprovalCard> Cards, string? Next, int CardCount, IReadOnlyList<QueueRow> RefusedShares, IReadOnlyList<QueueRow> Disputes, IReadOnlyList<QueueRow> Deviations,
    IReadOnlyList<QueueRow> StandIns, IReadOnlyList<GivenApproval> Given);
