using System.Globalization;
using IshojIt.Application.Notifications;
using IshojIt.Domain.Common;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Notifications;

/// <summary>How the mail goes, for administrators: numbers and kinds, never a word of a case.</summary>
public sealed partial class OutboxPage
{
    private Reader? _reader;
    private string? _sentAgain;

    [PersistentState]
    public OutboxView? State { get; set; }

    [Inject]
    private Desk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private IReadOnlyList<Figure> Figures =>
    [
        new(L["outbox.waiting"], Number(State!.Waiting), State.Oldest is { } since && State.Waiting > 0 ? L["outbox.oldest", DanishDates.DateAndTime(since)].Value : null),
        new(L["outbox.inFlight"], Number(State.InFlight)),
        new(L["outbox.forDigest"], Number(State.ForDigest)),
        new(L["outbox.sentToday"], Number(State.SentToday)),
    ];

    protected override async Task OnInitializedAsync()
    {
        _reader = await Reader.OfAsync(Desk, L);
        if (State is null)
        {
            await LoadAsync();
        }
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.CurrentCulture);

    private async Task LoadAsync()
    {
        var read = await Desk.AskAsync<OutboxDesk, Result<OutboxView>>((outbox, user) => outbox.ReadAsync(user, CancellationToken.None));
        if (read.IsDone)
        {
            State = read.Value;
        }
        else
        {
            Navigation.NotFound();
        }
    }

    private async Task ResendAsync(Guid? id)
    {
        var done = await Desk.AskAsync<OutboxDesk, Result<string>>((outbox, user) => outbox.ResendAsync(user, id, CancellationToken.None));
        _sentAgain = done.Value;
        await LoadAsync();
    }

    private string FailureText(string? code) => code is null ? "" : L["mail.failure." + code];
}
