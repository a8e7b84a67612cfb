using System.Globalization;
using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Application.Register;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Pipeline;

/// <summary>Which contracts are asked for: those that end before the day <paramref name="Until"/>, all or those that no open case touches.</summary>
public sealed record ContractFilter(DateOnly Until, bool Unattended = false);

/// <summary>The systems of the register with the open cases that touch them, by name or by when their contracts end; paged by key.</summary>
public sealed class SystemPipeline(IshojItDbContext db, CaseStore store)
{
    /// <summary>Cases shown of each system; the system's own page has more.</summary>
    public const int CasesOfASystem = 10;

    /// <summary>The systems that open cases name or have planned, by name.</summary>
    public async Task<Page<PipelineSystem>> ByNameAsync(UserId actor, string? after, int size, CancellationToken ct)
    {
        var open = await OpenAsync(actor, ct);
        var systems = db.Systems.AsNoTracking().Where(s => db.SystemLinks.Any(l => l.SystemId == s.Id && open.Any(p => p.Id == l.ProposalId)) || open.Any(p => p.Id == s.ProposalId));
        if (Cursor.Read(after) is [var name, var key] && Guid.TryParse(key, out var id))
        {
#pragma warning disable CA1309 // The database compares, by its own collation, as it sorts.
            systems = systems.Where(s => string.Compare(s.Name, name) > 0 || (s.Name == name && s.Id.CompareTo(id) > 0));
#pragma warning restore CA1309
        }

        var page = Cursor.Page(await systems.OrderBy(s => s.Name).ThenBy(s => s.Id).Take(size + 1).ToListAsync(ct), size, s => [s.Name, Text(s.Id)]);
        return await WithCasesAsync(page, open, alsoPlanned: true, ct);
    }

    /// <summary>
    /// The systems in use whose contracts have ended or soon will, the first to end first. The case that planned a system says nothing of what
    /// comes after its contract: only cases that name it count.
    /// </summary>
    public async Task<Page<PipelineSystem>> ByContractEndAsync(ContractFilter filter, UserId actor, string? after, int size, CancellationToken ct)
    {
        var open = await OpenAsync(actor, ct);
        var systems = Ending(filter, open);
        if (Cursor.Read(after) is [var day, var name, var key] && DateOnly.TryParseExact(day, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end) && Guid.TryParse(key, out var id))
        {
#pragma warning disable CA1309 // The database compares, by its own collation, as it sorts.
            systems = systems.Where(s => s.ContractEnd > end || (s.ContractEnd == end && (string.Compare(s.Name, name) > 0 || (s.Name == name && s.Id.CompareTo(id) > 0))));
#pragma warning restore CA1309
        }

        var rows = await systems.OrderBy(s => s.ContractEnd).ThenBy(s => s.Name).ThenBy(s => s.Id).Take(size + 1).ToListAsync(ct);
        var page = Cursor.Page(rows, size, s => [s.ContractEnd!.Value.ToString("O", CultureInfo.InvariantCulture), s.Name, Text(s.Id)]);
        return await WithCasesAsync(page, open, alsoPlanned: false, ct);
    }

    /// <summary>How many contracts the filter finds.</summary>
    public async Task<int> CountAsync(ContractFilter filter, UserId actor, CancellationToken ct) => await Ending(filter, await OpenAsync(actor, ct)).CountAsync(ct);

    /// <summary>How many systems in use have no contract end in the register.</summary>
    public Task<int> CountWithoutEndAsync(CancellationToken ct) => db.Systems.CountAsync(s => s.State == SystemState.Active && s.ContractEnd == null, ct);

    private static string Text(Guid id) => id.ToString("D");

    private IQueryable<SystemRow> Ending(ContractFilter filter, IQueryable<ProposalRow> open)
    {
        var ending = db.Systems.AsNoTracking().Where(s => s.State == SystemState.Active && s.ContractEnd < filter.Until);
        return filter.Unattended ? ending.Where(s => !db.SystemLinks.Any(l => l.SystemId == s.Id && open.Any(p => p.Id == l.ProposalId))) : ending;
    }

