using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;

namespace IshojIt.Domain.Approvals;

/// <summary>Whether an approval still covers what the case has become (R15.2-9, -12, -14): amounts, route and directors.</summary>
public static class Coverage
{
    public static bool Covers(Approval approval, Proposal p, World world)
    {
        var shares = p.Shares(world);
        var areas = p.Content.Costs.Select(c => c.BudgetArea).Distinct()
            .Where(area => approval.Kind == ApprovalKind.Council || IsOf(approval.DirectorArea!.Value, area, p, shares, world.Organisation));
        return AmountsHold(areas, p.Content.Costs, (area, year) => Covered(approval, area, year), YearsOf(p.Content.Costs, approval.Lines), world)
            && NoHigherHit(approval.Hits, approval.Kind == ApprovalKind.Council ? Effect.Political : Effect.Director, p, world)
            && shares.All(approval.DirectorAreas.Contains);
    }

    /// <summary>The same three questions to what an orientation cleared.</summary>
    public static bool Covers(OrientationClearance clearance, Proposal p, World world)
    {
        var areas = p.Content.Costs.Select(c => c.BudgetArea).Distinct();
        return AmountsHold(areas, p.Content.Costs, clearance.Lines.RunningExpense, YearsOf(p.Content.Costs, clearance.Lines), world)
            && NoHigherHit(clearance.Hits, Effect.Orientation, p, world)
            && p.Shares(world).All(clearance.DirectorAreas.Contains);
    }

    /// <summary>The areas that a share answers for: its own, and for the own area's director those without a director of their own on the case.</summary>
    public static bool IsOf(DirectorAreaCode share, AreaCode area, Proposal p, IReadOnlyList<DirectorAreaCode> shares, Organisation org)
    {
        var director = org.DirectorAreaOf(area);
        return director == share || (share == org.DirectorAreaOf(p.Content.BudgetArea) && (director is null || !shares.Contains(director.Value)));
    }

    /// <summary>The expense that an approval covers for an area in a year; the council's own amounts go before the proposal's.</summary>
    public static Dkk Covered(Approval approval, AreaCode area, int year) => Covered(approval.Lines, approval.Decided, area, year);

    /// <summary>The same of costs and of amounts that are decided instead, before there is an approval.</summary>
    public static Dkk Covered(IReadOnlyList<CostLine> lines, IReadOnlyList<AreaYearAmount> amounts, AreaCode area, int year)
    {
        var stated = lines.RunningExpense(area, year);
        var decided = amounts.Where(d => d.BudgetArea == area).OrderBy(d => d.Year).ToList();
        if (decided.Find(d => d.Year == year) is { } exact)
        {
            return exact.Amount;
        }

        var lastStated = lines.Where(l => l.BudgetArea == area).Select(l => l.Year).DefaultIfEmpty(0).Max();
        return decided.LastOrDefault() is { } last && year > last.Year && last.Year >= lastStated && last.Amount < stated ? last.Amount : stated;
    }

    /// <summary>The first area and year that costs more now than the council's approval covers, with what it costs; null where none does.</summary>
    public static AreaYearAmount? FirstAbove(Approval council, Proposal p, World world) =>
        p.Content.Costs.Select(c => c.BudgetArea).Distinct().Order()
            .SelectMany(area => YearsOf(p.Content.Costs, council.Lines).Select(year => new AreaYearAmount(area, year, p.Content.Costs.RunningExpense(area, year))))
            .FirstOrDefault(a => !IsWithin(a.Amount, Covered(council, a.BudgetArea, a.Year), world));

    /// <summary>Hits above a route at an approval: a later one that was not among them lifts the case above it.</summary>
    public static IReadOnlyList<string> HitsAbove(RouteSuggestion suggestion, Effect route) =>
        [.. suggestion.Hits.Where(h => h.Effect > route || h.Effect == Effect.Political).Select(h => h.Criterion)];

    private static bool NoHigherHit(IReadOnlyList<string> known, Effect route, Proposal p, World world) =>
        HitsAbove(p.Suggest(world), route).All(known.Contains);

    /// <summary>An expense is covered by what was approved, with the tolerance that the council allows.</summary>
    public static bool IsWithin(Dkk expense, Dkk approved, World world) => expense.Oere * 100m <= approved.Oere * (100m + world.Settings.TolerancePercent);

    private static bool AmountsHold(IEnumerable<AreaCode> areas, IReadOnlyList<CostLine> lines, Func<AreaCode, int, Dkk> covered, IReadOnlyList<int> years, World world) =>
        areas.All(area => years.All(year => IsWithin(lines.RunningExpense(area, year), covered(area, year), world)));

    /// <summary>Every year that either side names, and the year after the last: what runs on for ever.</summary>
    private static List<int> YearsOf(IReadOnlyList<CostLine> now, IReadOnlyList<CostLine> then)
    {
        var years = now.Concat(then).Select(l => l.Year).Distinct().Order().ToList();
        return years.Count == 0 ? years : [.. years, years[^1] + 1];
    }
}
