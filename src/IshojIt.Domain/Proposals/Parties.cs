using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;

namespace IshojIt.Domain.Proposals;

/// <summary>Who may do what on a case: by role and organisation (<see cref="ByRole"/>), and after habilitet (<see cref="Who"/>).</summary>
public static class Parties
{
    /// <summary>Everyone who may give the command on this case now, whatever its state.</summary>
    public static IEnumerable<Capacity> Who(Proposal p, CommandKind command, World world, AreaCode? area = null)
    {
        var org = world.Organisation;
        return command switch
        {
            CommandKind.DirectorApprove or CommandKind.DirectorReject =>
                p.Shares(world).SelectMany(share => Deciders(p, share, org)).Distinct(),
            CommandKind.Return or CommandKind.ReferToBudget =>
                ByRole(p, command, world, area).Concat(p.Shares(world).SelectMany(share => Deciders(p, share, org))).Distinct().Where(c => MayTakePart(p, c)),
            CommandKind.RaiseRoute or CommandKind.DeclareDisqualification => ByRole(p, command, world, area),
            CommandKind.Settle => ByRole(p, command, world, area).Where(c => !p.IsDisqualified(c.User, org)),
            CommandKind.AssignStandIn => ChiefElseBoard(p, org),
            _ when SeatOf(command) is { } seat => ByRole(p, command, world, area).Where(c => MayDecide(p, c, seat, org)),
            _ => ByRole(p, command, world, area).Where(c => MayTakePart(p, c)),
        };
    }

    /// <summary>Everyone whose role and area give the command, before habilitet: tells "own proposal" from "not yours".</summary>
    public static IEnumerable<Capacity> ByRole(Proposal p, CommandKind command, World world, AreaCode? area = null)
    {
        var org = world.Organisation;
        return command switch
        {
            CommandKind.Save => Savers(p, area, org),
            CommandKind.Submit or CommandKind.Revise or CommandKind.Withdraw or CommandKind.AcceptConditions or CommandKind.AskExecutiveBoard
                or CommandKind.MeetCondition or CommandKind.Start or CommandKind.Close or CommandKind.Relate or CommandKind.Split or CommandKind.Merge or CommandKind.AnswerQuestion => Holder(p, org),
            CommandKind.ReviewCompatibility or CommandKind.RequireItApproval or CommandKind.DecideRoute => Office(p, Role.ItCentre, Seat.It, org),
            CommandKind.AcknowledgeOrientation or CommandKind.AskHolder => Office(p, Role.ItCentre, Seat.It, org).Concat(Office(p, Role.FinanceCentre, Seat.Assessment, org)),
            CommandKind.AnswerHearing => area is { } asked && asked != p.Content.BudgetArea ? HolderOf(asked, org).Where(c => !IsHolder(p, c, org)) : [],
            CommandKind.AssessAppropriation => Office(p, Role.FinanceCentre, Seat.Assessment, org),
            CommandKind.CountersignRoute => Office(p, Role.FinanceCentre, Seat.Countersignature, org),
            CommandKind.CloseDataProtection => Office(p, Role.DataProtection, Seat.DataProtection, org),
            CommandKind.RaiseRoute => Office(p, Role.ItCentre, null, org).Concat(Office(p, Role.FinanceCentre, null, org)).Concat(Directors(p, world)),
            CommandKind.DirectorApprove or CommandKind.DirectorReject => Directors(p, world).Concat(Chief(org)),
            CommandKind.Return => p.State switch
            {
                ProposalState.AwaitingDirector => Directors(p, world),
                ProposalState.InReview => Office(p, Role.ItCentre, null, org),
                ProposalState.Political => Office(p, Role.CommitteeSecretary, Seat.Secretary, org),
                _ => Directors(p, world).Concat(Office(p, Role.ItCentre, null, org)).Concat(Office(p, Role.CommitteeSecretary, Seat.Secretary, org)),
            },
            CommandKind.Settle or CommandKind.CloseDeviation => Office(p, Role.ExecutiveBoard, null, org),
            CommandKind.ReferToBudget => Office(p, Role.FinanceCentre, null, org).Concat(Directors(p, world)),
            CommandKind.Resume or CommandKind.RecordActualCosts => Holder(p, org).Concat(Office(p, Role.FinanceCentre, null, org)),
            CommandKind.AssignStandIn => Chief(org).Concat(Office(p, Role.ExecutiveBoard, null, org)),
            CommandKind.DeclareDisqualification => WithAPart(p, world),
            CommandKind.PlaceItem or CommandKind.TakeOffItem or CommandKind.MoveItem or CommandKind.RecordOutcome => Office(p, Role.CommitteeSecretary, Seat.Secretary, org),
            CommandKind.RegisterDeviation => p.IsSubmitted
                ? Holder(p, org).Concat(Office(p, Role.ItCentre, null, org)).Concat(Office(p, Role.FinanceCentre, null, org)).Concat(Directors(p, world))
                : Holder(p, org),
            _ => [],
        };
    }

