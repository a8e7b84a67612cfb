using IshojIt.Domain.Approvals;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Meetings;

namespace IshojIt.Domain.Proposals;

/// <summary>Where a case stands after something changed under it, and the ends of a round.</summary>
public static partial class CaseDesk
{
    /// <summary>Where a revise (or a disqualification that takes acts away) leads from each state.</summary>
    private static Proposal Resettled(Proposal before, Proposal p, World w) => before.State switch
    {
        ProposalState.AwaitingDirector => ReviewAndRouteStand(p) ? ToDirector(p, w) : ToReview(p, w),
        ProposalState.Political when before.Stage != PoliticalStage.Amending => ToReview(TakeOff(p, _ => true, "revised", w), w),
        ProposalState.Political or ProposalState.Cleared or ProposalState.Started => AsFromCleared(p, w),
        _ => p,
    };

    private static Proposal AsFromCleared(Proposal p, World w)
    {
        if (!ReviewAndRouteStand(p) || (p.StandingRoute!.Route == Route.Orientation && !ClearanceCovers(p, w)))
        {
            return ToReview(p, w);
        }

        if (ApprovalState.AllStand(p, p.StandingRoute.Route, w))
        {
            return p.State != ProposalState.Started && AwaitsAmendment(p, w) ? ToAmending(p)
                : LacksMoney(p) ? NewRound(p)
                : p.State == ProposalState.Started ? p : p with { State = ProposalState.Cleared, Stage = null };
        }

        return p.StandingRoute.Route == Route.Director ? ToDirector(p, w) : ToPolitical(p, w);
    }

    private static bool ClearanceCovers(Proposal p, World w) => p.Clearance is { } clearance && Coverage.Covers(clearance, p, w);

    private static bool ReviewAndRouteStand(Proposal p) =>
        (!p.ItApprovalIsRequired() || ItAgreement.Stands(p)) && p.StandingRoute is { Route: not Route.NextBudget };

    private static Proposal ToReview(Proposal p, World w) =>
        TakeOff(p, i => !i.IsHeld(w.Today), "back-in-review", w) with { State = ProposalState.InReview, Stage = null };

    /// <summary>To the state of a decided route; straight to Cleared where every approval of it stands.</summary>
    private static Proposal ToRoute(Proposal p, Route route, World w) => route switch
    {
        Route.Orientation => ToCleared(p, w),
        Route.Director => ToDirector(p, w),
        Route.Political => ApprovalState.AllStand(p, Route.Political, w) ? ToCleared(p, w) : ToPolitical(p, w),
        _ => EndRound(p) with { State = ProposalState.ReferredToBudget, Stage = null },
    };

    private static Proposal ToDirector(Proposal p, World w) =>
        ApprovalState.AllStand(p, Route.Director, w) ? ToCleared(p, w) : p with { State = ProposalState.AwaitingDirector, Stage = null };

    private static Proposal ToPolitical(Proposal p, World w) =>
        ApprovalState.AllStand(p, Route.Political, w) ? ToCleared(p, w) : NewRound(p);

    /// <summary>
    /// Approved, but the money that was assessed as the council's is not granted: back to the secretary, as assessing it in Cleared
    /// would lead. The approval stands meanwhile.
    /// </summary>
    private static bool LacksMoney(Proposal p) => p.StandingRoute?.Route == Route.Political && FundingGate.WaitsForCouncil(p);

    private static Proposal NewRound(Proposal p) =>
        p with { State = ProposalState.Political, Stage = PoliticalStage.Preparing, PoliticalRound = p.PoliticalRound + 1 };

    private static bool AwaitsAmendment(Proposal p, World w) => p.StandingRoute is null or { Route: Route.Political } && MustAmend(p, w);

    private static Proposal ToAmending(Proposal p) => p with { State = ProposalState.Political, Stage = PoliticalStage.Amending };

    /// <summary>
    /// Cleared, unless the council's change is still to be written in, or the review or the route fell meanwhile: then the IT centre's
    /// turn, with the approvals kept.
    /// </summary>
    private static Proposal ToCleared(Proposal p, World w)
    {
        if (AwaitsAmendment(p, w))
        {
            return ToAmending(p);
        }

        if (!ReviewAndRouteStand(p))
        {
            return ToReview(p, w);
        }

        if (LacksMoney(p))
        {
            return NewRound(p);
        }

        var cleared = p with { State = ProposalState.Cleared, Stage = null, StateReason = null };
        return p.StandingRoute!.Route != Route.Orientation ? cleared : cleared with
        {
            Clearance = new OrientationClearance(p.CostVersion, p.Content.Costs, p.Shares(w), Coverage.HitsAbove(p.Suggest(w), Effect.Orientation)),
        };
    }

    /// <summary>Approvals of this round lapse, refusals and questions to the board fall, a pending lowering too.</summary>
    private static Proposal EndRound(Proposal p)
    {
        var ended = p.StandingApprovals.ToList().Aggregate(p, (current, approval) => EndApproval(current, approval, ApprovalStatus.Lapsed));
        return WithoutPending(ended) with
        {
            ShareRefusals = Changed(ended.ShareRefusals, r => !r.Fallen, r => r with { Fallen = true }),
            Disputes = Changed(ended.Disputes, d => d is { Settled: null, Fallen: false }, d => d with { Fallen = true }),
        };
    }

    /// <summary>A case that is not to be carried out, or is written anew, keeps no money of a pool: what was assessed on it falls.</summary>
    private static bool GivesBackMoney(ProposalState state) =>
        state is ProposalState.Returned or ProposalState.ReferredToBudget or ProposalState.Rejected or ProposalState.Withdrawn;

    private static Proposal WithoutDraw(Proposal p) => p with
    {
        Assessments = Changed(p.Assessments, a => a is { Stands: true, Draw: not null }, a => a with { VoidedInRevision = p.Revision }),
    };

    private static Proposal WithoutPending(Proposal p) => p with
    {
        RouteDecisions = Changed(p.RouteDecisions, d => d.Standing == RouteStanding.Pending, d => d with { Standing = RouteStanding.Void }),
    };

    private static IEnumerable<AgendaItem> RoundItems(Proposal p) => p.Items.Where(i => i.Round == p.PoliticalRound);

    private static Proposal TakeOff(Proposal p, Func<AgendaItem, bool> which, string reason, World w) => p with
    {
        Items = Changed(p.Items, i => i.IsUndecided && which(i), i => i with { TakenOffReason = reason, TakenOffAt = w.Now }),
    };

    private static IReadOnlyList<CostLine> Expenses(IEnumerable<CostLine> lines) => [.. lines.Where(l => l.IsExpense)];
}
