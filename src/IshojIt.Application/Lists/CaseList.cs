using IshojIt.Application.Common;
using IshojIt.Application.Costs;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Application.Lists;

/// <summary>The list of cases: filtered and sorted by indexed columns, paged by key, each with two sums of the ledger.</summary>
public sealed class CaseList(IshojItDbContext db, CaseStore store)
{
    /// <summary>Counting stops here; above it a list says "1.000+".</summary>
    public const int CountedCases = 1000;

    public async Task<Page<CaseListRow>> ReadAsync(CaseFilter filter, UserId actor, string? after, int size, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        var found = await Visible(actor, world).Matching(filter, actor, world, db).Sorted(filter, after).Take(size + 1)
            .Select(p => new
            {
                p.Id,
                p.TitleKey,
                p.SortDeadline,
                Row = new CaseListRow(p.Number, p.Title, p.State, p.Stage, p.Route, p.BudgetArea, p.Holder, p.WaitingFor, p.Deadline, p.PlannedStart, p.UpdatedAt, p.IsReady, p.BegunUncovered),
            })
            .ToListAsync(ct);
        var sums = await db.CaseSumsAsync([.. found.Take(size).Select(p => p.Id)], world.Settings.Rulebook.BudgetYear, ct);
        return Cursor.Page(
            found, size,
            p => CaseSorting.KeyOf(new CaseKey(p.Row.Number, p.TitleKey, p.SortDeadline, p.Row.UpdatedAt), filter.Sort),
            p => p.Row with { YearCost = sums.YearOf(p.Id), Continuing = sums.ContinuingOf(p.Id) });
    }

    /// <summary>How many cases match, counted no further than one above <see cref="CountedCases"/>.</summary>
    public async Task<int> CountAsync(CaseFilter filter, UserId actor, CancellationToken ct) => (await CountAsync([filter], actor, ct))[0];

    /// <summary>The same for several lists, in their order.</summary>
    public async Task<IReadOnlyList<int>> CountAsync(IReadOnlyList<CaseFilter> filters, UserId actor, CancellationToken ct)
    {
        var world = await store.WorldAsync(ct);
        var counts = new List<int>();
        foreach (var filter in filters)
        {
            counts.Add(await Visible(actor, world).Matching(filter, actor, world, db).Take(CountedCases + 1).CountAsync(ct));
        }

        return counts;
    }

    private IQueryable<ProposalRow> Visible(UserId actor, World world) => db.Proposals.AsNoTracking().VisibleTo(actor, world.Organisation);
}
