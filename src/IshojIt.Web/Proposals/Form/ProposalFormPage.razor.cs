using IshojIt.Application.Proposals;
using IshojIt.Application.Register;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using IshojIt.Web.Common.Costs;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using MudBlazor;

namespace IshojIt.Web.Proposals.Form;

/// <summary>The proposal form in five steps: saved while typing, with the route that the answers lead to and what is missing beside it.</summary>
public sealed partial class ProposalFormPage : IAsyncDisposable
{
    private FormState? _form;
    private FormScreen? _screen;
    private Result<CaseStep>? _rehearsed;
    private FormStep _step = FormStep.Need;
    private FormMode _mode;
    private string? _number;
    private string? _asked;
    private string? _field;
    private UserId _user;
    private Refusal? _refusedFrom;
    private bool _mayRevise;
    private bool _missing;
    private IReadOnlyList<AreaChoice> _ownAreas = [];
    private IReadOnlyList<SystemChoice> _systems = [];
    private IReadOnlyList<SystemOverlap> _overlaps = [];
    private IReadOnlyList<AffectedArea> _affected = [];
    private (string?, string?, string)? _around;

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

    [Inject]
    private IDialogService Dialogs { get; set; } = default!;

    [Inject]
    private IConfiguration Configuration { get; set; } = default!;

    private FieldWords Words => new(L, new Reader(_user, _form!.World, L), _systems);

    private string Heading => _mode == FormMode.Revise ? L["revise.heading", _form!.Content.Title]
        : string.IsNullOrWhiteSpace(_form!.Content.Title) ? L["form.title"] : _form.Content.Title;

    private IReadOnlyList<Crumb> Crumbs =>
    [
        new(L["nav.proposals"], "/forslag"),
        .. _number is null ? Array.Empty<Crumb>() : [new Crumb(_number, $"/forslag/{_number}")],
        new(L[_mode == FormMode.Revise ? "revise.crumb" : _number is null ? "form.title" : "form.edit"]),
    ];

    /// <summary>Made anew after each change, and not for each part of the page.</summary>
    private FormScreen Screen => _screen ??= new FormScreen
    {
        State = _form!,
        Step = _step,
        Gaps = FormGaps.Of(_form!.Draft, _form.Content, L),
        Words = Words,
        Route = new RouteWords(L, Configuration.GetValue<bool>("Demo:Data")),
        Systems = _systems,
        Overlaps = _overlaps,
        Affected = _affected,
        OwnAreas = _ownAreas,
        ShowErrors = _tried,
        Address = Address,
        Set = SetAsync,
        Changed = ChangedAsync,
    };

    private Result<CaseStep> Rehearsed => _rehearsed ??= _form!.Rehearse();

    private RevisionEffects? Effects => Rehearsed.Value is { } step ? RevisionEffects.Of(step, _form!.World) : null;

    protected override void OnInitialized()
    {
        Navigation.LocationChanged += OnLocationChanged;
        ReadAddress(Navigation.Uri);
    }

    protected override async Task OnParametersSetAsync()
    {
        // The address follows the first save, and the steps: only another case, or another thing to do with it, is read anew.
        var asked = Path(Navigation.Uri);
        if (_asked == asked || (_form is not null && _number is not null && _mode == FormMode.Draft && (asked == $"/forslag/{_number}/rediger" || IsStepBeforeTheNumber(Navigation.Uri))))
        {
            _asked = asked;
            return;
        }

        _asked = asked;
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        await FlushAsync();
        Forget();
        _user = await Desk.UserAsync();
        _number = Number;
        _mode = Path(Navigation.Uri).EndsWith("/revider", StringComparison.Ordinal) ? FormMode.Revise : FormMode.Draft;
        if (Number is null)
        {
            await BeginAsync();
        }
        else if (await ReadAsync(Number) is { } loaded)
        {
            Open(loaded);
        }
        else
        {
            _missing = true;
        }

        if (_form is not null)
        {
            await LookAroundAsync();
        }
        else if (_missing)
        {
            Navigation.NotFound();
        }
    }

    private Task<SeenCase?> ReadAsync(string number) => Desk.AskAsync<CaseQueries, SeenCase?>((queries, user) => queries.DetailsAsync(number, user, CancellationToken.None));

    private async Task BeginAsync()
    {
        var world = await Desk.AskAsync<CaseStore, World>((store, _) => store.WorldAsync(CancellationToken.None));
        var own = world.Organisation.BudgetAreas.Where(a => CaseDesk.MayCreate(a.Code, _user, world)).Select(a => a.Code).Order().ToList();
        if (own.Count == 0)
        {
            _missing = true;
            return;
        }

        var content = new ProposalContent { Title = "", BudgetArea = own[0] };
        Show(CaseDesk.Create(content, new CaseNumber(world.Today.Year, 0), _user, world), world, own);
    }

