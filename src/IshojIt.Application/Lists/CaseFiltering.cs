using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;

namespace IshojIt.Application.Lists;

/// <summary>A filter as conditions on the indexed columns of a case.</summary>
internal static class CaseFiltering
{
    public static IQueryable<ProposalRow> Matching(this IQueryable<ProposalRow> cases, CaseFilter filter, UserId actor, World world, IshojItDbContext db)
    {
        cases = filter.State is { } state ? cases.Where(p => p.State == state) : cases;
        cases = filter.Route is { } route ? cases.Where(p => p.Route == route) : cases;
        cases = filter.BudgetArea is { } area ? cases.Where(p => p.BudgetArea == area) : cases;
        cases = filter.Year is { } year ? cases.Where(p => p.Year == year) : cases;
        cases = filter.WithoutApproval ? cases.Where(p => p.BegunUncovered) : cases;
        cases = filter.Open || filter.Late ? cases.Where(p => !ProposalStates.Final.Contains(p.State)) : cases;
        cases = filter.WaitsForMe ? cases.Where(p => db.Duties.Where(d => d.User == actor && d.Open).Select(d => d.ProposalId).Contains(p.Id)) : cases;
        if (filter.Mine)
        {
            var holders = world.Organisation.HoldersWorkedFor(actor).Select(h => (UserId?)h).ToList();
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
        ProposalState[] states = phase switch
        {
            CasePhase.Approved => [ProposalState.Cleared],
            CasePhase.Started => [ProposalState.Started, ProposalState.Closed],
            _ => [ProposalState.InReview, ProposalState.Returned, ProposalState.AwaitingDirector, ProposalState.Political, ProposalState.ReferredToBudget],
        };
        return cases.Where(p => p.FirstSubmittedAt != null && states.Contains(p.State));
    }
}
