using IshojIt.Application.Audit;
using IshojIt.Application.Common;
using IshojIt.Application.Notifications;
using IshojIt.Application.Proposals;
using IshojIt.Application.Register;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using IshojIt.Web.Proposals.CaseScreen.Acts;
using IshojIt.Web.Proposals.CaseScreen.Tabs;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace IshojIt.Web.Proposals.CaseScreen;

/// <summary>What the page read of the case and of its open tab, carried from the first rendering into the circuit. <paramref name="Last"/> is the last entry of its trail.</summary>
public sealed record CaseState(string Number, CarriedCase? Case, int Last, CaseTabState? Tab = null);

/// <summary>What one tab shows beside the case itself.</summary>
public sealed record CaseTabState(string Tab, int Page, IReadOnlyList<SystemChoice> Systems, IReadOnlyList<RelatedCase> Related, ChainState? Chain, IReadOnlyList<HistoryEntry> History, int Told = 0);

/// <summary>The case: what it is, where it is on its way, what is missing, whose turn it is, and the one act that the reader may do next.</summary>
public sealed partial class CasePage
{
    private const int MostChanges = 100;

    private readonly Dictionary<CommandKind, ActDraft> _drafts = [];
    private bool _loaded;
    private string? _shown;
    private CaseReading? _case;
    private ActDraft? _draft;
    private Refusal? _blocked;
    private string? _done;
    private IReadOnlyList<HistoryEntry> _changes = [];

    [PersistentState]
    public CaseState? State { get; set; }

    [Parameter]
    public string Number { get; set; } = "";

    /// <summary>The act whose form is open.</summary>
    [SupplyParameterFromQuery(Name = "handling")]
    private string? Handling { get; set; }

    /// <summary>The act that another page has just given, and that led here.</summary>
    [SupplyParameterFromQuery(Name = "gjort")]
    private string? Given { get; set; }

    /// <summary>The other case that an act is to name.</summary>
    [SupplyParameterFromQuery(Name = "sag")]
    private string? Other { get; set; }

    [SupplyParameterFromQuery(Name = "fane")]
    private string? Fane { get; set; }

    [SupplyParameterFromQuery(Name = "side")]
    private int? Side { get; set; }

    [Inject]
    private Desk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [Inject]
    private IConfiguration Configuration { get; set; } = default!;

    private string Tab => CaseTab.Of(Fane);

    private int Page => Math.Max(1, Side ?? 1);

    protected override async Task OnParametersSetAsync()
    {
        if (_shown != Number)
        {
            _shown = Number;
            _drafts.Clear();
            await (State?.Number == Number ? ShowCarriedAsync(State) : LoadAsync());
            _done = _case is not null && Given is not null && L["done." + Given] is { ResourceNotFound: false } given ? given.Value : null;
        }

        OpenForm();
        await LoadTabAsync();
    }

    /// <summary>Reads the case in one scope, so that the organisation is read once.</summary>
    private async Task LoadAsync()
    {
        var (seen, last) = await Desk.AskAsync<IServiceProvider, (SeenCase? Case, int Last)>(async (services, user) => (
            await services.GetRequiredService<CaseQueries>().DetailsAsync(Number, user, CancellationToken.None),
            await services.GetRequiredService<CaseChain>().LastAsync(Number, user, CancellationToken.None)));
        State = new CaseState(Number, CarriedCase.Of(seen), last);
        await ShowAsync(seen);
        await LoadTabAsync();
    }

    private async Task ShowCarriedAsync(CaseState state) => await ShowAsync(state.Case?.In((await Reader.OfAsync(Desk, L)).World));

