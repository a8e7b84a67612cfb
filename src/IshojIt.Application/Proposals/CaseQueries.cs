using System.Globalization;
using IshojIt.Application.Audit;
using IshojIt.Application.Common;
using IshojIt.Application.Meetings;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Proposals;

/// <summary>What a list asks for; null is "any".</summary>
public sealed record ProposalFilter(
    string? Text = null, ProposalState? State = null, Route? Route = null, AreaCode? BudgetArea = null, int? Year = null, bool AssignedToMe = false, bool Mine = false)
{
    public ProposalSort Sort { get; init; }
}

/// <summary>The order of a list: by the last change, or by the case number.</summary>
public enum ProposalSort { LatestFirst, OldestFirst, NumberRising, NumberFalling }

public sealed record ProposalListRow(
    string Number, string Title, ProposalState State, PoliticalStage? Stage, Route? Route, AreaCode BudgetArea, UserId? Holder, string? WaitingFor, DateOnly? Deadline, DateTimeOffset UpdatedAt);

public sealed record TaskRow(string Proposal, string Title, DutyKind Duty, string Paragraph, DateTimeOffset Since, DateOnly? Deadline, UserId? ActingFor, bool Open);

/// <summary>Reads about cases. Lists are projections of indexed columns, paged by key; only the details open the document.</summary>
public sealed class CaseQueries(IshojItDbContext db, CaseStore store)
{
    private const int FewDuties = 1000;

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

    public async Task<Page<ProposalListRow>> ListAsync(ProposalFilter filter, UserId actor, string? after, int size, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        var cases = db.Proposals.AsNoTracking().VisibleTo(actor, world.Organisation);
        if (filter.State is { } state)
        {
            cases = cases.Where(p => p.State == state);
        }

        if (filter.Route is { } route)
        {
            cases = cases.Where(p => p.Route == route);
        }

        if (filter.BudgetArea is { } area)
        {
            cases = cases.Where(p => p.BudgetArea == area);
        }

        if (filter.Year is { } year)
        {
            cases = cases.Where(p => p.Year == year);
        }

        if (filter.Mine)
        {
            cases = cases.Where(p => p.Holder == actor);
        }

        if (filter.AssignedToMe)
        {
            cases = await AssignedToAsync(actor, cases, ct);
        }

        var rows = await Sorted(cases.Matching(filter.Text), filter.Sort, after).Take(size + 1)
            .Select(p => new ProposalListRow(p.Number, p.Title, p.State, p.Stage, p.Route, p.BudgetArea, p.Holder, p.WaitingFor, p.Deadline, p.UpdatedAt))
            .ToListAsync(ct);
        return Cursor.Page(rows, size, r => [Cursor.Of(r.UpdatedAt), r.Number]);
    }

    /// <summary>The cases of a few duties are fetched by their keys; those of very many are met soon enough on the way through the list.</summary>
    private async Task<IQueryable<ProposalRow>> AssignedToAsync(UserId actor, IQueryable<ProposalRow> cases, CancellationToken ct)
    {
        var duties = db.Duties.Where(d => d.User == actor && d.Open);
        return await duties.Take(FewDuties + 1).CountAsync(ct) <= FewDuties
            ? cases.Where(p => duties.Select(d => d.ProposalId).Contains(p.Id))
            : cases.Where(p => db.Duties.Any(d => d.ProposalId == p.Id && d.User == actor && d.Open));
    }

    /// <summary>In the order asked for, from after the cursor on.</summary>
    private static IQueryable<ProposalRow> Sorted(IQueryable<ProposalRow> cases, ProposalSort sort, string? after)
    {
        if (Cursor.Read(after) is [var ticks, var text] && Cursor.Instant(ticks) is { } at && CaseNumber.Read(text) is { } last)
        {
            var (year, sequence) = (last.Year, last.Sequence);
            cases = sort switch
            {
                ProposalSort.OldestFirst => cases.Where(p => p.UpdatedAt > at || (p.UpdatedAt == at && (p.Year > year || (p.Year == year && p.Sequence > sequence)))),
                ProposalSort.NumberRising => cases.Where(p => p.Year > year || (p.Year == year && p.Sequence > sequence)),
                ProposalSort.NumberFalling => cases.Where(p => p.Year < year || (p.Year == year && p.Sequence < sequence)),
                _ => cases.Where(p => p.UpdatedAt < at || (p.UpdatedAt == at && (p.Year < year || (p.Year == year && p.Sequence < sequence)))),
            };
        }

        return sort switch
        {
            ProposalSort.OldestFirst => cases.OrderBy(p => p.UpdatedAt).ThenBy(p => p.Year).ThenBy(p => p.Sequence),
            ProposalSort.NumberRising => cases.OrderBy(p => p.Year).ThenBy(p => p.Sequence),
            ProposalSort.NumberFalling => cases.OrderByDescending(p => p.Year).ThenByDescending(p => p.Sequence),
            _ => cases.OrderByDescending(p => p.UpdatedAt).ThenByDescending(p => p.Year).ThenByDescending(p => p.Sequence),
        };
    }

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
