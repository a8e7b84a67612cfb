using IshojIt.Application.Meetings;
using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Meetings;

/// <summary>Takes an item off an agenda before its meeting's date; it stays there as taken off.</summary>
public sealed partial class TakeOffForm
{
    private string? _reason;
    private string? _problem;
    private Refusal? _refusal;

    [Parameter, EditorRequired]
    public required MeetingRow Meeting { get; set; }

    [Parameter, EditorRequired]
    public required AgendaItem Item { get; set; }

    /// <summary>Told the reason once it is done.</summary>
    [Parameter]
    public EventCallback<string> OnTakenOff { get; set; }

    /// <summary>The meeting has changed since it was read: the page is to read it anew.</summary>
    [Parameter]
    public EventCallback OnStale { get; set; }

    [Inject]
    private Desk Desk { get; set; } = default!;

    private async Task TakeOffAsync()
    {
        _problem = string.IsNullOrWhiteSpace(_reason) ? L["error.missing"].Value : null;
        if (_problem is not null)
        {
            return;
        }

        var done = await Desk.AskAsync<MeetingDesk, Result<Proposal>>((desk, user) => desk.ActAsync(
            Meeting.Id, Item.N, user, CommandKind.TakeOffItem, Meeting.Version, _ => new TakeOffItem(Meeting.Id, Item.N, _reason!.Trim()), CancellationToken.None));
        _refusal = done.Refusal;
        if (done.IsDone)
        {
            await OnTakenOff.InvokeAsync(_reason);
        }
        else if (_refusal?.Kind == RefusalKind.Conflict)
        {
            await OnStale.InvokeAsync();
        }
    }
}
