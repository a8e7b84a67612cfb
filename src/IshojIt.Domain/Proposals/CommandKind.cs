namespace IshojIt.Domain.Proposals;

/// <summary>Every command on a case, by the name that the API writes in kebab-case.</summary>
public enum CommandKind
{
    Save,
    Submit,
    Revise,
    Withdraw,
    ReviewCompatibility,
    RequireItApproval,
    AcceptConditions,
    AcknowledgeOrientation,
    AnswerHearing,
    AssessAppropriation,
    CloseDataProtection,
    DecideRoute,
    CountersignRoute,
    RaiseRoute,
    DirectorApprove,
    DirectorReject,
    Return,
    AskExecutiveBoard,
    Settle,
    ReferToBudget,
    Resume,
    AssignStandIn,
    DeclareDisqualification,
    PlaceItem,
    TakeOffItem,
    MoveItem,
    RecordOutcome,
    MeetCondition,
    Start,
    RegisterDeviation,
    CloseDeviation,
    RecordActualCosts,
    Close,
    Relate,
    Split,
    Merge,
    AskHolder,
    AnswerQuestion,
}

public static class CommandKinds
{
    /// <summary>Acts that neither need nor raise the case's version, so that the parties of a review never lose to each other.</summary>
    public static bool TakesAnyVersion(this CommandKind command) =>
        command is CommandKind.AcknowledgeOrientation or CommandKind.AnswerHearing or CommandKind.AskHolder or CommandKind.AnswerQuestion;
}
