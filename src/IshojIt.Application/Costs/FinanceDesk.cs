using IshojIt.Application.Lists;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;

namespace IshojIt.Application.Costs;

/// <summary>A cost version to be acknowledged, with what it changed.</summary>
public sealed record CostOrientation(QueueRow Duty, int CostVersion, IReadOnlyList<CostDifference> Differences);

/// <summary>An appropriation to be assessed: what is asked for in the budget year and over the horizon, and where the holder says that the money is.</summary>
public sealed record AppropriationTask(QueueRow Duty, Dkk InBudgetYear, Dkk InHorizon, Funding? Funding);

/// <summary>A lowered route to be countersigned.</summary>
public sealed record LoweringTask(QueueRow Duty, Route Suggested, Route Decided, string? Reason, UserId By, UserId? ActingFor);

/// <summary>What waits for the Finance centre.</summary>
public sealed record FinanceTasks(
    int BudgetYear, IReadOnlyList<CostOrientation> Orientations, int OrientationCount, IReadOnlyList<AppropriationTask> Appropriations, int AppropriationCount, IReadOnlyList<LoweringTask> Lowerings);

/// <summary>The Finance centre's desk: one page of each sort, the cases' documents opened for what the columns do not hold.</summary>
public sealed class FinanceDesk(CaseStore store, CaseQueries queries, WaitingDuties duties)
{
    /// <summary>How many of each sort are shown at once.</summary>
    public const int Shown = 10;

    public async Task<FinanceTasks> ReadAsync(UserId actor, CancellationToken ct)
    {
        var horizon = (await store.WorldAsync(ct)).Settings.Rulebook.Horizon.ToList();
        var orientations = await duties.ReadAsync(DutyKind.AcknowledgeOrientation, actor, false, null, Shown, ct);
        var appropriations = await duties.ReadAsync(DutyKind.AssessAppropriation, actor, false, null, Shown, ct);
        var lowerings = await duties.ReadAsync(DutyKind.CountersignRoute, actor, false, null, Shown, ct);
        var cases = await queries.ReadAsync([.. orientations.Items.Concat(appropriations.Items).Concat(lowerings.Items).Select(d => d.Number).Distinct()], actor, ct);
        return new FinanceTasks(
            horizon[0],
            [.. orientations.Items.Select(d => OrientationOf(d, cases[d.Number], horizon))],
            orientations.Count,
            [.. appropriations.Items.Select(d => AppropriationOf(d, cases[d.Number], horizon))],
            appropriations.Count,
            [.. lowerings.Items.Select(d => (Duty: d, cases[d.Number].PendingLowering)).Where(d => d.PendingLowering is not null).Select(d => LoweringOf(d.Duty, d.PendingLowering!))]);
    }

    private static CostOrientation OrientationOf(QueueRow duty, Proposal p, IReadOnlyList<int> horizon) =>
        new(duty, p.CostVersion, CostDifference.OfVersion(p.CostSets, p.CostVersion, horizon));

    private static AppropriationTask AppropriationOf(QueueRow duty, Proposal p, IReadOnlyList<int> horizon) =>
        new(duty, p.Content.Costs.ExpensesIn([horizon[0]]), p.Content.Costs.ExpensesIn(horizon), p.Content.Intake.Funding);

    private static LoweringTask LoweringOf(QueueRow duty, RouteDecision lowering) => new(duty, lowering.Suggested, lowering.Route, lowering.Reason, lowering.By.By, lowering.By.ActingFor);
}
