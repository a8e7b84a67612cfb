using IshojIt.Domain.Common;
using IshojIt.Domain.Regulations;

namespace IshojIt.Domain.Meetings;

/// <summary>When and where a body meets, and whether that was called off.</summary>
public sealed record MeetingPlan(Body Body, DateOnly Date, bool HasItems, bool IsCancelled)
{
    /// <summary>A meeting is called off before its date; what was held stands.</summary>
    public Refusal? CancelRefusal(DateOnly today) => IsCancelled ? Unmet("meeting-cancelled") : Date <= today ? Unmet("meeting-held") : null;

    /// <summary>A meeting with items keeps its body, is moved before its date to one that has not passed, and within the year that its items are numbered in.</summary>
    public Refusal? MoveRefusal(Body body, DateOnly date, DateOnly today) => IsCancelled ? Unmet("meeting-cancelled")
        : !HasItems || (body == Body && date == Date) ? null
        : body != Body ? Unmet("meeting-has-items")
        : Date <= today ? Unmet("meeting-held")
        : date < today ? Unmet("date-has-passed")
        : date.Year != Date.Year ? Unmet("meeting-other-year")
        : null;

    public Refusal? PlaceRefusal => IsCancelled ? Unmet("meeting-cancelled") : null;

    private static Refusal Unmet(string code) => Refusal.Unmet(code, Regulation.ThroughFinanceCommittee);
}
