using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Costs;

/// <summary>Keeps a pool in step with the assessments of cases, in the transaction of the act: what is drawn, what is given back (R15.2-17).</summary>
public sealed class PoolBook(IshojItDbContext db)
{
    /// <summary>The pool of that identifier as it stands now; null where there is none.</summary>
    public async Task<Pool?> NamedAsync(string id, CancellationToken ct) =>
        Guid.TryParse(id, out var key) && await db.Pools.AsNoTracking().SingleOrDefaultAsync(p => p.Id == key, ct) is { } row ? row.ToPool() : null;

    public async Task FollowAsync(CaseStep step, World world, CancellationToken ct)
    {
        var (before, after) = (step.Before.StandingAssessment, step.After.StandingAssessment);
        if (before == after)
        {
            return;
        }

        // In one order, so that two who change between the same pools never wait for each other in a ring.
        Draw?[] draws = [before?.Draw is { } held ? held with { Amount = Dkk.Zero - held.Amount } : null, after?.Draw];
        foreach (var draw in draws.OfType<Draw>().OrderBy(d => d.Pool).ThenBy(d => d.Amount))
        {
            await MoveAsync(draw, ct);
            db.PoolDraws.Add(new PoolDrawRow
            {
                Id = Guid.CreateVersion7(world.Now),
                PoolId = draw.Pool,
                ProposalId = step.After.Id,
                Amount = draw.Amount,
                CostVersion = step.After.CostVersion,
                At = world.Now,
                By = step.By.By,
            });
        }
    }

    /// <summary>Only while the rest is large enough: whoever came first took it, and the loser's act is judged anew on what is left.</summary>
    private async Task MoveAsync(Draw draw, CancellationToken ct)
    {
        var amount = draw.Amount.Oere;
        var moved = await db.Pools.Where(p => p.Id == draw.Pool && p.Drawn + amount <= p.Released && p.Drawn + amount >= 0)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Drawn, p => p.Drawn + amount), ct);
        if (moved != 1)
        {
            throw new DbUpdateConcurrencyException("Another case drew on the pool first.");
        }
    }
}
