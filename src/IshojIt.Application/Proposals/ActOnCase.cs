using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Application.Proposals;

/// <summary>
/// What somebody asks on a case: the kind is known before the body is read, so that rights answer before shape. <paramref name="Version"/>
/// is the case version that the person saw, null where the command needs none; <paramref name="Read"/> reads the command, or refuses its shape.
/// </summary>
public sealed record CaseRequest(string Number, UserId Actor, CommandKind Kind, int? Version, Func<Proposal, Result<CaseCommand>> Read)
{
    /// <summary>The area that a hearing answer is about.</summary>
    public AreaCode? Area { get; init; }

    /// <summary>Answers for a version that is missing or malformed, once rights are clear.</summary>
    public Refusal? VersionRefusal { get; init; }

    /// <summary>
    /// Runs in the transaction before the command is read, and anew at each attempt: reads what the command rests on beside the case, or refuses.
    /// </summary>
    public Func<IServiceProvider, Task<Refusal?>>? Prepare { get; init; }
}

/// <summary>Every command on a case: visible, right, version, shape, rule, then one transaction with audit and notices.</summary>
public sealed class ActOnCase(IServiceScopeFactory scopes)
{
    /// <summary>Writers of one case queue here, so that two hundred acknowledgements all succeed; the token in the database guards across instances.</summary>
    private static readonly SemaphoreSlim[] Queues = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    public Task<Result<Proposal>> RunAsync(CaseRequest request, CancellationToken ct, Func<IServiceProvider, LoadedCase, CaseStep, Task>? alsoWrite = null)
    {
        var queue = Queues[(uint)StringComparer.Ordinal.GetHashCode(request.Number) % (uint)Queues.Length];
        return Retry.InTurnAsync(queue, scopes, provider => RunOnceAsync(provider, request, alsoWrite, ct), ct);
    }

    private static async Task<Result<Proposal>> RunOnceAsync(
        IServiceProvider provider, CaseRequest request, Func<IServiceProvider, LoadedCase, CaseStep, Task>? alsoWrite, CancellationToken ct)
    {
        var db = provider.GetRequiredService<IshojItDbContext>();
        var store = provider.GetRequiredService<CaseStore>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await store.LoadAsync(request.Number, request.Actor, ct) is not { } loaded)
        {
            return Refusal.NotFound;
        }

        if (CaseDesk.Right(loaded.Proposal, request.Kind, request.Actor, loaded.World, request.Area) is { } notAllowed)
        {
            return notAllowed;
        }

        if (request.VersionRefusal is { } missing)
        {
            return missing;
        }

        if (request.Version is { } version && version != loaded.Proposal.Version)
        {
            return new Refusal(RefusalKind.Conflict, "version-conflict") { Subject = loaded.Proposal.Version.ToString(System.Globalization.CultureInfo.InvariantCulture) };
        }

        if (request.Prepare is { } prepare && await prepare(provider) is { } unprepared)
        {
            return unprepared;
        }

        var command = request.Read(loaded.Proposal);
        if (!command.IsDone)
        {
            return command.Refusal!;
        }

        var done = CaseDesk.Do(loaded.Proposal, command.Value!, request.Actor, loaded.World);
        if (!done.IsDone)
        {
            return done.Refusal!;
        }

        await store.WriteAsync(loaded, done.Value!, ct);
        if (alsoWrite is not null)
        {
            await alsoWrite(provider, loaded, done.Value!);
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return done.Value!.After;
    }
}
