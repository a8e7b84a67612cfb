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
        await db.Substitutes.AsNoTracking().Select(s => new Substitute(s.For, s.By, s.Role, s.From, s.To)).ToListAsync(ct),
        await db.Absences.AsNoTracking().Select(a => new Absence(a.User, a.From, a.To)).ToListAsync(ct));
}
