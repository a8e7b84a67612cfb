using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;

namespace IshojIt.Domain.Costs;

/// <summary>What an area was approved to pay for a case in a year, and what it paid; <paramref name="Actual"/> is null until the year is recorded.</summary>
public sealed record ApprovedAndActual(AreaCode BudgetArea, Dkk Approved, Dkk? Actual)
{
    /// <summary>Positive where more was paid than approved.</summary>
    public Dkk? Difference => Actual is { } paid ? paid - Approved : null;

    /// <summary>Each area that either is about; a year that was recorded twice stands as it was recorded last.</summary>
    public static IReadOnlyList<ApprovedAndActual> Of(Proposal p, int year, World w)
    {
        var paid = p.ActualCosts.LastOrDefault(a => a.Year == year)?.Lines.Where(l => l.IsExpense).ToList();
        return [.. (p.CostSets.Count > 0 ? p.CostSets[^1].Lines : []).Concat(paid ?? []).Where(l => l.IsExpense).Select(l => l.BudgetArea).Distinct().Order()
            .Select(area => new ApprovedAndActual(area, CaseDesk.Approved(p, area, year, w), paid?.Where(l => l.BudgetArea == area).Sum(l => l.Amount)))
            .Where(a => a.Approved > Dkk.Zero || a.Actual is not null)];
    }
}
