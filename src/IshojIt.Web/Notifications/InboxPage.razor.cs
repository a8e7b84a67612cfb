using IshojIt.Application.Common;
using IshojIt.Application.Notifications;
using IshojIt.Web.Common;
using IshojIt.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Notifications;

/// <summary>What was read for an address, carried from the first rendering into the circuit. <paramref name="SeenAt"/>: "all" means what had come by then.</summary>
public sealed record InboxState(string Query, Page<InboxRow> Page, int Unread, DateTimeOffset SeenAt);

/// <summary>Everything that the reader was told, mailed or not.</summary>
public sealed partial class InboxPage
{
    private const int PageSize = 25;

    private Reader? _reader;

    [PersistentState]
    public InboxState? State { get; set; }

    [SupplyParameterFromQuery(Name = "ulaeste")]
    private bool UnreadOnly { get; set; }

    [SupplyParameterFromQuery(Name = "efter")]
    private string? After { get; set; }

    [Inject]
    private Desk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private static string CountOf(int unread) => ShellInfoSource.Counted(unread);

    protected override async Task OnParametersSetAsync()
    {
        _reader ??= await Reader.OfAsync(Desk, L);
        if (State?.Query != new Uri(Navigation.Uri).Query)
        {
            await LoadAsync();
        }
    }

    private async Task LoadAsync() => State = await Desk.AskAsync<Inbox, InboxState>(async (inbox, user) => new InboxState(
        new Uri(Navigation.Uri).Query,
        await inbox.ReadAsync(user, UnreadOnly, After, PageSize, CancellationToken.None),
        await inbox.CountUnreadAsync(user, ShellInfoSource.CountedTasks + 1, CancellationToken.None),
        Clock.GetUtcNow()));

    private async Task ReadAsync(Guid id)
    {
        await Desk.AskAsync<Inbox, bool>((inbox, user) => inbox.MarkAsync(user, id, CancellationToken.None));
        await ShowAsync();
    }

    private async Task ReadAllAsync()
    {
        await Desk.AskAsync<Inbox, int>((inbox, user) => inbox.MarkAllAsync(user, State!.SeenAt, CancellationToken.None));
        await ShowAsync();
    }

    private async Task ShowAsync()
    {
        await LoadAsync();
        Desk.Tell();
    }
}
