using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Regulations;

namespace IshojIt.Domain.Proposals;

/// <summary>The route: decided by the IT centre, lowered with two keys, raised for good.</summary>
public static partial class CaseDesk
{
    private static Result<Proposal> DoDecideRoute(Proposal p, DecideRoute c, Signature by, World w)
    {
        var judged = Judged(p, c.Judgements, Judge.ItCentre, by, w);
        if (!judged.IsDone)
        {
            return judged;
        }

        var next = judged.Value!;
        if (RouteNeeds.FirstUnmet(next, w, []) is { } unmet)
        {
            return unmet;
        }

        var suggestion = next.Suggest(w);
        var floor = next.Floor(suggestion);
        var lowered = c.Route != Route.NextBudget && Rank(c.Route) < Rank(floor);
        if (lowered && LoweringRefusal(next, c.Route, suggestion) is { } refusal)
        {
            return refusal;
        }

        if (c.Route != suggestion.Route && c.Route != next.RaisedTo && string.IsNullOrWhiteSpace(c.Reason))
        {
            return Refusal.Unmet("reason-missing", Regulation.SignificantGoesToCouncil);
        }

        var countersigned = lowered ? StandingCountersignature(next, c.Route) : null;
        var decision = NewDecision(c.Route, c.Reason, lowered, false, suggestion, next, by, w) with
        {
            Standing = lowered && countersigned is null ? RouteStanding.Pending : RouteStanding.Standing,
            Countersignature = countersigned,
        };
        next = WithDecision(next, decision);
        return decision.Standing == RouteStanding.Pending ? next : ToRoute(Replaced(next, c.Route), c.Route, w);
    }

    private static Refusal? LoweringRefusal(Proposal p, Route route, RouteSuggestion suggestion)
    {
        var rule = Regulation.SignificantGoesToCouncil;
        if (p.RaisedTo is { } raised && Rank(route) < Rank(raised))
        {
            return Refusal.Unmet("raise-stands", rule);
        }

        if (route != Route.Director || suggestion.HighestOnScale != Route.Political)
        {
            return Refusal.Unmet("lowering-to-director-only", rule);
        }

        if (suggestion.PoliticalHits.Contains(Rulebook.NeedsCouncilMoney))
        {
            return Refusal.Unmet("lowering-needs-council-money", Regulation.MoneyIsAppropriated, null, Rulebook.NeedsCouncilMoney);
        }

        if (p.WasPlacedAtFinanceCommittee)
        {
            return Refusal.Unmet("lowering-after-committee", Regulation.ThroughFinanceCommittee);
        }

        return p.RouteDecisions.Any(d => d.Standing == RouteStanding.Refused && d.Revision == p.Revision)
            ? Refusal.Unmet("lowering-was-refused", rule)
            : null;
    }

    private static Countersignature? StandingCountersignature(Proposal p, Route route) =>
        p.StandingRoute is { Lowered: true, Countersignature.Agreed: true } standing && standing.Route == route ? standing.Countersignature : null;

    private static Result<Proposal> DoCountersign(Proposal p, CountersignRoute c, Signature by, World w)
    {
        if (p.PendingLowering is not { } pending)
        {
            return Refusal.WrongState(Regulation.SignificantGoesToCouncil);
        }

        if (c.Agreed && RouteNeeds.FirstUnmet(p, w, []) is { } unmet)
        {
            return unmet;
        }

        var suggestion = p.Suggest(w);
        if (c.Agreed && LoweringRefusal(p, pending.Route, suggestion) is { } refusal)
        {
            return refusal;
        }

        var signed = new Countersignature(c.Agreed, c.Reason, by);
        var next = p with
        {
            RouteDecisions = Changed(p.RouteDecisions, d => d.Id == pending.Id,
                d => d with { Standing = c.Agreed ? RouteStanding.Standing : RouteStanding.Refused, Countersignature = signed }),
        };
        return c.Agreed ? ToRoute(next, pending.Route, w) : next;
    }

    private static Result<Proposal> DoRaise(Proposal p, RaiseRoute c, Signature by, World w)
    {
        if (RaiseRefusal(p, c.Route, w) is { } refusal)
        {
            return refusal;
        }

        return p.State == ProposalState.InReview
            ? WithoutPending(p) with { Raises = [.. p.Raises, new RouteRaise(c.Route, c.Reason, by)] }
            : RaisedTo(p with { Raises = [.. p.Raises, new RouteRaise(c.Route, c.Reason, by)] }, c.Route, c.Reason, by, w);
    }

    private static Refusal? RaiseRefusal(Proposal p, Route route, World w)
    {
        var decided = p.PendingLowering?.Route ?? (p.State == ProposalState.InReview ? null : p.StandingRoute?.Route);
        var above = Rank(route) > Rank(p.Suggest(w).HighestOnScale) || (decided is { } now && Rank(route) > Rank(now));
        return above && (p.RaisedTo is not { } raised || Rank(route) > Rank(raised) || Rank(route) > Rank(decided ?? route))
            ? null
            : Refusal.Unmet("not-higher", Regulation.SignificantGoesToCouncil);
    }

    /// <summary>To the higher route's state at once; approvals of the lower one are replaced, its open duties fall away.</summary>
    private static Proposal RaisedTo(Proposal p, Route route, string reason, Signature by, World w)
    {
        var ended = p.StandingApprovals.ToList().Aggregate(p, (current, a) =>
            EndApproval(current, a, a.Kind == ApprovalKind.Council ? ApprovalStatus.Lapsed : ApprovalStatus.Replaced));
        ended = ended with
        {
            ShareRefusals = Changed(ended.ShareRefusals, r => !r.Fallen, r => r with { Fallen = true }),
            Disputes = Changed(ended.Disputes, d => d is { Settled: null, Fallen: false }, d => d with { Fallen = true }),
        };
        return ToRoute(WithDecision(ended, NewDecision(route, reason, false, true, ended.Suggest(w), ended, by, w)), route, w);
    }

    private static Proposal Replaced(Proposal p, Route route) => route != Route.Political ? p
        : p.StandingApprovals.Where(a => a.Kind != ApprovalKind.Council).ToList()
            .Aggregate(p, (current, approval) => EndApproval(current, approval, ApprovalStatus.Replaced));

    private static RouteDecision NewDecision(Route route, string? reason, bool lowered, bool raised, RouteSuggestion suggestion, Proposal p, Signature by, World w) =>
        new(Guid.CreateVersion7(w.Now), route, reason, lowered, raised, by, p.Revision, suggestion.Route, suggestion.PoliticalHits, suggestion.OpenQuestions, RouteStanding.Standing);

    private static Proposal WithDecision(Proposal p, RouteDecision decision) => p with
    {
        RouteDecisions =
        [
            .. p.RouteDecisions.Select(d => d.Standing is RouteStanding.Standing or RouteStanding.Pending ? d with { Standing = RouteStanding.Replaced } : d),
            decision,
        ],
    };
}