    private async Task<IQueryable<ProposalRow>> OpenAsync(UserId actor, CancellationToken ct) =>
        db.Proposals.AsNoTracking().VisibleTo(actor, (await store.WorldAsync(ct)).Organisation).Where(p => !ProposalStates.Final.Contains(p.State));

    /// <summary>The page's systems with the cases that name them, or <paramref name="alsoPlanned"/> the one that planned them: as many questions however many systems and cases there are.</summary>
    private async Task<Page<PipelineSystem>> WithCasesAsync(Page<SystemRow> page, IQueryable<ProposalRow> open, bool alsoPlanned, CancellationToken ct)
    {
        var ids = page.Items.Select(s => s.Id).ToList();
        var named = from l in db.SystemLinks.AsNoTracking() join p in open on l.ProposalId equals p.Id where ids.Contains(l.SystemId) select new { l.SystemId, Case = p };
        var cases = await db.Systems.AsNoTracking().Where(s => ids.Contains(s.Id)).Select(s => new
        {
            s.Id,
            Cases = named.Where(t => t.SystemId == s.Id)
                .OrderBy(t => t.Case.PlannedStart == null).ThenBy(t => t.Case.PlannedStart).ThenBy(t => t.Case.Year).ThenBy(t => t.Case.Sequence).Take(CasesOfASystem)
                .Select(t => new PipelineCase(t.Case.Number, t.Case.Title, t.Case.State, t.Case.Stage, t.Case.IsReady, t.Case.PlannedStart)).ToList(),
        }).ToDictionaryAsync(s => s.Id, s => s.Cases, ct);
        var planned = alsoPlanned ? await PlannedAsync(ids, open, ct) : [];
        // Where fewer are shown than may be, they are all there are.
        var crowded = cases.Where(c => c.Value.Count == CasesOfASystem).Select(c => c.Key).ToList();
        var before = ProposalStates.BeforeStart;
        var counts = await named.Where(t => crowded.Contains(t.SystemId)).GroupBy(t => t.SystemId)
            .Select(g => new { g.Key, Count = g.Count(), Next = g.Min(t => before.Contains(t.Case.State) ? t.Case.PlannedStart : null) })
            .ToDictionaryAsync(g => g.Key, ct);
        return new Page<PipelineSystem>(
            [.. page.Items.Select(s =>
            {
                List<PipelineCase> all = planned.GetValueOrDefault(s.Id) is { } one ? [.. cases[s.Id].Append(one).OrderBy(c => c.PlannedStart ?? DateOnly.MaxValue)] : cases[s.Id];
                var next = all.Where(c => before.Contains(c.State)).Select(c => c.PlannedStart).Append(counts.GetValueOrDefault(s.Id)?.Next).Min();
                var count = all.Count + (counts.TryGetValue(s.Id, out var many) ? many.Count - CasesOfASystem : 0);
                return new PipelineSystem(s.Id, s.Name, s.Owner, s.Supplier, s.BudgetArea, s.State, s.ContractEnd, [.. all.Take(CasesOfASystem)], count, next);
            })],
            page.Next);
    }

    /// <summary>The open case that planned each system, where it does not name it too.</summary>
    private Task<Dictionary<Guid, PipelineCase>> PlannedAsync(List<Guid> ids, IQueryable<ProposalRow> open, CancellationToken ct) =>
        (from s in db.Systems.AsNoTracking()
         join p in open on s.ProposalId equals p.Id
         where ids.Contains(s.Id) && !db.SystemLinks.Any(l => l.SystemId == s.Id && l.ProposalId == p.Id)
         select new { s.Id, Case = new PipelineCase(p.Number, p.Title, p.State, p.Stage, p.IsReady, p.PlannedStart) }).ToDictionaryAsync(t => t.Id, t => t.Case, ct);
}
