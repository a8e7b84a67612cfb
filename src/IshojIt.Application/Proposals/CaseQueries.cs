using System.Globalization;
using IshojIt.Application.Audit;
using IshojIt.Application.Common;
using IshojIt.Application.Meetings;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Proposals;

/// <summary>Reads cases whole, and the trail of one.</summary>
public sealed class CaseQueries(IshojItDbContext db, CaseStore store)
{
    /// <summary>The case as the person may see it; null where there is none for her.</summary>
    public async Task<SeenCase?> DetailsAsync(string number, UserId actor, CancellationToken ct)
    {
        if (CaseNumber.Read(number) is null)
        {
            return null;
        }

        var world = await store.WorldAsync(ct);
        var row = await db.Proposals.AsNoTracking().VisibleTo(actor, world.Organisation).SingleOrDefaultAsync(p => p.Number == number, ct);
        return row is null ? null : (await store.OpenAsync(row, world, ct)).AsSeenBy(actor);
    }

    /// <summary>Those of the cases that the person may see, by number.</summary>
    public async Task<IReadOnlyDictionary<string, Proposal>> ReadAsync(IReadOnlyCollection<string> numbers, UserId actor, CancellationToken ct)
    {
        var seen = db.Proposals.AsNoTracking().VisibleTo(actor, (await store.WorldAsync(ct)).Organisation);
        var documents = await seen.Where(p => numbers.Contains(p.Number)).Select(p => new { p.Number, p.Document }).ToListAsync(ct);
        return documents.ToDictionary(d => d.Number, d => CaseJson.Read(d.Document));
    }

    /// <summary>The earlier pieces of a proposal as it is being written, saved or not.</summary>
    public async Task<IReadOnlyList<EarlierPiece>> EarlierPiecesAsync(Proposal draft, World world, UserId actor, CancellationToken ct)
    {
        var pieces = await db.EarlierPiecesAsync(draft, world, ct);
        return UnseenDrafts.Unnamed(pieces, UnseenDrafts.HiddenFrom(actor, await db.UnopenedAsync(pieces.Select(e => e.Number), ct), world));
    }

    /// <summary>Single entries of a case's trail by their numbers, in their order; none where the case is not hers to see.</summary>
    public async Task<IReadOnlyList<AuditEntryRow>> EntriesAsync(string number, UserId actor, IReadOnlyList<int> seqs, CancellationToken ct)
    {
        if (await TrailAsync(number, actor, ct) is not var (entries, sight))
        {
            return [];
        }

        return [.. (await entries.Where(e => seqs.Contains(e.Seq)).OrderBy(e => e.Seq).ToListAsync(ct)).Select(sight.Of)];
    }

    public async Task<Page<AuditEntryRow>?> AuditAsync(string number, UserId actor, string? after, int size, CancellationToken ct)
    {
        if (await TrailAsync(number, actor, ct) is not var (entries, sight))
        {
            return null;
        }

        var from = int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq : 0;
        var rows = await entries.Where(e => e.Seq > from).OrderBy(e => e.Seq).Take(size + 1).ToListAsync(ct);
        return new Page<AuditEntryRow>([.. rows.Take(size).Select(sight.Of)], rows.Count > size ? rows[size - 1].Seq.ToString(CultureInfo.InvariantCulture) : null);
    }

    /// <summary>The trail of a case that the person may see, and what of each entry she may read.</summary>
    private async Task<(IQueryable<AuditEntryRow> Entries, AuditSight Sight)?> TrailAsync(string number, UserId actor, CancellationToken ct)
    {
        if (CaseNumber.Read(number) is null)
        {
            return null;
        }

        var world = await store.WorldAsync(ct);
        if (await db.Proposals.AsNoTracking().VisibleTo(actor, world.Organisation).SingleOrDefaultAsync(p => p.Number == number, ct) is not { } row)
        {
            return null;
        }

        var id = row.Id;
        return (db.AuditEntries.AsNoTracking().Where(e => e.ProposalId == id), new AuditSight(await SeenWholeAsync(row, world, ct), actor));
    }

    private async Task<LoadedCase> SeenWholeAsync(ProposalRow row, World world, CancellationToken ct)
    {
        var proposal = CaseJson.Read(row.Document);
        return new LoadedCase(row, proposal, world) { Unopened = await db.UnopenedAsync(UnseenDrafts.Named(proposal, world), ct) };
    }
}
