using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;

namespace IshojIt.Web.Proposals.CaseScreen;

/// <summary>What must be done about an unmet requirement, naming areas, amounts and conditions.</summary>
public static class UnmetDetail
{
    public static string Of(Requirement r, CaseReading c)
    {
        var key = $"todo.{r.Id.Camel()}.{r.Missing}";
        return (r.Id, r.Missing) switch
        {
            (RequirementId.OtherAreasHeard, "objection-unanswered") => Objection(new AreaCode(r.Subject!), c),
            (RequirementId.Approved, "director-not-approved") => Shares(c),
            (RequirementId.Approved, "council-not-approved") => c.L[key, c.L["stage." + (c.Proposal.Stage ?? PoliticalStage.Preparing).Camel()]],
            (RequirementId.ApprovalCovers, "lapsed") => Above(c) ?? c.L[key],
            (RequirementId.DecisionConditionsMet, _) => Open(c),
            (RequirementId.ItApproved, "refused") => c.L[key, c.And(c.Proposal.StandingReview!.Points.Where(p => p.Verdict == PointVerdict.NotCompatible).Select(p => ReviewPoints.Name(p.Point, c.L)))],
            (RequirementId.Submitted, "returned") when c.StateReason is { } reason => c.L[key + ".reason", reason],
            (RequirementId.FinanceOrientedOnAllCosts or RequirementId.ItOrientedOnAllCosts, "not-acknowledged") => c.L[key, c.Proposal.CostVersion],
            (RequirementId.Funded, _) when FundingGate.IsSaidToLack(c.Proposal) => c.L["todo.funded.years", Todo(r, key, c), RequirementWords.Years(r.Amounts, c.L)],
            _ => Todo(r, key, c),
        };
    }

    private static string Todo(Requirement r, string key, CaseReading c) => c.L[key].ResourceNotFound ? c.L["todo." + r.Id.Camel()] : c.L[key];

    private static string Objection(AreaCode area, CaseReading c) => DisputedCost.Of(c.Proposal.StandingHearings.First(h => h.BudgetArea == area)) is { } disputed
        ? c.L["todo.otherAreasHeard.disputed", c.AreaName(area), c.Kroner(disputed.Answered), c.Kroner(disputed.Stated)]
        : c.L["todo.otherAreasHeard.objection", c.AreaName(area)];

    private static string Shares(CaseReading c)
    {
        var open = ApprovalState.OpenShares(c.Proposal, c.World);
        var refused = open.Select(s => ApprovalState.RefusalOf(c.Proposal, s)).FirstOrDefault(r => r is not null);
        var disputed = c.Proposal.StandingHearings.Select(h => (h.BudgetArea, Cost: DisputedCost.Of(h))).FirstOrDefault(h => h.Cost is not null);
        return refused is not null ? c.L["todo.approved.share-refused", c.DirectorArea(refused.DirectorArea), refused.Reason]
            : disputed.Cost is not null ? c.L["todo.approved.disputed", c.AreaName(disputed.BudgetArea), c.Kroner(disputed.Cost!.Answered), c.Kroner(disputed.Cost.Stated)]
            : c.L[open.Count == 1 ? "todo.approved.director-not-approved" : "todo.approved.several", c.And(open.Select(c.DirectorArea))];
    }

    /// <summary>The first area and year whose cost is above what the last approval covered.</summary>
    private static string? Above(CaseReading c)
    {
        var p = c.Proposal;
        if (p.Approvals.LastOrDefault() is not { Status: ApprovalStatus.Lapsed } lapsed)
        {
            return null;
        }

        var above = p.Content.Costs.Select(l => (l.BudgetArea, l.Year)).Distinct().Order()
            .Select(x => (x.BudgetArea, x.Year, Now: p.Content.Costs.RunningExpense(x.BudgetArea, x.Year), Was: Coverage.Covered(lapsed, x.BudgetArea, x.Year)))
            .FirstOrDefault(x => x.Now > x.Was);
        return above.BudgetArea.Value is null ? null : c.L["todo.approvalCovers.above", c.AreaName(above.BudgetArea), above.Year, c.Kroner(above.Now), c.Kroner(above.Was)].Value;
    }

    private static string Open(CaseReading c) => c.L["todo.decisionConditionsMet.open",
        string.Join("; ", c.Proposal.Conditions.Where(x => x is { BeforeStart: true, Fallen: false, MetAt: null }).Select(x => ConditionTexts.Of(x, c).TrimEnd('.')))];
}
