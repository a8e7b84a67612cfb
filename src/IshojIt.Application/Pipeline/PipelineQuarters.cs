using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Pipeline;

/// <summary>What falls in a quarter. <paramref name="First"/> is its first day; null for all that has passed. <paramref name="Later"/>: also all that comes after.</summary>
public sealed record QuarterCount(DateOnly? First, bool Later, int Starts, int Ends, int Unattended);

/// <summary>Planned starts and contract ends of the coming quarters, counted: every one falls in one of them, so that their sums are all there are.</summary>
public sealed class PipelineQuarters(IshojItDbContext db, CaseStore store)
{
    /// <summary>Quarters that stand each by themselves, the rest of the present one first.</summary>
    public const int Quarters = 8;

    public async Task<IReadOnlyList<QuarterCount>> ReadAsync(UserId actor, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        var seen = db.Proposals.AsNoTracking().VisibleTo(actor, world.Organisation);
        var open = seen.Where(p => !ProposalStates.Final.Contains(p.State));
        var before = ProposalStates.BeforeStart;
        var ending = db.Systems.AsNoTracking().Where(s => s.State == SystemState.Active && s.ContractEnd != null);
        var starts = await seen.Where(p => p.PlannedStart != null && before.Contains(p.State))
            .GroupBy(p => p.PlannedStart!.Value).Select(g => new DayCount(g.Key, g.Count())).ToListAsync(ct);
        var ends = await ending.GroupBy(s => s.ContractEnd!.Value).Select(g => new DayCount(g.Key, g.Count())).ToListAsync(ct);
        var unattended = await ending.Where(s => !db.SystemLinks.Any(l => l.SystemId == s.Id && open.Any(p => p.Id == l.ProposalId)))
            .GroupBy(s => s.ContractEnd!.Value).Select(g => new DayCount(g.Key, g.Count())).ToListAsync(ct);

        var first = FirstDayOf(world.Today);
        int[] Sums(List<DayCount> days)
        {
            var sums = new int[Quarters + 2];
            days.ForEach(d => sums[d.Day < world.Today ? 0 : PlaceOf(d.Day, first)] += d.Count);
            return sums;
        }

        var (s, e, u) = (Sums(starts), Sums(ends), Sums(unattended));
        return [.. Enumerable.Range(0, Quarters + 2).Select(i => new QuarterCount(i == 0 ? null : first.AddMonths(3 * (i - 1)), i == Quarters + 1, s[i], e[i], u[i]))];
    }

    /// <summary>The first day of the quarter that a day falls in.</summary>
    public static DateOnly FirstDayOf(DateOnly day) => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);

    private static int PlaceOf(DateOnly day, DateOnly first) => Math.Min((((day.Year - first.Year) * 12) + day.Month - first.Month) / 3, Quarters) + 1;

    private sealed record DayCount(DateOnly Day, int Count);
}
