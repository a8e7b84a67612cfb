using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Regulations;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Orientations;

/// <summary>Where an orientation stands: to be acknowledged (for the first time, or since costs changed), acknowledged, run out unacknowledged, or overtaken by a later version.</summary>
public enum OrientationStatus { New, Changed, Acknowledged, RunOut, Overtaken }

/// <summary>One orientation in a centre's list.</summary>
public sealed record OrientationListRow(
    string Number, string Title, AreaCode BudgetArea, UserId? Holder, ProposalState State, Centre Centre, int CostVersion, OrientationStatus Status, DateTimeOffset SentAt, DateOnly RunsOutOn,
    DateTimeOffset? AcknowledgedAt, UserId? AcknowledgedBy);

/// <summary>An orientation with what its cost version changed, and how many questions of the centre wait for an answer.</summary>
public sealed record OrientationEntry(OrientationListRow Row, IReadOnlyList<CostDifference> Differences, int OpenQuestions);

/// <summary>A centre's orientations as a list of their own, the latest first and paged by key (R15.2-8, -9).</summary>
public sealed class OrientationList(IshojItDbContext db, CaseStore store, CaseQueries queries)
{
    /// <summary>The centres whose orientations the person may list; empty for who follows none.</summary>
    public static IReadOnlyList<Centre> CentresOf(UserId actor, Organisation org) =>
        [.. Enum.GetValues<Centre>().Where(c => org.Has(actor, Role.Auditor) || org.ActsAs(actor, c == Centre.ItCentre ? Role.ItCentre : Role.FinanceCentre))];

    /// <summary>The refusal of a person who follows none; null else.</summary>
    public async Task<Refusal?> RightAsync(UserId actor, CancellationToken ct) =>
        CentresOf(actor, (await store.WorldAsync(ct)).Organisation).Count > 0 ? null : Refusal.NotAllowed(Regulation.OrientedOnAllCosts);

    /// <summary>A page; <paramref name="status"/> null is all of them, <paramref name="centre"/> null all that she follows.</summary>
    public async Task<Page<OrientationListRow>> ReadAsync(Centre? centre, OrientationStatus? status, UserId actor, string? after, int size, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        var centres = CentresOf(actor, world.Organisation).Where(c => centre is null || c == centre).ToList();
        var rows = After(Of(Joined(centres, actor, world.Organisation), status, world.Today), after);
        var page = await rows.OrderByDescending(r => r.Row.SentAt).ThenByDescending(r => r.Case.Year).ThenByDescending(r => r.Case.Sequence).ThenBy(r => r.Row.Centre).ThenByDescending(r => r.Row.CostVersion)
            .Take(size + 1)
            .Select(r => new { r.Row, r.Case.Number, r.Case.Title, r.Case.BudgetArea, r.Case.Holder, r.Case.State, Current = r.Case.CostVersion, r.Case.Year, r.Case.Sequence })
            .ToListAsync(ct);
        return Cursor.Page(page, size, r => [Cursor.Of(r.Row.SentAt), Cursor.Of(r.Year), Cursor.Of(r.Sequence), r.Row.Centre.ToString(), Cursor.Of(r.Row.CostVersion)], r => new OrientationListRow(
            r.Number, r.Title, r.BudgetArea, r.Holder, r.State, r.Row.Centre, r.Row.CostVersion, StatusOf(r.Row, r.Current, r.State, world.Today), r.Row.SentAt, r.Row.RunsOutOn, r.Row.AcknowledgedAt, r.Row.AcknowledgedBy));
    }

    /// <summary>The same with what each version changed: the page's cases are opened for it.</summary>
    public async Task<Page<OrientationEntry>> EntriesAsync(Centre centre, OrientationStatus? status, UserId actor, string? after, int size, CancellationToken ct)
    {
        var page = await ReadAsync(centre, status, actor, after, size, ct);
        var cases = await queries.ReadAsync([.. page.Items.Select(r => r.Number).Distinct()], actor, ct);
        var world = await store.WorldAsync(ct);
        return new Page<OrientationEntry>([.. page.Items.Select(r => EntryOf(r, cases[r.Number], world))], page.Next);
    }

