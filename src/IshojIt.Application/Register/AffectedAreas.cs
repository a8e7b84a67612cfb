using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Register;

/// <summary>Why an area seems affected: it owns or uses a system that the proposal names, or an earlier case on such a system put costs on it.</summary>
public enum AffectedBecause { OwnsSystem, UsesSystem, EarlierCase }

/// <summary>An area that seems affected, and by what: the system's name, or the earlier case's number.</summary>
public sealed record AffectedArea(AreaCode BudgetArea, AffectedBecause Because, string By);

/// <summary>Finds the areas that a proposal affects, so that nobody has to remember them (R15.2-7).</summary>
public sealed class AffectedAreas(IshojItDbContext db, CaseStore store)
{
    /// <summary>How many earlier cases are asked.</summary>
    private const int MostCases = 50;

    /// <summary>Each area once, by its strongest reason; without the own one.</summary>
    public async Task<IReadOnlyList<AffectedArea>> FindAsync(ProposalContent content, string? number, UserId actor, CancellationToken ct)
    {
        var systems = content.AffectedSystems.Distinct().ToList();
        if (systems.Count == 0)
        {
            return [];
        }

        var owners = await db.Systems.AsNoTracking().Where(s => systems.Contains(s.Id)).OrderBy(s => s.Name).Select(s => new { s.BudgetArea, s.Name }).ToListAsync(ct);
        var users = await (from u in db.SystemUsers.AsNoTracking()
                           join s in db.Systems.AsNoTracking() on u.SystemId equals s.Id
                           where systems.Contains(u.SystemId)
                           select new { u.BudgetArea, s.Name }).Distinct().OrderBy(u => u.Name).ToListAsync(ct);
        var earlier = await EarlierAsync(systems, number, actor, ct);
        return
        [
            .. owners.Select(o => new AffectedArea(o.BudgetArea, AffectedBecause.OwnsSystem, o.Name))
                .Concat(users.Select(u => new AffectedArea(u.BudgetArea, AffectedBecause.UsesSystem, u.Name)))
                .Concat(earlier)
                .Where(a => a.BudgetArea != content.BudgetArea)
                .DistinctBy(a => a.BudgetArea)
                .OrderBy(a => a.BudgetArea),
        ];
    }

    /// <summary>The areas that pay in the newest submitted cases on the same systems.</summary>
    private async Task<IReadOnlyList<AffectedArea>> EarlierAsync(List<Guid> systems, string? number, UserId actor, CancellationToken ct)
    {
        var organisation = (await store.WorldAsync(ct)).Organisation;
        var cases = db.Proposals.AsNoTracking().VisibleTo(actor, organisation)
            .Where(p => p.Number != number && p.FirstSubmittedAt != null && db.SystemLinks.Where(l => systems.Contains(l.SystemId)).Select(l => l.ProposalId).Contains(p.Id))
            .OrderByDescending(p => p.FirstSubmittedAt).Take(MostCases);
        var areas = await (from p in cases
                           join c in db.CostLines.AsNoTracking() on new { p.Id, p.CostVersion } equals new { Id = c.ProposalId, c.CostVersion }
                           select new { c.BudgetArea, p.Year, p.Sequence }).Distinct().ToListAsync(ct);
        return [.. areas.OrderByDescending(a => a.Year).ThenByDescending(a => a.Sequence)
            .Select(a => new AffectedArea(a.BudgetArea, AffectedBecause.EarlierCase, new CaseNumber(a.Year, a.Sequence).ToString()))];
    }
}