    private async Task ShowAsync(SeenCase? seen)
    {
        _case = seen is null ? null : new CaseReading(seen, await Desk.UserAsync(), L) { Demo = Configuration.GetValue<bool>("Demo:Data") };
        _loaded = true;
        if (_case is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task LoadTabAsync()
    {
        if (_case is not null && (State!.Tab?.Tab, State.Tab?.Page) != (Tab, Page))
        {
            State = State with { Tab = await ReadTabAsync() };
        }
    }

    private async Task<CaseTabState> ReadTabAsync()
    {
        var read = new CaseTabState(Tab, Page, [], [], null, []);
        if (Tab == CaseTab.Overview)
        {
            return await Desk.AskAsync<IServiceProvider, CaseTabState>(async (services, reader) => read with
            {
                Systems = await services.GetRequiredService<SystemChoices>().ByIdAsync(_case!.Proposal.Content.AffectedSystems, CancellationToken.None),
                Related = await services.GetRequiredService<RelatedCases>().ReadAsync(_case.Proposal, reader, CancellationToken.None),
            });
        }

        if (Tab != CaseTab.History)
        {
            return read;
        }

        // The whole trail is read and hashed here alone: where the reader asks whether it is unbroken.
        var chain = await Desk.AskAsync<CaseChain, ChainState?>((chain, reader) => chain.CheckAsync(Number, reader, CancellationToken.None));
        var said = await Desk.AskAsync<CaseEscalations, IReadOnlyList<EscalationRow>>((escalations, reader) => escalations.ReadAsync(Number, reader, CancellationToken.None));
        var timeline = Timeline.Of(chain?.Lines ?? [], said);
        return read with { Chain = chain, Told = timeline.Count, History = await ToldAsync([.. timeline.Skip(HistoryTab.Size * (Page - 1)).Take(HistoryTab.Size)]) };
    }

    private async Task<IReadOnlyList<HistoryEntry>> ToldAsync(IReadOnlyList<Moment> moments)
    {
        var lines = moments.Select(m => m.Line).OfType<TrailLine>().ToList();
        var entries = await Desk.AskAsync<CaseQueries, IReadOnlyList<AuditEntryRow>>((queries, reader) => queries.EntriesAsync(Number, reader, [.. lines.Select(l => l.Last)], CancellationToken.None));
        return [.. moments.SelectMany(m => m.Line is { } line ? HistoryWords.Of([line], entries, _case!) : [HistoryWords.Of(m.Said, _case!)])];
    }

    /// <summary>What has happened after an entry, newest first, in words.</summary>
    private async Task<IReadOnlyList<HistoryEntry>> SinceAsync(int after)
    {
        var page = await Desk.AskAsync<CaseQueries, Page<AuditEntryRow>?>((queries, reader) =>
            queries.AuditAsync(Number, reader, after.ToString(System.Globalization.CultureInfo.InvariantCulture), MostChanges, CancellationToken.None));
        var entries = page?.Items ?? [];
        return [.. HistoryWords.Of(TrailLine.Of(entries).Reverse(), entries, _case!)];
    }

    /// <summary>Opens the form that the address names, with what was typed in it before; says what is in the way where the reader may not.</summary>
    private void OpenForm()
    {
        (_draft, _blocked) = (null, null);
        if (_case is null || Handling is null)
        {
            return;
        }

        _done = null;
        var offer = _case.Offers.FirstOrDefault(o => o.Command.Kebab() == Handling);
        if (offer is { Allowed: true } && !ActAddress.IsOnCase(offer.Command) && !_case.AddressOf(offer.Command).StartsWith(_case.Address() + "?", StringComparison.Ordinal))
        {
            Navigation.NavigateTo(_case.AddressOf(offer.Command), replace: true);
        }
        else if (offer is { Allowed: true } && ActAddress.IsOnCase(offer.Command))
        {
            _draft = _drafts.TryGetValue(offer.Command, out var kept) ? kept : _drafts[offer.Command] = ActDrafts.New(offer.Command, _case);
            if (Other is not null)
            {
                _draft.Name(Other);
            }
        }
        else
        {
            _blocked = offer?.Refusal;
        }
    }

    private async Task<Refusal?> GiveAsync(CaseCommand command)
    {
        var result = await Desk.DoAsync(Number, command, command.Kind.TakesAnyVersion() ? null : _case!.Proposal.Version);
        if (result.IsDone)
        {
            _drafts.Clear();
            _changes = [];
            await ForgetAsync(command.Kind);
            await LoadAsync();
            _draft = null;
            _done = L[command is CountersignRoute { Agreed: false } ? "done.countersign-route.refused" : "done." + command.Kind.Kebab()];
            Navigation.NavigateTo(_case!.Address(), replace: true);
            StateHasChanged();
            return null;
        }

        if (result.Refusal!.Kind == RefusalKind.Conflict)
        {
            await SeeAnewAsync();
            return null;
        }

        return result.Refusal;
    }

    /// <summary>The form is closed, or begun anew without what was typed.</summary>
    private void GiveUp(bool anew)
    {
        _drafts.Remove(_draft!.Kind);
        if (!anew)
        {
            Navigation.NavigateTo(_case!.Address());
            return;
        }

        OpenForm();
    }

    /// <summary>Somebody changed the case meanwhile: the page shows what, and the form keeps what was typed, now beside the new case.</summary>
    private async Task SeeAnewAsync()
    {
        var seen = State!.Last;
        await LoadAsync();
        _changes = await SinceAsync(seen);
        foreach (var draft in _drafts.Values)
        {
            draft.SeeAnew(_case!);
        }

        StateHasChanged();
    }

    /// <summary>What was typed has become the act: the browser need not keep it.</summary>
    private async Task ForgetAsync(CommandKind act)
    {
        await using var module = await Js.InvokeAsync<IJSObjectReference>("import", "./Proposals/CaseScreen/ActPanel.razor.js");
        await module.InvokeVoidAsync("forget", ActSlot.Of(Number, act), _case!.User.Value);
    }

    private string? Then() => _case is null || WaitingFor.Line(_case) is not { Length: > 0 } waits ? null : L["case.nowWaits", waits].Value;
}
