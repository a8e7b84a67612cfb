using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Tour;

/// <summary>
/// Whose turn it is on the tour's case, and with what; <paramref name="Duty"/> null when the case has been started or has ended.
/// <paramref name="Target"/> is the element to show where the act is given.
/// </summary>
public sealed record TourStep(int Number, DutyKind? Duty, UserId? Person, string? Address, string? Target)
{
    private const string SubmitButton = "submit";
    private const string ActHeading = "handling-h";

    /// <summary>The acts that move the case on, in the order in which the tour shows them, each by its role; what follows by itself is left out.</summary>
    public static IReadOnlyList<(DutyKind Duty, Role Role)> Shown { get; } =
    [
        (DutyKind.Submit, Role.BudgetHolder), (DutyKind.ReviewCompatibility, Role.ItCentre), (DutyKind.AssessAppropriation, Role.FinanceCentre),
        (DutyKind.DecideRoute, Role.ItCentre), (DutyKind.DirectorApprove, Role.Director), (DutyKind.Start, Role.BudgetHolder),
    ];

    public static int Count => Shown.Count;

    /// <summary>The next step; where several may act, the reader does, else the first by name.</summary>
    public static TourStep Of(Proposal p, World world, UserId reader)
    {
        if (p.State == ProposalState.Started || p.State.IsFinal())
        {
            return new TourStep(Count, null, null, null, null);
        }

        var duty = Duties.Of(p, world).Where(d => d.MayAct.Count > 0).OrderBy(d => !d.Open).ThenBy(d => Place(d.Kind)).First();
        var able = duty.MayAct.Select(c => c.User).ToList();
        var person = able.Contains(reader) ? reader : able.OrderBy(user => user.Value, StringComparer.Ordinal).First();
        return new TourStep(Math.Min(Place(duty.Kind), Count - 1) + 1, duty.Kind, person, AddressOf(p, duty.Kind), duty.Kind == DutyKind.Submit ? SubmitButton : ActHeading);
    }

    private static string AddressOf(Proposal p, DutyKind duty) =>
        duty == DutyKind.Submit ? $"/forslag/{p.Number}/rediger?trin=5&felt={SubmitButton}" : $"/forslag/{p.Number}?handling={duty.Kebab()}";

    private static int Place(DutyKind duty) => Shown.Index().FirstOrDefault(s => s.Item.Duty == duty, (Count, default)).Index;
}
