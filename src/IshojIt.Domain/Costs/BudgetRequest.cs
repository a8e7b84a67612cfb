using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;

namespace IshojIt.Domain.Costs;

/// <summary>How a case stands towards the coming budget: its money is sought there while it goes on, or it has been referred to it and waits.</summary>
public enum BudgetRequestStanding { Sought, Referred }

/// <summary>
/// What is asked for in a coming budget, in kr. and gross: <paramref name="Expenses"/> and <paramref name="Gains"/> by year from the budget's first,
/// <paramref name="Earlier"/> what is stated for years before it, which it can not grant, <paramref name="Later"/> what is paid once after its last
/// year, and <paramref name="Continuing"/> what runs on, a year, after that. Gains are never subtracted.
/// </summary>
public sealed record BudgetRequestAmounts(Dkk Earlier, IReadOnlyList<Dkk> Expenses, IReadOnlyList<Dkk> Gains, Dkk Later, Dkk Continuing)
{
    public bool IsNothing => Earlier == Dkk.Zero && Later == Dkk.Zero && Continuing == Dkk.Zero && Expenses.Concat(Gains).All(a => a == Dkk.Zero);

    /// <summary>Nothing, to begin a sum with.</summary>
    public static BudgetRequestAmounts None(int years) => new(Dkk.Zero, [.. Enumerable.Repeat(Dkk.Zero, years)], [.. Enumerable.Repeat(Dkk.Zero, years)], Dkk.Zero, Dkk.Zero);

    public static BudgetRequestAmounts operator +(BudgetRequestAmounts a, BudgetRequestAmounts b) =>
        new(a.Earlier + b.Earlier, Added(a.Expenses, b.Expenses), Added(a.Gains, b.Gains), a.Later + b.Later, a.Continuing + b.Continuing);

    private static IReadOnlyList<Dkk> Added(IReadOnlyList<Dkk> a, IReadOnlyList<Dkk> b) => [.. a.Zip(b, (x, y) => x + y)];
}

/// <summary>What one area is asked to find for a case in a coming budget (R15.2-17).</summary>
public sealed record BudgetRequest(AreaCode BudgetArea, BudgetRequestAmounts Amounts)
{
    /// <summary>Whether a case belongs on the list for the budget negotiations; null where its money is sought elsewhere, and for drafts and final cases.</summary>
    public static BudgetRequestStanding? StandingOf(Proposal p) => p switch
    {
        { State: ProposalState.ReferredToBudget } => BudgetRequestStanding.Referred,
        { IsSubmitted: false } => null,
        _ when p.State.IsFinal() || !FundingGate.Applies(p) => null,
        { StandingAssessment: { } assessment } => assessment.Kind == AppropriationKind.NextBudget ? BudgetRequestStanding.Sought : null,
        _ => p.Content.Intake.Funding == Funding.NextBudget ? BudgetRequestStanding.Sought : null,
    };

    /// <summary>The requests of a case's areas for a budget and its estimate years; areas that are asked for nothing are left out.</summary>
    public static IReadOnlyList<BudgetRequest> Of(IEnumerable<CostLine> lines, IReadOnlyList<int> years) =>
        [.. lines.GroupBy(l => l.BudgetArea).OrderBy(g => g.Key).Select(g => new BudgetRequest(g.Key, AmountsOf([.. g], g.Key, years))).Where(r => !r.Amounts.IsNothing)];

    private static BudgetRequestAmounts AmountsOf(IReadOnlyList<CostLine> lines, AreaCode area, IReadOnlyList<int> years) => new(
        lines.Where(l => l.IsExpense && l.Year < years[0]).Sum(l => l.Amount),
        [.. years.Select(y => lines.RunningExpense(area, y))],
        [.. years.Select(y => lines.RunningGain(area, y))],
        lines.Where(l => l is { IsExpense: true, Permanent: false } && l.Year > years[^1]).Sum(l => l.Amount),
        lines.Where(l => l.Permanent).ToList().RunningExpense(area, years[^1] + 1));
}
