using IshojIt.Application.Meetings;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Meetings;

/// <summary>What was just done on a meeting, and what follows from it.</summary>
public sealed record MeetingNews(string Title, string Then);

/// <summary>One meeting: its agenda, and one item at a time; the secretary places cases and records outcomes.</summary>
public sealed partial class MeetingPage
{
    private MeetingDetails? _meeting;
    private LoadedCase? _case;
    private Organisation? _organisation;
    private MeetingNews? _done;
    private DateOnly _today;
    private bool _secretary;
    private bool _places;
    private bool _handles;
    private bool _loaded;
    private int? _selected;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromQuery(Name = "punkt")]
    private int? Asked { get; set; }

    /// <summary>The case that is to be placed here.</summary>
    [SupplyParameterFromQuery(Name = "sag")]
    private string? Placing { get; set; }

    [Inject]
    private Desk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private bool Held => _meeting!.Meeting.Date <= _today;

    private string Title => $"{L.Body(_meeting!.Meeting.Body, _meeting.Meeting.Committee)}, {DanishDates.WithWeekday(_meeting.Meeting.Date)}";

    private string Lead => string.Join(" · ", new[]
    {
        L["meetings.at", _meeting!.Meeting.Time.ToString("H.mm", System.Globalization.CultureInfo.InvariantCulture)].Value,
        _meeting.Meeting.Place ?? "",
        L["meetings.count", _meeting.Items.Count - Undecided.Count, _meeting.Items.Count].Value,
    }.Where(part => part.Length > 0));

    private Crumb[] Crumbs => [new(L["meetings.title"], "/moeder"), new(L.Body(_meeting!.Meeting.Body, _meeting.Meeting.Committee))];

    private List<MeetingItem> Undecided => [.. _meeting!.Items.Where(i => i.Item.IsUndecided)];

    private MeetingItem? Shown => _meeting!.Items.FirstOrDefault(i => i.N == _selected);

    protected override async Task OnParametersSetAsync()
    {
        _today = DanishCalendar.DateOf(Clock.GetUtcNow());
        _organisation = await Desk.OrganisationAsync();
        if (ProposalVisibility.SeesCases(await Desk.UserAsync(), _organisation))
        {
            _secretary = await Desk.AskAsync<MeetingDesk, bool>((desk, user) => desk.IsSecretaryAsync(user, CancellationToken.None));
            _places = await Desk.AskAsync<MeetingDesk, bool>((desk, user) => desk.MayPlaceAsync(user, CancellationToken.None));
            await LoadAsync(Asked);
        }

        _loaded = true;
        if (_meeting is null)
        {
            Navigation.NotFound();
        }
    }

    /// <summary>Reads the meeting anew and shows an item: the one asked for, else the next without an outcome, else the first.</summary>
    private async Task LoadAsync(int? wanted)
    {
        _meeting = await Desk.AskAsync<MeetingDesk, MeetingDetails?>((desk, user) => desk.DetailsAsync(Id, user, CancellationToken.None));
        if (_meeting is not null)
        {
            await ShowAsync(_meeting.Items.Any(i => i.N == wanted) ? wanted : (Undecided.FirstOrDefault() ?? _meeting.Items.FirstOrDefault())?.N);
        }
    }

    private async Task ShowAsync(int? n)
    {
        _selected = n;
        _case = Shown is { Readable: true } item
            ? await Desk.AskAsync<CaseQueries, LoadedCase?>((queries, user) => queries.DetailsAsync(item.Proposal, user, CancellationToken.None))
            : null;
        _handles = _secretary || (_case is not null && CaseDesk.Right(_case.Proposal, CommandKind.RecordOutcome, await Desk.UserAsync(), _case.World) is null);
    }

    private Task SelectAsync(int n)
    {
        _done = null;
        return ShowAsync(n);
    }

    private Task PlacedAsync(string title)
    {
        _done = new MeetingNews(L["meetings.placed", title], "");
        return LoadAsync(_meeting!.Meeting.LastN + 1);
    }

    private Task RecordedAsync(MeetingNews news)
    {
        _done = news;
        return LoadAsync(null);
    }

    private Task TakenOffAsync(string title)
    {
        _done = new MeetingNews(L["meetings.takenoff"], title);
        return LoadAsync(_selected);
    }

    /// <summary>A reason that somebody wrote, or the word for why the case itself took the item off.</summary>
    private string? TakenOffReason(AgendaItem item) =>
        item.TakenOffReason is { } reason && L["takenOff." + reason] is { ResourceNotFound: false } known ? known : item.TakenOffReason;

    private string AreaName(AreaCode area) => $"{area} {_organisation!.Area(area)?.Name}";
}
