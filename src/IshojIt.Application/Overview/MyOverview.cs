using System.Data.Common;
using IshojIt.Application.Common;
using IshojIt.Application.Lists;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Overview;

/// <summary>Something that another person did on a case that the reader has a part in.</summary>
public sealed record NewsRow(string Number, string Title, string Action, UserId By, UserId? ActingFor, DateTimeOffset At);

/// <summary>What waits for the reader, where her cases stand, and what happened since her last visit.</summary>
public sealed record OverviewAnswer(
    IReadOnlyList<TaskRow> Tasks, int TaskCount, int LateCount, IReadOnlyList<CaseListRow> Cases, bool MoreCases, IReadOnlyList<NewsRow> News, DateTimeOffset Since, bool MayCreate, bool SeesCases);

/// <summary>A person's overview. A visit ends after half an hour without a look; news go back two weeks at most.</summary>
public sealed class MyOverview(IshojItDbContext db, CaseStore store, CaseList list, WaitingDuties duties)
{
    /// <summary>How many of each are shown.</summary>
    public const int Shown = 20;

    private const int NewsShown = 8;
    private static readonly TimeSpan Visit = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(14);
    private static readonly string[] Silent = [CommandKind.Save.Kebab(), CaseStore.Creating];

    public async Task<OverviewAnswer> ReadAsync(UserId actor, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        var org = world.Organisation;
        var since = await SinceAsync(actor, world.Now, ct);
        var cases = await list.ReadAsync(new CaseFilter { Mine = true, Open = true, Sort = CaseSort.Deadline }, actor, null, Shown, ct);
        return new OverviewAnswer(
            (await duties.TasksAsync(actor, null, Shown, ct)).Items,
            await duties.CountAsync(actor, CaseList.CountedCases + 1, ct),
            await duties.CountLateAsync(actor, CaseList.CountedCases + 1, ct),
            cases.Items,
            cases.Next is not null,
            await NewsAsync(actor, world, since, ct),
            since,
            org.BudgetAreas.Any(area => CaseDesk.MayCreate(area.Code, actor, world)),
            ProposalVisibility.SeesCases(actor, org));
    }

    private Task<List<NewsRow>> NewsAsync(UserId actor, World world, DateTimeOffset since, CancellationToken ct)
    {
        var holders = world.Organisation.HoldersWorkedFor(actor).Select(h => (UserId?)h).ToList();
        var mine = db.Proposals.AsNoTracking().VisibleTo(actor, world.Organisation).Where(p => holders.Contains(p.Holder)
            || db.Duties.Any(d => d.ProposalId == p.Id && d.User == actor) || db.AuditEntries.Any(e => e.ProposalId == p.Id && e.By == actor));
        return (from e in db.AuditEntries.AsNoTracking()
                join p in mine on e.ProposalId equals p.Id
                where e.At > since && e.By != actor && !Silent.Contains(e.Action)
                orderby e.At descending, p.Number, e.Seq descending
                select new NewsRow(p.Number, p.Title, e.Action, e.By, e.ActingFor, e.At)).Take(NewsShown).ToListAsync(ct);
    }

    /// <summary>Until when she had seen the news, and notes that she looks now.</summary>
    private async Task<DateTimeOffset> SinceAsync(UserId actor, DateTimeOffset now, CancellationToken ct)
    {
        var oldest = now - Longest;
        var visit = await db.Visits.SingleOrDefaultAsync(v => v.User == actor, ct)
            ?? db.Visits.Add(new VisitRow { User = actor, Since = oldest, LastAt = now }).Entity;
        visit.Since = now - visit.LastAt > Visit ? visit.LastAt : visit.Since;
        visit.LastAt = now;
        var since = visit.Since > oldest ? visit.Since : oldest;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException failed) when (failed.InnerException is DbException said && db.IsConflict(said))
        {
            // Another window of the same person noted the same visit.
            db.ChangeTracker.Clear();
        }

        return since;
    }
}
