using IshojIt.Application.Common;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Application.Orientations;

/// <summary>Writes a case's orientations with it, and fills the table of a database that is older than the table.</summary>
internal static class OrientationRows
{
    /// <summary>Those that a step made or that were acknowledged by it.</summary>
    public static async Task WriteOrientationsAsync(this IshojItDbContext db, CaseStep step, CancellationToken ct)
    {
        foreach (var changed in step.After.Orientations.Except(step.Before.Orientations))
        {
            if (step.Before.Orientations.Any(o => o.Centre == changed.Centre && o.CostVersion == changed.CostVersion))
            {
                await db.Orientations.Where(o => o.ProposalId == step.After.Id && o.Centre == changed.Centre && o.CostVersion == changed.CostVersion)
                    .ExecuteUpdateAsync(o => o.SetProperty(x => x.AcknowledgedAt, changed.AcknowledgedAt).SetProperty(x => x.AcknowledgedBy, changed.AcknowledgedBy), ct);
            }
            else
            {
                db.Orientations.Add(RowOf(step.After, changed));
            }
        }
    }

    public static OrientationRow RowOf(Proposal p, Orientation o) => new()
    {
        ProposalId = p.Id,
        Centre = o.Centre,
        CostVersion = o.CostVersion,
        SentAt = o.SentAt,
        RunsOutOn = o.RunsOutOn,
        AcknowledgedAt = o.AcknowledgedAt,
        AcknowledgedBy = o.AcknowledgedBy,
    };
}

/// <summary>Fills the table of orientations from the cases, after an update that brought it.</summary>
public sealed class OrientationKeeping(IServiceScopeFactory scopes)
{
    private const int Chunk = 500;

    /// <summary>Does nothing where the table holds anything; answers whether it filled it. All of it or nothing: a table half filled would never be filled.</summary>
    public async Task<bool> FillAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IshojItDbContext>();
        if (await db.Orientations.AnyAsync(ct))
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var filled = false;
        for (var last = default(CaseNumber); ; filled = true)
        {
            var (year, sequence) = (last.Year, last.Sequence);
            var documents = await db.Proposals.AsNoTracking().Where(p => p.CostVersion > 0 && (p.Year > year || (p.Year == year && p.Sequence > sequence)))
                .OrderBy(p => p.Year).ThenBy(p => p.Sequence).Take(Chunk).Select(p => p.Document).ToListAsync(ct);
            if (documents.Count == 0)
            {
                await transaction.CommitAsync(ct);
                return filled;
            }

            var cases = documents.ConvertAll(CaseJson.Read);
            db.Orientations.AddRange(cases.SelectMany(p => p.Orientations.Select(o => OrientationRows.RowOf(p, o))));
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            last = cases[^1].Number;
        }
    }
}
