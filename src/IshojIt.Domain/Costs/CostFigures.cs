using IshojIt.Domain.Common;

namespace IshojIt.Domain.Costs;

/// <summary>
/// The three figures that a decision rests on, gross, all areas, in kr.: <paramref name="OneOff"/> what is paid once within the horizon,
/// <paramref name="Yearly"/> the highest derived operating cost of one year, <paramref name="After"/> what runs on each year after it.
/// </summary>
public sealed record CostFigures(Dkk OneOff, Dkk Yearly, Dkk After)
{
    public static CostFigures Of(IReadOnlyList<CostLine> lines, IEnumerable<int> horizon)
    {
        var years = horizon.ToList();
        var areas = lines.Select(l => l.BudgetArea).Distinct().ToList();
        return new CostFigures(
            lines.Where(l => l.IsExpense && !l.IsDerived && years.Contains(l.Year)).Sum(l => l.Amount),
            years.Select(year => lines.Where(l => l.IsDerived && l.Year == year).Sum(l => l.Amount)).DefaultIfEmpty(Dkk.Zero).Max(),
            areas.Sum(area => lines.RunningExpense(area, years[^1] + 1)));
    }
}
