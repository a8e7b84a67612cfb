using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Regulations;

namespace IshojIt.Domain.Proposals;

/// <summary>What may wait for somebody.</summary>
public enum DutyKind
{
    Submit,
    ReviewCompatibility,
    AssessAppropriation,
    AcknowledgeOrientation,
    AnswerHearing,
    CloseDataProtection,
    DecideRoute,
    CountersignRoute,
    AnswerItRefusal,
    Settle,
    DirectorApprove,
    AnswerRefusedShare,
    PlaceItem,
    RecordOutcome,
    Amend,
    AcceptConditions,
    MeetCondition,
    Start,
    CloseDeviation,
    AskExecutiveBoard,
    AssignStandIn,
    RecordActualCosts,
    StateLaterYear,
    Close,
    Resume,
    AnswerQuestion,
}

/// <summary>
/// Something that waits for somebody, derived from the case and never stored in it. <paramref name="Open"/> false: shown, but it waits
/// for something else first. <paramref name="Unit"/> is the area it is about. The deadline is a Danish date, inclusive.
/// </summary>
public sealed record Duty(
    DutyKind Kind, Role Role, Rule Rule, DateTimeOffset Since, DateOnly? Deadline, IReadOnlyList<Capacity> MayAct, bool Open = true, string? Unit = null)
{
    /// <summary>The one person it waits for, where it is one: the principal, not the substitute.</summary>
    public UserId? User => MayAct.Select(c => c.ActingFor ?? c.User).Distinct().ToList() is [var only] ? only : null;
}
