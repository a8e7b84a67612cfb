using IshojIt.Application.Meetings;
using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Meetings;

/// <summary>One meeting: the secretary places cases and records outcomes.</summary>
public sealed partial class MeetingPage
{
    private MeetingDetails? _meeting;
    private Refusal? _refusal;
    private DateOnly _today;
    private bool _secretary;
    private string? _number;
    private string? _text;
    private Outcome _outcome = Outcome.Adopted;

    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private Desk Desk { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        _today = DanishCalendar.DateOf(Clock.GetUtcNow());
        _secretary = await Desk.AskAsync<MeetingDesk, bool>((desk, user) => desk.IsSecretaryAsync(user, CancellationToken.None));
        await LoadAsync();
    }

    private async Task LoadAsync() => _meeting = await Desk.AskAsync<MeetingDesk, MeetingDetails?>((desk, user) => desk.DetailsAsync(Id, user, CancellationToken.None));

    private async Task PlaceAsync()
    {
        var placed = await Desk.AskAsync<MeetingDesk, Result<Proposal>>((desk, user) => desk.PlaceAsync(Id, _number?.Trim() ?? "", user, false, null, null, null, CancellationToken.None));
        _refusal = placed.Refusal;
        await LoadAsync();
    }

    private async Task RecordAsync(int n)
    {
        var version = _meeting!.Meeting.Version;
        var recorded = await Desk.AskAsync<MeetingDesk, Result<Proposal>>((desk, user) =>
            desk.ActAsync(Id, n, user, CommandKind.RecordOutcome, version, _ => new RecordOutcome(Id, n, new ItemOutcome(_outcome) { Text = _text }), CancellationToken.None));
        _refusal = recorded.Refusal;
        await LoadAsync();
    }
}
