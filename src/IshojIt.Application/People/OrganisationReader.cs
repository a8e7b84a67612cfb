using IshojIt.Application.Common;
using IshojIt.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.People;

/// <summary>The organisation chart as the rules see it; small, and read whole.</summary>
public sealed class OrganisationReader(IshojItDbContext db)
{
    private OrganisationChart? _chart;

    public async Task<OrganisationChart> ReadAsync(CancellationToken ct) => _chart ??= new OrganisationChart(
        await db.People.AsNoTracking().Select(p => new Person(p.User, p.DisplayName)).ToListAsync(ct),
        await db.DirectorAreas.AsNoTracking().OrderBy(a => a.Code).Select(a => new DirectorArea(a.Code, a.Name)).ToListAsync(ct),
        await db.BudgetAreas.AsNoTracking().OrderBy(a => a.Code).Select(a => new BudgetArea(a.Code, a.Name, a.DirectorArea, a.Committee)).ToListAsync(ct),
        await db.RoleAssignments.AsNoTracking().OrderBy(a => a.Id).Select(a => new RoleAssignment(a.User, a.Role, a.Unit, a.IsHead, a.From, a.To)).ToListAsync(ct),
        [.. (await db.Substitutes.AsNoTracking().Where(s => s.EndedFrom == null || s.EndedFrom > s.From).ToListAsync(ct)).Select(s => new Substitute(s.For, s.By, s.Role, s.From, LastDay(s)))],
        [.. (await db.Absences.AsNoTracking().Where(a => a.EndedFrom == null || a.EndedFrom > a.From).ToListAsync(ct)).Select(a => new Absence(a.User, a.From, LastDay(a)))]);

    private static DateOnly LastDay(PeriodRow row) => row.EndedFrom?.AddDays(-1) ?? row.To;
}
