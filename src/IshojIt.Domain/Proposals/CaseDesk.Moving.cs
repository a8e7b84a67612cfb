using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Regulations;

namespace IshojIt.Domain.Proposals;

/// <summary>A meeting that is moved takes its items along; the order of the bodies holds for each of them (R15.2-11).</summary>
public static partial class CaseDesk
{
    private static Result<Proposal> DoMove(Proposal p, MoveItem c, World w)
    {
        if (Undecided(p, c.Meeting, c.N) is not { } item || item.IsHeld(w.Today))
        {
            return Refusal.WrongState(Regulation.ThroughFinanceCommittee);
        }

        return MoveRefusal(p, item, c.Date) is { } code
            ? Refusal.Unmet(code, Regulation.ThroughFinanceCommittee)
            : p with { Items = Changed(p.Items, i => i == item, i => i with { Date = c.Date }) };
    }

    private static string? MoveRefusal(Proposal p, AgendaItem item, DateOnly date)
    {
        var others = p.Items.Where(i => i != item && i.Round == item.Round && i.TakenOffAt is null).ToList();
        return date < DanishCalendar.DateOf(p.SubmittedAt!.Value) ? "meeting-before-submission"
            : others.Any(i => i.Body < item.Body && i.Date > date) ? "meeting-before-earlier-body"
            : others.Any(i => i.Body > item.Body && i.Date < date) ? "meeting-after-later-body"
            : null;
    }
}
