using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;

namespace IshojIt.Domain.Proposals;

/// <summary>
/// A proposal cut in two by its cost lines. Both parts keep everything else; each keeps the position on derived operating costs of the
/// areas that are left in it, and where nothing is left the reason of the split says why.
/// </summary>
internal sealed record SplitContent(ProposalContent Kept, ProposalContent Part)
{
    public static SplitContent Of(ProposalContent content, Split split)
    {
        var moved = split.Lines.Select(n => content.Costs[n - 1]).ToList();
        var kept = content.Costs.Where((_, i) => !split.Lines.Contains(i + 1)).ToList();
        return new SplitContent(With(content, kept, split.Reason), With(content with { Title = split.Title }, moved, split.Reason));
    }

    private static ProposalContent With(ProposalContent content, IReadOnlyList<CostLine> lines, string reason)
    {
        var before = content.Costs.Select(l => l.BudgetArea).ToHashSet();
        var now = lines.Select(l => l.BudgetArea).ToHashSet();
        var others = content.AffectedBudgetAreas.Where(a => now.Contains(a) || !before.Contains(a)).ToList();
        var next = content with { Costs = lines, AffectedBudgetAreas = others };
        var areas = next.AffectedAreas().Prepend(content.BudgetArea);
        return next with
        {
            NoOtherAreasReason = next.AffectedAreas().Count == 0 ? content.NoOtherAreasReason ?? reason : content.NoOtherAreasReason,
            DerivedCosts = [.. areas.SelectMany(area => Statement(content, lines, area, reason))],
        };
    }

    /// <summary>No statement where there was none: what is missing on a draft stays missing.</summary>
    private static IEnumerable<DerivedCostStatement> Statement(ProposalContent content, IReadOnlyList<CostLine> lines, AreaCode area, string reason)
    {
        var stated = content.DerivedCosts.Where(d => d.BudgetArea == area).ToList();
        var hasDerived = lines.Any(l => l.BudgetArea == area && l.IsDerived);
        return stated.Select(d => d.None || hasDerived ? d : new DerivedCostStatement(area, true, reason));
    }
}
