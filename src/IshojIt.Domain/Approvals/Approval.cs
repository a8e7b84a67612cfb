using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;

namespace IshojIt.Domain.Approvals;

public enum ApprovalKind { Director, Council, Board }

public enum ApprovalStatus { Standing, Lapsed, Replaced }

/// <summary>The own area's decider's answer to one objection.</summary>
public sealed record ObjectionAnswer(AreaCode BudgetArea, string Text);

/// <summary>
/// An approval, bound to what it was given on. <paramref name="DirectorArea"/> is the share it fills, null for the council.
/// <paramref name="Lines"/> are the costs it rests on, <paramref name="Decided"/> the amounts that the council set instead.
/// </summary>
public sealed record Approval(
    Guid Id, ApprovalKind Kind, DirectorAreaCode? DirectorArea, Signature By, int Revision, int CostVersion,
    IReadOnlyList<CostLine> Lines, IReadOnlyList<AreaYearAmount> Decided, IReadOnlyList<DirectorAreaCode> DirectorAreas,
    IReadOnlyList<AreaYearAmount> Covers, IReadOnlyList<string> Hits, IReadOnlyList<ObjectionAnswer> ObjectionAnswers,
    bool AfterTheFact, ApprovalStatus Status = ApprovalStatus.Standing, int? EndedInRevision = null)
{
    public bool Stands => Status == ApprovalStatus.Standing;

    /// <summary>Council only: the funding that the council decided instead of the proposal's.</summary>
    public Funding? DecidedFunding { get; init; }

    /// <summary>Council only: the kind of council money that was granted, by an adopted point of kind funding or by the council's own word; null for none.</summary>
    public AppropriationKind? GrantedMoney { get; init; }

    /// <summary>Council only: years whose money was not granted.</summary>
    public IReadOnlyList<int> UnfundedYears { get; init; } = [];
}

/// <summary>A director's refusal of one share, on one revision.</summary>
public sealed record ShareRefusal(DirectorAreaCode DirectorArea, string Reason, Signature By, int Revision, bool Fallen = false);

public enum ConditionSource { Review, Director, Council }

public sealed record ConditionDraft(string Text, bool BeforeStart);

/// <summary>A condition of a review or an approval (<paramref name="SourceId"/>); it falls with what set it.</summary>
public sealed record Condition(
    Guid Id, string Text, bool BeforeStart, ConditionSource Source, Guid SourceId,
    DateTimeOffset? AcceptedAt = null, DateTimeOffset? MetAt = null, string? Evidence = null, bool Fallen = false);
