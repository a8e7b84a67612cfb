using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;

namespace IshojIt.Web.Proposals.CaseScreen;

/// <summary>An area's own figure beside the proposer's, for one nature and year; <paramref name="Year"/> null is each year after the last. <paramref name="Own"/> null where the area says nothing of the nature.</summary>
public sealed record FigurePair(CostNature Nature, int? Year, Dkk Proposed, Dkk? Own);

/// <summary>What a heard area says that it costs, beside what the proposal says. On both sides a permanent cost counts in the years after the one that states it.</summary>
public static class HearingFigures
{
    public static IReadOnlyList<FigurePair> Of(IReadOnlyList<CostLine> proposed, IReadOnlyList<CostLine> own, AreaCode area)
    {
        var lines = proposed.Concat(own).Where(l => l.BudgetArea == area && l.IsExpense).ToList();
        var years = lines.Select(l => l.Year).Distinct().Order().ToList();
        return [.. lines.Select(l => l.Nature).Distinct().Order().SelectMany(nature => OfNature(nature, Of(proposed, nature), Of(own, nature), area, years))];
    }

    private static IEnumerable<FigurePair> OfNature(CostNature nature, IReadOnlyList<CostLine> proposed, IReadOnlyList<CostLine> own, AreaCode area, IReadOnlyList<int> years) => years
        .Select(year => new FigurePair(nature, year, proposed.RunningExpense(area, year), own.Count == 0 ? null : own.RunningExpense(area, year)))
        .Append(new FigurePair(nature, null, After(proposed, area, years), own.Count == 0 ? null : After(own, area, years)))
        .Where(f => f.Proposed > Dkk.Zero || f.Own > Dkk.Zero);

    private static Dkk After(IReadOnlyList<CostLine> lines, AreaCode area, IReadOnlyList<int> years) => Permanent(lines).RunningExpense(area, years[^1] + 1);

    private static IReadOnlyList<CostLine> Permanent(IReadOnlyList<CostLine> lines) => [.. lines.Where(l => l.Permanent)];

    private static IReadOnlyList<CostLine> Of(IReadOnlyList<CostLine> lines, CostNature nature) => [.. lines.Where(l => l.Nature == nature)];
}
