using System.Globalization;
using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Register;
using IshojIt.Domain.Regulations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Application.Register;

/// <summary>What the register states of a system. <paramref name="Interfaces"/> are names of other systems.</summary>
public sealed record SystemFields(
    string Name, string Owner, AreaCode BudgetArea, string? Supplier, DateOnly? ContractEnd, Hosting Hosting, IReadOnlyList<string> Interfaces, SystemState State);

/// <summary>The register of systems: read by all who are signed in, kept by the IT centre.</summary>
public sealed class SystemRegister(IshojItDbContext db, CaseStore store, IServiceScopeFactory scopes)
{
    public async Task<bool> MayChangeAsync(UserId actor, CancellationToken ct) => CapacityOf(actor, await store.WorldAsync(ct)) is not null;

    public Task<SystemRow?> FindAsync(Guid id, CancellationToken ct) => db.Systems.AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, ct);

    /// <summary>The changes of a system, the first one first; null for an unknown one.</summary>
    public async Task<Page<SystemAuditEntryRow>?> AuditAsync(Guid id, string? after, int size, CancellationToken ct)
    {
        if (!await db.Systems.AnyAsync(s => s.Id == id, ct))
        {
            return null;
        }

        var from = Cursor.Read(after) is [var key] && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq : 0;
        var rows = await db.SystemAuditEntries.AsNoTracking().Where(e => e.SystemId == id && e.Seq > from).OrderBy(e => e.Seq).Take(size + 1).ToListAsync(ct);
        return Cursor.Page(rows, size, e => [e.Seq.ToString(CultureInfo.InvariantCulture)]);
    }

    /// <summary>Enters a system; the same request again answers the same entry.</summary>
    public Task<Result<SystemRow>> AddAsync(SystemFields fields, CreationKey key, CancellationToken ct) => WriteAsync<SystemRow>(key.User, fields, async (context, trail, by) =>
    {
        if (await key.CreatedBeforeAsync(context, by.At, ct) is { } before)
        {
            return before.IsDone && Guid.TryParse(before.Value, out var id) && await context.Systems.SingleOrDefaultAsync(s => s.Id == id, ct) is { } entered
                ? entered
                : before.Refusal ?? Refusal.Unmet("idempotency-key-reused", Regulation.AnyProposal);
        }

        var row = new SystemRow { Id = Guid.CreateVersion7(by.At) };
        Fill(row, fields);
        await trail.WriteAsync(row, null, "add", by, null, ct);
        key.Remember(context, row.Id.ToString("D"), by.At);
        return row;
    }, ct);

    public Task<Result<SystemRow>> ChangeAsync(Guid id, SystemFields fields, int version, UserId actor, CancellationToken ct) => WriteAsync<SystemRow>(actor, fields, async (context, trail, by) =>
    {
        var row = await context.Systems.SingleAsync(s => s.Id == id, ct);
        if (row.Version != version)
        {
            return Refusal.Conflict(row.Version);
        }

        var before = RegisterTrail.Standing(row);
        Fill(row, fields);
        await trail.WriteAsync(row, before, "change", by, null, ct);
        return row;
    }, ct);

    /// <summary>One change in one transaction, by a person of the IT centre; anew where another write came between.</summary>
    private Task<Result<T>> WriteAsync<T>(UserId actor, SystemFields fields, Func<IshojItDbContext, RegisterTrail, Signature, Task<Result<T>>> write, CancellationToken ct)
        where T : class => Retry.OnConflictAsync(scopes, async provider =>
    {
        var world = await provider.GetRequiredService<CaseStore>().WorldAsync(ct);
        if (CapacityOf(actor, world) is not { } capacity)
        {
            return Refusal.NotAllowed(Regulation.CompatibilityIsAssessed);
        }

        if (SystemFieldsValidator.Instance.RefusalOf(fields) is { } misshapen)
        {
            return misshapen;
        }

        var context = provider.GetRequiredService<IshojItDbContext>();
        var written = await write(context, provider.GetRequiredService<RegisterTrail>(), new Signature(capacity.User, capacity.Role, capacity.ActingFor, world.Now));
        await context.SaveChangesAsync(ct);
        return written;
    }, ct);

    private static Capacity? CapacityOf(UserId actor, World world) => world.Organisation is var org && org.Has(actor, Role.ItCentre)
        ? new Capacity(actor, Role.ItCentre)
        : org.StandsInFor(actor, Role.ItCentre).Select(absent => new Capacity(actor, Role.ItCentre, absent)).FirstOrDefault();

    private static void Fill(SystemRow row, SystemFields f)
    {
        (row.Name, row.Owner, row.BudgetArea, row.Supplier) = (f.Name, f.Owner, f.BudgetArea, f.Supplier);
        (row.ContractEnd, row.Hosting, row.State) = (f.ContractEnd, f.Hosting, f.State);
        row.Interfaces = string.Join('\n', f.Interfaces);
    }
}
