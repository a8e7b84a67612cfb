using IshojIt.Application.Demo;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Tour;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.SignIn;

/// <summary>Plain forms that post the field <c>user</c>: signing in needs no circuit.</summary>
public sealed partial class SignInCards
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<DemoPerson> People { get; set; }

    /// <summary>Where the person wanted to go before signing in.</summary>
    [Parameter]
    public string? ReturnAddress { get; set; }

    private IEnumerable<DemoPerson> OnePerRole => People.DistinctBy(p => p.Role);

    /// <summary>The people whom the tour meets at each of its steps: its own holder, else the first of the role.</summary>
    private IEnumerable<(string Person, DutyKind Duty)> TourSteps => TourStep.Shown
        .Select(s => (People.FirstOrDefault(p => s.Role == Role.BudgetHolder ? p.User == DemoTour.Holder.Value : p.Role == s.Role)?.Name, s.Duty))
        .Where(s => s.Name is not null)
        .Select(s => (s.Name!, s.Duty));
}
