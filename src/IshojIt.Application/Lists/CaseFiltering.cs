using IshojIt.Application.Common;
using IshojIt.Application.Costs;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Lists;

/// <summary>A filter as conditions on the indexed columns of a case.</summary>
internal static class CaseFiltering
{
    private const int FewDuties = 1000;

    public static async Task<IQueryable<ProposalRow>> MatchingAsync(
        this IQueryable<ProposalRow> cases, CaseFilter filter, UserId actor, World world, IshojItDbContext db, CancellationToken ct)
    {
        cases = filter.WaitsForMe ? await WaitingForAsync(cases, actor, db, ct) : cases;
        cases = filter.State is { } state ? cases.Where(p => p.State == state) : cases;
        cases = filter.Route is { } route ? cases.Where(p => p.Route == route) : cases;
        cases = filter.BudgetArea is { } area ? cases.Where(p => p.BudgetArea == area) : cases;
        cases = filter.Year is { } year ? cases.Where(p => p.Year == year) : cases;
        cases = filter.WithoutApproval ? cases.Where(p => p.BegunUncovered) : cases;
        cases = filter.Open || filter.Late ? cases.Where(p => !ProposalStates.Final.Contains(p.State)) : cases;
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

        if (filter.CostYear is { } costYear)
        {
            var derived = db.DerivedOf(filter.CostArea, costYear);
            cases = cases.InLedger().Where(p => derived.Any(c => c.ProposalId == p.Id && c.CostVersion == p.CostVersion));
        }
        else if (filter.CostArea is { } bearing)
        {
            cases = cases.Where(p => db.CostLines.Any(c => c.ProposalId == p.Id && c.CostVersion == p.CostVersion && c.BudgetArea == bearing));
        }

        cases = cases.Matching(filter.Text);
        return filter.Phase is { } phase ? cases.In(phase) : cases;
    }

    /// <summary>Those that the ledger counts, beside that they have lines.</summary>
    public static IQueryable<ProposalRow> InLedger(this IQueryable<ProposalRow> cases) => cases.Where(p => p.State != ProposalState.Rejected && p.State != ProposalState.Withdrawn);

    /// <summary>Cases that have come as far as the phase says, and no further; a draft is in none, so that all of them have been submitted.</summary>
    public static IQueryable<ProposalRow> In(this IQueryable<ProposalRow> cases, CasePhase phase)
    {
        var states = phase.States();
        return cases.Where(p => states.Contains(p.State));
    }

    /// <summary>The cases of a few duties are fetched by their keys; those of very many are met soon enough on the way through the list.</summary>
    private static async Task<IQueryable<ProposalRow>> WaitingForAsync(IQueryable<ProposalRow> cases, UserId actor, IshojItDbContext db, CancellationToken ct)
    {
        var open = true;
        var duties = db.Duties.Where(d => d.User == actor && d.Open == open);
        return await duties.OrderBy(d => d.SortKey).Take(FewDuties + 1).CountAsync(ct) <= FewDuties
            ? cases.Where(p => duties.Select(d => d.ProposalId).Contains(p.Id))
            : cases.Where(p => db.Duties.Any(d => d.ProposalId == p.Id && d.User == actor && d.Open == open));
    }

    /// <summary>Which states a phase is.</summary>
    public static ProposalState[] States(this CasePhase phase) => phase switch
    {
        CasePhase.Approved => [ProposalState.Cleared],
        CasePhase.Started => [ProposalState.Started, ProposalState.Closed],
        _ => [ProposalState.InReview, ProposalState.Returned, ProposalState.AwaitingDirector, ProposalState.Political, ProposalState.ReferredToBudget],
    };
}
