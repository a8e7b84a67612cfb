using IshojIt.Domain.Common;

namespace IshojIt.Domain.Costs;

/// <summary>
/// The three figures that a decision rests on, gross, all areas, in kr.: <paramref name="OneOff"/> what is paid once within the horizon,
/// <paramref name="Yearly"/> what operation costs in the dearest year of the horizon, <paramref name="After"/> what runs on each year after it.
/// </summary>
public sealed record CostFigures(Dkk OneOff, Dkk Yearly, Dkk After)
{
    /// <summary>The horizon's last year.</summary>
    public required int LastYear { get; init; }

    /// <summary>The first year with one-off costs; null where nothing is paid once.</summary>
    public int? OneOffFrom { get; init; }

    /// <summary>The last year with one-off costs; null where nothing is paid once.</summary>
    public int? OneOffTo { get; init; }

    /// <summary>The first year in which operation costs <see cref="Yearly"/>; null without operating costs.</summary>
    public int? YearlyFrom { get; init; }

    /// <summary>The first year with operating costs; null without any.</summary>
    public int? FirstYear { get; init; }

    /// <summary>What operation costs in <see cref="FirstYear"/>.</summary>
    public Dkk First { get; init; }

    public static CostFigures Of(IReadOnlyList<CostLine> lines, IEnumerable<int> horizon)
    {
        var years = horizon.ToList();
        var areas = lines.Select(l => l.BudgetArea).Distinct().ToList();
        var once = lines.Where(l => l is { IsExpense: true, IsDerived: false } && l.Amount > Dkk.Zero && years.Contains(l.Year)).ToList();
        var derived = lines.Where(l => l.IsDerived).ToList();
        var permanent = derived.Where(l => l.Permanent).ToList();
        var running = years.Select(year => (Year: year, Sum: areas.Sum(area => derived.RunningExpense(area, year)))).Where(y => y.Sum > Dkk.Zero).ToList();
        var dearest = running.Select(y => y.Sum).DefaultIfEmpty(Dkk.Zero).Max();
        return new CostFigures(once.Sum(l => l.Amount), dearest, areas.Sum(area => permanent.RunningExpense(area, years[^1] + 1)))
        {
            LastYear = years[^1],
            OneOffFrom = once.Count == 0 ? null : once.Min(l => l.Year),
            OneOffTo = once.Count == 0 ? null : once.Max(l => l.Year),
            YearlyFrom = running.Count == 0 ? null : running.First(y => y.Sum == dearest).Year,
            FirstYear = running.Count == 0 ? null : running[0].Year,
            First = running.Count == 0 ? Dkk.Zero : running[0].Sum,
        };
    }
}
