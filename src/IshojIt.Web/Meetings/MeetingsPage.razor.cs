using IshojIt.Application.Common;
using IshojIt.Application.Lists;
using IshojIt.Application.Meetings;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Meetings;

/// <summary>Which part of the calendar the address asks for.</summary>
public sealed record CalendarPlace(bool All, string? After, string? ToPlaceAfter);

/// <summary>What the page shows; carried from the first rendering into the circuit. <paramref name="ToPlace"/> is the secretary's.</summary>
public sealed record CalendarState(CalendarPlace At, Page<CalendarRow> Coming, Page<CalendarRow> Past, QueuePage? ToPlace);

/// <summary>The calendar of meetings; for the secretary also the cases that wait for a place, and planning.</summary>
public sealed partial class MeetingsPage
{
    private const int PageSize = 20;
    private const int NearestComing = 12;
    private const int MostComing = 200;

    private Reader? _reader;

    [PersistentState]
    public CalendarState? State { get; set; }

    [SupplyParameterFromQuery(Name = "efter")]
    public string? After { get; set; }

    /// <summary>The case that is to come on a meeting: the one that is chosen opens with it.</summary>
    [SupplyParameterFromQuery(Name = "sag")]
    private string? Placing { get; set; }

    [SupplyParameterFromQuery(Name = "alle")]
    public bool All { get; set; }

    [SupplyParameterFromQuery(Name = "venter")]
    public string? ToPlaceAfter { get; set; }

    [Inject]
    private Desk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private bool Secretary => _reader!.Roles.Contains(Role.CommitteeSecretary);

    protected override async Task OnParametersSetAsync()
    {
        if ((_reader ??= await Reader.AdmitAsync(Desk, L, Navigation, r => r.SeesCases)) is null)
        {
            return;
        }

        var at = new CalendarPlace(All, After, ToPlaceAfter);
        if (State?.At != at)
        {
            State = await Desk.AskAsync<IServiceProvider, CalendarState>((services, user) => ReadAsync(services, user, at));
        }
    }

    /// <summary>All in one scope, so that the organisation is read once.</summary>
    private async Task<CalendarState> ReadAsync(IServiceProvider services, UserId user, CalendarPlace at)
    {
        var calendar = services.GetRequiredService<MeetingCalendar>();
        return new CalendarState(
            at,
            await calendar.ReadAsync(MeetingSpan.Coming, user, null, at.All ? MostComing : NearestComing, CancellationToken.None),
            await calendar.ReadAsync(MeetingSpan.Past, user, at.After, PageSize, CancellationToken.None),
            Secretary ? await services.GetRequiredService<WaitingDuties>().ReadAsync(DutyKind.PlaceItem, user, false, at.ToPlaceAfter, PageSize, CancellationToken.None) : null);
    }

    private Task PlannedAsync(string id)
    {
        Navigation.NavigateTo($"/moeder/{id}{(Placing is null ? "" : "?sag=" + Uri.EscapeDataString(Placing))}");
        return Task.CompletedTask;
    }
}
