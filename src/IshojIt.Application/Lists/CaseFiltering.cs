using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;

namespace IshojIt.Application.Lists;

/// <summary>A filter as conditions on the indexed columns of a case.</summary>
internal static class CaseFiltering
{
    private static readonly ProposalState[] Final = [ProposalState.Closed, ProposalState.Rejected, ProposalState.Withdrawn];

    public static IQueryable<ProposalRow> Matching(this IQueryable<ProposalRow> cases, CaseFilter filter, UserId actor, World world, IshojItDbContext db)
    {
        cases = filter.State is { } state ? cases.Where(p => p.State == state) : cases;
        cases = filter.Route is { } route ? cases.Where(p => p.Route == route) : cases;
        cases = filter.BudgetArea is { } area ? cases.Where(p => p.BudgetArea == area) : cases;
        cases = filter.Year is { } year ? cases.Where(p => p.Year == year) : cases;
        cases = filter.WithoutApproval ? cases.Where(p => p.BegunUncovered) : cases;
        cases = filter.Open || filter.Late ? cases.Where(p => !Final.Contains(p.State)) : cases;
        cases = filter.WaitsForMe ? cases.Where(p => db.Duties.Where(d => d.User == actor && d.Open).Select(d => d.ProposalId).Contains(p.Id)) : cases;
        if (filter.Mine)
        {
            var holders = HoldersFor(actor, world.Organisation).Select(h => (UserId?)h).ToList();
            cases = cases.Where(p => holders.Contains(p.Holder));
        }

        if (filter.Late)
        {
            var today = world.Today;
            cases = cases.Where(p => p.SortDeadline < today);
        }

        if (filter.CostArea is { } bearing)
        {
            cases = cases.Where(p => db.CostLines.Any(c => c.ProposalId == p.Id && c.CostVersion == p.CostVersion && c.BudgetArea == bearing));
        }

        cases = cases.Matching(filter.Text);
        return filter.Phase is { } phase ? cases.In(phase) : cases;
    }

    /// <summary>Submitted cases that have come as far as the phase says, and no further.</summary>
    public static IQueryable<ProposalRow> In(this IQueryable<ProposalRow> cases, CasePhase phase)
    {
        var states = phase.States();
        return cases.Where(p => p.FirstSubmittedAt != null && states.Contains(p.State));
    }

    /// <summary>Which states a phase is.</summary>
    public static ProposalState[] States(this CasePhase phase) => phase switch
    {
        CasePhase.Approved => [ProposalState.Cleared],
        CasePhase.Started => [ProposalState.Started, ProposalState.Closed],
        _ => [ProposalState.InReview, ProposalState.Returned, ProposalState.AwaitingDirector, ProposalState.Political, ProposalState.ReferredToBudget],
    };

    /// <summary>The budget holders whose cases are the person's own work: herself, those she substitutes and those she writes for.</summary>
    public static IReadOnlyList<UserId> HoldersFor(UserId actor, Organisation org) =>
        [.. org.Assignments.Where(a => a.User == actor && a.Role == Role.ProposalEditor && a.Unit is not null).Select(a => new UserId(a.Unit!))
            .Concat(org.Substitutes.Where(s => s.By == actor && s.Role == Role.BudgetHolder).Select(s => s.For))
            .Append(actor).Distinct()];
}
