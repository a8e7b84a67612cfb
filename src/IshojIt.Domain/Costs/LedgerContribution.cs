using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;

namespace IshojIt.Domain.Costs;

/// <summary>What the ledger is added up by.</summary>
public enum LedgerDimension { Whole, BudgetArea, System }

/// <summary>Where an amount stands; <paramref name="Key"/> is an area's code, a system's identifier, or empty for the whole.</summary>
public readonly record struct LedgerKey(LedgerDimension Dimension, string Key, ProposalState State, int Year)
{
    /// <summary>The year of what belongs to none: how many cases there are.</summary>
    public const int NoYear = 0;
}

/// <summary>
/// What stands there. <paramref name="Cases"/> counts, in a year, the cases with derived operating costs of that year, and beside the years all that have costs.
/// <paramref name="Continuing"/> is by how much, from the year after, what runs on without being stated changes: summed up to a year it is what runs on in the
/// next one, and summed over all years what runs on for ever.
/// </summary>
public readonly record struct LedgerAmounts(Dkk Expense, Dkk Income, Dkk Derived, Dkk Continuing, int Cases)
{
    public bool IsNothing => this == default;

    public static LedgerAmounts operator +(LedgerAmounts a, LedgerAmounts b) =>
        new(a.Expense + b.Expense, a.Income + b.Income, a.Derived + b.Derived, a.Continuing + b.Continuing, checked(a.Cases + b.Cases));

    public static LedgerAmounts operator -(LedgerAmounts a, LedgerAmounts b) =>
        new(a.Expense - b.Expense, a.Income - b.Income, a.Derived - b.Derived, a.Continuing - b.Continuing, checked(a.Cases - b.Cases));
}

/// <summary>What one case contributes to the ledger: the one place that says so. Every total is a sum of these.</summary>
public static class LedgerContribution
{
    /// <summary>What a case contributes as it stands: the lines of its current cost version, nothing before its first submission.</summary>
    public static IReadOnlyDictionary<LedgerKey, LedgerAmounts> Of(Proposal p) =>
        Of(p.State, p.CostSets.SingleOrDefault(s => s.Number == p.CostVersion)?.Lines ?? [], p.Content.AffectedSystems);

    /// <summary>The same from the lines that are stored: rejected and withdrawn cases contribute nothing, and a case with several systems counts under each.</summary>
    public static IReadOnlyDictionary<LedgerKey, LedgerAmounts> Of(ProposalState state, IReadOnlyList<CostLine> lines, IEnumerable<Guid> systems)
    {
        var all = new Dictionary<LedgerKey, LedgerAmounts>();
        if (state is ProposalState.Draft or ProposalState.Rejected or ProposalState.Withdrawn || lines.Count == 0)
        {
            return all;
        }

        foreach (var area in lines.GroupBy(l => l.BudgetArea))
        {
            Add(all, LedgerDimension.BudgetArea, area.Key.Value, state, [.. area]);
        }

        Add(all, LedgerDimension.Whole, "", state, lines);
        foreach (var system in systems.Distinct())
        {
            Add(all, LedgerDimension.System, system.ToString("D"), state, lines);
        }

        return all;
    }

    /// <summary>What is to be added to the totals where a case goes from one contribution to another.</summary>
    public static IEnumerable<KeyValuePair<LedgerKey, LedgerAmounts>> Difference(
        IReadOnlyDictionary<LedgerKey, LedgerAmounts> before, IReadOnlyDictionary<LedgerKey, LedgerAmounts> now) => now.Keys.Union(before.Keys)
        .Select(key => KeyValuePair.Create(key, now.GetValueOrDefault(key) - before.GetValueOrDefault(key)))
        .Where(d => !d.Value.IsNothing);

    private static void Add(Dictionary<LedgerKey, LedgerAmounts> all, LedgerDimension dimension, string key, ProposalState state, IReadOnlyList<CostLine> lines)
    {
        foreach (var year in lines.GroupBy(l => l.Year))
        {
            all[new LedgerKey(dimension, key, state, year.Key)] = new LedgerAmounts(
                year.Where(l => l.IsExpense).Sum(l => l.Amount), year.Where(l => !l.IsExpense).Sum(l => l.Amount),
                year.Where(l => l.IsDerived).Sum(l => l.Amount), Dkk.Zero, year.Any(l => l.IsDerived) ? 1 : 0);
        }

        foreach (var (year, change) in lines.ContinuingChanges())
        {
            var at = new LedgerKey(dimension, key, state, year);
            all[at] = all.GetValueOrDefault(at) + new LedgerAmounts(Dkk.Zero, Dkk.Zero, Dkk.Zero, change, 0);
        }

        all[new LedgerKey(dimension, key, state, LedgerKey.NoYear)] = new LedgerAmounts(Dkk.Zero, Dkk.Zero, Dkk.Zero, Dkk.Zero, 1);
    }
}
