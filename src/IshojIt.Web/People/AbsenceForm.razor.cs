using IshojIt.Application.Common;
using IshojIt.Application.People;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Web.Common;
using IshojIt.Web.Common.Fields;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.People;

/// <summary>Registers an absence, a substitute in each of the person's roles, or both at once.</summary>
public sealed partial class AbsenceForm
{
    private readonly FieldWatch _watch;
    private AbsenceDraft? _draft;
    private IReadOnlyList<FieldProblem> _problems = [];
    private Refusal? _refusal;
    private int _attempt;

    public AbsenceForm() => _watch = new FieldWatch(Recheck);

    [Parameter, EditorRequired]
    public required Reader Reader { get; set; }

    [Parameter, EditorRequired]
    public required OrganisationChart Chart { get; set; }

    /// <summary>Told what was done, in words.</summary>
    [Parameter]
    public EventCallback<string> OnRegistered { get; set; }

    [Inject]
    private Desk Desk { get; set; } = default!;

    private AbsenceDraft Draft => _draft ??= new AbsenceDraft(Reader.Me, Reader.Today);

    private bool IsMe => Draft.Person == Reader.Me;

    /// <summary>For whom: empty for whoever registers for herself only.</summary>
    private IReadOnlyList<Choice> People => AbsenceRegistrar.ForOthers(Reader.Me, Reader.Organisation) is null ? [] :
        [.. Chart.People.OrderBy(p => p.User == Reader.Me ? 0 : 1).ThenBy(p => p.DisplayName, StringComparer.CurrentCulture).Select(p => new Choice(p.User.Value, Reader.Name(p.User)))];

    private string? Chosen(Role role) => Draft.Substitutes.TryGetValue(role, out var user) ? user.Value : null;

    private void ChoosePerson(string? user) => Draft.ChooseFor(user is null ? Reader.Me : new UserId(user));

    private string? ProblemOf(string field) => _problems.FirstOrDefault(p => p.FieldId == field)?.Text;

    /// <summary>After a change: what was missing and no longer is goes, and those who can be chosen are found anew.</summary>
    private void Recheck()
    {
        var missing = Draft.Read(L).Problems;
        _problems = [.. _problems.Where(missing.Contains)];
        StateHasChanged();
    }

    private async Task SaveAsync()
    {
        _attempt++;
        (var fields, _problems) = Draft.Read(L);
        if (fields is null)
        {
            return;
        }

        var done = await Desk.AskAsync<AbsenceDesk, Result<AwayRows>>((desk, user) => desk.RegisterAsync(fields, new CreationKey(user, null, ""), CancellationToken.None));
        _refusal = done.Refusal;
        if (done.IsDone)
        {
            await OnRegistered.InvokeAsync(fields.Substitutes.Count == 0 ? L["away.done"] : L["away.done.told", string.Join(", ", fields.Substitutes.Select(s => Reader.FullName(s.By)).Distinct())]);
        }
    }
}
