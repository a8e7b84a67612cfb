using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Regulations;

namespace IshojIt.Domain.Proposals;

/// <summary>The executive board, stand-ins and disqualification.</summary>
public static partial class CaseDesk
{
    /// <summary>Whether nobody of a seat may act, so that a stand-in can be named for it.</summary>
    public static IEnumerable<Seat> SeatsWithoutAnybody(Proposal p, World w) =>
        Enum.GetValues<Seat>().Where(seat => !Parties.Who(p, CommandOf(seat), w).Any());

    /// <summary>Whether a person of the organisation could fill a seat as a stand-in.</summary>
    public static bool MayStandIn(Proposal p, Seat seat, UserId person, World w) =>
        w.Organisation.WorksOnCases(person) && !p.HasDeclared(person) && (Parties.SeatOf(CommandOf(seat)) is not { } decides || p.MayDecide(person, decides, w.Organisation));

    /// <summary>Whom the person may declare disqualified now: herself, and those with a part in the case whose head she is.</summary>
    public static IEnumerable<UserId> MayBeDeclaredBy(Proposal p, UserId actor, World w) =>
        Parties.ByRole(p, CommandKind.DeclareDisqualification, w).Select(c => c.User).Distinct()
            .Where(user => !p.HasDeclared(user) && (user == actor || IsHeadOf(actor, user, w.Organisation)));

    private static Result<Proposal> DoAskBoard(Proposal p, AskExecutiveBoard c, Signature by, World w) => MatterToAsk(p, w) is { } matter
        ? p with { Disputes = [.. p.Disputes, new Dispute(matter, c.Reason, by, p.Revision)] }
        : Refusal.WrongState(Regulation.CompatibilityIsAssessed);

    /// <summary>What can be put to the board now: asked once for each matter and revision.</summary>
    private static DisputeMatter? MatterToAsk(Proposal p, World w)
    {
        if (p.State == ProposalState.InReview)
        {
            return ItAgreement.IsRefused(p) && !WasAsked(p, DisputeMatter.ItRefusal) ? DisputeMatter.ItRefusal : null;
        }

        var open = ApprovalState.OpenShares(p, w);
        if (open.Any(s => ApprovalState.RefusalOf(p, s) is not null) && !WasAsked(p, DisputeMatter.DirectorRefusal))
        {
            return DisputeMatter.DirectorRefusal;
        }

        return SharesWithoutDecider(p, w).Any() && !WasAsked(p, DisputeMatter.NoDecider) ? DisputeMatter.NoDecider : null;
    }

    private static bool WasAsked(Proposal p, DisputeMatter matter) => p.Disputes.Any(d => d.Matter == matter && d.Revision == p.Revision && !d.Fallen);

    /// <summary>What the executive board was asked on this revision and has not settled.</summary>
    public static IEnumerable<Dispute> OpenDisputes(Proposal p) => p.Disputes.Where(d => d is { Settled: null, Fallen: false } && d.Revision == p.Revision);

    private static IEnumerable<DirectorAreaCode> SharesWithoutDecider(Proposal p, World w) =>
        ApprovalState.OpenShares(p, w).Where(s => ApprovalState.RefusalOf(p, s) is null && Parties.Deciders(p, s, w.Organisation).Count == 0);

    private static Result<Proposal> DoSettle(Proposal p, Settle c, Signature by, World w)
    {
        if (OpenDisputes(p).FirstOrDefault(d => d.Matter == c.Matter) is not { } dispute)
        {
            return Refusal.Unmet("not-asked", Regulation.CompatibilityIsAssessed);
        }

        if (c.Date > w.Today)
        {
            return Refusal.Unmet("date-in-future", Regulation.CompatibilityIsAssessed);
        }

        var settled = p with
        {
            Disputes = Changed(p.Disputes, d => d == dispute, d => d with { Settled = new Settlement(c.Overruled, c.Date, c.Participants, c.Text, by) }),
        };
        return c.Matter switch
        {
            DisputeMatter.ItRefusal => settled,
            DisputeMatter.DirectorRefusal when c.Overruled =>
                ToDirector(ApprovedByBoard(settled, ApprovalState.OpenShares(p, w).Where(s => ApprovalState.RefusalOf(p, s) is not null), by, w), w),
            DisputeMatter.DirectorRefusal => settled,
            _ when c.Overruled => ToDirector(ApprovedByBoard(settled, SharesWithoutDecider(p, w), by, w), w),
            _ => settled with { State = ProposalState.Rejected, StateReason = c.Text },
        };
    }

