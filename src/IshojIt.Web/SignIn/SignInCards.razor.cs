using IshojIt.Application.Demo;
using IshojIt.Domain.People;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.SignIn;

/// <summary>Plain forms that post the field <c>user</c>: signing in needs no circuit.</summary>
public sealed partial class SignInCards
{
    private static readonly (Role Role, string Step)[] Steps =
    [
        (Role.BudgetHolder, "signIn.tour.proposes"),
        (Role.ItCentre, "signIn.tour.assesses"),
        (Role.FinanceCentre, "signIn.tour.acknowledges"),
        (Role.Director, "signIn.tour.approves"),
        (Role.BudgetHolder, "signIn.tour.starts"),
    ];

    [Parameter, EditorRequired]
    public required IReadOnlyList<DemoPerson> People { get; set; }

    /// <summary>Where the person wanted to go before signing in.</summary>
    [Parameter]
    public string? ReturnAddress { get; set; }

    private IEnumerable<DemoPerson> OnePerRole => People.DistinctBy(p => p.Role);

    /// <summary>The people whom the tour meets: its own holder, then the first of each role.</summary>
    private IEnumerable<(string Person, string Step)> TourSteps =>
        Steps.Select(s => (Person: (s.Role == Role.BudgetHolder ? People.FirstOrDefault(p => p.User == DemoTour.Holder.Value) : People.FirstOrDefault(p => p.Role == s.Role))?.Name, s.Step))
            .Where(s => s.Person is not null)
            .Select(s => (s.Person!, s.Step));
}
