using IshojIt.Domain.Common;
using IshojIt.Domain.Regulations;

namespace IshojIt.Domain.People;

/// <summary>What an absence holds to, and when something that was entered can still be ended.</summary>
public static class AbsenceRules
{
    /// <summary>Why the absence can not be entered; null where it can.</summary>
    public static Refusal? RefusalOf(Absence wanted, OrganisationChart chart, DateOnly today)
    {
        if (wanted.From < today)
        {
            return Refusal.Unmet("period-has-begun", Regulation.SubstituteActsForNamed);
        }

        return chart.Absences.Any(a => a.User == wanted.User && AbsencePeriod.Overlap(a.From, a.To, wanted.From, wanted.To))
            ? Refusal.Unmet("absence-overlaps", Regulation.SubstituteActsForNamed)
            : null;
    }

    /// <summary>What is over, or was ended before, is not ended again.</summary>
    public static Refusal? EndRefusal(DateOnly to, DateOnly? endedFrom, DateOnly today) =>
        endedFrom is not null || to < today ? Refusal.Unmet("period-is-over", Regulation.SubstituteActsForNamed) : null;
}
