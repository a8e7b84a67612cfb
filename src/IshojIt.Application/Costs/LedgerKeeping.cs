using IshojIt.Application.Common;
using IshojIt.Domain.Costs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Application.Costs;

/// <summary>A total that is not the sum of its lines.</summary>
public sealed record LedgerFault(LedgerKey At, LedgerAmounts Stored, LedgerAmounts OfTheLines);

/// <summary>Keeps the ledger's totals: makes many parts one, fills the table of a database that has none, and adds up the lines anew to compare.</summary>
public sealed class LedgerKeeping(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>So many parts more than there are totals are left as they are.</summary>
    public const int Spare = 500;

    private const int Chunk = 500;

    /// <summary>Makes the parts of each total one where they have become many; answers how many rows fewer there are.</summary>
    public Task<int> CompactAsync(CancellationToken ct, int spare = Spare) => Retry.OnConflictAsync(scopes, async provider =>
    {
        var db = provider.GetRequiredService<IshojItDbContext>();
        var rows = await db.LedgerSums.CountAsync(ct);
        var totals = await db.LedgerSums.Select(s => new { s.Dimension, s.Key, s.State, s.Year }).Distinct().CountAsync(ct);
        return rows - totals <= spare ? 0 : await CompactAsync(db, ct);
    }, ct);

    /// <summary>Fills the table where cases have costs and it holds nothing: after an update that brought it or emptied it.</summary>
    public async Task<bool> FillAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await IsUnfilledAsync(scope.ServiceProvider.GetRequiredService<IshojItDbContext>(), ct) && await RebuildAsync(onlyUnfilled: true, ct);
    }

    /// <summary>Writes every total anew from the lines; whoever writes a case meanwhile waits.</summary>
    public Task<bool> RebuildAsync(CancellationToken ct) => RebuildAsync(onlyUnfilled: false, ct);

    /// <summary>Every total that is not the sum of its lines: none, unless something is wrong.</summary>
    public Task<IReadOnlyList<LedgerFault>> CheckAsync(CancellationToken ct) => Retry.OnConflictAsync<IReadOnlyList<LedgerFault>>(scopes, async provider =>
    {
        var db = provider.GetRequiredService<IshojItDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.HoldLedgerAsync(ct);
        var stored = (await db.LedgerSums.AsNoTracking().ToListAsync(ct)).GroupBy(s => s.At).ToDictionary(g => g.Key, g => g.Aggregate(default(LedgerAmounts), (sum, s) => sum + s.Amounts));
        var lines = await LedgerReading.TotalsAsync(db, ct);
        return [.. LedgerContribution.Difference(stored, lines).Select(d => new LedgerFault(d.Key, stored.GetValueOrDefault(d.Key), lines.GetValueOrDefault(d.Key)))];
    }, ct);

    private Task<bool> RebuildAsync(bool onlyUnfilled, CancellationToken ct) => Retry.OnConflictAsync(scopes, async provider =>
    {
        var db = provider.GetRequiredService<IshojItDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.HoldLedgerAsync(ct);
        if (onlyUnfilled && !await IsUnfilledAsync(db, ct))
        {
            return false;
        }

        var totals = await LedgerReading.TotalsAsync(db, ct);
        await db.LedgerSums.ExecuteDeleteAsync(ct);
        await AddAsync(db, totals.Where(t => !t.Value.IsNothing), ct);
        await transaction.CommitAsync(ct);
        return true;
    }, ct);

    private async Task<int> CompactAsync(IshojItDbContext db, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var parts = (await db.LedgerSums.AsNoTracking().ToListAsync(ct)).GroupBy(s => s.At).Where(g => g.Skip(1).Any()).ToList();
        var sums = parts.Select(g => KeyValuePair.Create(g.Key, g.Aggregate(default(LedgerAmounts), (sum, s) => sum + s.Amounts))).Where(s => !s.Value.IsNothing).ToList();
        var taken = 0;
        foreach (var ids in parts.SelectMany(g => g).Select(s => s.Id).Order().Chunk(Chunk))
        {
            // Another instance that took some of the same parts leaves fewer than were read: then all of this is given up, and nothing was counted twice.
            var deleted = await db.LedgerSums.Where(s => ids.Contains(s.Id)).ExecuteDeleteAsync(ct);
            if (deleted != ids.Length)
            {
                return 0;
            }

            taken += deleted;
        }

        await AddAsync(db, sums, ct);
        await transaction.CommitAsync(ct);
        return taken - sums.Count;
    }

    private async Task AddAsync(IshojItDbContext db, IEnumerable<KeyValuePair<LedgerKey, LedgerAmounts>> totals, CancellationToken ct)
    {
        db.LedgerSums.AddRange(totals.Select(t => LedgerSumRow.Of(t.Key, t.Value, clock.GetUtcNow())));
        await db.SaveChangesAsync(ct);
    }

    private static async Task<bool> IsUnfilledAsync(IshojItDbContext db, CancellationToken ct) =>
        !await db.LedgerSums.AnyAsync(ct) && await db.Proposals.AnyAsync(p => p.CostVersion > 0, ct);
}