    /// <summary>Who decides a director's share: the director or a substitute; the chief executive where the director may not or is away; else nobody.</summary>
    public static IReadOnlyList<Capacity> Deciders(Proposal p, DirectorAreaCode share, Organisation org)
    {
        var director = org.DirectorOf(share);
        var substitutes = director is { } of
            ? org.SubstitutesFor(of, Role.Director).Where(s => p.MayDecide(s, DecidingSeat.Director, org)).Select(s => new Capacity(s, Role.Director, of)).ToList()
            : [];
        if (director is { } head && p.MayDecide(head, DecidingSeat.Director, org))
        {
            var own = new Capacity(head, Role.Director);
            return org.IsAbsent(head) && substitutes.Count == 0
                ? [own, .. Chief(org).Where(c => c.User != head && MayDecide(p, c, DecidingSeat.Director, org))]
                : [own, .. substitutes];
        }

        return [.. Chief(org).Where(c => MayDecide(p, c, DecidingSeat.Director, org))];
    }

    public static IEnumerable<Capacity> Holder(Proposal p, Organisation org) => HolderOf(p.Content.BudgetArea, org);

    public static IEnumerable<Capacity> HolderOf(AreaCode area, Organisation org) =>
        org.HolderOf(area) is { } holder ? WithSubstitutes(holder, Role.BudgetHolder, org) : [];

    /// <summary>Those who may write a proposal of the area: its holder, her substitutes, and the editors for her.</summary>
    public static IEnumerable<Capacity> WritersOf(AreaCode area, Organisation org) => HolderOf(area, org).Concat(EditorsOf(area, org));

    /// <summary>The persons of an office: those who hold the role, their substitutes, and the stand-ins for the seat.</summary>
    public static IEnumerable<Capacity> Office(Proposal p, Role role, Seat? seat, Organisation org) =>
        org.InRole(role).SelectMany(user => WithSubstitutes(user, role, org))
            .Concat(p.StandIns.Where(s => s.Seat == seat).Select(s => new Capacity(s.Person, role)))
            .Distinct();

    internal static DecidingSeat? SeatOf(CommandKind command) => command switch
    {
        CommandKind.ReviewCompatibility or CommandKind.DecideRoute => DecidingSeat.It,
        CommandKind.CountersignRoute => DecidingSeat.Countersignature,
        CommandKind.DirectorApprove or CommandKind.DirectorReject => DecidingSeat.Director,
        _ => null,
    };

    private static bool MayDecide(Proposal p, Capacity c, DecidingSeat seat, Organisation org) =>
        p.MayDecide(c.User, seat, org) && (c.ActingFor is not { } absent || !p.IsDisqualified(absent, org));

    private static bool MayTakePart(Proposal p, Capacity c) => !p.HasDeclared(c.User) && (c.ActingFor is not { } absent || !p.HasDeclared(absent));

    private static bool IsHolder(Proposal p, Capacity c, Organisation org) => org.HolderOf(p.Content.BudgetArea) == (c.ActingFor ?? c.User);

    private static IEnumerable<Capacity> EditorsOf(AreaCode area, Organisation org) =>
        org.HolderOf(area) is { } holder ? org.EditorsFor(holder).Select(e => new Capacity(e, Role.ProposalEditor)) : [];

    /// <summary>A draft moves only to an area that the same person writes for.</summary>
    private static IEnumerable<Capacity> Savers(Proposal p, AreaCode? area, Organisation org)
    {
        var writers = WritersOf(p.Content.BudgetArea, org);
        return area is { } to && to != p.Content.BudgetArea && !p.IsSubmitted && org.Area(to) is not null
            ? writers.Where(w => WritersOf(to, org).Any(c => c.User == w.User))
            : writers;
    }

    private static IEnumerable<Capacity> Directors(Proposal p, World world) => p.Shares(world)
        .Select(world.Organisation.DirectorOf).Where(d => d is not null)
        .SelectMany(d => WithSubstitutes(d!.Value, Role.Director, world.Organisation)).Distinct();

    private static IEnumerable<Capacity> Chief(Organisation org) =>
        org.ChiefExecutive is { } chief ? WithSubstitutes(chief, Role.ChiefExecutive, org) : [];

    private static IEnumerable<Capacity> ChiefElseBoard(Proposal p, Organisation org)
    {
        var chief = Chief(org).Where(c => !p.IsDisqualified(c.User, org) && (c.ActingFor is not { } absent || !p.IsDisqualified(absent, org))).ToList();
        return chief.Count > 0 ? chief : Office(p, Role.ExecutiveBoard, null, org).Where(c => !p.IsDisqualified(c.User, org));
    }

    private static IEnumerable<Capacity> WithAPart(Proposal p, World world)
    {
        var org = world.Organisation;
        Role[] offices = [Role.ItCentre, Role.FinanceCentre, Role.DataProtection, Role.CommitteeSecretary, Role.ExecutiveBoard];
        return offices.SelectMany(role => Office(p, role, null, org))
            .Concat(p.StandIns.Select(s => new Capacity(s.Person, Role.ItCentre)))
            .Concat(Directors(p, world)).Concat(Chief(org)).Concat(EditorsOf(p.Content.BudgetArea, org))
            .Concat(p.Content.AffectedAreas().SelectMany(a => HolderOf(a, org)))
            .Where(c => org.HolderOf(p.Content.BudgetArea) != c.User)
            .DistinctBy(c => c.User);
    }

    private static IEnumerable<Capacity> WithSubstitutes(UserId user, Role role, Organisation org) =>
        org.SubstitutesFor(user, role).Select(s => new Capacity(s, role, user)).Prepend(new Capacity(user, role));
}
