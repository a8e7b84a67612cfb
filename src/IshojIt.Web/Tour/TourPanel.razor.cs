using IshojIt.Application.Demo;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Web.Common;
using IshojIt.Web.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace IshojIt.Web.Tour;

/// <summary>Leads through one case of the demonstration: whose turn it is, what to do, and a button that signs in as her.</summary>
public sealed partial class TourPanel : IDisposable
{
    private TourStep? _step;
    private SeenCase? _case;
    private string? _number;
    private UserId _user;

    [CascadingParameter]
    private Task<AuthenticationState>? Authentication { get; set; }

    [Inject]
    private Desk Desk { get; set; } = default!;

    private bool IsMine => _step?.Person == _user;

    private string PersonName => _step?.Person is { } person ? _case?.World.Organisation.Person(person)?.DisplayName ?? person.Value : "";

    public void Dispose() => Desk.Acted -= Refresh;

    protected override async Task OnInitializedAsync()
    {
        Desk.Acted += Refresh;
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        if (Authentication is null || (await Authentication).User is not { } principal || principal.Tour() is not { } number || principal.User() is not { } user)
        {
            return;
        }

        (_number, _user) = (number, user);
        // Read as the holder: the tour also shows whose turn it is to those who do not see the draft yet.
        _case = await Desk.AskAsync<CaseQueries, SeenCase?>((queries, _) => queries.DetailsAsync(number, DemoTour.Holder, CancellationToken.None));
        _step = _case is null ? null : TourStep.Of(_case.Proposal, _case.World, user);
    }

    private void Refresh() => _ = InvokeAsync(async () =>
    {
        await LoadAsync();
        StateHasChanged();
    });
}
