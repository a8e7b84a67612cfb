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
    private static readonly string[] AgendaActs = [CommandKind.PlaceItem.Kebab(), CommandKind.TakeOffItem.Kebab(), CommandKind.RecordOutcome.Kebab()];

    public async Task<LoadedCase?> DetailsAsync(string number, UserId actor, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        var row = await db.Proposals.AsNoTracking().VisibleTo(actor, world.Organisation).SingleOrDefaultAsync(p => p.Number == number, ct);
        return row is null ? null : await store.OpenAsync(row, world, ct);
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
            cases = cases.Where(p => db.Duties.Any(d => d.ProposalId == p.Id && d.User == actor && d.Open));
        }

        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var text = filter.Text.Trim().ToLowerInvariant();
            cases = cases.Where(p => p.SearchText.Contains(text));
        }

        var rows = await Sorted(cases, filter.Sort, Cursor.Read(after)).Take(size + 1)
            .Select(p => new ProposalListRow(p.Number, p.Title, p.State, p.Stage, p.Route, p.BudgetArea, p.Holder, p.WaitingFor, p.Deadline, p.UpdatedAt))
            .ToListAsync(ct);
        return Cursor.Page(rows, size, r => (r.UpdatedAt, r.Number));
    }

    /// <summary>In the order asked for, from after the cursor on.</summary>
    private static IQueryable<ProposalRow> Sorted(IQueryable<ProposalRow> cases, ProposalSort sort, (DateTimeOffset At, string Key)? cursor)
    {
        var (at, number) = cursor ?? default;
#pragma warning disable CA1309 // The database compares, by its own collation; case numbers are digits and a dash.
        return sort switch
        {
            ProposalSort.OldestFirst => (cursor is null ? cases : cases.Where(p => p.UpdatedAt > at || (p.UpdatedAt == at && string.Compare(p.Number, number) > 0)))
                .OrderBy(p => p.UpdatedAt).ThenBy(p => p.Number),
            ProposalSort.NumberRising => (cursor is null ? cases : cases.Where(p => string.Compare(p.Number, number) > 0)).OrderBy(p => p.Number),
            ProposalSort.NumberFalling => (cursor is null ? cases : cases.Where(p => string.Compare(p.Number, number) < 0)).OrderByDescending(p => p.Number),
            _ => (cursor is null ? cases : cases.Where(p => p.UpdatedAt < at || (p.UpdatedAt == at && string.Compare(p.Number, number) < 0)))
                .OrderByDescending(p => p.UpdatedAt).ThenByDescending(p => p.Number),
        };
#pragma warning restore CA1309
    }

    /// <summary>How many duties wait for the person, counted no further than <paramref name="most"/>.</summary>
    public Task<int> CountTasksAsync(UserId actor, int most, CancellationToken ct) => db.Duties.Where(d => d.User == actor && d.Open).Take(most).CountAsync(ct);

    public async Task<Page<TaskRow>> TasksAsync(UserId actor, string? after, int size, CancellationToken ct)
    {
        var offset = int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var skip) ? skip : 0;
        var rows = await db.Duties.AsNoTracking().Where(d => d.User == actor && d.Open)
            .OrderBy(d => d.SortDeadline).ThenBy(d => d.Since).ThenBy(d => d.Id).Skip(offset).Take(size + 1)
            .Select(d => new TaskRow(d.Number, d.Title, d.Duty, d.Paragraph, d.Since, d.Deadline, d.ActingFor, d.Open))
            .ToListAsync(ct);
        return new Page<TaskRow>([.. rows.Take(size)], rows.Count > size ? (offset + size).ToString(CultureInfo.InvariantCulture) : null);
    }

    public async Task<Page<AuditEntryRow>?> AuditAsync(string number, UserId actor, string? after, int size, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        if (await db.Proposals.AsNoTracking().VisibleTo(actor, world.Organisation).SingleOrDefaultAsync(p => p.Number == number, ct) is not { } row)
        {
            return null;
        }

        var id = row.Id;
        var proposal = CaseJson.Read(row.Document);
        var readsAll = proposal.Items.All(i => !i.Closed) || ClosedItems.MayRead(proposal, actor, world);
        var from = int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) ? seq : 0;
        var rows = await db.AuditEntries.AsNoTracking().Where(e => e.ProposalId == id && e.Seq > from).OrderBy(e => e.Seq).Take(size + 1).ToListAsync(ct);
        foreach (var entry in rows.Where(e => !readsAll && AgendaActs.Contains(e.Action)))
        {
            entry.After = ClosedItems.WithoutInput(entry.After);
        }

        return new Page<AuditEntryRow>([.. rows.Take(size)], rows.Count > size ? rows[size - 1].Seq.ToString(CultureInfo.InvariantCulture) : null);
    }
}

/// <summary>An opaque cursor: the sort key of the last row given.</summary>
internal static class Cursor
{
    public static (DateTimeOffset At, string Key)? Read(string? cursor)
    {
        var parts = cursor?.Split('_');
        return parts is [var ticks, var key] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.Ticks
            ? (new DateTimeOffset(at, TimeSpan.Zero), key)
            : null;
    }

    public static Page<T> Page<T>(List<T> rows, int size, Func<T, (DateTimeOffset At, string Key)> key)
    {
        var more = rows.Count > size;
        var last = more ? key(rows[size - 1]) : default;
        return new Page<T>([.. rows.Take(size)], more ? string.Create(CultureInfo.InvariantCulture, $"{last.At.UtcTicks}_{last.Key}") : null);
    }
}
