namespace IshojIt.Domain.People;

/// <summary>What a period of absence or substitution holds to, whoever enters it; both its days are inclusive.</summary>
public static class AbsencePeriod
{
    /// <summary>The last day that a period from this day may have: a year of it.</summary>
    public static DateOnly LastDay(DateOnly from) => from.AddYears(1).AddDays(-1);

    public static bool IsTurned(DateOnly from, DateOnly to) => to < from;

    public static bool IsTooLong(DateOnly from, DateOnly to) => to > LastDay(from);

    public static bool Overlap(DateOnly from, DateOnly to, DateOnly otherFrom, DateOnly otherTo) => from <= otherTo && otherFrom <= to;
}
