using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;

namespace IshojIt.Domain.Costs;

/// <summary>The years that a case states costs for, as the municipality's budget year moves on (R15.2-6).</summary>
public static class Horizon
{
    /// <summary>The last year of today's horizon, where an approved case has permanent costs that nobody has stated so far ahead; else null.</summary>
    public static int? MissingYear(Proposal p, World w)
    {
        var last = w.Settings.Rulebook.Horizon.Last();
        return p is { State: ProposalState.Cleared or ProposalState.Started, Rulebook: { } pinned } && last > pinned.Horizon.Last()
            && p.Content.Costs.Any(c => c is { IsExpense: true, Permanent: true } && c.Amount > Dkk.Zero) && !p.Content.Costs.Any(c => c.IsExpense && c.Year >= last)
            ? last
            : null;
    }
}
