using IshojIt.Domain.Common;

namespace IshojIt.Domain.Costs;

/// <summary>Sums over cost lines; expenses are gross, savings and income are never subtracted from them.</summary>
public static class CostSums
{
    public static Dkk ExpensesIn(this IEnumerable<CostLine> lines, IEnumerable<int> years) =>
        lines.Where(l => l.IsExpense && years.Contains(l.Year)).Sum(l => l.Amount);

    public static IReadOnlyList<AreaYearCost> ByAreaAndYear(this IEnumerable<CostLine> lines) =>
        [.. lines.GroupBy(l => (l.BudgetArea, l.Year))
            .OrderBy(g => g.Key.BudgetArea).ThenBy(g => g.Key.Year)
            .Select(g => new AreaYearCost(
                g.Key.BudgetArea, g.Key.Year, g.Where(l => l.IsExpense).Sum(l => l.Amount), g.Where(l => !l.IsExpense).Sum(l => l.Amount)))];

    public static IReadOnlyList<AreaYearAmount> ExpensesByAreaAndYear(this IEnumerable<CostLine> lines) =>
        [.. lines.ByAreaAndYear().Where(c => c.Expense > Dkk.Zero).Select(c => new AreaYearAmount(c.BudgetArea, c.Year, c.Expense))];

    /// <summary>
    /// What an area pays in a year: the year's own lines, and each permanent cost of an earlier year at the amount of the latest year
    /// that states it, where the year itself states none of that nature.
    /// </summary>
    public static Dkk RunningExpense(this IReadOnlyList<CostLine> lines, AreaCode area, int year) => lines.Where(l => l.IsExpense).Running(area, year);

    /// <summary>What an area saves or earns in a year, reckoned in the same way.</summary>
    public static Dkk RunningGain(this IReadOnlyList<CostLine> lines, AreaCode area, int year) => lines.Where(l => !l.IsExpense).Running(area, year);

    /// <summary>What runs on for ever: each area's permanent expenses of a nature, in the last year that states them.</summary>
    public static Dkk ContinuingExpense(this IEnumerable<CostLine> lines) => lines.Where(l => l.IsExpense).Continuing();

    /// <summary>
    /// After which years what runs on without being stated changes, and by how much: a permanent expense runs on from the year after each one that states it
    /// until the next that does.
    /// </summary>
    public static IEnumerable<(int Year, Dkk Change)> ContinuingChanges(this IEnumerable<CostLine> lines) => lines.Where(l => l is { IsExpense: true, Permanent: true })
        .GroupBy(l => (l.BudgetArea, l.Nature))
        .SelectMany(nature => ChangesOf([.. nature.GroupBy(l => l.Year).OrderBy(y => y.Key).Select(y => (y.Key, y.Sum(l => l.Amount)))]))
        .GroupBy(c => c.Year)
        .Select(year => (year.Key, year.Sum(c => c.Change)))
        .Where(c => c.Item2 != Dkk.Zero);

    /// <summary>What all areas together pay in a year.</summary>
    public static Dkk RunningExpense(this IReadOnlyList<CostLine> lines, int year) =>
        lines.Select(l => l.BudgetArea).Distinct().Select(area => lines.RunningExpense(area, year)).Sum();

    public static bool SameLines(this IReadOnlyList<CostLine> a, IReadOnlyList<CostLine> b) => a.Count == b.Count && a.Sorted().SequenceEqual(b.Sorted());

    private static IEnumerable<(int Year, Dkk Change)> ChangesOf(IReadOnlyList<(int Year, Dkk Amount)> stated)
    {
        for (var i = 0; i < stated.Count; i++)
        {
            yield return (stated[i].Year, stated[i].Amount);
            if (i + 1 < stated.Count)
            {
                yield return (stated[i + 1].Year - 1, Dkk.Zero - stated[i].Amount);
            }
        }
    }

    private static Dkk Running(this IEnumerable<CostLine> lines, AreaCode area, int year)
    {
        var own = lines.Where(l => l.BudgetArea == area).ToList();
        return own.Where(l => !l.Permanent && l.Year == year).Sum(l => l.Amount) + own.Where(l => l.Year <= year).Continuing();
    }

    private static Dkk Continuing(this IEnumerable<CostLine> lines) => lines.Where(l => l.Permanent)
        .GroupBy(l => (l.BudgetArea, l.Nature))
        .Select(nature => nature.Where(l => l.Year == nature.Max(n => n.Year)).Sum(l => l.Amount))
        .Sum();

    private static IEnumerable<CostLine> Sorted(this IEnumerable<CostLine> lines) => lines
        .OrderBy(l => l.BudgetArea).ThenBy(l => l.Nature).ThenBy(l => l.Year).ThenBy(l => l.Amount).ThenBy(l => l.Permanent)
        .ThenBy(l => l.Note, StringComparer.Ordinal).ThenBy(l => l.Account, StringComparer.Ordinal).ThenBy(l => l.Hours);
}
