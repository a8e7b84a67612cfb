namespace IshojIt.Domain.People;

/// <summary>All dated rows of the organisation; <see cref="On"/> resolves them to one day.</summary>
public sealed record OrganisationChart(
    IReadOnlyList<Person> People,
    IReadOnlyList<DirectorArea> DirectorAreas,
    IReadOnlyList<BudgetArea> BudgetAreas,
    IReadOnlyList<RoleAssignment> Assignments,
    IReadOnlyList<Substitute> Substitutes,
    IReadOnlyList<Absence> Absences)
{
    /// <summary>The first day after the one given on which somebody's role, substitution or absence begins or has ended; null where none is known.</summary>
    public DateOnly? ChangesAfter(DateOnly day) => Assignments.SelectMany(a => Edges(a.From, a.To))
        .Concat(Substitutes.SelectMany(s => Edges(s.From, s.To)))
        .Concat(Absences.SelectMany(a => Edges(a.From, a.To)))
        .Where(edge => edge > day)
        .Min();

    public Organisation On(DateOnly day) => new(day, People, DirectorAreas, BudgetAreas, Assignments, Substitutes, Absences);

    private static IEnumerable<DateOnly?> Edges(DateOnly? from, DateOnly? to) => [from, to == DateOnly.MaxValue ? null : to?.AddDays(1)];
}
