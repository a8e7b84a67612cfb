using System.Globalization;
using IshojIt.Application.Common;
using IshojIt.Application.Lists;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Meetings;

/// <summary>Which meetings are asked for: all and those before today the latest first, those from today on the nearest first.</summary>
public enum MeetingSpan { All, Past, Coming }

/// <summary>A meeting as the calendar lists it. <paramref name="Undecided"/>: cases on it whose outcome is waited for.</summary>
public sealed record CalendarRow(Guid Id, Body Body, string? Committee, DateOnly Date, TimeOnly Time, string? Place, int Items, int Undecided, bool IsCancelled);

/// <summary>A case that may come on a meeting. <paramref name="Refusal"/> says why not this one; null where it can be placed.</summary>
public sealed record MeetingCandidate(string Number, string Title, PoliticalStage? Stage, Refusal? Refusal, IReadOnlyList<ItemPoint> Proposed);

/// <summary>Reads the calendar of meetings, and which cases may come on one; for those who may see cases.</summary>
public sealed class MeetingCalendar(IshojItDbContext db, CaseStore store)
{
    private static readonly CaseFilter OldestFirst = new() { Sort = CaseSort.Changed, Turned = true };

    /// <summary>Meetings, paged by date and identifier.</summary>
    public async Task<Page<MeetingRow>> ListAsync(MeetingSpan span, UserId reader, string? after, int size, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        if (!ProposalVisibility.SeesCases(reader, world.Organisation))
        {
            return new Page<MeetingRow>([], null);
        }

        var rows = await Sorted(Within(span, world.Today), span == MeetingSpan.Coming, after).Take(size + 1).ToListAsync(ct);
        return Cursor.Page(rows, size, m => [m.Date.ToString("O", CultureInfo.InvariantCulture), m.Id.ToString("D")]);
    }

    /// <summary>The same with how many cases stand on each, and how many of them wait.</summary>
    public async Task<Page<CalendarRow>> ReadAsync(MeetingSpan span, UserId reader, string? after, int size, CancellationToken ct)
    {
        var page = await ListAsync(span, reader, after, size, ct);
        var meetings = page.Items.Select(m => m.Id).ToList();
        var counts = await db.AgendaItems.AsNoTracking().Where(i => meetings.Contains(i.MeetingId))
            .GroupBy(i => i.MeetingId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var undecided = await UndecidedAsync(meetings, reader, ct);
        return new Page<CalendarRow>(
            [.. page.Items.Select(m => new CalendarRow(m.Id, m.Body, m.Committee, m.Date, m.Time, m.Place, counts.GetValueOrDefault(m.Id), undecided[m.Id].Count(), m.CancelledAt is not null))],
            page.Next);
    }

    /// <summary>
    /// Cases on their way to a body, each with whether it can come on this meeting now; those that can stand first. Paged by when they last moved, the
    /// longest waiting first, and searched as the list of cases is.
    /// </summary>
    public async Task<Page<MeetingCandidate>> CandidatesAsync(Guid meeting, UserId secretary, string? search, string? after, int size, CancellationToken ct)
    {
        if (await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == meeting, ct) is not { } row)
        {
            return new Page<MeetingCandidate>([], null);
        }

        var world = await store.WorldAsync(ct);
        var found = await db.Proposals.AsNoTracking().VisibleTo(secretary, world.Organisation)
            .Where(p => p.State == ProposalState.Political && p.Stage != PoliticalStage.Amending)
            .Matching(search).Sorted(OldestFirst, after).Take(size + 1)
            .Select(p => new { Key = new CaseKey(p.Number, p.TitleKey, p.SortDeadline, p.UpdatedAt), p.Document }).ToListAsync(ct);
        var page = Cursor.Page(found, size, p => CaseSorting.KeyOf(p.Key, OldestFirst.Sort), p => CaseJson.Read(p.Document));
        return new Page<MeetingCandidate>(
            [.. page.Items.Where(p => !p.Items.Any(i => i.Meeting == meeting && i.TakenOffAt is null)).Select(p => Candidate(p, row, secretary, world)).OrderBy(c => c.Refusal is not null)],
            page.Next);
    }

    private static MeetingCandidate Candidate(Proposal p, MeetingRow meeting, UserId secretary, World world)
    {
        var points = MeetingDesk.Proposed(p);
        var tried = CaseDesk.Do(p, new PlaceItem(meeting.Id, meeting.Body, meeting.Date, meeting.LastN + 1, 1, false, null, null, points), secretary, world);
        return new MeetingCandidate(p.Number.ToString(), p.Content.Title, p.Stage, MeetingChanges.PlanOf(meeting).PlaceRefusal ?? tried.Refusal, points);
    }

    private IQueryable<MeetingRow> Within(MeetingSpan span, DateOnly today) => span switch
    {
        MeetingSpan.Past => db.Meetings.AsNoTracking().Where(m => m.Date < today),
        MeetingSpan.Coming => db.Meetings.AsNoTracking().Where(m => m.Date >= today),
        _ => db.Meetings.AsNoTracking(),
    };

    private static IQueryable<MeetingRow> Sorted(IQueryable<MeetingRow> meetings, bool nearestFirst, string? after)
    {
        if (Cursor.Read(after) is [var day, var key] && DateOnly.TryParseExact(day, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && Guid.TryParse(key, out var id))
        {
            meetings = nearestFirst
                ? meetings.Where(m => m.Date > date || (m.Date == date && m.Id.CompareTo(id) > 0))
                : meetings.Where(m => m.Date < date || (m.Date == date && m.Id.CompareTo(id) < 0));
        }

        return nearestFirst ? meetings.OrderBy(m => m.Date).ThenBy(m => m.Id) : meetings.OrderByDescending(m => m.Date).ThenByDescending(m => m.Id);
    }

    /// <summary>Which items wait stands in their cases alone; only those with an open duty to record an outcome are read.</summary>
    private async Task<ILookup<Guid, AgendaItem>> UndecidedAsync(IReadOnlyList<Guid> meetings, UserId reader, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        var documents = await db.Proposals.AsNoTracking().VisibleTo(reader, world.Organisation)
            .Where(p => db.Duties.Any(d => d.ProposalId == p.Id && d.Duty == DutyKind.RecordOutcome && d.Open)
                && db.AgendaItems.Any(i => i.ProposalId == p.Id && meetings.Contains(i.MeetingId)))
            .Select(p => p.Document).ToListAsync(ct);
        return documents.SelectMany(CaseJson.ReadItems).Where(i => i.IsUndecided && i.IsHeld(world.Today)).ToLookup(i => i.Meeting);
    }
}
