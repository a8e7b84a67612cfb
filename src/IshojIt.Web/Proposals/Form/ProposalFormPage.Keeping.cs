using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IshojIt.Web.Proposals.Form;

/// <summary>A field that the browser kept: what was typed, what stood there before, and what had been on its way to the server.</summary>
public sealed record KeptField(string Key, string Value, string? Was, IReadOnlyList<string> Trail);

/// <summary>
/// The browser keeps what is typed until it is told that it is saved, and brings it back after a lost connection or a restart. Each kept
/// key has a number; the server answers with the last number that it had seen when it took what it saved.
/// </summary>
public sealed partial class ProposalFormPage
{
    private const string AnswerKey = "answer";

    private ElementReference _root;
    private IJSObjectReference? _module;
    private DotNetObjectReference<ProposalFormPage>? _self;
    private string? _slot;
    private long _seen;
    private bool _restored;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    private string Slot => $"{_user}:{_number ?? "nyt"}{(_mode == FormMode.Revise ? ":revider" : "")}";

    /// <summary>Everything up to this number has arrived.</summary>
    [JSInvokable]
    public Task SeenAsync(long number)
    {
        _seen = number;
        return _unsavedSince is null && _mode == FormMode.Draft && _theirs is null && _number is not null && !_outage ? TellSavedAsync(number) : Task.CompletedTask;
    }

    /// <summary>The connection is back, and the circuit with it: what was typed meanwhile.</summary>
    [JSInvokable]
    public Task ReplayAsync(IReadOnlyList<KeptField> kept, long number)
    {
        foreach (var field in kept)
        {
            Take(field.Key, field.Value);
        }

        _seen = number;
        return ChangedAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_form is null || _refusedFrom is not null || !RendererInfo.IsInteractive)
        {
            return;
        }

        _module ??= await Js.InvokeAsync<IJSObjectReference>("import", "./Proposals/Form/ProposalFormPage.razor.js");
        if (_slot is null)
        {
            _slot = Slot;
            _self ??= DotNetObjectReference.Create(this);
            var kept = await _module.InvokeAsync<KeptAnswer>("attach", _root, _self, _slot, _user.Value);
            if (kept?.Fields is { Count: > 0 } fields)
            {
                await RestoreAsync(fields, kept.Number);
            }
        }

        if (_field is { } id)
        {
            _field = null;
            await _module.InvokeVoidAsync("focusField", id);
        }
    }

    /// <summary>After a reload: what the browser kept goes over what is stored, unless somebody else changed it meanwhile.</summary>
    private Task RestoreAsync(IReadOnlyList<KeptField> kept, long number)
    {
        _seen = number;
        var draft = _form!.Draft;
        var open = kept.Where(k => Standing(k.Key) != k.Value).ToList();
        var clashes = open.Where(k => k.Was is not null && k.Key != AnswerKey && Standing(k.Key) is var now && now != k.Was && !k.Trail.Contains(now)).ToList();
        if (clashes.Count > 0)
        {
            var before = draft.With(_form.Content);
            clashes.ForEach(k => before.Set(k.Key, k.Was));
            (_theirs, _theirVersion, _saved, _writers) = (_form.Content, _version, before.ToContent(), []);
            _field = "conflict";
        }

        open.ForEach(k => Take(k.Key, k.Value));
        _restored = open.Count > 0;
        return ChangedAsync();
    }

    private string Standing(string key) => key == AnswerKey ? _form!.Answer : _form!.Draft.Get(key);

    private Task TellSavedAsync(long number)
    {
        var held = _form!.Draft.Unreadable.ToList();
        if (_form.Answer.Length > 0)
        {
            held.Add(AnswerKey);
        }

        return TellAsync("saved", number, held);
    }

    private async Task TellNamedAsync(string number)
    {
        _slot = Slot;
        await TellAsync("named", _slot, $"/forslag/{number}/rediger");
    }

    private async Task TellAsync(string what, params object?[] args)
    {
        try
        {
            if (_module is not null)
            {
                await _module.InvokeVoidAsync(what, args);
            }
        }
        catch (Exception error) when (error is JSDisconnectedException or OperationCanceledException)
        {
            // The connection is away: the page keeps what it has, and gives it again when it is back.
        }
    }

    private async Task DetachAsync()
    {
        await TellAsync("detach");
        _self?.Dispose();
    }

    /// <summary>Before another case is read into the same page.</summary>
    private void Forget()
    {
        (_form, _theirs, _around, _slot, _refusal, _refusedFrom) = (null, null, null, null, null, null);
        (_tried, _attempt, _status, _done, _outage, _restored, _missing) = (false, 0, null, false, false, false, false);
        (_unsavedSince, _systems, _overlaps, _affected) = (null, [], [], []);
        Redraw();
    }

    /// <summary>What the script answers when it is attached.</summary>
    private sealed record KeptAnswer([property: JsonPropertyName("fields")] IReadOnlyList<KeptField> Fields, [property: JsonPropertyName("number")] long Number);
}