    private static Proposal ApprovedByBoard(Proposal p, IEnumerable<DirectorAreaCode> shares, Signature by, World w)
    {
        var all = p.Shares(w);
        var hits = Coverage.HitsAbove(p.Suggest(w), Effect.Director);
        return p with
        {
            Approvals =
            [
                .. p.Approvals,
                .. shares.ToList().Select(share => new Approval(
                    Guid.CreateVersion7(w.Now), ApprovalKind.Board, share, by, p.Revision, p.CostVersion, p.Content.Costs, [], all,
                    CoveredBy(p, share, all, w), hits, [], p.WorkBegun)),
            ],
        };
    }

    private static Result<Proposal> DoAssignStandIn(Proposal p, AssignStandIn c, Signature by, World w)
    {
        if (!SeatsWithoutAnybody(p, w).Contains(c.Seat))
        {
            return Refusal.Unmet("seat-is-filled", Regulation.OnlyThoseConcernedSee);
        }

        return MayStandIn(p, c.Seat, c.Person, w)
            ? p with { StandIns = [.. p.StandIns, new StandIn(c.Seat, c.Person, c.Reason, by)] }
            : Refusal.Unmet("stand-in-not-eligible", Regulation.OnlyThoseConcernedSee);
    }

    private static CommandKind CommandOf(Seat seat) => seat switch
    {
        Seat.It => CommandKind.ReviewCompatibility,
        Seat.Countersignature => CommandKind.CountersignRoute,
        Seat.Assessment => CommandKind.AssessAppropriation,
        Seat.DataProtection => CommandKind.CloseDataProtection,
        _ => CommandKind.PlaceItem,
    };

    private static Result<Proposal> DoDisqualify(Proposal p, DeclareDisqualification c, Signature by, World w)
    {
        var person = c.Person ?? by.By;
        if (person != by.By && !IsHeadOf(by.By, person, w.Organisation))
        {
            return Refusal.NotAllowed(Regulation.OnlyThoseConcernedSee);
        }

        if (p.HasDeclared(person) || !Parties.ByRole(p, CommandKind.DeclareDisqualification, w).Any(x => x.User == person))
        {
            return Refusal.Unmet("no-part", Regulation.OnlyThoseConcernedSee);
        }

        var next = p with { Disqualifications = [.. p.Disqualifications, new Disqualification(person, by)] };
        next = p.Reviews.Where(r => r.Stands && r.By.By == person).Aggregate(next, VoidReview);
        next = p.StandingApprovals.Where(a => a.Kind != ApprovalKind.Council && a.By.By == person)
            .Aggregate(next, (current, approval) => EndApproval(current, approval, ApprovalStatus.Lapsed));
        next = next with
        {
            RouteDecisions = Changed(next.RouteDecisions,
                d => d.Standing is RouteStanding.Standing or RouteStanding.Pending && !d.Raised && (d.By.By == person || d.Countersignature?.By.By == person),
                d => d with { Standing = RouteStanding.Void }),
            ShareRefusals = Changed(next.ShareRefusals, r => !r.Fallen && r.By.By == person, r => r with { Fallen = true }),
        };
        return AfterDisqualification(p, next, w);
    }

    private static Proposal AfterDisqualification(Proposal before, Proposal p, World w)
    {
        var nothingFell = ReferenceEquals(before.Reviews, p.Reviews) && ReferenceEquals(before.RouteDecisions, p.RouteDecisions) && ReferenceEquals(before.Approvals, p.Approvals);
        var politicalUnderWay = p.State == ProposalState.Political && p.Stage != PoliticalStage.Amending
            && (ReviewAndRouteStand(p) || RoundItems(p).Any(i => i.Outcome is not null || (i.IsUndecided && i.IsHeld(w.Today))));
        return nothingFell || politicalUnderWay ? p : Resettled(before, p, w);
    }

    private static bool IsHeadOf(UserId head, UserId person, Organisation org) =>
        org.Assignments.Where(a => a.User == person && a.Role != Role.BudgetHolder).Any(a =>
            org.HeadsOf(a.Role).Contains(head)
            || (a.Role == Role.Director && org.ChiefExecutive == head)
            || (a.Role == Role.ChiefExecutive && org.Has(head, Role.ExecutiveBoard)));
}
