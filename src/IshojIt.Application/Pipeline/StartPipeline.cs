using System.Globalization;
using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Pipeline;

/// <summary>The cases that have not begun, by planned start; those whose start has passed come first. Paged by key.</summary>
public sealed class StartPipeline(IshojItDbContext db, CaseStore store)
{
    public async Task<Page<PipelineStart>> ReadAsync(UserId actor, string? after, int size, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        // The page's keys are found in the index alone; only its own rows, which hold documents, are opened.
        var keys = After((await WaitingAsync(actor, ct)).Where(p => p.PlannedStart != null), after)
            .OrderBy(p => p.PlannedStart).ThenBy(p => p.Year).ThenBy(p => p.Sequence).Take(size + 1).Select(p => new { p.Id });
        var rows = await (from k in keys
                          join p in db.Proposals.AsNoTracking() on k.Id equals p.Id
                          orderby p.PlannedStart, p.Year, p.Sequence
                          select new
                          {
                              p.Id,
                              p.Year,
                              p.Sequence,
                              Case = new PipelineCase(p.Number, p.Title, p.State, p.Stage, p.IsReady, p.PlannedStart),
                              p.BudgetArea,
                              p.Holder,
                              p.Deadline,
                              p.WaitingFor,
                              AwaitsReview = db.Duties.Any(d => d.ProposalId == p.Id && d.Duty == DutyKind.ReviewCompatibility),
                          }).ToListAsync(ct);
        var ids = rows.Take(size).Select(r => r.Id).ToList();
        var touched = await (from l in db.SystemLinks.AsNoTracking()
                             join s in db.Systems.AsNoTracking() on l.SystemId equals s.Id
                             where ids.Contains(l.ProposalId)
                             orderby s.Name, s.Id
                             select new { l.ProposalId, System = new TouchedSystem(s.Id, s.Name) }).ToListAsync(ct);
        var systems = touched.ToLookup(t => t.ProposalId, t => t.System);
        return Cursor.Page(rows, size, r => [Text(r.Case.PlannedStart!.Value), Cursor.Of(r.Year), Cursor.Of(r.Sequence)], r =>
        {
            var start = r.Case.PlannedStart!.Value;
            return new PipelineStart(
                r.Case, r.BudgetArea, r.Holder, start, r.Deadline, r.WaitingFor, r.AwaitsReview, StartProspects.Of(r.Case.State, start, r.Deadline, world.Today), [.. systems[r.Id]]);
        });
    }

    /// <summary>How many planned starts have passed, counted no further than <paramref name="most"/>.</summary>
    public async Task<int> CountPassedAsync(UserId actor, int most, CancellationToken ct)
    {
        var today = (await store.WorldAsync(ct)).Today;
        return await (await WaitingAsync(actor, ct)).Where(p => p.PlannedStart < today).OrderBy(p => p.PlannedStart).Take(most).CountAsync(ct);
    }

    /// <summary>How many have no planned start: drafts that do not say yet.</summary>
    public async Task<int> CountUndatedAsync(UserId actor, CancellationToken ct) => await (await WaitingAsync(actor, ct)).CountAsync(p => p.PlannedStart == null, ct);

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static IQueryable<ProposalRow> After(IQueryable<ProposalRow> cases, string? after) =>
        Cursor.Read(after) is [var day, var year, var sequence] && DateOnly.TryParseExact(day, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            && Cursor.Number(year) is { } y && Cursor.Number(sequence) is { } s
            ? cases.Where(p => p.PlannedStart >= start && (p.PlannedStart > start || p.Year > y || (p.Year == y && p.Sequence > s)))
            : cases;

    private async Task<IQueryable<ProposalRow>> WaitingAsync(UserId actor, CancellationToken ct)
    {
        var before = ProposalStates.BeforeStart;
        return db.Proposals.AsNoTracking().VisibleTo(actor, (await store.WorldAsync(ct)).Organisation).Where(p => before.Contains(p.State));
    }
}
