using IshojIt.Application.Common;
using IshojIt.Application.Meetings;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using IshojIt.Web.Proposals;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Meetings;

/// <summary>What was just done on a meeting, and what follows from it.</summary>
public sealed record MeetingNews(string Title, string Then);

/// <summary>What the page read, carried from the first rendering into the circuit: the meeting, the case of the item that is shown, and whether the reader places cases.</summary>
public sealed record MeetingState(Guid Id, int? Asked, string? Meeting, CarriedCase? Case, bool Places);

/// <summary>One meeting: its agenda, and one item at a time; the secretary places cases and records outcomes.</summary>
public sealed partial class MeetingPage
{
    private MeetingDetails? _meeting;
    private SeenCase? _case;
    private Reader? _reader;
    private MeetingNews? _done;
    private bool _loaded;
    private int? _selected;

    [PersistentState]
    public MeetingState? State { get; set; }

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

    private bool Secretary => _reader!.Roles.Contains(Role.CommitteeSecretary);

    /// <summary>She may enter what was decided on the item that is shown.</summary>
    private bool Handles => Secretary || (_case is not null && CaseDesk.Right(_case.Proposal, CommandKind.RecordOutcome, _reader!.Me, _case.World) is null);

    private bool Held => _meeting!.Meeting.Date <= _reader!.Today;

    private bool IsCancelled => _meeting!.Meeting.CancelledAt is not null;

    private string Canceller => _meeting!.Meeting.CancelledBy is { } by ? _reader!.FullName(by) : "";

    private string Title => $"{L.Body(_meeting!.Meeting.Body, _meeting.Meeting.Committee)}, {DanishDates.WithWeekday(_meeting.Meeting.Date)}";

    private string Lead => string.Join(" · ", new[]
    {
        L["meetings.at", _meeting!.Meeting.Time.ToString("H.mm", System.Globalization.CultureInfo.InvariantCulture)].Value,
        _meeting.Meeting.Place ?? "",
        L["meetings.count", _meeting.Items.Count(i => i.Item.Outcome is not null), _meeting.Items.Count(i => i.Item.TakenOffAt is null)].Value,
    }.Where(part => part.Length > 0));

    private Crumb[] Crumbs => [new(L["meetings.title"], "/moeder"), new(L.Body(_meeting!.Meeting.Body, _meeting.Meeting.Committee))];

    private List<MeetingItem> Undecided => [.. _meeting!.Items.Where(i => i.Item.IsUndecided)];

    private MeetingItem? Shown => _meeting!.Items.FirstOrDefault(i => i.N == _selected);

    protected override async Task OnParametersSetAsync()
    {
        var reader = _reader ??= await Reader.OfAsync(Desk, L);
        if (_meeting is null && State?.Id == Id && State.Asked == Asked)
        {
            _meeting = State.Meeting is { } carried ? CaseJson.Carried<MeetingDetails>(carried) : null;
            _case = State.Case?.In(reader.World);
            _selected = _meeting is null ? null : FirstOf(Asked);
        }
        else
        {
            State = new MeetingState(Id, Asked, null, null, await Desk.AskAsync<MeetingDesk, bool>((desk, user) => desk.MayPlaceAsync(user, CancellationToken.None)));
            await LoadAsync(Asked);
            State = State with { Meeting = _meeting is null ? null : CaseJson.Carry(_meeting), Case = CarriedCase.Of(_case) };
        }

        _loaded = true;
        if (_meeting is null)
        {
            Navigation.NotFound();
        }
    }

    /// <summary>Reads the meeting anew and shows an item.</summary>
    private async Task LoadAsync(int? wanted)
    {
        _meeting = await Desk.AskAsync<MeetingDesk, MeetingDetails?>((desk, user) => desk.DetailsAsync(Id, user, CancellationToken.None));
        if (_meeting is not null)
        {
            await ShowAsync(FirstOf(wanted));
        }
    }

    /// <summary>The item asked for, else the next without an outcome, else the first.</summary>
    private int? FirstOf(int? wanted) => _meeting!.Items.Any(i => i.N == wanted) ? wanted : (Undecided.FirstOrDefault() ?? _meeting.Items.FirstOrDefault())?.N;

    private async Task ShowAsync(int? n)
    {
        _selected = n;
        _case = Shown is { Readable: true } item
            ? await Desk.AskAsync<CaseQueries, SeenCase?>((queries, user) => queries.DetailsAsync(item.Proposal, user, CancellationToken.None))
            : null;
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

    private Task ChangedAsync(MeetingNews news)
    {
        _done = news;
        return LoadAsync(_selected);
    }

    private Task ReloadAsync() => LoadAsync(_selected);

    private Task TakenOffAsync(string title)
    {
        _done = new MeetingNews(L["meetings.takenoff"], title);
        return LoadAsync(_selected);
    }

    /// <summary>A reason that somebody wrote, or the word for why the case itself took the item off.</summary>
    private string? TakenOffReason(AgendaItem item) =>
        item.TakenOffReason is { } reason && L["takenOff." + reason] is { ResourceNotFound: false } known ? known : item.TakenOffReason;
}
