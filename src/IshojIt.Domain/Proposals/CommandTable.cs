using IshojIt.Domain.Regulations;
using static IshojIt.Domain.Proposals.ProposalState;

namespace IshojIt.Domain.Proposals;

/// <summary>One row: the command, the states it may be given in, and the rule it serves.</summary>
public sealed record CommandRow(CommandKind Command, Rule Rule, params ProposalState[] From)
{
    /// <summary>Commands that are about work or deviations that outlive the case's end.</summary>
    public bool InFinalStates { get; init; }
}

/// <summary>The one table of commands. Whatever is outside it is refused and changes nothing; buttons are drawn from it.</summary>
public static class CommandTable
{
    private static readonly ProposalState[] NonFinal =
        [Draft, InReview, Returned, AwaitingDirector, Political, Cleared, Started, ReferredToBudget];

    private static readonly ProposalState[] Submitted =
        [InReview, Returned, AwaitingDirector, Political, Cleared, Started, ReferredToBudget];

    private static readonly ProposalState[] InReviewToCleared = [InReview, AwaitingDirector, Political, Cleared];

    private static readonly ProposalState[] InReviewToStarted = [InReview, AwaitingDirector, Political, Cleared, Started];

    public static IReadOnlyList<CommandRow> Rows { get; } =
    [
        new(CommandKind.Save, Regulation.BudgetHolderSubmits, Draft, Returned),
        new(CommandKind.Submit, Regulation.BudgetHolderSubmits, Draft, Returned),
        new(CommandKind.Revise, Regulation.OrientedOnChangedCosts, InReview, AwaitingDirector, Political, Cleared, Started),
        new(CommandKind.Withdraw, Regulation.BudgetHolderSubmits, Draft, InReview, Returned, AwaitingDirector, Political, Cleared, ReferredToBudget),
        new(CommandKind.ReviewCompatibility, Regulation.CompatibilityIsAssessed, InReview),
        new(CommandKind.RequireItApproval, Regulation.ItApproves, InReview, AwaitingDirector, Political),
        new(CommandKind.AcceptConditions, Regulation.ItApproves, InReviewToCleared),
        new(CommandKind.AcknowledgeOrientation, Regulation.OrientedOnAllCosts, Submitted),
        new(CommandKind.AnswerHearing, Regulation.OtherAreasDerivedCosts, InReviewToStarted),
        new(CommandKind.AssessAppropriation, Regulation.MoneyIsAppropriated, InReviewToStarted),
        new(CommandKind.CloseDataProtection, Regulation.DataProtection, InReviewToCleared),
        new(CommandKind.DecideRoute, Regulation.SignificantGoesToCouncil, InReview),
        new(CommandKind.CountersignRoute, Regulation.SignificantGoesToCouncil, InReview),
        new(CommandKind.RaiseRoute, Regulation.SignificantGoesToCouncil, InReview, AwaitingDirector, Cleared),
        new(CommandKind.DirectorApprove, Regulation.DirectorApproves, AwaitingDirector),
        new(CommandKind.DirectorReject, Regulation.DirectorApproves, AwaitingDirector),
        new(CommandKind.Return, Regulation.BudgetHolderSubmits, InReview, AwaitingDirector, Political),
        new(CommandKind.AskExecutiveBoard, Regulation.CompatibilityIsAssessed, InReview, AwaitingDirector),
        new(CommandKind.Settle, Regulation.CompatibilityIsAssessed, InReview, AwaitingDirector),
        new(CommandKind.ReferToBudget, Regulation.MoneyIsAppropriated, InReview, AwaitingDirector),
        new(CommandKind.Resume, Regulation.MoneyIsAppropriated, ReferredToBudget),
        new(CommandKind.AssignStandIn, Regulation.OnlyThoseConcernedSee, Submitted),
        new(CommandKind.DeclareDisqualification, Regulation.OnlyThoseConcernedSee, NonFinal),
        new(CommandKind.PlaceItem, Regulation.ThroughFinanceCommittee, Political),
        new(CommandKind.TakeOffItem, Regulation.ThroughFinanceCommittee, Political),
        new(CommandKind.MoveItem, Regulation.ThroughFinanceCommittee, Political),
        new(CommandKind.RecordOutcome, Regulation.ThroughFinanceCommittee, Political),
        new(CommandKind.MeetCondition, Regulation.CouncilApprovesBeforeStart, AwaitingDirector, Political, Cleared, Started),
        new(CommandKind.Start, Regulation.BudgetHolderStarts, Cleared, Started),
        new(CommandKind.RegisterDeviation, Regulation.WhatAStartIs, NonFinal),
        new(CommandKind.CloseDeviation, Regulation.WhatAStartIs, NonFinal) { InFinalStates = true },
        new(CommandKind.RecordActualCosts, Regulation.OrientedOnChangedCosts, NonFinal) { InFinalStates = true },
        new(CommandKind.Close, Regulation.BudgetHolderStarts, Started),
        new(CommandKind.Relate, Regulation.SignificantGoesToCouncil, Draft, InReview),
        new(CommandKind.Split, Regulation.SignificantGoesToCouncil, Draft, InReview),
        new(CommandKind.Merge, Regulation.SignificantGoesToCouncil, Draft, InReview),
        new(CommandKind.AskHolder, Regulation.OrientedOnAllCosts, Submitted),
        new(CommandKind.AnswerQuestion, Regulation.OrientedOnAllCosts, Submitted),
    ];

    private static readonly Dictionary<CommandKind, CommandRow> ByCommand = Rows.ToDictionary(r => r.Command);

    public static CommandRow Row(CommandKind command) => ByCommand[command];

    public static bool IsOpenIn(CommandKind command, ProposalState state) =>
        Row(command) is var row && (row.From.Contains(state) || (row.InFinalStates && state.IsFinal()));
}
