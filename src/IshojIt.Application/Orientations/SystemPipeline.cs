using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Orientations;

/// <summary>A case in the pipeline of a system.</summary>
public sealed record PipelineCase(string Number, string Title, ProposalState State, PoliticalStage? Stage, bool IsReady, DateOnly? PlannedStart);

/// <summary>A system of the register that open proposals touch: the first of its cases by planned start, and how many there are.</summary>
public sealed record PipelineSystem(Guid Id, string Name, string? Supplier, DateOnly? ContractEnd, IReadOnlyList<PipelineCase> Cases, int Count);

/// <summary>Which systems have open proposals; the contract that ends first comes first.</summary>
public sealed class SystemPipeline(IshojItDbContext db, CaseStore store)
{
    /// <summary>Cases shown of each system; the system's own page has more.</summary>
    public const int CasesOfASystem = 10;

    public async Task<IReadOnlyList<PipelineSystem>> ReadAsync(UserId actor, int size, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        var open = db.Proposals.AsNoTracking().VisibleTo(actor, world.Organisation).Where(p => !ProposalStates.Final.Contains(p.State));
        var links = from l in db.SystemLinks.AsNoTracking() join p in open on l.ProposalId equals p.Id select new { l.SystemId, Case = p };
        var systems = await db.Systems.AsNoTracking().Where(s => links.Any(l => l.SystemId == s.Id))
            .OrderBy(s => s.ContractEnd == null).ThenBy(s => s.ContractEnd).ThenBy(s => s.Name).ThenBy(s => s.Id).Take(size)
            .Select(s => new
            {
                s.Id,
                s.Name,
                s.Supplier,
                s.ContractEnd,
                Cases = links.Where(l => l.SystemId == s.Id).OrderBy(l => l.Case.PlannedStart == null).ThenBy(l => l.Case.PlannedStart).ThenBy(l => l.Case.Year).ThenBy(l => l.Case.Sequence)
                    .Take(CasesOfASystem)
                    .Select(l => new PipelineCase(l.Case.Number, l.Case.Title, l.Case.State, l.Case.Stage, l.Case.IsReady, l.Case.PlannedStart)).ToList(),
                Count = links.Count(l => l.SystemId == s.Id),
            }).ToListAsync(ct);
        return [.. systems.Select(s => new PipelineSystem(s.Id, s.Name, s.Supplier, s.ContractEnd, s.Cases, s.Count))];
    }
}
