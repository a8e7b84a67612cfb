using IshojIt.Application.Audit;
using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using IshojIt.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IshojIt.Application.Tests.Demo;

/// <summary>The demo data is whole, true to the rules, and the same at every run.</summary>
[Collection(OneDemoMunicipality.Name)]
public sealed class DemoCasesTests(DemoMunicipality demo)
{
    [Fact]
    public void There_are_sixty_cases_with_titles_of_their_own()
    {
        var titles = demo.Cases.Select(c => c.Content.Title).ToHashSet();

        Assert.Equal(60, titles.Count);
        Assert.Equal(60, demo.Cases.Count);
    }

    [Fact]
    public void Every_state_and_political_stage_is_there()
    {
        Assert.Equal(Enum.GetValues<ProposalState>(), demo.Cases.Select(c => c.State).Distinct().Order());
        Assert.Equal(Enum.GetValues<PoliticalStage>(), demo.Cases.Where(c => c.Stage is not null).Select(c => c.Stage!.Value).Distinct().Order());
    }

    [Fact]
    public void Every_route_was_decided_on_some_case()
    {
        var routes = demo.Cases.Select(c => c.StandingRoute?.Route).OfType<Route>().Distinct().Order();

        Assert.Equal(Enum.GetValues<Route>(), routes);
    }

    [Fact]
    public void Every_budget_area_has_a_case()
    {
        var areas = demo.Cases.Select(c => c.Content.BudgetArea).Distinct().Order();

        Assert.Equal(demo.World.Organisation.BudgetAreas.Select(a => a.Code).Order(), areas);
    }

    [Fact]
    public void The_cases_are_of_two_budget_years()
    {
        var years = demo.Cases.Select(c => c.Rulebook?.BudgetYear).OfType<int>().Distinct().Order();

        Assert.Equal([2026, 2027], years);
    }

    [Fact]
    public async Task Every_audit_chain_is_whole()
    {
        var entries = await demo.Database.ReadAsync(db => db.AuditEntries.AsNoTracking().ToListAsync());

        var chains = entries.GroupBy(e => e.ProposalId).ToList();

        Assert.Equal(60, chains.Count);
        Assert.All(chains, chain => Assert.Null(AuditChain.FirstBroken(chain)));
    }

    [Fact]
    public async Task The_newest_act_is_of_the_working_day_before_the_first_start()
    {
        var newest = await demo.Database.ReadAsync(db => db.AuditEntries.MaxAsync(e => e.At));

        Assert.Equal(new DateOnly(2026, 11, 24), DanishCalendar.DateOf(newest));
    }

    [Fact]
    public async Task Every_case_that_is_not_over_waits_for_a_person()
    {
        var waiting = await demo.Database.ReadAsync(db => db.Duties.Select(d => d.ProposalId).Distinct().ToListAsync());

        Assert.Equal(demo.Cases.Where(c => !c.State.IsFinal()).Select(c => c.Id).ToHashSet(), [.. waiting]);
    }

    [Fact]
    public async Task What_waits_is_what_the_cases_say_today()
    {
        var written = await demo.Database.ReadAsync(db => db.Duties.OrderBy(d => d.Number).Select(d => new { d.Number, d.Duty, d.User, d.ActingFor, d.Open }).ToListAsync());

        var derived = demo.Cases.SelectMany(c => Duties.Of(c, demo.World).SelectMany(d => d.MayAct.DistinctBy(m => m.User)
            .Select(m => new { Number = c.Number.ToString(), Duty = d.Kind, m.User, m.ActingFor, d.Open })));
        Assert.Equal(derived.ToHashSet(), [.. written]);
    }

    [Fact]
    public void Started_is_covered_and_begun_without_cover_is_a_deviation()
    {
        Assert.All(demo.Cases.Where(c => c.State == ProposalState.Started), c => Assert.True(StartGate.IsCovered(c, demo.World), c.Content.Title));
        Assert.All(demo.Cases.Where(c => c.WorkBegun && !c.State.IsFinal() && !StartGate.IsCovered(c, demo.World)), c => Assert.NotEmpty(c.OpenDeviations));
    }

