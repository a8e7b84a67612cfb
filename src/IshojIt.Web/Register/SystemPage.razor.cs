using IshojIt.Application.Common;
using IshojIt.Application.Register;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Register;

/// <summary>One system: what the register states, the cases behind it, and every change.</summary>
public sealed partial class SystemPage
{
    private const int MostChanges = 100;

    private SystemRow? _system;
    private Organisation? _organisation;
    private IReadOnlyList<SystemCaseRow> _cases = [];
    private IReadOnlyList<HistoryEntry> _history = [];
    private bool _mayChange;
    private bool _loaded;

    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private Desk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private Crumb[] Crumbs => [new(L["nav.systems"], "/systemer"), new(_system!.Name)];

    private string[] Interfaces => _system!.Interfaces.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Owners that came with a case are users; those that were entered are names.</summary>
    private string OwnerName => _system!.Owner is { Length: > 0 } owner ? _organisation!.Person(new UserId(owner))?.DisplayName ?? owner : "–";

    protected override async Task OnParametersSetAsync()
    {
        _system = await Desk.AskAsync<SystemRegister, SystemRow?>((register, _) => register.FindAsync(Id, CancellationToken.None));
        if (_system is not null)
        {
            _organisation = await Desk.OrganisationAsync();
            _mayChange = await Desk.AskAsync<SystemRegister, bool>((register, user) => register.MayChangeAsync(user, CancellationToken.None));
            _cases = await Desk.AskAsync<SystemSearch, IReadOnlyList<SystemCaseRow>>((search, user) => search.CasesOfAsync(Id, user, CancellationToken.None));
            var changes = await Desk.AskAsync<SystemRegister, Page<SystemAuditEntryRow>?>((register, _) => register.AuditAsync(Id, null, MostChanges, CancellationToken.None));
            _history = [.. (changes?.Items ?? []).Reverse().Select(c => new HistoryEntry(NameOf(c.By, c.ActingFor), L["systems.did." + c.Action] is { ResourceNotFound: false } did ? did : L["systems.did.case"], c.At))];
        }

        _loaded = true;
        if (_system is null)
        {
            Navigation.NotFound();
        }
    }

    private string AreaName(AreaCode area) => $"{area} {_organisation!.Area(area)?.Name}";

    private string NameOf(UserId by, UserId? actingFor) => actingFor is { } absent
        ? L["person.actingFor", Name(by), Name(absent)]
        : Name(by);

    private string Name(UserId user) => _organisation!.Person(user)?.DisplayName ?? user.Value;
}
