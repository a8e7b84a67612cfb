using IshojIt.Application.Proposals;
using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;

namespace IshojIt.Application.Meetings;

/// <summary>Who reads the text of a closed agenda item (R15.0-2): those whose work it is. Nobody else is ever handed it, whatever shows the case.</summary>
public static class ClosedItems
{
    private static readonly (Role Role, Seat? Seat)[] Offices =
    [
        (Role.CommitteeSecretary, Seat.Secretary), (Role.ChiefExecutive, null), (Role.ItCentre, Seat.It), (Role.FinanceCentre, Seat.Assessment),
        (Role.FinanceCentre, Seat.Countersignature), (Role.Auditor, null),
    ];

    public static bool MayRead(Proposal p, UserId user, World world)
    {
        var org = world.Organisation;
        return Offices.Any(o => Parties.Office(p, o.Role, o.Seat, org).Any(c => c.User == user))
            || Parties.Holder(p, org).Any(c => c.User == user)
            || p.Shares(world).Any(share => org.DirectorOf(share) == user || Parties.Deciders(p, share, org).Any(c => c.User == user));
    }

    /// <summary>The case as the person may see it: whole, or without any text that a closed item brought into it, and without the drafts that are not hers to see.</summary>
    public static LoadedCase AsSeenBy(this LoadedCase loaded, UserId user)
    {
        var p = loaded.Proposal;
        var seen = UnseenDrafts.WithoutThem(loaded, user);
        return p.Items.All(i => !i.Closed) || MayRead(p, user, loaded.World) ? seen : seen with { Proposal = WithoutText(seen.Proposal) };
    }

    /// <summary>The item with its place and outcome, but not a word of what it says beside its public title.</summary>
    public static AgendaItem WithoutText(AgendaItem item) => item with
    {
        ClosedReason = null,
        Points = [.. item.Points.Select(x => x with { Text = "" })],
        TakenOffReason = item.TakenOffReason is null ? null : "",
        Outcome = item.Outcome is null ? null : new ItemOutcome(item.Outcome.Outcome),
    };

    /// <summary>The conditions that a closed item's outcome set.</summary>
    public static IReadOnlySet<Guid> ConditionsOf(Proposal p)
    {
        var deciders = p.Items.Where(i => i is { Closed: true, DecidedBy: not null }).Select(i => i.DecidedBy!).ToHashSet();
        var approvals = p.Approvals.Where(a => deciders.Contains(a.By)).Select(a => a.Id).ToHashSet();
        return p.Conditions.Where(c => approvals.Contains(c.SourceId)).Select(c => c.Id).ToHashSet();
    }

    private static Proposal WithoutText(Proposal p)
    {
        var conditions = ConditionsOf(p);
        return p with
        {
            Items = [.. p.Items.Select(i => i.Closed ? WithoutText(i) : i)],
            Conditions = [.. p.Conditions.Select(c => conditions.Contains(c.Id) ? c with { Text = "", Evidence = null } : c)],
            StateReason = p.Items.Any(i => i.Closed && i.Outcome?.Text == p.StateReason) ? null : p.StateReason,
        };
    }
}
