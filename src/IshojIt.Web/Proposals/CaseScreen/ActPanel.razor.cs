using IshojIt.Application.Notifications;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using IshojIt.Web.Common.Fields;
using IshojIt.Web.Proposals.CaseScreen.Acts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IshojIt.Web.Proposals.CaseScreen;

/// <summary>The form of one act: what it is, its fields, what is in its way, and (where it binds) a confirmation that says who is told and what comes then.</summary>
public sealed partial class ActPanel : IAsyncDisposable
{
    private static readonly CommandKind[] Directing = [CommandKind.DirectorApprove, CommandKind.DirectorReject, CommandKind.Return, CommandKind.RaiseRoute];

    private readonly FieldWatch _watch;
    private int _attempt;
    private Refusal? _refusal;
    private ActDraft? _focused;
    private ElementReference _root;
    private IJSObjectReference? _module;
    private bool _restored;

    public ActPanel() => _watch = new FieldWatch(Recheck);

    [Parameter, EditorRequired]
    public required ActDraft Draft { get; set; }

    /// <summary>Gives the command; answers its refusal, null when it is done or the page has taken care of it.</summary>
    [Parameter, EditorRequired]
    public required Func<CaseCommand, Task<Refusal?>> Give { get; set; }

    /// <summary>The person gives the act up, and what she typed with it; <c>true</c> to begin it anew.</summary>
    [Parameter]
    public EventCallback<bool> OnGivenUp { get; set; }

    /// <summary>What others have done since the person opened the case; shown after a conflict.</summary>
    [Parameter]
    public IReadOnlyList<HistoryEntry> Changes { get; set; } = [];

    /// <summary>What a director decides between; empty for every other act.</summary>
    private IReadOnlyList<CommandKind> Decisions => Directing.Contains(Draft.Kind) && Draft.Seen.IsAllowed(CommandKind.DirectorApprove) ? [.. Directing.Where(Draft.Seen.IsAllowed)] : [];

    protected override void OnParametersSet()
    {
        if (_focused != Draft)
        {
            _refusal = null;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_focused != Draft)
        {
            _focused = Draft;
            await Js.InvokeVoidAsync("ishojit.focus", "handling-h");
            await AttachAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null)
            {
                await _module.InvokeVoidAsync("detach");
                await _module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the script with it.
        }
    }

    /// <summary>The browser keeps what is typed here and puts it in again: a page that is left costs no text.</summary>
    private async Task AttachAsync()
    {
        _module ??= await Js.InvokeAsync<IJSObjectReference>("import", "./Proposals/CaseScreen/ActPanel.razor.js");
        _restored = await _module.InvokeAsync<bool>("attach", _root, ActSlot.Of(Draft.Seen.Number, Draft.Kind), Draft.Seen.User.Value);
        if (_restored)
        {
            StateHasChanged();
        }
    }

    private async Task CancelAsync() => await GiveUpAsync(anew: false);

    private async Task BeginAnewAsync() => await GiveUpAsync(anew: true);

    private async Task GiveUpAsync(bool anew)
    {
        if (_module is not null)
        {
            await _module.InvokeVoidAsync("forget", ActSlot.Of(Draft.Seen.Number, Draft.Kind), Draft.Seen.User.Value);
        }

        _restored = false;
        await OnGivenUp.InvokeAsync(anew);
    }

    private void Recheck()
    {
        Draft.Recheck();
        StateHasChanged();
    }

    private async Task GiveAsync()
    {
        _refusal = null;
        _attempt++;
        if (Draft.Read() is not { } command)
        {
            return;
        }

        // What an act on several cases does is not foreseen here: the page has read one of them.
        if (command is Relate or Merge)
        {
            _refusal = Draft.IsBinding && !await AskAsync(Draft.Summary(), 0) ? null : await Give(command);
            return;
        }

        var seen = Draft.Seen;
        var step = CaseDesk.Do(seen.Proposal, command, seen.User, Draft.World);
        if (!step.IsDone && step.Refusal!.Kind is not RefusalKind.NotAllowed)
        {
            _refusal = step.Refusal;
            return;
        }

        if (Draft.IsBinding && step.IsDone && !await ConfirmAsync(step.Value!))
        {
            return;
        }

        _refusal = await Give(command);
    }

    private async Task<bool> ConfirmAsync(CaseStep step)
    {
        var seen = Draft.Seen;
        var told = NoticesFor.Step(step, seen.World).Select(n => n.Recipient).Distinct().ToList();
        var after = seen.Of(step.After);
        var waits = WaitingFor.Line(after);
        var state = L["state." + step.After.State.Camel()].Value;
        IReadOnlyList<ConfirmItem> items =
        [
            .. Draft.Summary(),
            new(L["confirm.told"], told.Count == 0 ? L["confirm.told.none"] : seen.And(told.Select(u => seen.Person(u)))),
            new(L["confirm.then"], waits.Length == 0 ? state : $"{state}. {waits}"),
            .. WaitingFor.Absences(step.After, seen.World, seen.Reader, L).Select((away, i) => new ConfirmItem(i == 0 ? L["confirm.absence"] : "", away)),
        ];
        return await AskAsync(items, told.Count);
    }

    private Task<bool> AskAsync(IEnumerable<ConfirmItem> items, int told) => ConfirmDialog.AskAsync(
        Dialogs, L["confirm.title", L["command." + Draft.Kind.Kebab()].Value, Draft.Seen.Number], [.. items],
        told == 0 ? Draft.Consequence : L["confirm.consequence", Draft.Consequence, told], Draft.Seen.Proposal.Content.Title, Draft.IsDangerous);
}
