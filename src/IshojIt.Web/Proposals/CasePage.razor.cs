using IshojIt.Application.Audit;
using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Proposals;

/// <summary>The case: where it is, what is missing, whose turn it is, and the acts that the reader may do.</summary>
public sealed partial class CasePage
{
    private bool _loaded;
    private LoadedCase? _case;
    private RouteSuggestion? _suggestion;
    private IReadOnlyList<Requirement> _requirements = [];
    private IReadOnlyList<CommandOffer> _offers = [];
    private IReadOnlyList<AuditEntryRow> _history = [];
    private UserId _user;
    private bool _ready;
    private Refusal? _refusal;
    private string? _done;

    [Parameter]
    public string Number { get; set; } = "";

    [Inject]
    private Desk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private Proposal P => _case!.Proposal;

    private World W => _case!.World;

    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        _user = await Desk.UserAsync();
        _case = await Desk.AskAsync<CaseQueries, LoadedCase?>((queries, user) => queries.DetailsAsync(Number, user, CancellationToken.None));
        _loaded = true;
        if (_case is null)
        {
            Navigation.NotFound();
            return;
        }

        _suggestion = P.Suggest(W);
        _requirements = StartGate.Evaluate(P, W);
        _ready = StartGate.IsOpen(P, W);
        _offers = CaseDesk.Offers(P, _user, W);
        _history = (await Desk.AskAsync<CaseQueries, Page<AuditEntryRow>?>((queries, user) => queries.AuditAsync(Number, user, null, 100, CancellationToken.None)))?.Items ?? [];
    }

    private async Task ActAsync(CaseCommand command)
    {
        _done = null;
        var result = await Desk.DoAsync(Number, command, command.Kind is CommandKind.AcknowledgeOrientation or CommandKind.AnswerHearing ? null : P.Version);
        _refusal = result.Refusal;
        if (result.IsDone)
        {
            _done = L["command." + command.Kind.Kebab()];
            await LoadAsync();
        }
        else if (_refusal!.Kind == RefusalKind.Conflict)
        {
            await LoadAsync();
        }
    }

    private bool Offers(CommandKind command) => _offers.Any(o => o.Command == command && o.Allowed);

    private string WaitsFor()
    {
        var duties = Duties.Of(P, W);
        var open = duties.Where(d => d.Open).ToList();
        return string.Join("; ", (open.Count > 0 ? open : duties).Select(d =>
            $"{(d.User is { } user ? PersonName(user) : L["role." + d.Role.Camel()])}: {L["duty." + d.Kind.Kebab()]}{(d.Deadline is { } deadline ? $" ({L["deadline.on", DanishDates.Date(deadline)]})" : "")}"));
    }

    private string PersonName(UserId? user) => user is null ? "" : user == _user ? L["case.you"] : W.Organisation.Person(user.Value)?.DisplayName ?? user.Value.Value;

    private string AreaName(AreaCode area) => $"{area} {W.Organisation.Area(area)?.Name}";
}
