using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Regulations;

namespace IshojIt.Domain.Proposals;

/// <summary>Directors approve, reject and return.</summary>
public static partial class CaseDesk
{
    private static Result<Proposal> DoApprove(Proposal p, DirectorApprove c, Signature by, World w)
    {
        var shares = OpenSharesOf(p, by.By, w);
        if (shares.Count == 0)
        {
            return Refusal.WrongState(Regulation.DirectorApproves);
        }

        if (HearingsAreOpen(p, w) is { } open)
        {
            return open;
        }

        var own = w.Organisation.DirectorAreaOf(p.Content.BudgetArea);
        var decidesOwn = own is { } area && shares.Contains(area);
        if (decidesOwn && MissingObjectionAnswer(p, c, by, w) is { } missing)
        {
            return missing;
        }

        var suggestion = p.Suggest(w);
        var all = p.Shares(w);
        var approvals = shares.Select(share => new Approval(
            Guid.CreateVersion7(w.Now), ApprovalKind.Director, share, by, p.Revision, p.CostVersion, p.Content.Costs, [], all,
            CoveredBy(p, share, all, w), Coverage.HitsAbove(suggestion, Effect.Director), share == own ? c.ObjectionAnswers : [], p.WorkBegun)).ToList();
        var next = p with
        {
            Approvals = [.. p.Approvals, .. approvals],
            Conditions = WithNew(p.Conditions, c.Conditions, ConditionSource.Director, approvals[0].Id, w),
        };
        return ToDirector(next, w);
    }

    private static IReadOnlyList<AreaYearAmount> CoveredBy(Proposal p, DirectorAreaCode share, IReadOnlyList<DirectorAreaCode> shares, World w) =>
        [.. p.Content.Costs.ExpensesByAreaAndYear().Where(c => Coverage.IsOf(share, c.BudgetArea, p, shares, w.Organisation))];

    private static Refusal? HearingsAreOpen(Proposal p, World w) => p.StandingHearings.FirstOrDefault(h => !h.IsAnsweredOrPast(w.Today)) is { } open
        ? Refusal.Unmet("unmet", Regulation.OtherAreasDerivedCosts, RequirementId.OtherAreasHeard.Camel(), open.BudgetArea.Value)
        : null;

    private static Refusal? MissingObjectionAnswer(Proposal p, DirectorApprove c, Signature by, World w)
    {
        var missing = ApprovalState.Objections(p, w.Now)
            .Where(o => !o.By.Contains(by.By))
            .Select(o => o.Area)
            .FirstOrDefault(area => !c.ObjectionAnswers.Any(a => a.BudgetArea == area && !string.IsNullOrWhiteSpace(a.Text)));
        return missing.Value is null
            ? null
            : Refusal.Unmet("objection-unanswered", Regulation.OtherAreasDerivedCosts, RequirementId.OtherAreasHeard.Camel(), missing.Value);
    }

    private static Result<Proposal> DoReject(Proposal p, DirectorReject c, Signature by, World w)
    {
        var shares = OpenSharesOf(p, by.By, w);
        if (shares.Count == 0)
        {
            return Refusal.WrongState(Regulation.DirectorApproves);
        }

        var next = p with { ShareRefusals = [.. p.ShareRefusals, .. shares.Select(s => new ShareRefusal(s, c.Reason, by, p.Revision))] };
        return w.Organisation.DirectorAreaOf(p.Content.BudgetArea) is { } own && shares.Contains(own)
            ? next with { State = ProposalState.Rejected, StateReason = c.Reason }
            : next;
    }

    private static Result<Proposal> DoReturn(Proposal p, ReturnCase c) =>
        p is { State: ProposalState.Political, Stage: not PoliticalStage.Preparing }
            ? Refusal.WrongState(Regulation.ThroughFinanceCommittee)
            : EndRound(p) with { State = ProposalState.Returned, Stage = null, StateReason = c.Reason };

    /// <summary>The shares that the person decides and that are neither approved nor refused on this revision.</summary>
    public static IReadOnlyList<DirectorAreaCode> OpenSharesOf(Proposal p, UserId actor, World w) =>
        [.. ApprovalState.OpenShares(p, w).Where(s => ApprovalState.RefusalOf(p, s) is null && Parties.Deciders(p, s, w.Organisation).Any(c => c.User == actor))];
}
