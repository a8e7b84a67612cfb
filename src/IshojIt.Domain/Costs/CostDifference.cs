using IshojIt.Domain.Common;

namespace IshojIt.Domain.Costs;

/// <summary>One area's amounts of one nature before and after a change, year by year; savings and income are negative, as in every table of costs.</summary>
public sealed record CostDifference(AreaCode BudgetArea, CostNature Nature, IReadOnlyList<int> Years, IReadOnlyList<Dkk> Before, IReadOnlyList<Dkk> Now)
{
    /// <summary>What differs, in the horizon's years and in each other year that either side states.</summary>
    public static IReadOnlyList<CostDifference> Between(IReadOnlyList<CostLine> before, IReadOnlyList<CostLine> now, IEnumerable<int> horizon)
    {
        var lines = before.Concat(now).ToList();
        var years = horizon.Concat(lines.Select(l => l.Year)).Distinct().Order().ToList();
        return [.. lines.Select(l => (l.BudgetArea, l.Nature)).Distinct().Order()
            .Select(k => new CostDifference(k.BudgetArea, k.Nature, years, Sums(before, k, years), Sums(now, k, years)))
            .Where(d => !d.Before.SequenceEqual(d.Now))];
    }

    /// <summary>What a cost version changed from the one before it; the first one from nothing.</summary>
    public static IReadOnlyList<CostDifference> OfVersion(IReadOnlyList<CostSet> versions, int number, IEnumerable<int> horizon) =>
        Between(versions.FirstOrDefault(s => s.Number == number - 1)?.Lines ?? [], versions.First(s => s.Number == number).Lines, horizon);

    private static IReadOnlyList<Dkk> Sums(IReadOnlyList<CostLine> lines, (AreaCode Area, CostNature Nature) key, IEnumerable<int> years) =>
        [.. years.Select(year => lines.Where(l => l.BudgetArea == key.Area && l.Nature == key.Nature && l.Year == year).Sum(l => l.IsExpense ? l.Amount : new Dkk(-l.Amount.Oere)))];
}
