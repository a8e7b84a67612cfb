using IshojIt.Application.Common;
using IshojIt.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.People;

/// <summary>The organisation chart as the rules see it; small, and read whole.</summary>
public sealed class OrganisationReader(IshojItDbContext db)
{
    private OrganisationChart? _chart;

    /// <summary>The last entry of the trail when the chart was read; the chart may know a later one, and is never without this.</summary>
    public int Version { get; private set; }

    public async Task<OrganisationChart> ReadAsync(CancellationToken ct)
    {
        if (_chart is null)
        {
            Version = await db.OrganisationAuditEntries.MaxAsync(e => (int?)e.Seq, ct) ?? 0;
            _chart = await ChartAsync(ct);
        }

        return _chart;
    }

    private async Task<OrganisationChart> ChartAsync(CancellationToken ct) => new(
        await db.People.AsNoTracking().Select(p => new Person(p.User, p.DisplayName)).ToListAsync(ct),
        await db.DirectorAreas.AsNoTracking().OrderBy(a => a.Code).Select(a => new DirectorArea(a.Code, a.Name)).ToListAsync(ct),
        await db.BudgetAreas.AsNoTracking().OrderBy(a => a.Code).Select(a => new BudgetArea(a.Code, a.Name, a.DirectorArea, a.Committee)).ToListAsync(ct),
        await db.RoleAssignments.AsNoTracking().OrderBy(a => a.Id).Select(a => new RoleAssignment(a.User, a.Role, a.Unit, a.IsHead, a.From, a.To)).ToListAsync(ct),
        [.. (await db.Substitutes.AsNoTracking().Where(s => s.EndedFrom == null || s.EndedFrom > s.From).ToListAsync(ct)).Select(s => new Substitute(s.For, s.By, s.Role, s.From, LastDay(s)))],
        [.. (await db.Absences.AsNoTracking().Where(a => a.EndedFrom == null || a.EndedFrom > a.From).ToListAsync(ct)).Select(a => new Absence(a.User, a.From, LastDay(a)))]);

    private static DateOnly LastDay(PeriodRow row) => row.EndedFrom?.AddDays(-1) ?? row.To;
}
