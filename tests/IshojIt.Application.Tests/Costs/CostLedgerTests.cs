using IshojIt.Application.Costs;
using IshojIt.Application.Lists;
using IshojIt.Application.Tests.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Xunit;

namespace IshojIt.Application.Tests.Costs;

public sealed class CostLedgerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Totals_equal_the_sum_of_the_lines_to_the_oere(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        await SubmittedAsync(database, ACase.Content(yearly: 33_333.33m, others: ["402"]));
        await SubmittedAsync(database, ACase.Content(yearly: 0.07m));
        var dearer = await SubmittedAsync(database, ACase.Content(yearly: 500));
        await dearer.DoAsync("lone.budget", new Revise(ACase.Content(yearly: 700.01m), "dyrere"));

        var ledger = await ReadAsync(database, new LedgerQuestion());

        string[] kroner = ["67366.74", "67366.74", "67366.74", "67366.74"];
        Assert.Equal(kroner, ledger.Total.ByYear.Select(y => y.Expense.Kroner.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(ledger.Total.ByYear, Enumerable.Range(0, 4).Select(i => Sum(ledger.Rows.Select(r => r.ByYear[i])) with { Cases = 3 }));
        Assert.Equal(ledger.Total.Continuing, ledger.Rows.Sum(r => r.Continuing));
        Assert.Equal(["301", "402"], ledger.Rows.Select(r => r.Key));
        Assert.Equal([3, 1], ledger.Rows.Select(r => r.Cases));
        Assert.Equal(3, ledger.Total.Cases);
    }

    [Theory, EachDatabase]
    public async Task Income_is_never_subtracted_and_only_operation_licence_and_permanent_lines_are_derived(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var area = new AreaCode("301");
        await SubmittedAsync(database, ACase.Content() with
        {
            Costs =
            [
                new(area, CostNature.Operation, 2027, Dkk.FromKroner(100)), new(area, CostNature.Training, 2027, Dkk.FromKroner(10)),
                new(area, CostNature.InternalHours, 2027, Dkk.FromKroner(5), true), new(area, CostNature.InternalHours, 2028, Dkk.FromKroner(7), true),
                new(area, CostNature.Saving, 2027, Dkk.FromKroner(40), true), new(area, CostNature.Income, 2027, Dkk.FromKroner(3)),
            ],
        });

        var ledger = await ReadAsync(database, new LedgerQuestion(Years: 1));

        Assert.Equal(new LedgerYear(2027, Dkk.FromKroner(115), Dkk.FromKroner(43), Dkk.FromKroner(105), 1, Dkk.Zero), Assert.Single(ledger.Total.ByYear));
        Assert.Equal(Dkk.FromKroner(7), ledger.Total.Continuing);
    }

    [Theory, EachDatabase]
    public async Task What_no_later_year_states_runs_on_beside_the_stated_costs_of_every_one(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        CostLine Licence(int year, decimal kroner) => new(new AreaCode("301"), CostNature.Licence, year, Dkk.FromKroner(kroner), true);
        await SubmittedAsync(database, ACase.Content() with { Costs = [Licence(2026, 5), Licence(2028, 8)] });
        await SubmittedAsync(database, ACase.Content() with { Costs = [Licence(2027, 100)] });

        var ledger = await ReadAsync(database, new LedgerQuestion(2026));

        Assert.Equal([5, 100, 8, 0], ledger.Total.ByYear.Select(y => (int)y.Derived.Kroner));
        Assert.Equal([0, 5, 100, 108], ledger.Total.ByYear.Select(y => (int)y.Carried.Kroner));
        Assert.Equal(ledger.Total.ByYear.Select(y => y.Carried), ledger.Rows.Single().ByYear.Select(y => y.Carried));
        Assert.Equal(Dkk.FromKroner(108), ledger.Total.Continuing);
        Assert.Equal([108, 108], (await ReadAsync(database, new LedgerQuestion(2031, 2))).Total.ByYear.Select(y => (int)y.Running.Kroner));
    }

    [Theory, EachDatabase]
    public async Task Drafts_and_withdrawn_cases_do_not_count_and_phases_part_the_rest(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        await StoredCase.CreateAsync(database);
        await (await SubmittedAsync(database, ACase.Content(yearly: 1))).DoAsync("lone.budget", new Withdraw("fortrudt"));
        await SubmittedAsync(database, ACase.Content(yearly: 20));
        await (await StoredCase.CreateAsync(database, ACase.Content(yearly: 300))).StartAsync();

        Assert.Equal(Dkk.FromKroner(320), (await ReadAsync(database, new LedgerQuestion())).Total.Continuing);
        Assert.Equal(Dkk.FromKroner(20), (await ReadAsync(database, new LedgerQuestion(Phase: CasePhase.Asked))).Total.Continuing);
        Assert.Equal(Dkk.Zero, (await ReadAsync(database, new LedgerQuestion(Phase: CasePhase.Approved))).Total.Continuing);
        Assert.Equal(Dkk.FromKroner(300), (await ReadAsync(database, new LedgerQuestion(Phase: CasePhase.Started))).Total.Continuing);
    }

    [Theory, EachDatabase]
    public async Task Costs_are_grouped_by_state_and_by_system_as_well(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var system = Guid.Parse("00000000-0000-0000-0000-0000000000a1");
        await SubmittedAsync(database, ACase.Content(yearly: 20) with { AffectedSystems = [system] });
        await SubmittedAsync(database, ACase.Content(yearly: 5));

        var byState = await ReadAsync(database, new LedgerQuestion(GroupBy: LedgerGroup.State));
        var bySystem = await ReadAsync(database, new LedgerQuestion(GroupBy: LedgerGroup.System));

        Assert.Equal(("inReview", Dkk.FromKroner(25)), (Assert.Single(byState.Rows).Key, byState.Rows[0].Continuing));
        Assert.Equal((system.ToString(), Dkk.FromKroner(20)), (Assert.Single(bySystem.Rows).Key, bySystem.Rows[0].Continuing));
    }

    [Theory, EachDatabase]
    public async Task The_years_derived_costs_part_by_area_and_phase_and_add_up_to_the_ledger(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        await StoredCase.CreateAsync(database);
        await (await SubmittedAsync(database, ACase.Content(yearly: 1))).DoAsync("lone.budget", new Withdraw("fortrudt"));
        await SubmittedAsync(database, ACase.Content(yearly: 20, others: ["402"]));
        await SubmittedAsync(database, ACase.Content(yearly: 5) with { Costs = [.. ACase.Yearly("301", 5), new(new AreaCode("301"), CostNature.Training, 2027, Dkk.FromKroner(900)), new(new AreaCode("301"), CostNature.Saving, 2027, Dkk.FromKroner(70), true)] });
        await (await StoredCase.CreateAsync(database, ACase.Content(yearly: 300))).StartAsync();

        var table = await database.WithAsync<PhaseLedger, PhaseTable>(l => l.ReadAsync(new UserId("freja.okonomi"), Ct));

        Assert.Equal(2027, table.Year);
        Assert.Equal(
            [("301", CasePhase.Asked, 25, 2), ("301", CasePhase.Approved, 0, 0), ("301", CasePhase.Started, 300, 1), ("402", CasePhase.Asked, 20, 1), ("402", CasePhase.Approved, 0, 0), ("402", CasePhase.Started, 0, 0)],
            table.Rows.SelectMany(r => r.ByPhase.Select(c => (r.BudgetArea.Value, c.Phase, (int)c.Derived.Kroner, c.Cases))));
        Assert.Equal([(45, 2), (0, 0), (300, 1)], table.Total.Select(c => ((int)c.Derived.Kroner, c.Cases)));
        Assert.Equal((await ReadAsync(database, new LedgerQuestion())).Total.ByYear[0].Derived, table.Total.Sum(c => c.Derived));
    }

    private static LedgerYear Sum(IEnumerable<LedgerYear> years) =>
        years.Aggregate((a, b) => new LedgerYear(a.Year, a.Expense + b.Expense, a.Income + b.Income, a.Derived + b.Derived, a.Cases, a.Carried + b.Carried));

    private static async Task<StoredCase> SubmittedAsync(TestDatabase database, ProposalContent content) => await (await StoredCase.CreateAsync(database, content)).SubmitAsync();

    private static Task<Ledger> ReadAsync(TestDatabase database, LedgerQuestion question) =>
        database.WithAsync<CostLedger, Ledger>(l => l.ReadAsync(question, new UserId("freja.okonomi"), Ct));
}
