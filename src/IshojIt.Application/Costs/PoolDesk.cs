using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Regulations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Application.Costs;

/// <summary>The Finance centre's acts on pools: entered as the budget sets them aside, released and carried over as the council decides (R15.2-17).</summary>
public sealed class PoolDesk(IServiceScopeFactory scopes)
{
    /// <summary>Enters a pool; the same request again answers the same one.</summary>
    public Task<Result<string>> CreateAsync(PoolFields fields, CreationKey key, CancellationToken ct) => WriteAsync(
        key, PoolFieldsValidator.Instance.RefusalOf(fields), (db, world) =>
        {
            var row = new PoolRow
            {
                Id = Guid.CreateVersion7(world.Now),
                Name = fields.Name.Trim(),
                Year = fields.Year,
                Kind = fields.Kind,
                CreatedAt = world.Now,
                CreatedBy = key.User,
            };
            db.Pools.Add(row);
            return Task.FromResult<Result<string>>(row.Id.ToString("D"));
        }, ct);

    /// <summary>Enters what the council released, or took back; answers the decision's identifier.</summary>
    public Task<Result<string>> ReleaseAsync(Guid id, ReleaseFields fields, CreationKey key, CancellationToken ct) => WriteAsync(
        key, fields.Amount == Dkk.Zero ? Refusal.Invalid("amount", Shape.Missing) : ReleaseFieldsValidator.Instance.RefusalOf(fields), async (db, world) =>
        {
            if (await PoolAsync(db, id, ct) is not { } pool)
            {
                return Refusal.NotFound;
            }

            if (pool.ReleaseRefusal(fields.Amount, fields.Decided, world.Today) is { } refusal)
            {
                return refusal;
            }

            await MoveAsync(db, id, fields.Amount, ct);
            return Add(db, id, null, fields, fields.Amount, key.User, world);
        }, ct);

    /// <summary>Moves the rest of a pool whose year is over to a later one, as decided: a line on each.</summary>
    public Task<Result<string>> CarryOverAsync(Guid id, Guid to, ReleaseFields fields, CreationKey key, CancellationToken ct) => WriteAsync(
        key, ReleaseFieldsValidator.Instance.RefusalOf(fields), async (db, world) =>
        {
            if (await PoolAsync(db, id, ct) is not { } from)
            {
                return Refusal.NotFound;
            }

            if (await PoolAsync(db, to, ct) is not { } target)
            {
                return Refusal.Invalid("to", "unknown-pool");
            }

            if (from.CarryOverRefusal(target, fields.Decided, world.Today) is { } refusal)
            {
                return refusal;
            }

            await MoveAsync(db, id, Dkk.Zero - from.Remaining, ct);
            await MoveAsync(db, to, from.Remaining, ct);
            Add(db, to, id, fields, from.Remaining, key.User, world);
            return Add(db, id, to, fields, Dkk.Zero - from.Remaining, key.User, world);
        }, ct);

    private Task<Result<string>> WriteAsync(CreationKey key, Refusal? misshapen, Func<IshojItDbContext, World, Task<Result<string>>> write, CancellationToken ct) =>
        Retry.OnConflictAsync<Result<string>>(scopes, async provider =>
        {
            var db = provider.GetRequiredService<IshojItDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var world = await provider.GetRequiredService<CaseStore>().WorldAsync(ct);
            if (!world.Organisation.ActsAs(key.User, Role.FinanceCentre))
            {
                return Refusal.NotAllowed(Regulation.MoneyIsAppropriated);
            }

            if (misshapen is not null)
            {
                return misshapen;
            }

            if (await key.CreatedBeforeAsync(db, world.Now, ct) is { } before)
            {
                return before;
            }

            var written = await write(db, world);
            if (written.IsDone)
            {
                key.Remember(db, written.Value!, world.Now);
                await db.SaveChangesAsync(ct);
                await transaction.CommitAsync(ct);
            }

            return written;
        }, ct);

    private static async Task<Pool?> PoolAsync(IshojItDbContext db, Guid id, CancellationToken ct) =>
        (await db.Pools.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct))?.ToPool();

    /// <summary>Never below what is drawn, however many draw meanwhile.</summary>
    private static async Task MoveAsync(IshojItDbContext db, Guid id, Dkk amount, CancellationToken ct)
    {
        var oere = amount.Oere;
        var moved = await db.Pools.Where(p => p.Id == id && p.Released + oere >= p.Drawn)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.Released, p => p.Released + oere), ct);
        if (moved != 1)
        {
            throw new DbUpdateConcurrencyException("A case drew on the pool first.");
        }
    }

    private static string Add(IshojItDbContext db, Guid pool, Guid? other, ReleaseFields fields, Dkk amount, UserId by, World world)
    {
        var row = new PoolReleaseRow
        {
            Id = Guid.CreateVersion7(world.Now),
            PoolId = pool,
            OtherPoolId = other,
            Amount = amount,
            Decided = fields.Decided,
            Reference = fields.Reference.Trim(),
            At = world.Now,
            By = by,
        };
        db.PoolReleases.Add(row);
        return row.Id.ToString("D");
    }
}
