using IshojIt.Domain.Common;
using IshojIt.Domain.Regulations;

namespace IshojIt.Domain.Proposals;

public static partial class CaseDesk
{
    private static Result<Proposal> Apply(Proposal p, CaseCommand command, Signature by, World w) => command switch
    {
        Save c => DoSave(p, c, by),
        Submit c => DoSubmit(p, c, by, w),
        Revise c => DoRevise(p, c, by, w),
        Withdraw c => DoWithdraw(p, c, w),
        ReviewCompatibility c => DoReview(p, c, by, w),
        RequireItApproval c => DoRequireItApproval(p, c, by),
        AcceptConditions => DoAcceptConditions(p, w),
        AcknowledgeOrientation => DoAcknowledge(p, by),
        AnswerHearing c => DoAnswerHearing(p, c, by, w),
        AssessAppropriation c => DoAssess(p, c, by, w),
        CloseDataProtection c => DoCloseDataProtection(p, c, by),
        DecideRoute c => DoDecideRoute(p, c, by, w),
        CountersignRoute c => DoCountersign(p, c, by, w),
        RaiseRoute c => DoRaise(p, c, by, w),
        DirectorApprove c => DoApprove(p, c, by, w),
        DirectorReject c => DoReject(p, c, by, w),
        ReturnCase c => DoReturn(p, c),
        AskExecutiveBoard c => DoAskBoard(p, c, by, w),
        Settle c => DoSettle(p, c, by, w),
        ReferToBudget c => EndRound(p) with { State = ProposalState.ReferredToBudget, StateReason = c.Reason },
        ResumeCase => p with { State = ProposalState.Returned },
        AssignStandIn c => DoAssignStandIn(p, c, by, w),
        DeclareDisqualification c => DoDisqualify(p, c, by, w),
        PlaceItem c => DoPlace(p, c, by, w),
        TakeOffItem c => DoTakeOff(p, c, w),
        MoveItem c => DoMove(p, c, w),
        RecordOutcome c => DoOutcome(p, c, by, w),
        MeetCondition c => DoMeetCondition(p, c, w),
        Start c => DoStart(p, c, by, w),
        RegisterDeviation c => DoRegisterDeviation(p, c, by, w),
        CloseDeviation c => DoCloseDeviation(p, c, by, w),
        RecordActualCosts c => DoRecordActuals(p, c, by, w),
        CloseCase c => DoClose(p, c, w),
        Relate c => DoRelate(p, c, by, w),
        Split c => DoSplit(p, c, by, w),
        Merge c => DoMerge(p, c, by, w),
        AskHolder c => DoAskHolder(p, c, by, w),
        AnswerQuestion c => DoAnswerQuestion(p, c, by),
        _ => Refusal.WrongState(),
    };

    /// <summary>Needs that stand in the way whatever the answer would be, so that a button can say so.</summary>
    private static Refusal? Foreseen(Proposal p, CommandKind command, UserId actor, World w) => command switch
    {
        CommandKind.Submit => Completeness.Of(p.Content) is { Count: > 0 } errors ? Refusal.Invalid(errors) : null,
        CommandKind.Revise => ReviseRefusal(p, w),
        CommandKind.Withdraw => WithdrawRefusal(p, w),
        CommandKind.RequireItApproval => ItemsArePlaced(p),
        CommandKind.AcceptConditions => NothingToAccept(p),
        CommandKind.CloseDataProtection => p.DataProtectionIsDone ? Refusal.WrongState(Regulation.DataProtection) : null,
        CommandKind.DecideRoute => RouteNeeds.FirstUnmet(p, w, [], p.Suggest(w).QuestionsFor(Judge.ItCentre)),
        CommandKind.CountersignRoute => p.PendingLowering is null ? Refusal.WrongState(Regulation.SignificantGoesToCouncil) : RouteNeeds.FirstUnmet(p, w, []),
        CommandKind.RaiseRoute => RaiseRefusal(p, Route.Political, w),
        CommandKind.DirectorApprove or CommandKind.DirectorReject => OpenSharesOf(p, actor, w).Count == 0 ? Refusal.WrongState(Regulation.DirectorApproves)
            : command == CommandKind.DirectorApprove ? HearingsAreOpen(p, w) : null,
        CommandKind.Return => p is { State: ProposalState.Political, Stage: not PoliticalStage.Preparing } ? Refusal.WrongState(Regulation.ThroughFinanceCommittee) : null,
        CommandKind.AskExecutiveBoard => MatterToAsk(p, w) is null ? Refusal.WrongState(Regulation.CompatibilityIsAssessed) : null,
        CommandKind.Settle => OpenDisputes(p).Any() ? null : Refusal.WrongState(Regulation.CompatibilityIsAssessed),
        CommandKind.AssignStandIn => SeatsWithoutAnybody(p, w).Any() ? null : Refusal.WrongState(Regulation.OnlyThoseConcernedSee),
        CommandKind.PlaceItem => p.Stage == PoliticalStage.Amending ? Refusal.WrongState(Regulation.ThroughFinanceCommittee) : null,
        CommandKind.TakeOffItem or CommandKind.MoveItem => p.Items.Any(i => i.IsUndecided && !i.IsHeld(w.Today)) ? null : Refusal.WrongState(Regulation.ThroughFinanceCommittee),
        CommandKind.RecordOutcome => p.Items.Any(i => i.IsUndecided && i.IsHeld(w.Today)) ? null : Refusal.WrongState(Regulation.ThroughFinanceCommittee),
        CommandKind.MeetCondition => p.Conditions.Any(c => c is { Fallen: false, MetAt: null }) ? null : Refusal.WrongState(Regulation.CouncilApprovesBeforeStart),
        CommandKind.Start => FirstUnmet(p, w),
        CommandKind.CloseDeviation => p.OpenDeviations.Any() ? null : Refusal.WrongState(Regulation.WhatAStartIs),
        CommandKind.RecordActualCosts => p.WorkBegun ? null : Refusal.WrongState(Regulation.OrientedOnChangedCosts),
        CommandKind.AnswerQuestion => p.Questions.Any(q => q.IsOpen) ? null : Refusal.WrongState(Regulation.OrientedOnAllCosts),
        CommandKind.Split => p.Content.Costs.Count < 2 ? Refusal.Unmet("nothing-to-split", Regulation.SignificantGoesToCouncil) : null,
        CommandKind.Close => p.OpenDeviations.Any() ? Refusal.Unmet("deviation-open", Regulation.WhatAStartIs) : null,
        _ => null,
    };
}
