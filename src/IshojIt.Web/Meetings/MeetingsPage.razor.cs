using IshojIt.Application.Common;
using IshojIt.Application.Meetings;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Meetings;

/// <summary>The calendar of meetings; for the secretary also the cases that wait for a place, and planning.</summary>
public sealed partial class MeetingsPage
{
    private const int PageSize = 20;
    private const int NearestComing = 12;
    private const int MostComing = 200;

    private IReadOnlyList<CalendarRow> _coming = [];
    private Page<CalendarRow> _past = new([], null);
    private IReadOnlyList<TaskRow> _toPlace = [];
    private DateOnly _today;
    private bool _secretary;

    [SupplyParameterFromQuery(Name = "efter")]
    private string? After { get; set; }

    /// <summary>The case that is to come on a meeting: the one that is chosen opens with it.</summary>
    [SupplyParameterFromQuery(Name = "sag")]
    private string? Placing { get; set; }

    [SupplyParameterFromQuery(Name = "alle")]
    private bool All { get; set; }

    [Inject]
    private Desk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        _today = DanishCalendar.DateOf(Clock.GetUtcNow());
        if (!await Desk.AskAsync<CaseStore, bool>(async (store, user) => ProposalVisibility.SeesCases(user, (await store.WorldAsync(CancellationToken.None)).Organisation)))
        {
            Navigation.NotFound();
            return;
        }

        _secretary = await Desk.AskAsync<MeetingDesk, bool>((desk, user) => desk.IsSecretaryAsync(user, CancellationToken.None));
        _coming = await Desk.AskAsync<MeetingCalendar, IReadOnlyList<CalendarRow>>((calendar, _) => calendar.ComingAsync(All ? MostComing : NearestComing, CancellationToken.None));
        _past = await Desk.AskAsync<MeetingCalendar, Page<CalendarRow>>((calendar, _) => calendar.PastAsync(After, PageSize, CancellationToken.None));
        if (_secretary)
        {
            _toPlace = await Desk.AskAsync<MeetingCalendar, IReadOnlyList<TaskRow>>((calendar, user) => calendar.ToPlaceAsync(user, PageSize, CancellationToken.None));
        }
    }

    private Task PlannedAsync(string id)
    {
        Navigation.NavigateTo($"/moeder/{id}{(Placing is null ? "" : "?sag=" + Uri.EscapeDataString(Placing))}");
        return Task.CompletedTask;
    }
}
