using IshojIt.Application.Audit;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components.Routing;

namespace IshojIt.Web.Proposals.Form;

/// <summary>Saving while typing; two people's changes laid together; a database that does not answer.</summary>
public sealed partial class ProposalFormPage
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _saving = new(1, 1);
    private World? _world;
    private ProposalContent _saved = null!;
    private int _version;
    private DateTimeOffset? _unsavedSince;
    private CancellationTokenSource? _pending;
    private string? _status;
    private bool _outage;
    private bool _done;
    private bool _left;

    private ProposalContent? _theirs;
    private int _theirVersion;
    private IReadOnlyList<UserId> _writers = [];
    private Dictionary<string, bool> _choices = [];

    private IReadOnlyList<Difference> Differences => _theirs is null ? [] : DraftMerge.Compare(_saved, _form!.Content, _theirs);

    public async ValueTask DisposeAsync()
    {
        Navigation.LocationChanged -= OnLocationChanged;
        await FlushAsync();
        _left = true;
        _pending?.Dispose();
        await DetachAsync();
        _saving.Dispose();
    }

    private Task SetAsync(string key, string? value)
    {
        Take(key, value);
        return ChangedAsync();
    }

    private void Take(string key, string? value)
    {
        if (key == AnswerKey)
        {
            _form!.Answer = value ?? "";
        }
        else
        {
            _form!.Draft.Set(key, value);
        }
    }

    private Task ChangedAsync()
    {
        _form!.Refresh();
        Redraw();
        if (_tried && Problems.Count == 0)
        {
            _tried = false;
            Redraw();
        }

        _unsavedSince ??= Clock.GetUtcNow();
        if (string.IsNullOrWhiteSpace(_form.Content.Title) && _mode == FormMode.Draft)
        {
            _status = L["form.needsTitle"];
        }

        Schedule(SavePace.WaitAfterKey(_unsavedSince.Value, Clock.GetUtcNow()));
        return InvokeAsync(StateHasChanged);
    }

    private void Schedule(TimeSpan wait)
    {
        _pending?.Cancel();
        _pending?.Dispose();
        _pending = new CancellationTokenSource();
        _ = SaveSoonAsync(wait, _pending.Token);
    }

    private async Task SaveSoonAsync(TimeSpan wait, CancellationToken ct)
    {
        try
        {
            await Task.Delay(wait, ct);
            await InvokeAsync(SaveAsync);
        }
        catch (OperationCanceledException)
        {
            // More was typed: the later pause saves it.
        }
    }

    private async Task FlushAsync()
    {
        _pending?.Cancel();
        if (_unsavedSince is not null && _form is not null && _refusedFrom is null)
        {
            await SaveAsync();
        }
    }

    private async Task BeforeLeavingAsync(LocationChangingContext context)
    {
        if (Path(new Uri(new Uri(Navigation.Uri), context.TargetLocation).ToString()) != Path(Navigation.Uri))
        {
            await FlushAsync();
        }
    }

    /// <summary>Saves what stands on the screen; what cannot be saved now stays there and is tried again.</summary>
    private async Task SaveAsync()
    {
        await _saving.WaitAsync();
        try
        {
            // A save that was on its way when the proposal was submitted must not race it.
            if (!_done)
            {
                await SaveNowAsync();
            }
        }
        catch (Exception error) when (Desk.OutageOf(error) is not null)
        {
            MeetOutage();
        }
        finally
        {
            _saving.Release();
        }

        if (!_left)
        {
            StateHasChanged();
        }
    }

    /// <summary>What was typed stays on the screen, and is saved when the database answers again.</summary>
    private void MeetOutage()
    {
        _outage = true;
        _status = "";
        Schedule(SavePace.Again);
    }

    private async Task SaveNowAsync()
    {
        if (_mode == FormMode.Draft && _theirs is null && !string.IsNullOrWhiteSpace(_form!.Content.Title))
        {
            await SaveDraftAsync();
        }
        else if (_mode == FormMode.Revise || _theirs is not null)
        {
            _unsavedSince = null;
        }

        await LookAroundAsync();
    }

    private async Task SaveDraftAsync()
    {
        var (content, seen, since) = (_form!.Content, _seen, _unsavedSince);
        _unsavedSince = null;
        if (!DraftMerge.Same(content, _saved) || _number is null)
        {
            var refusal = await WriteAsync(content, since);
            if (refusal?.Kind == RefusalKind.Conflict && _number is not null)
            {
                await MeetTheirsAsync();
                return;
            }

            if (refusal?.Kind == RefusalKind.Unavailable)
            {
                _unsavedSince ??= since;
                MeetOutage();
                return;
            }

            _refusal = refusal;
            if (refusal is not null)
            {
                _status = "";
                return;
            }

            _saved = content;
        }

        _outage = false;
        _status = L["form.saved", DanishDates.Time(Clock.GetUtcNow())];
        _ = TellSavedAsync(seen);
    }

    private async Task<Refusal?> WriteAsync(ProposalContent content, DateTimeOffset? since)
    {
        var write = _number is null ? CreateAsync(content) : SaveExistingAsync(content);
        if (await Task.WhenAny(write, Task.Delay(Slow)) != write)
        {
            _outage = true;
            StateHasChanged();
        }

        try
        {
            return await write;
        }
        catch (Exception error) when (Desk.OutageOf(error) is not null)
        {
            _unsavedSince ??= since;
            throw;
        }
    }

    private async Task<Refusal?> CreateAsync(ProposalContent content)
    {
        var created = await Create.RunAsync(content, _user, null, "", CancellationToken.None);
        if (created.Value is { } number)
        {
            (_number, _version) = (number, 1);
            _asked = $"/forslag/{number}/rediger";
            Redraw();
            _ = TellNamedAsync(number);
        }

        return created.Refusal;
    }

    private async Task<Refusal?> SaveExistingAsync(ProposalContent content)
    {
        var saved = await Desk.DoAsync(_number!, new Save(content), _version);
        _version = saved.Value?.Version ?? _version;
        return saved.Refusal;
    }

    /// <summary>Another person, or she herself in another window, saved first: what only they changed is taken over at once, what both changed waits for a choice.</summary>
    private async Task MeetTheirsAsync()
    {
        if (await ReadAsync(_number!) is not { } loaded)
        {
            _refusal = Refusal.NotFound;
            return;
        }

        _writers = await Desk.AskAsync<CaseChain, IReadOnlyList<UserId>>((chain, user) => chain.ChangedByAsync(_number!, _version, user, CancellationToken.None));
        (_theirs, _theirVersion) = (ProposalDraft.From(loaded.Proposal.Content, _form!.BudgetYear, ChoiceOf).ToContent(), loaded.Proposal.Version);
        _refusedFrom = CaseDesk.Offers(loaded.Proposal, _user, loaded.World).First(o => o.Command == (_mode == FormMode.Revise ? CommandKind.Revise : CommandKind.Save)).Refusal;
        _choices = [];
        _refusal = null;
        _status = L["conflict.status" + ConflictWords.Suffix(_writers, _user)];
        _field = Differences.Count > 0 ? "conflict" : null;
        if (Differences.Count == 0)
        {
            await SettleConflictAsync();
        }
    }

    private async Task SettleConflictAsync()
    {
        var merged = DraftMerge.Merge(_saved, _form!.Content, _theirs!, key => _choices.GetValueOrDefault(key));
        _form.Draft = _form.Draft.With(merged);
        (_saved, _version, _theirs) = (_theirs!, _theirVersion, null);
        _status = "";
        await ChangedAsync();
    }
}
