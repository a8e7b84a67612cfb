using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Orientations;

namespace IshojIt.Domain.Proposals;

/// <summary>What somebody asks for on a case. Fields are checked by the shape rules of the API before; the domain checks the rules.</summary>
public abstract record CaseCommand(CommandKind Kind)
{
    /// <summary>A free note to the act; kept with it in the audit trail.</summary>
    public string? Note { get; init; }
}

public sealed record Save(ProposalContent Content) : CaseCommand(CommandKind.Save);

public sealed record Submit(string? Answer = null) : CaseCommand(CommandKind.Submit);

public sealed record Revise(ProposalContent Content, string Reason) : CaseCommand(CommandKind.Revise);

public sealed record Withdraw(string Reason) : CaseCommand(CommandKind.Withdraw);

public sealed record ReviewCompatibility(
    ReviewResult Result, IReadOnlyList<ConditionDraft> Conditions, IReadOnlyList<ReviewPoint> Points) : CaseCommand(CommandKind.ReviewCompatibility);

public sealed record RequireItApproval(string Reason) : CaseCommand(CommandKind.RequireItApproval);

public sealed record AcceptConditions() : CaseCommand(CommandKind.AcceptConditions);

public sealed record AcknowledgeOrientation() : CaseCommand(CommandKind.AcknowledgeOrientation);

public sealed record AnswerHearing(AreaCode BudgetArea, HearingAnswerKind Answer, IReadOnlyList<CostLine> Costs) : CaseCommand(CommandKind.AnswerHearing);

public sealed record AssessAppropriation(
    AppropriationKind Assessment, string? Cover, string? Pool, StatutoryUrgency? StatutoryUrgency, IReadOnlyList<JudgementDraft> Judgements)
    : CaseCommand(CommandKind.AssessAppropriation);

public sealed record CloseDataProtection(DataProtectionResult Result, string? Reason, string? Evidence) : CaseCommand(CommandKind.CloseDataProtection);

public sealed record DecideRoute(Route Route, string? Reason, IReadOnlyList<JudgementDraft> Judgements) : CaseCommand(CommandKind.DecideRoute);

public sealed record CountersignRoute(bool Agreed, string Reason) : CaseCommand(CommandKind.CountersignRoute);

public sealed record RaiseRoute(Route Route, string Reason) : CaseCommand(CommandKind.RaiseRoute);

public sealed record DirectorApprove(IReadOnlyList<ConditionDraft> Conditions, IReadOnlyList<ObjectionAnswer> ObjectionAnswers) : CaseCommand(CommandKind.DirectorApprove);

public sealed record DirectorReject(string Reason) : CaseCommand(CommandKind.DirectorReject);

public sealed record ReturnCase(string Reason) : CaseCommand(CommandKind.Return);

public sealed record AskExecutiveBoard(string Reason) : CaseCommand(CommandKind.AskExecutiveBoard);

public sealed record Settle(DisputeMatter Matter, bool Overruled, DateOnly Date, IReadOnlyList<string> Participants, string Text) : CaseCommand(CommandKind.Settle);

public sealed record ReferToBudget(string Reason) : CaseCommand(CommandKind.ReferToBudget);

public sealed record ResumeCase() : CaseCommand(CommandKind.Resume);

public sealed record AssignStandIn(Seat Seat, UserId Person, string Reason) : CaseCommand(CommandKind.AssignStandIn);

/// <summary><paramref name="Person"/> null means the actor.</summary>
public sealed record DeclareDisqualification(UserId? Person) : CaseCommand(CommandKind.DeclareDisqualification);

/// <summary>Places the case on a meeting, with the recommendation that the body is to decide on.</summary>
public sealed record PlaceItem(
    Guid Meeting, Body Body, DateOnly MeetingDate, int N, int RunningNumber, bool Closed, string? ClosedReason, string? PublicTitle, IReadOnlyList<ItemPoint> Points)
    : CaseCommand(CommandKind.PlaceItem);

/// <summary>Takes an undecided item off its meeting, with a reason.</summary>
public sealed record TakeOffItem(Guid Meeting, int N, string Reason) : CaseCommand(CommandKind.TakeOffItem);

/// <summary>Follows the meeting of an undecided item to its new date.</summary>
public sealed record MoveItem(Guid Meeting, int N, DateOnly Date) : CaseCommand(CommandKind.MoveItem);

/// <summary>Records what the body decided on an item.</summary>
public sealed record RecordOutcome(Guid Meeting, int N, ItemOutcome Outcome) : CaseCommand(CommandKind.RecordOutcome);

public sealed record MeetCondition(Guid Condition, string Evidence) : CaseCommand(CommandKind.MeetCondition);

public sealed record Start(StartAct Act, DateOnly Date) : CaseCommand(CommandKind.Start);

public sealed record RegisterDeviation(StartAct Act, DateOnly Date, string Reason) : CaseCommand(CommandKind.RegisterDeviation);

public sealed record CloseDeviation(Guid Deviation, DeviationEnd How, DateOnly Date) : CaseCommand(CommandKind.CloseDeviation);

public sealed record RecordActualCosts(int Year, IReadOnlyList<CostLine> Lines) : CaseCommand(CommandKind.RecordActualCosts);

/// <summary>Completed where <paramref name="Reason"/> is not asked; abandoned needs one.</summary>
public sealed record CloseCase(bool Completed, string? Reason) : CaseCommand(CommandKind.Close);

/// <summary>Says that the case and another are parts of one whole.</summary>
public sealed record Relate(CaseNumber Other, string Reason) : CaseCommand(CommandKind.Relate);

/// <summary>Moves cost lines, by their places from 1, to a new draft with a title of its own.</summary>
public sealed record Split(string Title, IReadOnlyList<int> Lines, string Reason) : CaseCommand(CommandKind.Split)
{
    /// <summary>The number of the new draft, given by the use case.</summary>
    public CaseNumber Part { get; init; }
}

/// <summary>Offers the case to be laid into another (<paramref name="Into"/>), or lays others into this one (<paramref name="From"/>).</summary>
public sealed record Merge(CaseNumber? Into, IReadOnlyList<CaseNumber> From, string Reason) : CaseCommand(CommandKind.Merge);

/// <summary>A centre's question to the budget holder; no deadline waits for its answer.</summary>
public sealed record AskHolder(string Question) : CaseCommand(CommandKind.AskHolder);

public sealed record AnswerQuestion(Guid Question, string Answer) : CaseCommand(CommandKind.AnswerQuestion);
