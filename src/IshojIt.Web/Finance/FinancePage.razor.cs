using IshojIt.Application.Costs;
using IshojIt.Application.Lists;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Components;

namespace IshojIt.Web.Finance;

/// <summary>What the page shows; carried from the first rendering into the circuit.</summary>
public sealed record FinanceState(CasePhase? Phase, FinanceTasks Tasks, Ledger Ledger, PhaseTable Phases, UnfundedCases Unfunded);

/// <summary>The Finance centre's desk: costs to acknowledge, money to assess, and what all cases cost together.</summary>
public sealed partial class FinancePage
{
    private readonly HashSet<string> _selected = new(StringComparer.Ordinal);
    private Reader? _reader;
    private Acknowledged? _result;
    private CasePhase? _phase;

    [PersistentState]
    public FinanceState? State { get; set; }

    /// <summary>How far the cases that are added up have come; absent for all of them.</summary>
    [SupplyParameterFromQuery(Name = "fase")]
    public string? Phase { get; set; }

    [Inject]
    private Desk Desk { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    protected override async Task OnParametersSetAsync()
    {
        if ((_reader ??= await Reader.AdmitAsync(Desk, L, Navigation, FinanceTabs.IsFor)) is null)
        {
            return;
        }

        _phase = PhaseOf(Phase);
        if (State is null || State.Phase != _phase)
        {
            await ReadAsync();
        }
    }

    /// <summary>The phase that an address names.</summary>
    internal static CasePhase? PhaseOf(string? text) => Enum.TryParse<CasePhase>(text, ignoreCase: true, out var phase) && Enum.IsDefined(phase) ? phase : null;

    private async Task ReadAsync()
    {
        _selected.Clear();
        // In one scope, so that the organisation is read once.
        State = await Desk.AskAsync<IServiceProvider, FinanceState>(async (services, user) => new FinanceState(
            _phase,
            await services.GetRequiredService<FinanceDesk>().ReadAsync(user, CancellationToken.None),
            await services.GetRequiredService<CostLedger>().ReadAsync(new LedgerQuestion(Phase: _phase), user, CancellationToken.None),
            await services.GetRequiredService<PhaseLedger>().ReadAsync(user, CancellationToken.None),
            await services.GetRequiredService<UnfundedList>().ReadAsync(user, CancellationToken.None)));
    }

    private void Choose(string number, bool chosen) => _ = chosen ? _selected.Add(number) : _selected.Remove(number);

    private async Task AcknowledgeAsync(IReadOnlyList<string> numbers)
    {
        _result = await Acknowledged.AllAsync(Desk, numbers);
        await ReadAsync();
    }
}
