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
    public Organisation On(DateOnly day) => new(day, People, DirectorAreas, BudgetAreas, Assignments, Substitutes, Absences);
}
