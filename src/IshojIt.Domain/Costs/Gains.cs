using IshojIt.Domain.Common;

namespace IshojIt.Domain.Costs;

/// <summary>
/// Savings and income as a proposal states them, all areas: <paramref name="Yearly"/> in the best year of the horizon, <paramref name="From"/> the first
/// such year, null where there are none. They stand beside the costs and are never subtracted from them.
/// </summary>
public sealed record Gains(Dkk Yearly, int? From)
{
    public static Gains Of(IReadOnlyList<CostLine> lines, IEnumerable<int> horizon)
    {
        var years = horizon.Select(year => (Year: year, Sum: lines.Where(l => !l.IsExpense && l.Year == year).Sum(l => l.Amount))).Where(y => y.Sum > Dkk.Zero).ToList();
        var best = years.Select(y => y.Sum).DefaultIfEmpty(Dkk.Zero).Max();
        return new Gains(best, years.Count == 0 ? null : years.First(y => y.Sum == best).Year);
    }
}
