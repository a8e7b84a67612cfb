using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.People;
using IshojIt.Domain.Regulations;

namespace IshojIt.Domain.Proposals;

/// <summary>Which approvals the case's route asks for, which of them stand, and what they leave open.</summary>
public static class ApprovalState
{
    /// <summary>The approval that fills a share: a standing one of its director, or of the board in her place.</summary>
    public static Approval? OfShare(Proposal p, DirectorAreaCode share) =>
        p.StandingApprovals.LastOrDefault(a => a.Kind != ApprovalKind.Council && a.DirectorArea == share);

    public static ShareRefusal? RefusalOf(Proposal p, DirectorAreaCode share) =>
        p.ShareRefusals.LastOrDefault(r => r.DirectorArea == share && r.Revision == p.Revision && !r.Fallen);

    public static Approval? OfCouncil(Proposal p) => p.StandingApprovals.LastOrDefault(a => a.Kind == ApprovalKind.Council);

    public static IReadOnlyList<DirectorAreaCode> OpenShares(Proposal p, World world) => [.. p.Shares(world).Where(s => OfShare(p, s) is null)];

    /// <summary>Every approval that the route asks for has been given and not taken away.</summary>
    public static bool AllStand(Proposal p, Route route, World world) => route switch
    {
        Route.Orientation => true,
        Route.Director => OpenShares(p, world).Count == 0,
        Route.Political => OfCouncil(p) is not null,
        _ => false,
    };

    /// <summary>
    /// The Danish date on which the last approval that the route asks for was given: a body's when it met, whenever it was entered;
    /// on the orientation route when the route was decided. Null where nothing approves.
    /// </summary>
    public static DateOnly? GivenOn(Proposal p) => p.StandingRoute switch
    {
        null => null,
        { Route: Route.Orientation } route => DanishCalendar.DateOf((route.Countersignature?.By ?? route.By).At),
        { Route: Route.Political } => OfCouncil(p) is { } council ? MetOn(p, council) : null,
        _ => p.StandingApprovals.Where(a => a.Kind != ApprovalKind.Council).Select(a => (DateOnly?)MetOn(p, a)).Max(),
    };

    private static DateOnly MetOn(Proposal p, Approval approval) => approval.Kind switch
    {
        ApprovalKind.Council => p.Items.LastOrDefault(i => i.Body == Body.CityCouncil && i.DecidedBy == approval.By)?.Date,
        ApprovalKind.Board => p.Disputes.LastOrDefault(d => d.Settled?.By == approval.By) is { } dispute
            ? Later(dispute.Settled!.Date, DanishCalendar.DateOf(dispute.AskedBy.At))
            : null,
        _ => null,
    } ?? DanishCalendar.DateOf(approval.By.At);

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    /// <summary>Objections that came before the own area's decider approved and were not answered with that approval.</summary>
    public static IReadOnlyList<AreaCode> UnansweredObjections(Proposal p, World world)
    {
        if (world.Organisation.DirectorAreaOf(p.Content.BudgetArea) is not { } own || OfShare(p, own) is not { Kind: ApprovalKind.Director } approval)
        {
            return [];
        }

        return [.. Objections(p, approval.By.At).Where(o => !o.By.Contains(approval.By.By)).Select(o => o.Area)
            .Where(area => approval.ObjectionAnswers.All(a => a.BudgetArea != area))];
    }

    /// <summary>Areas whose objection the own area's decider must answer with the approval that she has not given yet; empty on a route that asks her for none.</summary>
    public static IReadOnlyList<AreaCode> ObjectionsToAnswer(Proposal p, World world) =>
        (p.StandingRoute?.Route ?? p.Floor(p.Suggest(world))) == Route.Director
        && !p.State.IsFinal()
        && world.Organisation.DirectorAreaOf(p.Content.BudgetArea) is { } own && OfShare(p, own) is null
            ? [.. Objections(p, world.Now).Select(o => o.Area)]
            : [];

    /// <summary>Standing objections at an instant, with the persons who made them.</summary>
    public static IEnumerable<(AreaCode Area, UserId[] By)> Objections(Proposal p, DateTimeOffset until) => p.StandingHearings
        .Select(h => (h.BudgetArea, Answer: h.Answers.LastOrDefault(a => a.By.At <= until)))
        .Where(h => h.Answer?.Objects == true)
        .Select(h => (h.BudgetArea, By: h.Answer!.By.ActingFor is { } absent ? new[] { h.Answer.By.By, absent } : [h.Answer.By.By]));

    internal static Requirement Approved(Proposal p, World world)
    {
        var route = p.StandingRoute;
        var missing = route is null || route.Route == Route.NextBudget ? "route-not-decided"
            : p.Stage == PoliticalStage.Amending ? "amending"
            : AllStand(p, route.Route, world) ? null
            : route.Route == Route.Political ? "council-not-approved" : "director-not-approved";
        var last = p.StandingApprovals.LastOrDefault()?.By ?? route?.By;
        return new Requirement(RequirementId.Approved, RuleOf(route?.Route), true, missing is null, missing is null ? last?.At : p.StateSince,
            missing is null ? last?.By : null, missing, missing == "director-not-approved" ? OpenShares(p, world)[0].Value : null)
        {
            WhoCan = WhoCan(p, missing, world),
            Acts = missing switch
            {
                null => [],
                "route-not-decided" => [CommandKind.DecideRoute],
                "amending" => [CommandKind.Revise],
                "director-not-approved" => [CommandKind.DirectorApprove],
                _ => p.Items.Any(i => i.IsUndecided) ? [CommandKind.RecordOutcome, CommandKind.PlaceItem] : [CommandKind.PlaceItem],
            },
        };
    }

    internal static Requirement Covers(Proposal p, World world)
    {
        var route = p.StandingRoute?.Route;
        var covers = route switch
        {
            Route.Orientation => p.Clearance is { } clearance && Coverage.Covers(clearance, p, world),
            Route.Director => AllStand(p, Route.Director, world)
                && p.Shares(world).All(share => OfShare(p, share) is { } a && Coverage.Covers(a, p, world)),
            Route.Political => OfCouncil(p) is { } council && Coverage.Covers(council, p, world),
            _ => false,
        };
        var last = p.StandingApprovals.LastOrDefault()?.By;
        var lapsed = p.Approvals.LastOrDefault()?.Status == ApprovalStatus.Lapsed;
        return new Requirement(RequirementId.ApprovalCovers, Regulation.OrientedOnChangedCosts, true, covers, covers ? last?.At : null,
            covers ? last?.By : null, covers ? null : lapsed ? "lapsed" : "no-approval")
        {
            WhoCan = WhoCan(p, covers ? null : Approved(p, world).Missing ?? "route-not-decided", world),
        };
    }

    private static Rule RuleOf(Route? route) => route switch
    {
        Route.Political => Regulation.CouncilApprovesBeforeStart,
        Route.Orientation => Regulation.ItIsOriented,
        _ => Regulation.DirectorApprovesBeforeStart,
    };

    private static IReadOnlyList<Party> WhoCan(Proposal p, string? missing, World world) => missing switch
    {
        null => [],
        "route-not-decided" => [new Party(Role.ItCentre)],
        "amending" => [new Party(Role.BudgetHolder)],
        "council-not-approved" => [new Party(Role.CommitteeSecretary)],
        _ => [.. OpenShares(p, world).SelectMany(s => Parties.Deciders(p, s, world.Organisation)).Distinct().Select(c => new Party(c.Role, c.User))],
    };
}
