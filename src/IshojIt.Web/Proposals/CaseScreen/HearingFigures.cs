using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;

namespace IshojIt.Web.Proposals.CaseScreen;

/// <summary>An area's own figure beside the proposer's, for one nature and year.</summary>
public sealed record FigurePair(CostNature Nature, int Year, Dkk Proposed, Dkk? Own);

/// <summary>What a heard area says that it costs, beside what the proposal says.</summary>
public static class HearingFigures
{
    public static IReadOnlyList<FigurePair> Of(IReadOnlyList<CostLine> proposed, IReadOnlyList<CostLine> own, AreaCode area) =>
        [.. proposed.Concat(own).Where(l => l.BudgetArea == area && l.IsExpense).Select(l => (l.Nature, l.Year)).Distinct().Order()
            .Select(k => new FigurePair(k.Nature, k.Year, In(proposed, area, k), own.Any(l => (l.Nature, l.Year) == k) ? In(own, area, k) : null))];

    private static Dkk In(IReadOnlyList<CostLine> lines, AreaCode area, (CostNature Nature, int Year) key) =>
        lines.Where(l => l.BudgetArea == area && (l.Nature, l.Year) == key).Sum(l => l.Amount);
}
