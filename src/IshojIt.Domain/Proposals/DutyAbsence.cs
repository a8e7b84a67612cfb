using IshojIt.Domain.Common;
using IshojIt.Domain.People;

namespace IshojIt.Domain.Proposals;

/// <summary>
/// An absence that a duty meets: the one person it waits for is away today, or will be when its deadline comes.
/// <paramref name="Substitutes"/> are those who may do it then; <paramref name="ChiefMayDecide"/>: the chief executive may, where there is none.
/// </summary>
public sealed record DutyAbsence(UserId Person, DateOnly From, DateOnly Until, IReadOnlyList<UserId> Substitutes, bool ChiefMayDecide)
{
    public static DutyAbsence? Of(Duty duty, Proposal p, World world)
    {
        var org = world.Organisation;
        if (duty.MayAct.Where(c => c.Role == duty.Role).Select(c => c.ActingFor ?? c.User).Distinct().ToList() is not [var person])
        {
            return null;
        }

        var day = org.IsAbsent(person) ? world.Today : duty.Deadline ?? world.Today;
        if (org.AbsenceOn(person, day) is not { } absence)
        {
            return null;
        }

        var substitutes = org.SubstitutesOn(person, duty.Role, day).Where(s => MayDo(duty.Kind, p, s, org)).Distinct().ToList();
        var chief = duty.Kind == DutyKind.DirectorApprove && substitutes.Count == 0
            && org.ChiefExecutive is { } chiefExecutive && chiefExecutive != person && MayDo(duty.Kind, p, chiefExecutive, org);
        return new DutyAbsence(person, absence.From, absence.To, substitutes, chief);
    }

    private static bool MayDo(DutyKind kind, Proposal p, UserId user, Organisation org) =>
        SeatOf(kind) is { } seat ? p.MayDecide(user, seat, org) : !p.HasDeclared(user);

    private static DecidingSeat? SeatOf(DutyKind kind) => kind switch
    {
        DutyKind.ReviewCompatibility or DutyKind.DecideRoute => DecidingSeat.It,
        DutyKind.CountersignRoute => DecidingSeat.Countersignature,
        DutyKind.DirectorApprove => DecidingSeat.Director,
        _ => null,
    };
}
