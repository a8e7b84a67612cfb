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

    /// <summary>Who begins the guided tour; the first budget holder where none is named.</summary>
    [Parameter]
    public string? TourUser { get; set; }

    [Parameter]
    public string TourAddress { get; set; } = "/?rundvisning=1";

    [Parameter]
    public string Address { get; set; } = "/dev/sign-in";

    /// <summary>Where the person wanted to go before signing in.</summary>
    [Parameter]
    public string? ReturnAddress { get; set; }

    private IEnumerable<DemoPerson> OnePerRole => People.DistinctBy(p => p.Role);

    private DemoPerson? Tour => People.FirstOrDefault(p => p.User == TourUser) ?? People.FirstOrDefault(p => p.Role == Role.BudgetHolder);

    private IEnumerable<(string Person, string Step)> TourSteps =>
        Steps.Select(s => (s.Role == Role.BudgetHolder ? Tour?.Name : People.FirstOrDefault(p => p.Role == s.Role)?.Name, s.Step))
            .Where(s => s.Item1 is not null)
            .Select(s => (s.Item1!, s.Step));
}
