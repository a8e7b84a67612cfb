using IshojIt.Application.Notifications;
using IshojIt.Domain.Common;
using IshojIt.Domain.Notifications;
using IshojIt.Web.Common;
using IshojIt.Web.Common.Fields;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Notifications;

/// <summary>What the reader chose, carried from the first rendering into the circuit.</summary>
public sealed record NoticeSettingsState(IReadOnlyDictionary<NoticeGroup, NoticeDelivery> Chosen, string Language, bool HasAddress);

/// <summary>How the reader wants to be told. Duties can not be muted, and the page does not offer it.</summary>
public sealed partial class NoticeSettingsPage
{
    private Dictionary<NoticeGroup, NoticeDelivery>? _chosen;
    private string _language = NoticePreferences.Languages[0];
    private Refusal? _refusal;
    private bool _saved;

    [PersistentState]
    public NoticeSettingsState? State { get; set; }

    [Inject]
    private Desk Desk { get; set; } = default!;

    private bool HasAddress => State is { HasAddress: true };

    private IReadOnlyList<Choice> Languages => [.. NoticePreferences.Languages.Select(l => new Choice(l, L["shell.language." + l]))];

    protected override async Task OnInitializedAsync()
    {
        State ??= await Desk.AskAsync<NoticePreferences, NoticeSettingsState>(async (preferences, user) =>
        {
            var wishes = await preferences.ReadAsync(user, CancellationToken.None);
            return new NoticeSettingsState(NoticeChoices.Chosen.ToDictionary(g => g, wishes.Of), wishes.Language, await preferences.HasAddressAsync(user, CancellationToken.None));
        });
        _chosen = State.Chosen.ToDictionary();
        _language = State.Language;
    }

    private IReadOnlyList<Choice> OptionsOf(NoticeGroup group) => [.. NoticeChoices.For(group).Select(d => new Choice(d.ToString(), L["notices.delivery." + d.Camel()]))];

    private void Choose(NoticeGroup group, string value)
    {
        (_chosen![group], _saved) = (Enum.Parse<NoticeDelivery>(value), false);
    }

    private async Task SaveAsync()
    {
        var done = await Desk.AskAsync<NoticePreferences, Result<NoticeWishes>>((preferences, user) => preferences.ChooseAsync(user, new NoticeWishes(_chosen!, _language), CancellationToken.None));
        (_refusal, _saved) = (done.Refusal, done.IsDone);
    }
}
