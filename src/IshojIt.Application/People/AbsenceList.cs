using System.Globalization;
using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.People;

/// <summary>What the page shows to one reader: her own, and a page of everybody's, which begin after the cursors that were asked for.</summary>
public sealed record AwayOverview(
    IReadOnlyList<SubstituteRow> MySubstitutes, IReadOnlyList<AbsenceRow> MyAbsences, Page<SubstituteRow> Substitutes, Page<AbsenceRow> Absences, string? After, string? AfterAbsence);

/// <summary>Who acts for whom, and who is away: what holds today and what is coming, the first to begin first.</summary>
public sealed class AbsenceList(IshojItDbContext db, TimeProvider clock)
{
    private const int Shown = 50;

    public async Task<Page<SubstituteRow>> SubstitutesAsync(string? after, int size, CancellationToken ct) => await PageAsync(db.Substitutes, after, size, ct);

    public async Task<Page<AbsenceRow>> AbsencesAsync(string? after, int size, CancellationToken ct) => await PageAsync(db.Absences, after, size, ct);

    /// <summary>The substitutions that she has a part in on either side, her own absences, and everybody's.</summary>
    public async Task<AwayOverview> ReadAsync(UserId user, string? after, string? afterAbsence, CancellationToken ct) => new(
        await Standing(db.Substitutes).Where(s => s.For == user || s.By == user).OrderBy(s => s.From).ThenBy(s => s.Id).ToListAsync(ct),
        await Standing(db.Absences).Where(a => a.User == user).OrderBy(a => a.From).ThenBy(a => a.Id).ToListAsync(ct),
        await SubstitutesAsync(after, Shown, ct),
        await AbsencesAsync(afterAbsence, Shown, ct),
        after,
        afterAbsence);

    private async Task<Page<TRow>> PageAsync<TRow>(IQueryable<TRow> all, string? after, int size, CancellationToken ct)
        where TRow : PeriodRow
    {
        var rows = Standing(all);
        if (Cursor.Read(after) is [var day, var key] && DateOnly.TryParseExact(day, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from) && Guid.TryParse(key, out var id))
        {
            rows = rows.Where(r => r.From > from || (r.From == from && r.Id.CompareTo(id) > 0));
        }

        return Cursor.Page(await rows.OrderBy(r => r.From).ThenBy(r => r.Id).Take(size + 1).ToListAsync(ct), size, r => [r.From.ToString("O", CultureInfo.InvariantCulture), r.Id.ToString("D")]);
    }

    /// <summary>What is neither over nor ended: an end holds from the day on which it was written.</summary>
    private IQueryable<TRow> Standing<TRow>(IQueryable<TRow> all)
        where TRow : PeriodRow
    {
        var today = DanishCalendar.DateOf(clock.GetUtcNow());
        return all.AsNoTracking().Where(r => r.To >= today && r.EndedFrom == null);
    }
}
