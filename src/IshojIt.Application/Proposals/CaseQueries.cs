using System.Globalization;
using IshojIt.Application.Audit;
using IshojIt.Application.Common;
using IshojIt.Application.Meetings;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Proposals;

public sealed record TaskRow(string Proposal, string Title, DutyKind Duty, string Paragraph, DateTimeOffset Since, DateOnly? Deadline, UserId? ActingFor, bool Open);

/// <summary>Reads about one case: itself, and its trail.</summary>
public sealed class CaseQueries(IshojItDbContext db, CaseStore store)
{
    /// <summary>The case as the person may see it; null where there is none for her.</summary>
    public async Task<LoadedCase?> DetailsAsync(string number, UserId actor, CancellationToken ct)
    {
        if (CaseNumber.Read(number) is null)
        {
            return null;
        }

        var world = await store.WorldAsync(ct);
        var row = await db.Proposals.AsNoTracking().VisibleTo(actor, world.Organisation).SingleOrDefaultAsync(p => p.Number == number, ct);
        return row is null ? null : (await store.OpenAsync(row, world, ct)).AsSeenBy(actor);
    }

    /// <summary>The earlier pieces of a proposal as it is being written, saved or not.</summary>
    public Task<IReadOnlyList<EarlierPiece>> EarlierPiecesAsync(Proposal draft, World world, CancellationToken ct) => db.EarlierPiecesAsync(draft, world, ct);

    /// <summary>How many duties wait for the person, counted no further than <paramref name="most"/>.</summary>
    public Task<int> CountTasksAsync(UserId actor, int most, CancellationToken ct) => db.Duties.Where(d => d.User == actor && d.Open).OrderBy(d => d.SortKey).Take(most).CountAsync(ct);

    public async Task<Page<TaskRow>> TasksAsync(UserId actor, string? after, int size, CancellationToken ct)
    {
        var mine = db.Duties.AsNoTracking().Where(d => d.User == actor && d.Open);
        if (Cursor.Read(after) is [var last])
        {
#pragma warning disable CA1309 // The database compares, by its own collation, as it sorts.
            mine = mine.Where(d => string.Compare(d.SortKey, last) > 0);
#pragma warning restore CA1309
        }

        var rows = await mine.OrderBy(d => d.SortKey).Take(size + 1)
            .Select(d => new { d.SortKey, Task = new TaskRow(d.Number, d.Title, d.Duty, d.Paragraph, d.Since, d.Deadline, d.ActingFor, d.Open) })
            .ToListAsync(ct);
        return Cursor.Page(rows, size, r => [r.SortKey], r => r.Task);
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
        return (db.AuditEntries.AsNoTracking().Where(e => e.ProposalId == id), new AuditSight(new LoadedCase(row, CaseJson.Read(row.Document), world), actor));
    }
}
