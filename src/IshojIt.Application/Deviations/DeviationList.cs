using System.Globalization;
using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Deviations;

/// <summary>What the list of deviations asks for; null is "any".</summary>
public sealed record DeviationFilter(DeviationEntryKind? Kind = null, bool OpenOnly = false);

/// <summary>
/// One line of the list. <paramref name="DaysWithoutApproval"/> are calendar days from the act to the cover or the closing, else to today;
/// null for lowered routes and lapsed approvals.
/// </summary>
public sealed record DeviationListRow(
    string Number, string Title, AreaCode BudgetArea, int N, DeviationEntryKind Kind, DateOnly BeganOn, DateTimeOffset RegisteredAt, StartAct? Act, string? Reason,
    bool Open, DeviationEnd? ClosedAs, DateOnly? ClosedOn, int? DaysWithoutApproval);

/// <summary>How many lines of one kind were registered in one quarter, and how many of them are open still.</summary>
public sealed record DeviationCount(int Year, int Quarter, DeviationEntryKind Kind, int Registered, int Open);

/// <summary>The list of deviations and its quarterly report, for those whose office it is to follow them (R15.2-15).</summary>
public sealed class DeviationList(IshojItDbContext db, CaseStore store)
{
    /// <summary>How many quarters the report goes back, the present one included.</summary>
    private const int Quarters = 8;

    /// <summary>Whose office it is to follow deviations.</summary>
    public static IReadOnlyList<Role> Followers { get; } = [Role.ExecutiveBoard, Role.ChiefExecutive, Role.Director, Role.ItCentre, Role.FinanceCentre, Role.Auditor];

    /// <summary>A page, the latest registered first; empty for who may not follow deviations.</summary>
    public async Task<Page<DeviationListRow>> ReadAsync(DeviationFilter filter, UserId actor, string? after, int size, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        var lines = Visible(actor, world.Organisation);
        if (filter.Kind is { } kind)
        {
            lines = lines.Where(l => l.Entry.Kind == kind);
        }

        if (filter.OpenOnly)
        {
            lines = lines.Where(l => l.Entry.Open);
        }

        if (Cursor.Read(after) is [var instant, var number, var place] && Cursor.Instant(instant) is { } at && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var n))
        {
#pragma warning disable CA1309 // The database compares, by its own collation; case numbers are digits and a dash.
            lines = lines.Where(l => l.Entry.RegisteredAt < at
                || (l.Entry.RegisteredAt == at && (string.Compare(l.Case.Number, number) > 0 || (l.Case.Number == number && l.Entry.N > n))));
#pragma warning restore CA1309
        }

        var rows = await lines.OrderByDescending(l => l.Entry.RegisteredAt).ThenBy(l => l.Case.Number).ThenBy(l => l.Entry.N).Take(size + 1)
            .Select(l => new { l.Case.Number, l.Case.Title, l.Case.BudgetArea, l.Entry }).ToListAsync(ct);
        return Cursor.Page(
            rows, size,
            r => [Cursor.Of(r.Entry.RegisteredAt), r.Number, r.Entry.N.ToString(CultureInfo.InvariantCulture)],
            r => new DeviationListRow(
                r.Number, r.Title, r.BudgetArea, r.Entry.N, r.Entry.Kind, r.Entry.BeganOn, r.Entry.RegisteredAt, r.Entry.Act, r.Entry.Reason,
                r.Entry.Open, r.Entry.ClosedAs, r.Entry.ClosedOn, DaysOf(r.Entry, world.Today)));
    }

    /// <summary>The report by quarter of registration, the latest first; at most the last eight quarters.</summary>
    public async Task<IReadOnlyList<DeviationCount>> ByQuarterAsync(UserId actor, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        var first = new DateOnly(world.Today.Year, world.Today.Month, 1).AddMonths(-((world.Today.Month - 1) % 3) - (3 * (Quarters - 1)));
        var counted = new List<DeviationCount>();
        for (var start = first.AddMonths(3 * (Quarters - 1)); start >= first; start = start.AddMonths(-3))
        {
            // A database that counts in UTC would put a registration of the last Danish hours into the quarter before.
            var (from, to) = (DanishCalendar.StartOf(start), DanishCalendar.StartOf(start.AddMonths(3)));
            var kinds = await Visible(actor, world.Organisation).Where(l => l.Entry.RegisteredAt >= from && l.Entry.RegisteredAt < to)
                .GroupBy(l => l.Entry.Kind)
                .Select(g => new { Kind = g.Key, Registered = g.Count(), Open = g.Count(l => l.Entry.Open) })
                .ToListAsync(ct);
            counted.AddRange(kinds.OrderBy(k => k.Kind).Select(k => new DeviationCount(start.Year, ((start.Month - 1) / 3) + 1, k.Kind, k.Registered, k.Open)));
        }

        return counted;
    }

    private IQueryable<Line> Visible(UserId actor, Organisation org)
    {
        var cases = Follows(actor, org) ? db.Proposals.AsNoTracking().VisibleTo(actor, org) : db.Proposals.Where(p => false);
        return db.DeviationEntries.AsNoTracking().Join(cases, e => e.ProposalId, p => p.Id, (entry, row) => new Line { Entry = entry, Case = row });
    }

    private static int? DaysOf(DeviationEntryRow entry, DateOnly today) => entry.Kind is DeviationEntryKind.LoweredRoute or DeviationEntryKind.LapsedApproval
        ? null
        : (entry.EndedOn ?? entry.ClosedOn ?? today).DayNumber - entry.BeganOn.DayNumber;

    private static bool Follows(UserId actor, Organisation org) => Followers.Any(role => org.ActsAs(actor, role));

    private sealed class Line
    {
        public required DeviationEntryRow Entry { get; init; }

        public required ProposalRow Case { get; init; }
    }
}
