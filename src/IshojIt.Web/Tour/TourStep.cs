using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Tour;

/// <summary>Whose turn it is on the tour's case, and with what; <paramref name="Duty"/> null when the case has been started or has ended.</summary>
public sealed record TourStep(int Number, DutyKind? Duty, UserId? Person, string? Address)
{
    /// <summary>The acts that move the case on, in the order in which the tour shows them; what follows by itself is left out.</summary>
    private static readonly DutyKind[] Shown =
        [DutyKind.Submit, DutyKind.ReviewCompatibility, DutyKind.AssessAppropriation, DutyKind.DecideRoute, DutyKind.DirectorApprove, DutyKind.Start];

    public static int Count => Shown.Length;

    /// <summary>The next step; where several may act, the reader does, else the first by name.</summary>
    public static TourStep Of(Proposal p, World world, UserId reader)
    {
        if (p.State == ProposalState.Started || p.State.IsFinal())
        {
            return new TourStep(Count, null, null, null);
        }

        var duty = Duties.Of(p, world).Where(d => d.MayAct.Count > 0).OrderBy(d => !d.Open).ThenBy(d => Place(d.Kind)).First();
        var able = duty.MayAct.Select(c => c.User).ToList();
        var person = able.Contains(reader) ? reader : able.OrderBy(user => user.Value, StringComparer.Ordinal).First();
        return new TourStep(Math.Min(Place(duty.Kind), Count - 1) + 1, duty.Kind, person, AddressOf(p, duty.Kind));
    }

    private static string AddressOf(Proposal p, DutyKind duty) =>
        duty == DutyKind.Submit ? $"/forslag/{p.Number}/rediger?trin=5" : $"/forslag/{p.Number}?handling={duty.Kebab()}";

    private static int Place(DutyKind duty) => Array.IndexOf(Shown, duty) is var at and >= 0 ? at : Shown.Length;
}
