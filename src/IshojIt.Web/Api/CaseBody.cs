using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Api;

/// <summary>The case as the API writes it: what was proposed, and everything that was done with it.</summary>
public sealed record CaseBody(
    string Title, ProposalKind? Kind, AreaCode BudgetArea, string? Purpose, string? Description, DateOnly? PlannedStart, string? Supplier, IReadOnlyList<Guid> AffectedSystems,
    IReadOnlyList<AreaCode> AffectedBudgetAreas, string? NoOtherAreasReason, Intake Intake, IEnumerable<LineBody> Costs, IReadOnlyList<DerivedCostStatement> DerivedCosts,
    string Number, int Version, ProposalState State, PoliticalStage? Stage, int Revision, int CostVersion, UserId? Holder, DateTimeOffset? SubmittedAt, string RegulationVersion, int RulebookVersion,
    SuggestionBody SuggestedRoute, DecidedBody? DecidedRoute, IEnumerable<AreaYearCost> CostsByAreaAndYear, ReviewBody? Review, IEnumerable<HearingBody> Hearings,
    IEnumerable<OrientationBody> Orientations, AssessmentBody? Assessment, IEnumerable<ApprovalBody> Approvals, IEnumerable<ConditionBody> Conditions, IEnumerable<DeviationBody> Deviations,
    bool WorkBegun, DataProtectionBody? DataProtection, DisputeBody? Dispute, IEnumerable<StandInBody> StandIns, IEnumerable<UserId> Disqualified, IEnumerable<ActualsBody> ActualCosts,
    LoweringBody? LoweringPending, IEnumerable<StartBody> Starts, IEnumerable<CaseItemBody> Items, string? StateReason, IEnumerable<WaitingBody> WaitingFor,
    IEnumerable<LinkBody> Links, IReadOnlyList<AreaCode> CoHolders, IEnumerable<PieceBody> EarlierPieces, int PriceLevel, IReadOnlyList<CostCheck> CostChecks,
    IEnumerable<QuestionBody> Questions, IReadOnlyList<AreaYearAmount> Unfunded);

/// <summary>A centre's question to the holder; the answer is null until it is given.</summary>
public sealed record QuestionBody(Guid Id, Centre Centre, string Question, UserId By, DateTimeOffset At, string? Answer, UserId? AnsweredBy, DateTimeOffset? AnsweredAt);

/// <summary>Another case that this one is of one whole with; <paramref name="BudgetArea"/> is the other's.</summary>
public sealed record LinkBody(LinkKind Kind, string Proposal, AreaCode BudgetArea, string Reason, UserId By, DateTimeOffset At, UserId? ActingFor);

/// <summary>A case that is summed with this one in the criteria, with its expenses within the horizon; null is a part cut off that is still a draft, and not the reader's to see.</summary>
public sealed record PieceBody(string? Proposal, Dkk Expenses);

public sealed record LineBody(AreaCode BudgetArea, CostNature Nature, int Year, Dkk Amount, bool Permanent, string? Note, string? Account, decimal? Hours);

public sealed record SuggestionBody(Route Route, bool ItApprovalRequired, IEnumerable<ReasonBody> Reasons);

public sealed record ReasonBody(string Criterion, Effect Effect, Judge? Judge, string Paragraph, string Text);

public sealed record DecidedBody(Route Route, string? Reason, bool Lowered, UserId? CountersignedBy);

public sealed record ReviewBody(ReviewResult Result, IEnumerable<ConditionBody> Conditions, IReadOnlyList<ReviewPoint> Points, UserId By, DateTimeOffset At, int Revision, UserId? ActingFor);

public sealed record HearingBody(AreaCode BudgetArea, DateOnly Deadline, HearingAnswerKind? Answer, IEnumerable<LineBody> Costs, string? Note, DateTimeOffset? AnsweredAt, bool Late, UserId? AnsweredBy, UserId? ActingFor);

public sealed record OrientationBody(Centre Centre, int CostVersion, DateTimeOffset SentAt, DateTimeOffset? AcknowledgedAt);

public sealed record AssessmentBody(AppropriationKind Assessment, string? Cover, string? Pool, StatutoryUrgency? StatutoryUrgency, int CostVersion, UserId By, DateTimeOffset At, Draw? Draw, UserId? ActingFor);

public sealed record ApprovalBody(
    ApprovalKind Kind, DirectorAreaCode? DirectorArea, UserId By, UserId? ActingFor, DateTimeOffset At, int Revision, int CostVersion, IReadOnlyList<AreaYearAmount> Covers, ApprovalStatus Status,
    bool AfterTheFact, Funding? DecidedFunding, AppropriationKind? GrantedMoney, IReadOnlyList<int> UnfundedYears);

/// <summary>A condition; its text is empty where it was set by an item that is closed to the reader.</summary>
public sealed record ConditionBody(Guid Id, string Text, bool BeforeStart, ConditionSource Source, DateTimeOffset? AcceptedAt, DateTimeOffset? MetAt, string? Evidence);

public sealed record DeviationBody(Guid Id, DeviationKind Kind, StartAct? Act, DateOnly Date, string Reason, UserId By, DateTimeOffset At, DateOnly? EndedOn, ClosureBody? Closed, UserId? ActingFor);

public sealed record ClosureBody(DeviationEnd How, DateOnly? Date);

public sealed record DataProtectionBody(DataProtectionResult? Result = null, string? Reason = null, string? Evidence = null, UserId? By = null, DateTimeOffset? At = null, UserId? ActingFor = null);

public sealed record DisputeBody(DisputeMatter Matter, DateTimeOffset AskedAt, Settlement? Settled);

public sealed record StandInBody(Seat Seat, UserId Person);

public sealed record ActualsBody(int Year, IEnumerable<LineBody> Lines);

public sealed record LoweringBody(Route Route, string? Reason);

public sealed record StartBody(StartAct Act, DateOnly Date, UserId By, DateTimeOffset At, UserId? ActingFor);

/// <summary>The case on a meeting; what its points say is left out of an item that is closed to the reader.</summary>
public sealed record CaseItemBody(Guid Meeting, Body Body, DateOnly Date, int N, int RunningNumber, bool Closed, Outcome? Outcome, string? TakenOff)
{
    public IEnumerable<DecidedPointBody>? Points { get; init; }

    /// <summary>The body's own words.</summary>
    public string? Text { get; init; }

    public Funding? DecidedFunding { get; init; }

    public IReadOnlyList<AreaYearAmount>? Decided { get; init; }
}

/// <summary>A point of the recommendation and what the body decided on it; <paramref name="Addition"/> is what it added to the point.</summary>
public sealed record DecidedPointBody(int N, string Text, PointKind Kind, IReadOnlyList<int>? Years, Outcome? Outcome, string? Addition);

/// <summary>
/// What a case waits for. <paramref name="AbsentUntil"/>: the person is away today, or when the deadline comes; <paramref name="Substitutes"/> may then do it, and are
/// empty where nobody may.
/// </summary>
public sealed record WaitingBody(string Duty, Role Role, UserId? User, string Paragraph, DateOnly? Deadline, DateOnly? AbsentUntil = null, IReadOnlyList<UserId>? Substitutes = null)
{
    public static WaitingBody Of(Duty duty, Proposal p, World world)
    {
        var absence = DutyAbsence.Of(duty, p, world);
        return new(duty.Kind.Kebab(), duty.Role, duty.User ?? absence?.Person, duty.Rule.Paragraph, duty.Deadline, absence?.Until, absence?.Substitutes);
    }
}
