using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Application.Proposals;

/// <summary>Derives anew what waits for whom where a deadline passed, a meeting was held, somebody went or came back, a year turned, or the case was written while that was entered. No case's state moves by it.</summary>
public sealed class RefreshDueCases(IServiceScopeFactory scopes)
{
    private const int Batch = 100;

    /// <summary>Answers how many cases were refreshed.</summary>
    public Task<int> RunAsync(CancellationToken ct) => RunAsync(null, ct);

    /// <summary>The same for those alone that wait for a person or her substitute, so that nobody waits for the others.</summary>
    public Task<int> RunForAsync(UserId person, CancellationToken ct) => RunAsync(person, ct);

    private async Task<int> RunAsync(UserId? person, CancellationToken ct)
    {
        var total = 0;
        for (var count = Batch; count == Batch; total += count)
        {
            count = await Retry.OnConflictAsync(scopes, provider => BatchAsync(provider, person, ct), ct);
        }

        return total;
    }

    private static async Task<int> BatchAsync(IServiceProvider provider, UserId? person, CancellationToken ct)
    {
        var db = provider.GetRequiredService<IshojItDbContext>();
        var store = provider.GetRequiredService<CaseStore>();
        var world = await store.WorldAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var due = await Due(db, world, person).OrderBy(p => p.RefreshOn).Take(Batch).ToListAsync(ct);
        foreach (var row in due)
        {
            await store.RefreshAsync(row, world, ct);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return due.Count;
    }

    private static IQueryable<ProposalRow> Due(IshojItDbContext db, World world, UserId? person)
    {
        var (today, version) = (world.Today, world.OrganisationVersion);
        var due = db.Proposals.Where(p => p.RefreshOn <= today || p.OrganisationVersion < version);
        return person is { } who ? due.Where(p => db.Duties.Any(d => d.ProposalId == p.Id && (d.User == who || d.ActingFor == who))) : due;
    }
}
