using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;

namespace IshojIt.Domain.Orientations;

/// <summary>
/// What a heard area pays in its dearest year: <paramref name="Stated"/> as the proposal was heard, <paramref name="Answered"/> as the area itself
/// puts it.
/// </summary>
public sealed record DisputedCost(Dkk Stated, Dkk Answered)
{
    /// <summary>Null where the area does not dispute its costs.</summary>
    public static DisputedCost? Of(Hearing hearing) => hearing.Answer is { Answer: HearingAnswerKind.CostsDisputed } answer
        ? new DisputedCost(Dearest(hearing.Lines, hearing.BudgetArea), Dearest(answer.Costs, hearing.BudgetArea))
        : null;

    private static Dkk Dearest(IReadOnlyList<CostLine> lines, AreaCode area) =>
        lines.Where(l => l.BudgetArea == area).Select(l => lines.RunningExpense(area, l.Year)).DefaultIfEmpty(Dkk.Zero).Max();
}
