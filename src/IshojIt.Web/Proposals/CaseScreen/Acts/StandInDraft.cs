using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>A stand-in for a seat that nobody may fill on this case.</summary>
public sealed class StandInDraft(CaseReading seen) : ActDraft(CommandKind.AssignStandIn, seen)
{
    public string? Seat { get; set; } = CaseDesk.SeatsWithoutAnybody(seen.Proposal, seen.World).Select(s => s.ToString()).FirstOrDefault();

    public string? Person { get; set; }

    public string? Reason { get; set; }

    public IReadOnlyList<Seat> Seats => [.. CaseDesk.SeatsWithoutAnybody(Seen.Proposal, Seen.World)];

    public IReadOnlyList<Person> People => !Enum.TryParse<Seat>(Seat, out var seat) ? []
        : [.. Seen.Organisation.People.Where(p => CaseDesk.MayStandIn(Seen.Proposal, seat, p.User, Seen.World) && !Seen.Organisation.Has(p.User, Role.Administrator) && !Seen.Organisation.Has(p.User, Role.Auditor)).OrderBy(p => p.DisplayName, StringComparer.CurrentCulture)];

    public override string Label(string field) => field == "reason" ? base.Label(field) : Seen.L["standIn." + field];

    protected override CaseCommand Command()
    {
        var seat = Choice<Seat>(Seat, "seat");
        return new AssignStandIn(seat, new UserId(Text(Person, "person")), Text(Reason, "reason"));
    }
}
