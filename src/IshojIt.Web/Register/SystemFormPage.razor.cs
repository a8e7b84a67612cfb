using IshojIt.Application.Common;
using IshojIt.Application.Register;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Register;
using IshojIt.Web.Common;
using IshojIt.Web.Common.Fields;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Register;

/// <summary>Enters or changes a system; for the IT centre, which keeps the register.</summary>
public sealed partial class SystemFormPage
{
    private readonly FieldWatch _watch;
    private SystemDraft? _draft;
    private Reader? _reader;
    private IReadOnlyList<FieldProblem> _problems = [];
    private Refusal? _refusal;
    private int _attempt;
    private int _version;
    private bool _loaded;

    public SystemFormPage() => _watch = new FieldWatch(Recheck);

    [Parameter]
    public Guid? Id { get; set; }

    [Inject]
    private Desk Desk { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private Crumb[] Crumbs => [new(L["nav.systems"], "/systemer"), new(Id is null ? L["systems.new"] : L["systems.change"])];

    private IReadOnlyList<Choice> Areas => [.. _reader!.Organisation.BudgetAreas.Select(a => new Choice(a.Code.Value, _reader.Area(a.Code)))];

    private IReadOnlyList<Choice> Hostings => Choice.Of<Hosting>(L, "hosting");

    private IReadOnlyList<Choice> States => Choice.Of<SystemState>(L, "systemState");

    protected override async Task OnInitializedAsync()
    {
        _reader = await Reader.OfAsync(Desk, L);
        if (_reader.Roles.Contains(Role.ItCentre))
        {
            var row = Id is { } id ? await Desk.AskAsync<SystemRegister, SystemRow?>((register, _) => register.FindAsync(id, CancellationToken.None)) : null;
            _draft = Id is null ? new SystemDraft() : row is null ? null : SystemDraft.Of(row);
            _version = row?.Version ?? 0;
        }

        _loaded = true;
        if (_draft is null)
        {
            Navigation.NotFound();
        }
    }

    private string? ProblemOf(string field) => _problems.FirstOrDefault(p => p.FieldId == field)?.Text;

    /// <summary>After a change: what was missing and no longer is goes.</summary>
    private void Recheck()
    {
        var missing = _draft!.Read(L).Problems;
        _problems = [.. _problems.Where(missing.Contains)];
        StateHasChanged();
    }

    private async Task SaveAsync()
    {
        _attempt++;
        (var fields, _problems) = _draft!.Read(L);
        if (fields is null)
        {
            return;
        }

        var saved = await Desk.AskAsync<SystemRegister, Result<SystemRow>>((register, user) => Id is { } id
            ? register.ChangeAsync(id, fields, _version, user, CancellationToken.None)
            : register.AddAsync(fields, new CreationKey(user, null, ""), CancellationToken.None));
        _refusal = saved.Refusal;
        if (saved.IsDone)
        {
            Navigation.NavigateTo($"/systemer/{saved.Value!.Id}");
        }
    }
}
