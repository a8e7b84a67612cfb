using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Regulations;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Application.Proposals;

/// <summary>A budget holder, or an editor for her, begins a draft (rule R15.2-2).</summary>
public sealed class CreateProposal(IServiceScopeFactory scopes)
{
    private static readonly SemaphoreSlim Numbers = new(1, 1);

    /// <summary>Answers the case number. <paramref name="key"/> makes the same request again answer the same case.</summary>
    public Task<Result<string>> RunAsync(ProposalContent content, UserId actor, string? key, string body, CancellationToken ct) =>
        Retry.InTurnAsync(Numbers, scopes, provider => RunOnceAsync(provider, content, actor, key, body, ct), ct);

    private static async Task<Result<string>> RunOnceAsync(IServiceProvider provider, ProposalContent content, UserId actor, string? key, string body, CancellationToken ct)
    {
        var db = provider.GetRequiredService<IshojItDbContext>();
        var store = provider.GetRequiredService<CaseStore>();
        var world = await store.WorldAsync(ct);
        if (!CaseDesk.MayCreate(content.BudgetArea, actor, world))
        {
            return Refusal.NotAllowed(Regulation.BudgetHolderSubmits);
        }

        if (await db.MisshapenAsync(content, null, ct) is { } misshapen)
        {
            return misshapen;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var creation = new CreationKey(actor, key, body);
        if (await creation.CreatedBeforeAsync(db, world.Now, ct) is { } before)
        {
            return before;
        }

        var number = await db.NextNumberAsync(world, ct);
        var proposal = CaseDesk.Create(content, number, actor, world);
        store.Add(proposal, world, proposal.Created);
        creation.Remember(db, number.ToString(), world.Now);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return number.ToString();
    }
}
