namespace IshojIt.Domain.Proposals;

/// <summary>How a planned start stands: in time, before the deadline of what the case still waits for, passed before the case was cleared, or passed though it was.</summary>
public enum StartProspect { InTime, BeforeDeadline, PassedUncleared, PassedCleared }

/// <summary>Judges the planned start of a case that has not begun.</summary>
public static class StartProspects
{
    /// <summary><paramref name="deadline"/> is that of the duty that comes first; a cleared case waits for its start alone.</summary>
    public static StartProspect Of(ProposalState state, DateOnly plannedStart, DateOnly? deadline, DateOnly today) => state switch
    {
        ProposalState.Cleared => plannedStart < today ? StartProspect.PassedCleared : StartProspect.InTime,
        _ when plannedStart < today => StartProspect.PassedUncleared,
        _ => plannedStart < deadline ? StartProspect.BeforeDeadline : StartProspect.InTime,
    };
}
