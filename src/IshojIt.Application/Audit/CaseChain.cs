using System.Text.Json.Nodes;
using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Audit;

/// <summary>How long a case's trail is, its lines with the newest first, and the first entry that does not fit its chain; null when all do.</summary>
public sealed record ChainState(int Last, int? FirstBroken, IReadOnlyList<TrailLine> Lines);

/// <summary>Checks the trail of one case: each entry's hash, and its link to the one before.</summary>
public sealed class CaseChain(IshojItDbContext db, CaseStore store)
{
    public async Task<ChainState?> CheckAsync(string number, UserId actor, CancellationToken ct)
    {
        if (await IdAsync(number, actor, ct) is not { } id)
        {
            return null;
        }

        var entries = await db.AuditEntries.AsNoTracking().Where(e => e.ProposalId == id).OrderBy(e => e.Seq).ToListAsync(ct);
        return new ChainState(entries.Count == 0 ? 0 : entries[^1].Seq, AuditChain.FirstBroken(entries), [.. TrailLine.Of(entries).Reverse()]);
    }

    /// <summary>The last entry's number alone: what a reader has seen when she opens the case; 0 for none.</summary>
    public async Task<int> LastAsync(string number, UserId actor, CancellationToken ct) => await IdAsync(number, actor, ct) is { } id
        ? await db.AuditEntries.AsNoTracking().Where(e => e.ProposalId == id).MaxAsync(e => (int?)e.Seq, ct) ?? 0
        : 0;

    /// <summary>Who has changed the case since one of its versions, each once; a version counts up by no more than one an entry.</summary>
    public async Task<IReadOnlyList<UserId>> ChangedByAsync(string number, int version, UserId actor, CancellationToken ct)
    {
        if (await IdAsync(number, actor, ct) is not { } id)
        {
            return [];
        }

        var entries = await db.AuditEntries.AsNoTracking().Where(e => e.ProposalId == id && e.Seq > version).OrderBy(e => e.Seq).Select(e => new { e.By, e.After }).ToListAsync(ct);
        return [.. entries.Where(e => (int?)JsonNode.Parse(e.After ?? "null")?["version"] > version).Select(e => e.By).Distinct()];
    }

    private async Task<ProposalId?> IdAsync(string number, UserId actor, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        return await db.Proposals.AsNoTracking().VisibleTo(actor, world.Organisation).Where(p => p.Number == number).Select(p => (ProposalId?)p.Id).SingleOrDefaultAsync(ct);
    }
}