    private void Open(SeenCase loaded)
    {
        var (p, world) = (loaded.Proposal, loaded.World);
        _version = p.Version;
        var offers = CaseDesk.Offers(p, _user, world);
        _refusedFrom = offers.First(o => o.Command == (_mode == FormMode.Revise ? CommandKind.Revise : CommandKind.Save)).Refusal;
        _mayRevise = offers.First(o => o.Command == CommandKind.Revise).Allowed;
        var free = p.Revision == 0 && _mode == FormMode.Draft;
        Show(p, world, free ? [.. world.Organisation.BudgetAreas.Select(a => a.Code).Where(a => a == p.Content.BudgetArea || CaseDesk.MayCreate(a, _user, world)).Order()] : [p.Content.BudgetArea]);
    }

    private void Show(Proposal p, World world, IReadOnlyList<AreaCode> own)
    {
        var year = p.RulebookIn(world).BudgetYear;
        _world = world;
        _ownAreas = [.. own.Select(a => ChoiceOf(a, a)).OfType<AreaChoice>()];
        _form = new FormState(p, world, _user, _mode, ProposalDraft.From(p.Content, year, ChoiceOf, world.Settings.InternalHourlyRate));
        _saved = _form.Content;
        Redraw();
    }

    private AreaChoice? ChoiceOf(AreaCode area, AreaCode own)
    {
        var org = _world!.Organisation;
        if (org.Area(area) is not { } known)
        {
            return null;
        }

        var holder = org.HolderOf(area);
        var remark = area == own ? L["form.ownArea"].Value
            : holder is null ? null
            : holder == org.HolderOf(own) ? L["form.sameHolder"].Value
            : L["form.isHeard", (org.Person(holder.Value)?.DisplayName ?? holder.Value.Value).Split(" (")[0]].Value;
        return new AreaChoice(area, known.Name, remark, area == own);
    }

    /// <summary>What the register and the earlier cases say of what is written now.</summary>
    private async Task LookAroundAsync()
    {
        var content = _form!.Content;
        var around = (content.Title, content.Supplier, string.Join(',', content.AffectedSystems));
        if (_around == around)
        {
            return;
        }

        _around = around;
        // In one scope, as each of them may ask for the organisation.
        _form.Beside(await Desk.AskAsync<IServiceProvider, IReadOnlyList<EarlierPiece>>(async (services, user) =>
        {
            _systems = await services.GetRequiredService<SystemChoices>().ByIdAsync(content.AffectedSystems, CancellationToken.None);
            _overlaps = await services.GetRequiredService<SystemOverlaps>().FindAsync(content.Title, content.Supplier, content.AffectedSystems, _number, CancellationToken.None);
            _affected = await services.GetRequiredService<AffectedAreas>().FindAsync(content, _number, user, CancellationToken.None);
            return await services.GetRequiredService<CaseQueries>().EarlierPiecesAsync(_form.Case, _form.World, user, CancellationToken.None);
        }));
        Redraw();
    }

    private void Redraw() => (_screen, _rehearsed) = (null, null);

    private string Address(FormStep step, string? field)
    {
        var page = _number is null ? "/forslag/nyt" : $"/forslag/{_number}/{(_mode == FormMode.Revise ? "revider" : "rediger")}";
        return $"{page}?trin={(int)step}{(field is null ? "" : $"&felt={Uri.EscapeDataString(field)}")}";
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs e) => _ = InvokeAsync(async () =>
    {
        if (_number is not null && IsStepBeforeTheNumber(e.Location))
        {
            Navigation.NavigateTo($"/forslag/{_number}/rediger{new Uri(e.Location).Query}", replace: true);
            return;
        }

        if (_number is not null && Path(e.Location) == "/forslag/nyt")
        {
            // A new one is asked for while the address of the first save still stands on the server.
            (_asked, Number) = ("/forslag/nyt", null);
            await LoadAsync();
        }

        var before = _step;
        ReadAddress(e.Location);
        _field ??= before == _step ? null : "trin-h";
        Redraw();
        StateHasChanged();
    });

    /// <summary>A step's link that was drawn before the first save gave the number: it leads on in this draft, not to a new one.</summary>
    private static bool IsStepBeforeTheNumber(string address) => Path(address) == "/forslag/nyt" && new Uri(address).Query.Contains("trin=", StringComparison.Ordinal);

    private void ReadAddress(string address)
    {
        var query = System.Web.HttpUtility.ParseQueryString(new Uri(address).Query);
        _step = int.TryParse(query["trin"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var step) && Enum.IsDefined((FormStep)step) ? (FormStep)step : FormStep.Need;
        _field = query["felt"];
    }

    private static string Path(string address) => new Uri(address).AbsolutePath;
}
