using System.Globalization;
using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Register;
using IshojIt.Domain.Regulations;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Register;

/// <summary>What the register states of a system. <paramref name="Interfaces"/> are names of other systems.</summary>
public sealed record SystemFields(
    string Name, string Owner, AreaCode BudgetArea, string? Supplier, DateOnly? ContractEnd, Hosting Hosting, IReadOnlyList<string> Interfaces, SystemState State);

/// <summary>The register of systems: read by all who are signed in, kept by the IT centre.</summary>
public sealed class SystemRegister(IshojItDbContext db, CaseStore store)
{
    public async Task<bool> MayChangeAsync(UserId actor, CancellationToken ct) =>
        (await store.WorldAsync(ct)).Organisation is var org
        && (org.Has(actor, Role.ItCentre) || org.Substitutes.Any(s => s.By == actor && s.Role == Role.ItCentre));

    public async Task<Page<SystemRow>> ListAsync(string? after, int size, CancellationToken ct)
    {
        var offset = int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var skip) ? skip : 0;
        var rows = await db.Systems.AsNoTracking().OrderBy(s => s.Name).ThenBy(s => s.Id).Skip(offset).Take(size + 1).ToListAsync(ct);
        return new Page<SystemRow>([.. rows.Take(size)], rows.Count > size ? (offset + size).ToString(CultureInfo.InvariantCulture) : null);
    }

    public Task<SystemRow?> FindAsync(Guid id, CancellationToken ct) => db.Systems.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct);

    /// <summary>Enters a system; the same request again answers the same entry.</summary>
    public async Task<Result<SystemRow>> AddAsync(SystemFields fields, CreationKey key, CancellationToken ct)
    {
        var now = (await store.WorldAsync(ct)).Now;
        if (await key.CreatedBeforeAsync(db, now, ct) is { } before)
        {
            return before.IsDone && Guid.TryParse(before.Value, out var id) && await FindAsync(id, ct) is { } entered
                ? entered
                : before.Refusal ?? Refusal.Unmet("idempotency-key-reused", Regulation.AnyProposal);
        }

        var row = new SystemRow { Id = Guid.CreateVersion7(now) };
        Fill(row, fields);
        db.Systems.Add(row);
        key.Remember(db, row.Id.ToString("D"), now);
        await db.SaveChangesAsync(ct);
        return row;
    }

    public async Task<Result<SystemRow>> ChangeAsync(Guid id, SystemFields fields, int version, CancellationToken ct)
    {
        var row = await db.Systems.SingleAsync(s => s.Id == id, ct);
        if (row.Version != version)
        {
            return Conflict(row.Version);
        }

        Fill(row, fields);
        row.Version++;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Conflict((await FindAsync(id, ct))!.Version);
        }

        return row;
    }

    public static Refusal Conflict(int current) =>
        new(RefusalKind.Conflict, "version-conflict") { Subject = current.ToString(CultureInfo.InvariantCulture) };

    private static void Fill(SystemRow row, SystemFields f)
    {
        (row.Name, row.Owner, row.BudgetArea, row.Supplier) = (f.Name, f.Owner, f.BudgetArea, f.Supplier);
        (row.ContractEnd, row.Hosting, row.State) = (f.ContractEnd, f.Hosting, f.State);
        row.Interfaces = string.Join('\n', f.Interfaces);
    }
}
