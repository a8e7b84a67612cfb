using System.Globalization;
using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Meetings;

/// <summary>A meeting as the calendar lists it. <paramref name="Undecided"/>: cases on it whose outcome is waited for.</summary>
public sealed record CalendarRow(Guid Id, Body Body, string? Committee, DateOnly Date, TimeOnly Time, string? Place, int Items, int Undecided, bool IsCancelled);

/// <summary>A case that may come on a meeting. <paramref name="Refusal"/> says why not this one; null where it can be placed.</summary>
public sealed record MeetingCandidate(string Number, string Title, PoliticalStage? Stage, Refusal? Refusal, IReadOnlyList<ItemPoint> Proposed);

/// <summary>Reads the calendar of meetings, and which cases wait for one.</summary>
public sealed class MeetingCalendar(IshojItDbContext db, CaseStore store)
{
    private const int MostCandidates = 50;

    /// <summary>Meetings from today on, the nearest first.</summary>
    public async Task<IReadOnlyList<CalendarRow>> ComingAsync(int most, CancellationToken ct)
    {
        var today = (await store.WorldAsync(ct)).Today;
        var rows = await Rows(db.Meetings.AsNoTracking().Where(m => m.Date >= today).OrderBy(m => m.Date).ThenBy(m => m.Id)).Take(most).ToListAsync(ct);
        return await CountedAsync(rows, today, ct);
    }

    /// <summary>Meetings before today, the latest first, paged by date and identifier.</summary>
    public async Task<Page<CalendarRow>> PastAsync(string? after, int size, CancellationToken ct)
    {
        var today = (await store.WorldAsync(ct)).Today;
        var past = db.Meetings.AsNoTracking().Where(m => m.Date < today);
        if (ReadCursor(after) is var (date, id))
        {
            past = past.Where(m => m.Date < date || (m.Date == date && m.Id.CompareTo(id) < 0));
        }

        var rows = await Rows(past.OrderByDescending(m => m.Date).ThenByDescending(m => m.Id)).Take(size + 1).ToListAsync(ct);
        var last = rows.Count > size ? rows[size - 1] : null;
        return new Page<CalendarRow>(await CountedAsync([.. rows.Take(size)], today, ct), last is null ? null : string.Create(CultureInfo.InvariantCulture, $"{last.Date:yyyy-MM-dd}_{last.Id:D}"));
    }

    /// <summary>Cases that wait for the secretary to place them, the longest waiting first.</summary>
    public async Task<IReadOnlyList<TaskRow>> ToPlaceAsync(UserId secretary, int most, CancellationToken ct) => await db.Duties.AsNoTracking()
        .Where(d => d.User == secretary && d.Duty == DutyKind.PlaceItem && d.Open)
        .OrderBy(d => d.Since).ThenBy(d => d.Id).Take(most)
        .Select(d => new TaskRow(d.Number, d.Title, d.Duty, d.Paragraph, d.Since, d.Deadline, d.ActingFor, d.Open))
        .ToListAsync(ct);

    /// <summary>Cases on their way to a body, each with whether it can come on this meeting now; those that can stand first.</summary>
    public async Task<IReadOnlyList<MeetingCandidate>> CandidatesAsync(Guid meeting, UserId secretary, CancellationToken ct)
    {
        if (await db.Meetings.AsNoTracking().SingleOrDefaultAsync(m => m.Id == meeting, ct) is not { } row)
        {
            return [];
        }

        var world = await store.WorldAsync(ct);
        var documents = await db.Proposals.AsNoTracking().VisibleTo(secretary, world.Organisation)
            .Where(p => p.State == ProposalState.Political && p.Stage != PoliticalStage.Amending)
            .OrderBy(p => p.UpdatedAt).Take(MostCandidates)
            .Select(p => p.Document).ToListAsync(ct);
        return [.. documents.Select(CaseJson.Read).Where(p => !p.Items.Any(i => i.Meeting == meeting && i.TakenOffAt is null)).Select(p => Candidate(p, row, secretary, world)).OrderBy(c => c.Refusal is not null)];
    }

    private static MeetingCandidate Candidate(Proposal p, MeetingRow meeting, UserId secretary, World world)
    {
        var points = MeetingDesk.Proposed(p);
        var tried = CaseDesk.Do(p, new PlaceItem(meeting.Id, meeting.Body, meeting.Date, meeting.LastN + 1, 1, false, null, null, points), secretary, world);
        return new MeetingCandidate(p.Number.ToString(), p.Content.Title, p.Stage, MeetingChanges.PlanOf(meeting).PlaceRefusal ?? tried.Refusal, points);
    }

    private IQueryable<CalendarRow> Rows(IQueryable<MeetingRow> meetings) => meetings.Select(m => new CalendarRow(
        m.Id, m.Body, m.Committee, m.Date, m.Time, m.Place,
        db.AgendaItems.Count(i => i.MeetingId == m.Id), 0, m.CancelledAt != null));

    /// <summary>Which items wait stands in their cases alone; only those with an open duty to record an outcome are opened.</summary>
    private async Task<List<CalendarRow>> CountedAsync(IReadOnlyList<CalendarRow> rows, DateOnly today, CancellationToken ct)
    {
        var meetings = rows.Select(r => r.Id).ToList();
        var documents = await db.Proposals.AsNoTracking()
            .Where(p => db.Duties.Any(d => d.ProposalId == p.Id && d.Duty == DutyKind.RecordOutcome && d.Open)
                && db.AgendaItems.Any(i => i.ProposalId == p.Id && meetings.Contains(i.MeetingId)))
            .Select(p => p.Document).ToListAsync(ct);
        var undecided = documents.SelectMany(d => CaseJson.Read(d).Items).Where(i => i.IsUndecided && i.IsHeld(today)).ToLookup(i => i.Meeting);
        return [.. rows.Select(r => r with { Undecided = undecided[r.Id].Count() })];
    }

    private static (DateOnly Date, Guid Id)? ReadCursor(string? after) =>
        after?.Split('_') is [var day, var id] && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && Guid.TryParse(id, out var guid)
            ? (date, guid)
            : null;
}
