using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Proposals;

/// <summary>The proposal form: saved while typing, with the route that the answers lead to and what is missing beside it.</summary>
public sealed partial class ProposalFormPage : IDisposable
{
    private static readonly string[] Kinds = Enum.GetNames<ProposalKind>();

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(800);

    private readonly SemaphoreSlim _saving = new(1, 1);
    private ProposalDraft _draft = new();
    private World? _world;
    private RulebookParameters? _rulebook;
    private IReadOnlyList<BudgetArea> _ownAreas = [];
    private CancellationTokenSource? _pending;
    private Refusal? _refusal;
    private string? _status;
    private int _version;
    private bool _gone;
    private bool _submitting;
    private bool _maySubmit = true;

    [Parameter]
    public string? Number { get; set; }

    [Inject]
    private Desk Desk { get; set; } = default!;

    [Inject]
    private CreateProposal Create { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private ProposalContent Content => _draft.ToContent();

    private RouteSuggestion Suggestion => Rulebook.Evaluate(new RulebookInput(Content, _rulebook!, Dkk.Zero, false, []));

    private IReadOnlyList<FieldError> Missing => Completeness.Of(Content);

    private List<int> Horizon => [.. _rulebook!.Horizon];

    public void Dispose()
    {
        _pending?.Cancel();
        _pending?.Dispose();
        _saving.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        var user = await Desk.UserAsync();
        if (Number is null)
        {
            _world = await Desk.AskAsync<CaseStore, World>((store, _) => store.WorldAsync(CancellationToken.None));
            _ownAreas = [.. _world.Organisation.BudgetAreas.Where(a => CaseDesk.MayCreate(a.Code, user, _world))];
            _draft.BudgetArea = _ownAreas.Count > 0 ? _ownAreas[0].Code.Value : null;
            _gone = _ownAreas.Count == 0;
        }
        else if (await Desk.AskAsync<CaseQueries, LoadedCase?>((queries, _) => queries.DetailsAsync(Number, user, CancellationToken.None)) is { } loaded)
        {
            _world = loaded.World;
            _version = loaded.Proposal.Version;
            _draft = ProposalDraft.From(loaded.Proposal.Content);
            _ownAreas = [.. _world.Organisation.BudgetAreas.Where(a => a.Code == loaded.Proposal.Content.BudgetArea)];
            _rulebook = loaded.Proposal.Rulebook;
            _gone = CaseDesk.Offers(loaded.Proposal, user, _world).First(o => o.Command == CommandKind.Save).Refusal is not null;
            _maySubmit = CaseDesk.Right(loaded.Proposal, CommandKind.Submit, user, _world) is null;
        }
        else
        {
            Navigation.NotFound();
        }

        _rulebook ??= _world?.Settings.Rulebook;
    }

    /// <summary>Takes a change and saves it after a short pause in typing.</summary>
    private void Changed(Action change)
    {
        change();
        _pending?.Cancel();
        _pending?.Dispose();
        _pending = new CancellationTokenSource();
        _ = SaveSoonAsync(_pending.Token);
    }

    private async Task SaveSoonAsync(CancellationToken ct)
    {
        try
        {
            await Task.Delay(Pause, ct);
            await InvokeAsync(SaveAsync);
        }
        catch (OperationCanceledException)
        {
            // More was typed: the later pause saves it.
        }
    }

    private async Task SaveAsync()
    {
        await _saving.WaitAsync();
        try
        {
            // A save that was on its way when the proposal was submitted must not race it.
            if (!_submitting)
            {
                await SaveNowAsync();
            }
        }
        finally
        {
            _saving.Release();
        }

        StateHasChanged();
    }

    private async Task SaveNowAsync()
    {
        if (string.IsNullOrWhiteSpace(_draft.Title))
        {
            return;
        }

        _status = L["form.saving"];
        _refusal = Number is null ? await CreateAsync() : await SaveExistingAsync();
        _status = _refusal is null ? L["form.saved", DanishDates.Time(Clock.GetUtcNow())].Value : "";
    }

    private async Task<Refusal?> CreateAsync()
    {
        var created = await Create.RunAsync(Content, await Desk.UserAsync(), null, "", CancellationToken.None);
        if (created.IsDone)
        {
            Number = created.Value;
            _version = 1;
        }

        return created.Refusal;
    }

    private async Task<Refusal?> SaveExistingAsync()
    {
        var saved = await Desk.DoAsync(Number!, new Save(Content), _version);
        _version = saved.Value?.Version ?? _version;
        return saved.Refusal;
    }

    private async Task SubmitAsync()
    {
        _pending?.Cancel();
        await _saving.WaitAsync();
        try
        {
            await SaveNowAsync();
            if (_refusal is null && Number is not null)
            {
                var submitted = await Desk.DoAsync(Number, new Submit(), _version);
                _refusal = submitted.Refusal;
                _submitting = submitted.IsDone;
            }
        }
        finally
        {
            _saving.Release();
        }

        if (_submitting)
        {
            Navigation.NavigateTo($"/forslag/{Number}");
        }
    }

    private void AddCost()
    {
        _draft.Costs.Add(new CostInput { Area = _draft.BudgetArea ?? "" });
        Changed(() => { });
    }

    private void Toggle(string area, bool on)
    {
        if (on)
        {
            _draft.Areas.Add(area);
        }
        else
        {
            _draft.Areas.Remove(area);
        }
    }

    private string FieldName(string path) => path.StartsWith("derivedCosts[", StringComparison.Ordinal)
        ? $"{L["field.derivedCosts"]}: {_world!.Organisation.Area(new AreaCode(path[13..^1]))?.Name}"
        : L["field." + path.Replace("intake.", "", StringComparison.Ordinal)];

    private static string? Text(ChangeEventArgs e) => e.Value?.ToString();

    private static ProposalKind? AsKind(string? value) => Enum.TryParse<ProposalKind>(value, out var kind) ? kind : null;
}
