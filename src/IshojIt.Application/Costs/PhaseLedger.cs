using IshojIt.Application.Common;
using IshojIt.Application.Lists;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Costs;

/// <summary>What the cases of one phase cost: their derived operating costs of the year, and how many they are.</summary>
public sealed record PhaseCell(CasePhase Phase, Dkk Derived, int Cases);

/// <summary>One area, by the three phases in their order.</summary>
public sealed record PhaseRow(AreaCode BudgetArea, IReadOnlyList<PhaseCell> ByPhase)
{
    public Dkk Derived => ByPhase.Sum(c => c.Derived);
}

/// <summary>The budget year's derived operating costs by area and by how far their cases have come. The total counts each case once.</summary>
public sealed record PhaseTable(int Year, IReadOnlyList<PhaseRow> Rows, IReadOnlyList<PhaseCell> Total);

/// <summary>Adds up, in the database and without opening a case, what is asked for, approved and started.</summary>
public sealed class PhaseLedger(IshojItDbContext db, CaseStore store)
{
    public async Task<PhaseTable> ReadAsync(UserId actor, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        var year = world.Settings.Rulebook.BudgetYear;
        // Lines stand from the first submission on, so that a draft has none.
        var cases = db.Proposals.AsNoTracking().VisibleTo(actor, world.Organisation);
        var lines = from c in db.CurrentLines(cases).Derived()
                    join p in db.Proposals on c.ProposalId equals p.Id
                    where c.Year == year
                    select new { c.BudgetArea, p.State, Case = c.ProposalId, c.Amount };
        var byArea = await lines.GroupBy(l => new { l.BudgetArea, l.State })
            .Select(g => new { g.Key.BudgetArea, g.Key.State, Sum = g.Sum(l => l.Amount), Cases = g.Select(l => l.Case).Distinct().Count() }).ToListAsync(ct);
        var total = await lines.GroupBy(l => l.State)
            .Select(g => new { State = g.Key, Sum = g.Sum(l => l.Amount), Cases = g.Select(l => l.Case).Distinct().Count() }).ToListAsync(ct);
        return new PhaseTable(
            year,
            [.. byArea.GroupBy(s => s.BudgetArea).OrderBy(g => g.Key)
                .Select(g => new PhaseRow(g.Key, CellsOf(g.Select(s => (s.State, s.Sum, s.Cases)))))
                .Where(r => r.ByPhase.Any(c => c.Cases > 0))],
            CellsOf(total.Select(s => (s.State, s.Sum, s.Cases))));
    }

    private static IReadOnlyList<PhaseCell> CellsOf(IEnumerable<(ProposalState State, long Sum, int Cases)> sums)
    {
        var byState = sums.ToLookup(s => s.State);
        return [.. Enum.GetValues<CasePhase>().Select(phase => (Phase: phase, Of: phase.States().SelectMany(s => byState[s]).ToList()))
            .Select(p => new PhaseCell(p.Phase, new Dkk(p.Of.Sum(s => s.Sum)), p.Of.Sum(s => s.Cases)))];
    }
}
