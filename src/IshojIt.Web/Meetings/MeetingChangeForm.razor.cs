using IshojIt.Application.Meetings;
using IshojIt.Domain.Common;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IshojIt.Web.Meetings;

/// <summary>Moves a meeting that has not been held, or calls it off; both name the cases that follow.</summary>
public sealed partial class MeetingChangeForm
{
    private DateOnly? _date;
    private TimeOnly _time;
    private string? _place;
    private string? _reason;
    private string? _dateProblem;
    private string? _reasonProblem;
    private Refusal? _refusal;
    private Guid _read;

    [Parameter, EditorRequired]
    public required MeetingDetails Meeting { get; set; }

    /// <summary>Told what was done and what follows.</summary>
    [Parameter]
    public EventCallback<MeetingNews> OnChanged { get; set; }

    /// <summary>The meeting has changed since it was read: the page is to read it anew.</summary>
    [Parameter]
    public EventCallback OnStale { get; set; }

    [Inject]
    private Desk Desk { get; set; } = default!;

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    private List<MeetingItem> Undecided => [.. Meeting.Items.Where(i => i.Item.IsUndecided)];

    /// <summary>The item whose case stood in the way.</summary>
    private MeetingItem? Refused => _refusal?.Subject is { } number ? Meeting.Items.FirstOrDefault(i => i.Readable && i.Proposal == number) : null;

    private ConfirmItem[] Cases => Undecided.Count == 0 ? [] : [new ConfirmItem(L["meetings.agenda"], string.Join("; ", Undecided.Select(i => i.Readable ? $"{i.Proposal} {i.Title}" : L["meetings.closed"].Value)))];

    protected override void OnParametersSet()
    {
        if (_read != Meeting.Meeting.Id)
        {
            Reset();
        }
    }

    private void Reset()
    {
        _read = Meeting.Meeting.Id;
        (_date, _time, _place, _reason, _refusal) = (Meeting.Meeting.Date, Meeting.Meeting.Time, Meeting.Meeting.Place, null, null);
    }

    private async Task MoveAsync()
    {
        _dateProblem = _date is null ? L["error.missing"].Value : null;
        if (_date is not { } date)
        {
            return;
        }

        var row = Meeting.Meeting;
        var said = $"{DanishDates.WithWeekday(date)}, {L["meetings.at", _time.ToString("H.mm", System.Globalization.CultureInfo.InvariantCulture)]}";
        if (!await ConfirmDialog.AskAsync(Dialogs, L["meetings.move"], [new ConfirmItem(L["field.date"], said), .. Cases], L["meetings.move.to", DanishDates.Date(date)]))
        {
            return;
        }

        var fields = new MeetingFields(row.Body, row.Committee, date, _time, string.IsNullOrWhiteSpace(_place) ? null : _place.Trim());
        var moved = await Desk.AskAsync<MeetingChanges, Result<MeetingRow>>((changes, user) => changes.ChangeAsync(row.Id, fields, row.Version, user, CancellationToken.None));
        await ToldAsync(moved, new MeetingNews(L["meetings.moved", said], Undecided.Count == 0 ? "" : L["meetings.moved.then", Undecided.Count]));
    }

    private async Task CancelAsync()
    {
        _reasonProblem = string.IsNullOrWhiteSpace(_reason) ? L["error.missing"].Value : null;
        if (_reasonProblem is not null)
        {
            return;
        }

        var row = Meeting.Meeting;
        var consequence = L[Undecided.Count == 0 ? "meetings.cancel" : "meetings.cancel.consequence", Undecided.Count].Value;
        if (!await ConfirmDialog.AskAsync(Dialogs, L["meetings.cancel"], [.. Cases, new ConfirmItem(L["act.reason"], _reason!.Trim())], consequence, dangerous: true))
        {
            return;
        }

        var cancelled = await Desk.AskAsync<MeetingChanges, Result<MeetingRow>>((changes, user) => changes.CancelAsync(row.Id, _reason!, row.Version, user, CancellationToken.None));
        await ToldAsync(cancelled, new MeetingNews(L["meetings.cancelled"], Undecided.Count == 0 ? "" : L["meetings.cancelled.then", Undecided.Count]));
    }

    private async Task ToldAsync(Result<MeetingRow> changed, MeetingNews news)
    {
        _refusal = changed.Refusal;
        if (changed.IsDone)
        {
            await OnChanged.InvokeAsync(news);
            Reset();
        }
        else if (_refusal?.Kind == RefusalKind.Conflict)
        {
            await OnStale.InvokeAsync();
        }
    }
}
