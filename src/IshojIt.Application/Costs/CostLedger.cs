using IshojIt.Application.Common;
using IshojIt.Application.Lists;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Costs;

/// <summary>What costs are grouped by. A case with several systems counts under each of them.</summary>
public enum LedgerGroup { BudgetArea, System, State }

/// <summary>What is asked of the ledger; <paramref name="FirstYear"/> null is the budget year.</summary>
public sealed record LedgerQuestion(int? FirstYear = null, int Years = 4, LedgerGroup GroupBy = LedgerGroup.BudgetArea, CasePhase? Phase = null, ProposalState? State = null);

/// <summary>
/// One year's sums. <paramref name="Derived"/> is the derived operating costs among the expenses, <paramref name="Cases"/> how many cases have such, and
/// <paramref name="Carried"/> what runs on from earlier years and has not been stated for this one: it is in none of the others.
/// </summary>
public sealed record LedgerYear(int Year, Dkk Expense, Dkk Income, Dkk Derived, int Cases, Dkk Carried)
{
    /// <summary>What operation costs in the year, stated or not.</summary>
    public Dkk Running => Derived + Carried;
}

/// <summary>One group; <paramref name="Key"/> is an area's code, a system's identifier or a state. <paramref name="Continuing"/> runs on, a year, after the last year stated.</summary>
public sealed record LedgerRow(string Key, int Cases, IReadOnlyList<LedgerYear> ByYear, Dkk Continuing);

/// <summary>The answer; the total is of the whole and not of the rows, and counts each case once.</summary>
public sealed record Ledger(IReadOnlyList<int> Years, IReadOnlyList<LedgerRow> Rows, LedgerRow Total);

/// <summary>The costs of every submitted case that is not rejected or withdrawn, from the totals that are kept with each write, to the øre.</summary>
public sealed class CostLedger(IshojItDbContext db, CaseStore store)
{
    public async Task<Ledger> ReadAsync(LedgerQuestion question, UserId actor, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        var years = Enumerable.Range(question.FirstYear ?? world.Settings.Rulebook.BudgetYear, question.Years).ToList();
        var sums = ProposalVisibility.SeesCases(actor, world.Organisation) ? await SumsAsync(question, years, ct) : [];
        var groups = question.GroupBy == LedgerGroup.State
            ? sums.Where(s => s.At.Dimension == LedgerDimension.Whole).GroupBy(s => s.At.State.Camel())
            : sums.Where(s => s.At.Dimension != LedgerDimension.Whole).GroupBy(s => s.At.Key);
        return new Ledger(
            years,
            [.. groups.Select(g => RowOf(g.Key, g, years)).Where(r => r.Cases > 0).OrderBy(r => r.Key, StringComparer.Ordinal)],
            RowOf("", sums.Where(s => s.At.Dimension == LedgerDimension.Whole), years));
    }

    /// <summary>The names of the systems that the rows stand for; none where they stand for something else.</summary>
    public async Task<IReadOnlyDictionary<string, string>> SystemNamesAsync(LedgerGroup group, IReadOnlyList<LedgerRow> rows, CancellationToken ct)
    {
        if (group != LedgerGroup.System)
        {
            return new Dictionary<string, string>();
        }

        var ids = rows.Select(r => Guid.Parse(r.Key)).ToList();
        return await db.Systems.AsNoTracking().Where(s => ids.Contains(s.Id)).Select(s => new { s.Id, s.Name }).ToDictionaryAsync(s => s.Id.ToString("D"), s => s.Name, ct);
    }

    /// <summary>In one statement, so that the rows and their total are of one instant.</summary>
    private async Task<List<LedgerPart>> SumsAsync(LedgerQuestion question, IReadOnlyList<int> years, CancellationToken ct)
    {
        var (first, last) = (years[0], years[^1]);
        var dimension = question.GroupBy switch { LedgerGroup.System => LedgerDimension.System, LedgerGroup.State => LedgerDimension.Whole, _ => LedgerDimension.BudgetArea };
        var parts = db.LedgerSums.Where(s => (s.Dimension == LedgerDimension.Whole || s.Dimension == dimension)
            && (s.Year == LedgerKey.NoYear || s.Continuing != 0 || (s.Year >= first && s.Year <= last)));
        if (question.Phase?.States() is { } states)
        {
            parts = parts.Where(s => states.Contains(s.State));
        }

        parts = question.State is { } state ? parts.Where(s => s.State == state) : parts;
        return await parts.PartsAsync(ct);
    }

    private static LedgerRow RowOf(string key, IEnumerable<LedgerPart> parts, IReadOnlyList<int> years)
    {
        var byYear = parts.GroupBy(p => p.At.Year).ToDictionary(g => g.Key, g => g.Aggregate(default(LedgerAmounts), (sum, p) => sum + p.Amounts));
        var all = byYear.GetValueOrDefault(LedgerKey.NoYear);
        return new LedgerRow(
            key, all.Cases, [.. years.Select(y => YearOf(y, byYear))], byYear.Values.Sum(of => of.Continuing));
    }

    private static LedgerYear YearOf(int year, Dictionary<int, LedgerAmounts> byYear)
    {
        var of = byYear.GetValueOrDefault(year);
        return new LedgerYear(year, of.Expense, of.Income, of.Derived, of.Cases, byYear.Where(b => b.Key < year).Select(b => b.Value.Continuing).Sum());
    }
}

/// <summary>A total of the ledger.</summary>
internal sealed record LedgerPart(LedgerKey At, LedgerAmounts Amounts);

internal static class LedgerParts
{
    /// <summary>The totals, added up from their parts by the database.</summary>
    public static async Task<List<LedgerPart>> PartsAsync(this IQueryable<LedgerSumRow> parts, CancellationToken ct) =>
        [.. (await parts.GroupBy(s => new { s.Dimension, s.Key, s.State, s.Year }).Select(g => new
        {
            g.Key,
            Expense = g.Sum(s => s.Expense),
            Income = g.Sum(s => s.Income),
            Derived = g.Sum(s => s.Derived),
            Continuing = g.Sum(s => s.Continuing),
            Cases = g.Sum(s => s.Cases),
        }).ToListAsync(ct)).Select(s => new LedgerPart(
            new LedgerKey(s.Key.Dimension, s.Key.Key, s.Key.State, s.Key.Year),
            new LedgerAmounts(new Dkk(s.Expense), new Dkk(s.Income), new Dkk(s.Derived), new Dkk(s.Continuing), s.Cases)))];
}
