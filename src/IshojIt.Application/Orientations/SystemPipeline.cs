using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Orientations;

/// <summary>A case in the pipeline of a system.</summary>
public sealed record PipelineCase(string Number, string Title, ProposalState State, PoliticalStage? Stage, bool IsReady, DateOnly? PlannedStart);

/// <summary>A system of the register that open proposals touch.</summary>
public sealed record PipelineSystem(string Name, string? Supplier, DateOnly? ContractEnd, IReadOnlyList<PipelineCase> Cases);

/// <summary>Which systems have open proposals; the contract that ends first comes first.</summary>
public sealed class SystemPipeline(IshojItDbContext db, CaseStore store)
{
    private const int CasesOfASystem = 10;

    public async Task<IReadOnlyList<PipelineSystem>> ReadAsync(UserId actor, int size, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        var open = db.Proposals.AsNoTracking().VisibleTo(actor, world.Organisation).Where(p => !ProposalStates.Final.Contains(p.State));
        var links = from l in db.SystemLinks.AsNoTracking() join p in open on l.ProposalId equals p.Id select new { l.SystemId, Case = p };
        var systems = await db.Systems.AsNoTracking().Where(s => links.Any(l => l.SystemId == s.Id))
            .OrderBy(s => s.ContractEnd == null).ThenBy(s => s.ContractEnd).ThenBy(s => s.Name).ThenBy(s => s.Id).Take(size)
            .Select(s => new { s.Id, s.Name, s.Supplier, s.ContractEnd }).ToListAsync(ct);
        var ids = systems.Select(s => s.Id).ToList();
        var cases = await links.Where(l => ids.Contains(l.SystemId)).OrderBy(l => l.Case.Number)
            .Select(l => new { l.SystemId, Case = new PipelineCase(l.Case.Number, l.Case.Title, l.Case.State, l.Case.Stage, l.Case.IsReady, l.Case.PlannedStart) })
            .Take(size * CasesOfASystem).ToListAsync(ct);
        var bySystem = cases.ToLookup(c => c.SystemId, c => c.Case);
        return [.. systems.Select(s => new PipelineSystem(s.Name, s.Supplier, s.ContractEnd, [.. bySystem[s.Id]]))];
    }
}
