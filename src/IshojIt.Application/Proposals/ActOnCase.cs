using System.Globalization;
using IshojIt.Application.Common;
using IshojIt.Application.Meetings;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Application.Proposals;

/// <summary>
/// What somebody asks on a case: the kind is known before the body is read, so that rights answer before shape. <paramref name="Version"/>
/// is the case version that the person saw, null where the command needs none; <paramref name="Read"/> reads the command, or refuses its shape.
/// </summary>
public sealed record CaseRequest(string Number, UserId Actor, CommandKind Kind, int? Version, Func<LoadedCase, Result<CaseCommand>> Read)
{
    /// <summary>The area that a hearing answer or a saved draft is of; null where it names none, which is a fault of its shape.</summary>
    public AreaCode? Area { get; init; }

    /// <summary>What the request itself is refused with once rights are clear: its media type, or a version that is missing or malformed.</summary>
    public Refusal? Unfit { get; init; }

    /// <summary>
    /// Runs in the transaction before the command is read, and anew at each attempt: reads what the command rests on beside the case, or refuses.
    /// </summary>
    public Func<IServiceProvider, Task<Refusal?>>? Prepare { get; init; }
}

/// <summary>The case as the person who acted sees it, after the act or where it was refused; null where there is none for her.</summary>
public sealed record CaseAnswer(LoadedCase? Case, Refusal? Refusal);

/// <summary>Every command on a case: visible, right, version, shape, rule, then one transaction with audit and notices.</summary>
public sealed class ActOnCase(IServiceScopeFactory scopes)
{
    /// <summary>Writers of one case queue here, so that two hundred acknowledgements all succeed; the token in the database guards across instances.</summary>
    private static readonly SemaphoreSlim[] Queues = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Assessments queue as one, since cases draw on the same pools; the pool's row in the database guards across instances.</summary>
    private static readonly SemaphoreSlim Assessments = new(1, 1);

    public async Task<Result<Proposal>> RunAsync(CaseRequest request, CancellationToken ct, Func<IServiceProvider, LoadedCase, CaseStep, Task>? alsoWrite = null)
    {
        var answer = await AnswerAsync(request, ct, alsoWrite);
        return answer.Refusal is { } refusal ? refusal : answer.Case!.Proposal;
    }

    /// <summary>Acts, and answers with the case that was opened for it, so that nobody has to open it again to show it.</summary>
    public Task<CaseAnswer> AnswerAsync(CaseRequest request, CancellationToken ct, Func<IServiceProvider, LoadedCase, CaseStep, Task>? alsoWrite = null)
    {
        var queue = Queues[(uint)StringComparer.Ordinal.GetHashCode(request.Number) % (uint)Queues.Length];
        Task<CaseAnswer> InTurnAsync() => Retry.InTurnAsync(queue, scopes, provider => RunOnceAsync(provider, request, alsoWrite, ct), Refused, ct);
        return request.Kind == CommandKind.AssessAppropriation ? Retry.QueuedAsync(Assessments, InTurnAsync, Refused, ct) : InTurnAsync();
    }

    private static CaseAnswer Refused(Refusal refusal) => new(null, refusal);

    private static async Task<CaseAnswer> RunOnceAsync(
        IServiceProvider provider, CaseRequest request, Func<IServiceProvider, LoadedCase, CaseStep, Task>? alsoWrite, CancellationToken ct)
    {
        var db = provider.GetRequiredService<IshojItDbContext>();
        var store = provider.GetRequiredService<CaseStore>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await store.LoadAsync(request.Number, request.Actor, ct) is not { } loaded)
        {
            return new CaseAnswer(null, Refusal.NotFound);
        }

        var step = await StepAsync(provider, store, loaded, request, ct);
        if (!step.IsDone)
        {
            return new CaseAnswer(loaded.AsSeenBy(request.Actor), step.Refusal);
        }

        if (!step.Value!.IsChange)
        {
            return new CaseAnswer(loaded.AsSeenBy(request.Actor), null);
        }

        await store.WriteAsync(loaded, step.Value!, ct);
        await provider.GetRequiredService<OtherCases>().WriteAsync(step.Value!, ct);
        if (alsoWrite is not null)
        {
            await alsoWrite(provider, loaded, step.Value!);
        }

        await db.SaveChangesAsync(ct);
        var after = await store.OpenAsync(loaded.Row, loaded.World, ct);
        await transaction.CommitAsync(ct);
        return new CaseAnswer(after.AsSeenBy(request.Actor), null);
    }

    /// <summary>The order of answers: right, the request itself, version, what it rests on, shape, rule.</summary>
    private static async Task<Result<CaseStep>> StepAsync(IServiceProvider provider, CaseStore store, LoadedCase loaded, CaseRequest request, CancellationToken ct)
    {
        var (proposal, world) = (loaded.Proposal, loaded.World);
        var namesItsArea = request.Kind != CommandKind.AnswerHearing || request.Area is not null;
        if (namesItsArea && CaseDesk.Right(proposal, request.Kind, request.Actor, world, request.Area) is { } notAllowed)
        {
            return notAllowed;
        }

        if (request.Unfit is { } unfit)
        {
            return unfit.Kind == RefusalKind.Conflict ? unfit with { Subject = proposal.Version.ToString(CultureInfo.InvariantCulture) } : unfit;
        }

        if (request.Version is { } version && version != proposal.Version)
        {
            return Refusal.Conflict(proposal.Version);
        }

        if (request.Prepare is { } prepare && await prepare(provider) is { } unprepared)
        {
            return unprepared;
        }

        var command = request.Read(loaded);
        if (!command.IsDone)
        {
            return command.Refusal!;
        }

        var written = command.Value switch
        {
            Save save => save.Content,
            Revise revise => revise.Content,
            _ => null,
        };
        return written is not null && await provider.GetRequiredService<IshojItDbContext>().MisshapenAsync(written, proposal.Content, ct) is { } misshapen
            ? misshapen
            : await provider.GetRequiredService<OtherCases>().DoAsync(command.Value!, loaded, request.Actor, ct);
    }
}
