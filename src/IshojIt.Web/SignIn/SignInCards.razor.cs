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

    /// <summary>The people whom the tour meets at each of its steps.</summary>
    private IEnumerable<(string Person, DutyKind Duty)> TourSteps => TourStep.Shown
        .Select(s => (Meets(s.Role)?.Name, s.Duty))
        .Where(s => s.Name is not null)
        .Select(s => (s.Name!, s.Duty));

    /// <summary>Its own holder, her director, and of an office the first by name, as the tour goes on with.</summary>
    private DemoPerson? Meets(Role role) => role switch
    {
        Role.BudgetHolder => People.FirstOrDefault(p => p.User == DemoTour.Holder.Value),
        Role.Director => People.FirstOrDefault(p => p.User == DemoTour.Director.Value),
        _ => People.Where(p => p.Role == role).MinBy(p => p.User, StringComparer.Ordinal),
    };
}