    [Fact]
    public void Some_cleared_cases_may_start_and_some_may_not()
    {
        var open = demo.Cases.Where(c => c.State == ProposalState.Cleared).ToLookup(c => StartGate.IsOpen(c, demo.World));

        Assert.NotEmpty(open[true]);
        Assert.NotEmpty(open[false]);
    }

    [Fact]
    public async Task Nothing_of_the_acceptance_cases_is_in_it()
    {
        var theirs = DemoMunicipality.AcceptanceProposals();
        var amounts = theirs.SelectMany(p => p.GetProperty("costs").EnumerateArray().Select(c => c.GetProperty("amount").GetDecimal())).ToHashSet();
        var titles = theirs.Select(p => p.GetProperty("title").GetString()).ToHashSet();
        var systems = await demo.Database.ReadAsync(db => db.Systems.Select(s => s.Name).ToListAsync());

        Assert.DoesNotContain(demo.Cases.SelectMany(Lines), line => amounts.Contains(line.Amount.Kroner));
        Assert.DoesNotContain(demo.Cases, c => titles.Contains(c.Content.Title));
        Assert.DoesNotContain(systems, titles.Contains);
        Assert.DoesNotContain(theirs, p => p.TryGetProperty("supplier", out _));
    }

    [Fact]
    public async Task Making_it_again_adds_nothing()
    {
        var before = await demo.Database.CountsAsync();

        await demo.Database.AddDemoCasesAsync(DemoMunicipality.FirstStart.AddDays(3), TestContext.Current.CancellationToken);

        Assert.Equal(before, await demo.Database.CountsAsync());
    }

    [Fact]
    public async Task The_same_first_start_makes_the_same_cases()
    {
        await using var other = await DemoMunicipality.MakeAsync(DemoMunicipality.FirstStart);

        var cases = await DemoMunicipality.CasesOfAsync(other);

        Assert.Equal(demo.Cases.SelectMany(Told), cases.SelectMany(Told));
    }

    [Theory]
    [InlineData("2026-03-29T09:00:00Z")] // A Sunday, and the day on which summer time begins.
    [InlineData("2027-01-01T00:30:00Z")]
    [InlineData("2026-07-20T22:30:00Z")] // In the summer pause, past midnight in Denmark.
    public async Task It_can_be_made_on_any_day(string firstStart)
    {
        await using var database = await DemoMunicipality.MakeAsync(DateTimeOffset.Parse(firstStart, System.Globalization.CultureInfo.InvariantCulture));

        var cases = await DemoMunicipality.CasesOfAsync(database);

        Assert.Equal(60, cases.Count);
        Assert.Equal(Enum.GetValues<ProposalState>(), cases.Select(c => c.State).Distinct().Order());
    }

    [Fact]
    public async Task A_database_with_a_case_of_its_own_is_left_alone()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, TestContext.Current.CancellationToken);
        await Proposals.StoredCase.CreateAsync(database);
        var before = await database.CountsAsync();

        await database.AddDemoCasesAsync(DemoMunicipality.FirstStart, TestContext.Current.CancellationToken);

        Assert.Equal(before, await database.CountsAsync());
    }

    [Fact]
    public async Task Demo_data_that_was_broken_off_is_told_and_not_gone_on_with()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, TestContext.Current.CancellationToken);
        await database.ReadAsync(db =>
        {
            db.IdempotencyKeys.Add(new IdempotencyRow { User = new UserId("adam.admin"), Key = "demo-cases", Created = "begun", At = DemoMunicipality.FirstStart });
            return db.SaveChangesAsync();
        });

        var making = database.AddDemoCasesAsync(DemoMunicipality.FirstStart, TestContext.Current.CancellationToken);

        Assert.Contains("half made", (await Assert.ThrowsAsync<InvalidOperationException>(() => making)).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<CostLine> Lines(Proposal c) => c.CostSets.SelectMany(s => s.Lines).Concat(c.Content.Costs);

    private static IEnumerable<string> Told(Proposal c) =>
        [$"{c.Number} {c.Content.Title} {c.State} {c.Stage} {c.UpdatedAt:O}", .. Lines(c).Select(l => $"{l.BudgetArea} {l.Nature} {l.Year} {l.Amount.Oere}")];
}
