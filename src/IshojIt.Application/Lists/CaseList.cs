using IshojIt.Application.Common;
using IshojIt.Application.Costs;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Lists;

/// <summary>The list of cases, for screens and other systems alike: filtered and sorted by indexed columns, paged by key.</summary>
public sealed class CaseList(IshojItDbContext db, CaseStore store)
{
    /// <summary>Counting stops here; above it a list says "1.000+".</summary>
    public const int CountedCases = 1000;

    /// <summary>A page with each case's two sums of the ledger.</summary>
    public async Task<Page<CaseListRow>> ReadAsync(CaseFilter filter, UserId actor, string? after, int size, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        var found = await FoundAsync(filter, actor, world, after, size, ct);
        var lines = await db.LinesOfAsync([.. found.Take(size).Select(p => p.Id)], ct);
        return PageOf(found, size, filter.Sort, p => p.Row with { YearCost = YearCostOf(lines[p.Id], filter, world), Continuing = lines[p.Id].ContinuingExpense() });
    }

    /// <summary>The same page for who asks for no money: its sums are 0.</summary>
    public async Task<Page<CaseListRow>> WithoutSumsAsync(CaseFilter filter, UserId actor, string? after, int size, CancellationToken ct) =>
        PageOf(await FoundAsync(filter, actor, await store.WorldAsync(ct), after, size, ct), size, filter.Sort, p => p.Row);

    /// <summary>How many cases match, counted no further than one above <see cref="CountedCases"/>.</summary>
    public async Task<int> CountAsync(CaseFilter filter, UserId actor, CancellationToken ct) => (await CountAsync([filter], actor, ct))[0];

    /// <summary>The same for several lists, in their order.</summary>
    public async Task<IReadOnlyList<int>> CountAsync(IReadOnlyList<CaseFilter> filters, UserId actor, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        var counts = new List<int>();
        foreach (var filter in filters)
        {
            var cases = await MatchingAsync(filter, actor, world, ct);
            counts.Add(await cases.OrderByDescending(p => p.UpdatedAt).Take(CountedCases + 1).CountAsync(ct));
        }

        return counts;
    }

    /// <summary>What the matching cases, not only the page's, have of derived operating costs in the year of the filter, on its area or on all; null where it names no year.</summary>
    public async Task<Dkk?> DerivedAsync(CaseFilter filter, UserId actor, CancellationToken ct)
    {
        if (filter.CostYear is not { } year)
        {
            return null;
        }

        // The lines that are joined are those that the filter asks for: it need not ask again.
        var cases = (await MatchingAsync(filter with { CostArea = null, CostYear = null }, actor, await store.WorldAsync(ct), ct)).InLedger();
        return new Dkk(await (from c in db.DerivedOf(filter.CostArea, year) join p in cases on new { Id = c.ProposalId, c.CostVersion } equals new { p.Id, p.CostVersion } select c.Amount).SumAsync(ct));
    }

    /// <summary>What the list is asked about: the derived operating costs that the case was found by, else all its expenses of the budget year.</summary>
    private static Dkk YearCostOf(IEnumerable<CostLine> lines, CaseFilter filter, World world) => filter.CostYear is not { } year
        ? lines.ExpensesIn([world.Settings.Rulebook.BudgetYear])
        : lines.Where(l => l.IsDerived && l.Year == year && (filter.CostArea is not { } area || l.BudgetArea == area)).Sum(l => l.Amount);

    private async Task<List<Found>> FoundAsync(CaseFilter filter, UserId actor, World world, string? after, int size, CancellationToken ct) =>
        await (await MatchingAsync(filter, actor, world, ct)).Sorted(filter, after).Take(size + 1)
            .Select(p => new Found(
                p.Id,
                new CaseKey(p.Number, p.TitleKey, p.SortDeadline, p.UpdatedAt),
                new CaseListRow(p.Number, p.Title, p.State, p.Stage, p.Route, p.BudgetArea, p.Holder, p.WaitingFor, p.Deadline, p.PlannedStart, p.UpdatedAt, p.IsReady, p.BegunUncovered)))
            .ToListAsync(ct);

    private Task<IQueryable<ProposalRow>> MatchingAsync(CaseFilter filter, UserId actor, World world, CancellationToken ct) =>
        db.Proposals.AsNoTracking().VisibleTo(actor, world.Organisation).MatchingAsync(filter, actor, world, db, ct);

    private static Page<CaseListRow> PageOf(List<Found> found, int size, CaseSort sort, Func<Found, CaseListRow> show) =>
        Cursor.Page(found, size, p => CaseSorting.KeyOf(p.Key, sort), show);

    private sealed record Found(ProposalId Id, CaseKey Key, CaseListRow Row);
}
