using IshojIt.Domain.Common;
using IshojIt.Domain.Regulations;

namespace IshojIt.Domain.People;

/// <summary>Who enters or ends a person's absence and her substitutes: she herself, a committee secretary or an administrator.</summary>
public sealed record AbsenceRegistrar(UserId User, UserId? ActingFor = null)
{
    private static readonly Role[] Registering = [Role.CommitteeSecretary, Role.Administrator];

    public static Result<AbsenceRegistrar> Of(UserId actor, UserId person, Organisation org)
    {
        if (actor == person)
        {
            return new AbsenceRegistrar(actor);
        }

        return ForOthers(actor, org) is { } registrar ? registrar : Refusal.NotAllowed(Regulation.SubstituteActsForNamed, "absence-of-another");
    }

    /// <summary>The person as one who enters for everybody, by her own role or as a substitute in it; null where she enters for herself only.</summary>
    public static AbsenceRegistrar? ForOthers(UserId actor, Organisation org)
    {
        if (Registering.Any(role => org.Has(actor, role)))
        {
            return new AbsenceRegistrar(actor);
        }

        var absent = Registering.SelectMany(role => org.StandsInFor(actor, role)).ToList();
        return absent.Count > 0 ? new AbsenceRegistrar(actor, absent[0]) : null;
    }
}