    /// <summary>How many there are of a status, counted no further than <paramref name="most"/>.</summary>
    public async Task<int> CountAsync(Centre centre, OrientationStatus status, UserId actor, int most, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        return await Of(Joined([.. CentresOf(actor, world.Organisation).Where(c => c == centre)], actor, world.Organisation), status, world.Today).Take(most).CountAsync(ct);
    }

    /// <summary>Cases whose current costs have not been sent to both centres (R15.2-9): always none, which the tests ask.</summary>
    public async Task<IReadOnlyList<string>> ChangedButNotOrientedAsync(CancellationToken ct) => await db.Proposals.AsNoTracking()
        .Where(p => p.CostVersion > 0 && db.Orientations.Count(o => o.ProposalId == p.Id && o.CostVersion == p.CostVersion) != 2)
        .OrderBy(p => p.Year).ThenBy(p => p.Sequence).Select(p => p.Number).Take(100).ToListAsync(ct);

    private static OrientationEntry EntryOf(OrientationListRow row, Proposal p, World world) => new(
        row, CostDifference.OfVersion(p.CostSets, row.CostVersion, p.RulebookIn(world).Horizon), p.Questions.Count(q => q.IsOpen && q.Centre == row.Centre));

    private static OrientationStatus StatusOf(OrientationRow row, int current, ProposalState state, DateOnly today) => row switch
    {
        { AcknowledgedAt: not null } => OrientationStatus.Acknowledged,
        _ when row.CostVersion < current => OrientationStatus.Overtaken,
        _ when row.RunsOutOn < today || state.IsFinal() => OrientationStatus.RunOut,
        { CostVersion: 1 } => OrientationStatus.New,
        _ => OrientationStatus.Changed,
    };

    private static IQueryable<Joint> Of(IQueryable<Joint> rows, OrientationStatus? status, DateOnly today)
    {
        var unread = rows.Where(r => r.Row.AcknowledgedAt == null);
        var current = unread.Where(r => r.Row.CostVersion == r.Case.CostVersion);
        var open = current.Where(r => r.Row.RunsOutOn >= today && !ProposalStates.Final.Contains(r.Case.State));
        return status switch
        {
            null => rows,
            OrientationStatus.Acknowledged => rows.Where(r => r.Row.AcknowledgedAt != null),
            OrientationStatus.Overtaken => unread.Where(r => r.Row.CostVersion < r.Case.CostVersion),
            OrientationStatus.RunOut => current.Where(r => r.Row.RunsOutOn < today || ProposalStates.Final.Contains(r.Case.State)),
            OrientationStatus.New => open.Where(r => r.Row.CostVersion == 1),
            _ => open.Where(r => r.Row.CostVersion > 1),
        };
    }

    private static IQueryable<Joint> After(IQueryable<Joint> rows, string? after)
    {
        if (Cursor.Read(after) is not [var ticks, var year, var sequence, var centre, var version] || Cursor.Instant(ticks) is not { } sent || !Enum.TryParse<Centre>(centre, out var c)
            || Cursor.Number(year) is not { } y || Cursor.Number(sequence) is not { } s || Cursor.Number(version) is not { } v)
        {
            return rows;
        }

        // The second centre of the same version comes after the first one, as their names are sorted.
        var later = Enum.GetValues<Centre>().Where(x => string.CompareOrdinal(x.ToString(), c.ToString()) > 0).ToList();
        return rows.Where(r => r.Row.SentAt < sent
            || (r.Row.SentAt == sent && (r.Case.Year < y || (r.Case.Year == y && (r.Case.Sequence < s
                || (r.Case.Sequence == s && (later.Contains(r.Row.Centre) || (r.Row.Centre == c && r.Row.CostVersion < v))))))));
    }

    private IQueryable<Joint> Joined(List<Centre> centres, UserId actor, Organisation org) =>
        from o in db.Orientations.AsNoTracking()
        join p in db.Proposals.AsNoTracking().VisibleTo(actor, org) on o.ProposalId equals p.Id
        where centres.Contains(o.Centre)
        select new Joint { Row = o, Case = p };

    private sealed class Joint
    {
        public required OrientationRow Row { get; init; }

        public required ProposalRow Case { get; init; }
    }
}
