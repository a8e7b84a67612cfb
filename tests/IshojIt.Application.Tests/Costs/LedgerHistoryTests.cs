using IshojIt.Application.Common;
using IshojIt.Application.Costs;
using IshojIt.Application.Lists;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IshojIt.Application.Tests.Costs;

/// <summary>Random histories through the real use cases: every view of the costs says the same, and that is the sum of the lines.</summary>
public sealed class LedgerHistoryTests
{
    /// <summary>Histories played on each database; <c>ISHOJIT_HISTORIES</c> plays more.</summary>
    private static readonly int Cases = int.TryParse(Environment.GetEnvironmentVariable("ISHOJIT_HISTORIES"), out var asked) ? asked : 120;
    private static readonly UserId Freja = new("freja.okonomi");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Every_view_of_the_costs_of_random_histories_equals_the_sum_of_their_lines(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);

        var done = await new RandomHistories(database.Services, 20261125).RunAsync(Cases, Ct);

        Assert.True(done > 2 * Cases, $"only {done} commands were carried out");
        Assert.Empty(await database.Services.GetRequiredService<LedgerKeeping>().CheckAsync(Ct));
        var cases = await CasesAsync(database);
        foreach (CasePhase? phase in Enum.GetValues<CasePhase>().Select(p => (CasePhase?)p).Append(null))
        {
            var counted = cases.Where(c => PhaseOf(c.State) is { } of && (phase ?? of) == of).ToList();
            await EqualsAsync(database, phase, counted);
        }
    }

    [Theory, EachDatabase]
    [Guards("R15.2-9")]
    public async Task No_cost_version_of_random_histories_was_changed_without_orienting_both_centres(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        await new RandomHistories(database.Services, 7).RunAsync(30, Ct);

        var cases = await CasesAsync(database);

        Assert.Contains(cases, c => c.CostSets.Count > 1);
        Assert.Empty(cases.SelectMany(c => c.UnorientedCostVersions).Select(s => s.Number));
    }

    [Theory, EachDatabase]
    [Guards("R15.2-17")]
    public async Task What_random_histories_drew_on_a_pool_is_its_book_and_what_the_cases_hold_and_never_more_than_was_released(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        await new RandomHistories(database.Services, 20261125).RunAsync(Cases, Ct);

        var held = (await CasesAsync(database)).Select(c => c.StandingAssessment?.Draw).OfType<Draw>().ToLookup(d => d.Pool, d => d.Amount);
        var (pools, book) = await database.ReadAsync(async db => (await db.Pools.AsNoTracking().ToListAsync(Ct), await db.PoolDraws.AsNoTracking().ToListAsync(Ct)));

        Assert.All(pools, pool => Assert.Contains(book, d => d.PoolId == pool.Id));
        Assert.All(pools, pool => Assert.InRange(pool.Drawn, 0, pool.Released));
        Assert.All(pools, pool => Assert.Equal((pool.Drawn, pool.Drawn), (book.Where(d => d.PoolId == pool.Id).Sum(d => d.Amount.Oere), held[pool.Id].Sum(a => a.Oere))));
        Assert.Contains(book, d => d.Amount < Dkk.Zero);
    }

    /// <summary>Page, list and phases against the lines of the opened cases.</summary>
    private static async Task EqualsAsync(TestDatabase database, CasePhase? phase, List<Proposal> counted)
    {
        var lines = counted.SelectMany(c => c.CostSets[^1].Lines).ToList();
        var ledger = await database.WithAsync<CostLedger, Ledger>(l => l.ReadAsync(new LedgerQuestion(2026, 8, Phase: phase), Freja, Ct));
        var phases = await database.WithAsync<PhaseLedger, PhaseTable>(l => l.ReadAsync(Freja, Ct));
        Assert.Equal(counted.Count, ledger.Total.Cases);
        Assert.Equal(counted.Sum(c => Continuing(c.CostSets[^1].Lines)), ledger.Total.Continuing.Oere);
        foreach (var year in ledger.Total.ByYear)
        {
            var ofYear = lines.Where(l => l.Year == year.Year).ToList();
            Assert.Equal(Sum(ofYear, l => l.IsExpense), year.Expense.Oere);
            Assert.Equal(Sum(ofYear, l => !l.IsExpense), year.Income.Oere);
            Assert.Equal(Sum(ofYear, l => l.IsDerived), year.Derived.Oere);
            Assert.Equal(counted.Sum(c => Continuing([.. c.CostSets[^1].Lines.Where(l => l.Year <= year.Year)]) - Sum(c.CostSets[^1].Lines.Where(l => l.Year == year.Year), l => l is { Permanent: true, IsExpense: true })), year.Carried.Oere);
            var everywhere = new CaseFilter { CostYear = year.Year, Phase = phase };
            Assert.Equal(year.Derived, await database.WithAsync<CaseList, Dkk?>(l => l.DerivedAsync(everywhere, Freja, Ct)));
            Assert.Equal(Counted(year.Cases), await database.WithAsync<CaseList, int>(l => l.CountAsync(everywhere, Freja, Ct)));
            foreach (var row in ledger.Rows)
            {
                var (area, shown) = (new AreaCode(row.Key), row.ByYear.Single(y => y.Year == year.Year));
                var filter = new CaseFilter { CostArea = area, CostYear = year.Year, Phase = phase };
                Assert.Equal(Sum(ofYear, l => l.BudgetArea == area && l.IsDerived), shown.Derived.Oere);
                Assert.Equal(shown.Derived, await database.WithAsync<CaseList, Dkk?>(l => l.DerivedAsync(filter, Freja, Ct)));
                Assert.Equal(shown.Derived, await ListedAsync(database, filter));
                Assert.Equal(Counted(shown.Cases), await database.WithAsync<CaseList, int>(l => l.CountAsync(filter, Freja, Ct)));
            }
        }

        var shares = phases.Rows.SelectMany(r => r.ByPhase.Where(c => phase is null || c.Phase == phase).Select(c => c.Derived)).Sum();
        Assert.Equal(ledger.Total.ByYear.Single(y => y.Year == phases.Year).Derived, shares);
    }

    /// <summary>A list counts no further than one above a thousand.</summary>
    private static int Counted(int cases) => Math.Min(cases, CaseList.CountedCases + 1);

    /// <summary>What the rows of a list show of the year, all pages of it.</summary>
    private static async Task<Dkk> ListedAsync(TestDatabase database, CaseFilter filter)
    {
        var (sum, after, more) = (Dkk.Zero, (string?)null, true);
        while (more)
        {
            var page = await database.WithAsync<CaseList, Page<CaseListRow>>(l => l.ReadAsync(filter, Freja, after, 500, Ct));
            (sum, after) = (sum + page.Items.Sum(r => r.YearCost), page.Next);
            more = after is not null;
        }

        return sum;
    }

    private static CasePhase? PhaseOf(ProposalState state) => state switch
    {
        ProposalState.Rejected or ProposalState.Withdrawn => null,
        ProposalState.Cleared => CasePhase.Approved,
        ProposalState.Started or ProposalState.Closed => CasePhase.Started,
        _ => CasePhase.Asked,
    };

    private static Task<List<Proposal>> CasesAsync(TestDatabase database) => database.ReadAsync(async db =>
        (await db.Proposals.AsNoTracking().Select(p => p.Document).ToListAsync(Ct)).Select(d => CaseJson.Read(d)).Where(p => p.IsSubmitted).ToList());

    private static long Sum(IEnumerable<CostLine> lines, Func<CostLine, bool> which) => lines.Where(which).Sum(l => l.Amount.Oere);

    private static long Continuing(IReadOnlyList<CostLine> lines) => lines.Where(l => l.Permanent && l.IsExpense
        && !lines.Any(o => o.Permanent && o.BudgetArea == l.BudgetArea && o.Nature == l.Nature && o.Year > l.Year)).Sum(l => l.Amount.Oere);
}
