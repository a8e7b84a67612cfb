using System.Runtime.CompilerServices;
using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Costs;

/// <summary>Reads stored lines back as the domain knows them; what is added up of them, the domain says.</summary>
internal static class LedgerReading
{
    /// <summary>Every total, added up from the lines case by case, none of them opened.</summary>
    public static async Task<Dictionary<LedgerKey, LedgerAmounts>> TotalsAsync(IshojItDbContext db, CancellationToken ct)
    {
        var systems = (await db.SystemLinks.AsNoTracking().Select(l => new { l.ProposalId, l.SystemId }).ToListAsync(ct)).ToLookup(l => l.ProposalId, l => l.SystemId);
        var totals = new Dictionary<LedgerKey, LedgerAmounts>();
        await foreach (var one in db.CasesAsync(db.Proposals, ct))
        {
            Add(totals, LedgerContribution.Of(one.State, one.Lines, systems[one.Id]));
        }

        return totals;
    }

    /// <summary>The current lines of a few cases.</summary>
    public static async Task<ILookup<ProposalId, CostLine>> LinesOfAsync(this IshojItDbContext db, IReadOnlyList<ProposalId> ids, CancellationToken ct) =>
        (await db.CurrentLines(db.Proposals.Where(p => ids.Contains(p.Id))).ToListAsync(ct)).ToLookup(l => l.Id, l => l.Read);

    /// <summary>The current lines of many cases, a case at a time; those without any are left out.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<CostLine>> LinesByCaseAsync(this IshojItDbContext db, IQueryable<ProposalRow> cases, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var one in db.CasesAsync(cases, ct))
        {
            yield return one.Lines;
        }
    }

    private static async IAsyncEnumerable<(ProposalId Id, ProposalState State, IReadOnlyList<CostLine> Lines)> CasesAsync(
        this IshojItDbContext db, IQueryable<ProposalRow> cases, [EnumeratorCancellation] CancellationToken ct)
    {
        (ProposalId Id, ProposalState State)? current = null;
        var lines = new List<CostLine>();
        await foreach (var line in db.CurrentLines(cases).OrderBy(l => l.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (current is { } before && before.Id != line.Id)
            {
                yield return (before.Id, before.State, lines);
                lines = [];
            }

            current = (line.Id, line.State);
            lines.Add(line.Read);
        }

        if (current is { } last)
        {
            yield return (last.Id, last.State, lines);
        }
    }

    private static IQueryable<CurrentLine> CurrentLines(this IshojItDbContext db, IQueryable<ProposalRow> cases) =>
        from p in cases
        join c in db.CostLines on new { p.Id, p.CostVersion } equals new { Id = c.ProposalId, c.CostVersion }
        select new CurrentLine { Id = p.Id, State = p.State, BudgetArea = c.BudgetArea, Nature = c.Nature, Year = c.Year, Amount = c.Amount, Permanent = c.Permanent };

    private static void Add(Dictionary<LedgerKey, LedgerAmounts> totals, IReadOnlyDictionary<LedgerKey, LedgerAmounts> contribution)
    {
        foreach (var (key, amounts) in contribution)
        {
            totals[key] = totals.GetValueOrDefault(key) + amounts;
        }
    }

    private sealed class CurrentLine
    {
        public ProposalId Id { get; init; }

        public ProposalState State { get; init; }

        public AreaCode BudgetArea { get; init; }

        public CostNature Nature { get; init; }

        public int Year { get; init; }

        public Dkk Amount { get; init; }

        public bool Permanent { get; init; }

        public CostLine Read => new(BudgetArea, Nature, Year, Amount, Permanent);
    }
}
