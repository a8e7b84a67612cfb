using IshojIt.Application.Common;
using IshojIt.Application.Lists;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;

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

/// <summary>Reads, from the totals and without opening a case, what is asked for, approved and started.</summary>
public sealed class PhaseLedger(IshojItDbContext db, CaseStore store)
{
    public async Task<PhaseTable> ReadAsync(UserId actor, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        var year = world.Settings.Rulebook.BudgetYear;
        var parts = ProposalVisibility.SeesCases(actor, world.Organisation)
            ? await db.LedgerSums.Where(s => s.Year == year && (s.Dimension == LedgerDimension.Whole || s.Dimension == LedgerDimension.BudgetArea)).PartsAsync(ct)
            : [];
        return new PhaseTable(
            year,
            [.. parts.Where(p => p.At.Dimension == LedgerDimension.BudgetArea).GroupBy(p => new AreaCode(p.At.Key)).OrderBy(g => g.Key)
                .Select(g => new PhaseRow(g.Key, CellsOf(g)))
                .Where(r => r.ByPhase.Any(c => c.Cases > 0))],
            CellsOf(parts.Where(p => p.At.Dimension == LedgerDimension.Whole)));
    }

    private static IReadOnlyList<PhaseCell> CellsOf(IEnumerable<LedgerPart> parts)
    {
        var byState = parts.ToLookup(p => p.At.State, p => p.Amounts);
        return [.. Enum.GetValues<CasePhase>().Select(phase => (Phase: phase, Of: phase.States().SelectMany(s => byState[s]).Aggregate(default(LedgerAmounts), (sum, s) => sum + s)))
            .Select(p => new PhaseCell(p.Phase, p.Of.Derived, p.Of.Cases))];
    }
}
