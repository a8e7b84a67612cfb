using IshojIt.Application.Common;
using IshojIt.Application.Costs;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Web.Common;
using IshojIt.Web.Common.Fields;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Finance;

/// <summary>Enters what the council decided about a pool's money: a release, a reduction, or the rest moved to a later year's pool.</summary>
public sealed partial class PoolDecisionForm
{
    private const string Release = "release", Reduction = "reduction", CarryOver = "carry-over";
    private const int MostTargets = 100;

    private IReadOnlyList<Choice> _targets = [];
    private string? _kind = Release;
    private string? _to;
    private string? _toProblem;
    private string? _amount;
    private string? _amountProblem;
    private DateOnly? _decided;
    private string? _decidedProblem;
    private string? _reference;
    private string? _referenceProblem;
    private Refusal? _refusal;

    [Parameter, EditorRequired]
    public required Pool Pool { get; set; }

    [Parameter, EditorRequired]
    public required DateOnly Today { get; set; }

    [Parameter]
    public EventCallback OnDecided { get; set; }

    [Inject]
    private Desk Desk { get; set; } = default!;

    private IReadOnlyList<Choice> Kinds => [.. new[] { Release, Reduction, CarryOver }.Select(k => new Choice(k, L["pool.decision." + k], L[$"pool.decision.{k}.means"]))];

    private IReadOnlyList<Choice> Targets => _targets;

    protected override async Task OnInitializedAsync()
    {
        var pools = await Desk.AskAsync<PoolList, Page<Pool>>((list, user) => list.ListAsync(user, null, MostTargets, CancellationToken.None));
        _targets = [.. pools.Items.Where(p => p.Id != Pool.Id && p.Kind == Pool.Kind && p.Year > Pool.Year).Select(p => new Choice(p.Id.ToString("D"), L["pool.choice.year", p.Name, p.Year]))];
    }

    private async Task DecideAsync()
    {
        var amount = DanishAmount.ReadExpense(_amount);
        _amountProblem = _kind != CarryOver && (amount is null || amount == Dkk.Zero) ? L["error.not-an-amount"].Value : null;
        _toProblem = _kind == CarryOver && _to is null ? L["error.missing"].Value : null;
        _decidedProblem = _decided is null ? L["error.missing"].Value : null;
        _referenceProblem = string.IsNullOrWhiteSpace(_reference) ? L["error.missing"].Value : null;
        if (_amountProblem is not null || _toProblem is not null || _referenceProblem is not null || _decided is not { } decided)
        {
            return;
        }

        var stated = amount ?? Dkk.Zero;
        var fields = new ReleaseFields(_kind == Reduction ? Dkk.Zero - stated : stated, decided, _reference!);
        var done = await Desk.AskAsync<PoolDesk, Result<string>>((desk, user) => _kind == CarryOver
            ? desk.CarryOverAsync(Pool.Id, Guid.Parse(_to!), fields with { Amount = Dkk.Zero }, new CreationKey(user, null, ""), CancellationToken.None)
            : desk.ReleaseAsync(Pool.Id, fields, new CreationKey(user, null, ""), CancellationToken.None));
        _refusal = done.Refusal;
        if (done.IsDone)
        {
            (_amount, _reference) = (null, null);
            await OnDecided.InvokeAsync();
        }
    }
}
