using IshojIt.Domain.Common;
using IshojIt.Domain.People;

namespace IshojIt.Application.People;

/// <summary>What is entered for a period, both days inclusive. It is never deleted: ending it is written beside it, and holds from that day on.</summary>
public abstract class PeriodRow
{
    public const int LongestReason = 400;

    public Guid Id { get; set; }

    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    /// <summary>Null for what was there before people entered it themselves.</summary>
    public UserId? RegisteredBy { get; set; }

    public DateTimeOffset? RegisteredAt { get; set; }

    /// <summary>The first day on which it holds no longer, where it was ended before its time.</summary>
    public DateOnly? EndedFrom { get; set; }

    public UserId? EndedBy { get; set; }

    public string? EndReason { get; set; }
}

/// <summary>A substitution as it was entered.</summary>
public sealed class SubstituteRow : PeriodRow
{
    public UserId For { get; set; }

    public UserId By { get; set; }

    public Role Role { get; set; }
}

/// <summary>An absence as it was entered; never why.</summary>
public sealed class AbsenceRow : PeriodRow
{
    public UserId User { get; set; }
}
