using IshojIt.Application.Common;
using IshojIt.Application.Pipeline;
using IshojIt.Application.Register;
using IshojIt.Application.Tests.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Register;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Xunit;

namespace IshojIt.Application.Tests.Pipeline;

/// <summary>The systems of the register with the open cases that touch them.</summary>
public sealed class SystemPipelineTests
{
    private static readonly UserId Ivan = new("ivan.it");
    private static readonly DateOnly Today = new(2026, 11, 2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_contract_that_ends_is_shown_with_its_open_cases_and_without_any(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var attended = await SystemAsync(database, "Kalender", 30);
        await SystemAsync(database, "Arkiv", 20);
        await SystemAsync(database, "Gammel", -3);
        await SystemAsync(database, "Senere", 900);
        await SystemAsync(database, "Udfaset", 10, SystemState.Retired);
        await SystemAsync(database, "Uden", null);
        var open = await SubmittedAsync(database, attended);
        await (await SubmittedAsync(database, attended)).DoAsync("lone.budget", new Withdraw("fortrudt"));

        var all = await EndingAsync(database, new ContractFilter(Today.AddMonths(24)));
        var alone = await EndingAsync(database, new ContractFilter(Today.AddMonths(24), Unattended: true));
        var (count, without) = (
            await database.WithAsync<SystemPipeline, int>(p => p.CountAsync(new ContractFilter(Today.AddMonths(24), true), Ivan, Ct)),
            await database.WithAsync<SystemPipeline, int>(p => p.CountWithoutEndAsync(Ct)));

        Assert.Equal([("Gammel", 0), ("Arkiv", 0), ("Kalender", 1)], all.Items.Select(s => (s.Name, s.Count)));
        Assert.Equal((open.Number, new DateOnly(2027, 3, 1)), (Assert.Single(all.Items[2].Cases).Number, all.Items[2].NextStart));
        Assert.Equal(["Gammel", "Arkiv"], alone.Items.Select(s => s.Name));
        Assert.Equal((2, 1), (count, without));
    }

    [Theory, EachDatabase]
    [Guards("R15.0-2")]
    public async Task A_draft_that_the_reader_may_not_see_touches_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var system = await SystemAsync(database, "Kalender", 30);
        await StoredCase.CreateAsync(database, ACase.Content() with { AffectedSystems = [system] });

        Assert.Equal(0, Assert.Single((await EndingAsync(database, new ContractFilter(Today.AddMonths(24)))).Items).Count);
        Assert.Empty((await NamedAsync(database, null, 10)).Items);
    }

    [Theory, EachDatabase]
    public async Task Page_by_page_each_system_is_given_once_in_order(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var systems = new List<Guid>();
        foreach (var (name, days) in new[] { ("D", 10), ("B", 10), ("A", 40), ("C", 5), ("B", 10) })
        {
            systems.Add(await SystemAsync(database, name, days));
        }

        await SubmittedAsync(database, [.. systems]);

        Assert.Equal(["C", "B", "B", "D", "A"], await PagedAsync(after => EndingAsync(database, new ContractFilter(Today.AddMonths(24)), after, 2)));
        Assert.Equal(["A", "B", "B", "C", "D"], await PagedAsync(after => NamedAsync(database, after, 2)));
    }

    [Theory, EachDatabase]
    public async Task A_planned_system_stands_under_its_name_with_the_case_that_planned_it_but_says_nothing_of_a_contract(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var stored = await StoredCase.CreateAsync(database, ACase.Content(ProposalKind.NewSystem));
        await stored.RouteAsync(Route.Director);
        await stored.DoAsync("dorte.direktor", new DirectorApprove([], []));

        var planned = Assert.Single((await NamedAsync(database, null, 10)).Items);

        Assert.Equal((SystemState.Planned, 1, stored.Number, new DateOnly(2027, 3, 1)), (planned.State, planned.Count, Assert.Single(planned.Cases).Number, planned.NextStart));
        Assert.Empty((await EndingAsync(database, new ContractFilter(Today.AddMonths(24)))).Items);
    }

    [Theory, EachDatabase]
    public async Task A_system_with_very_many_cases_leaves_the_next_system_its_own(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var (crowded, quiet) = (await SystemAsync(database, "A", null), await SystemAsync(database, "B", null));
        for (var i = 0; i < SystemPipeline.CasesOfASystem + 2; i++)
        {
            await SubmittedAsync(database, crowded);
        }

        await SubmittedAsync(database, quiet);

        var systems = await NamedAsync(database, null, 2);

        Assert.Equal([("A", 10, 12), ("B", 1, 1)], systems.Items.Select(s => (s.Name, s.Cases.Count, s.Count)));
    }

    [Theory, EachDatabase]
    public async Task Every_contract_end_and_planned_start_falls_in_one_quarter(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var attended = await SystemAsync(database, "Kalender", 100);
        foreach (var days in new[] { -1, 0, 59, 60, 900 })
        {
            await SystemAsync(database, $"System {days}", days);
        }

        await SubmittedAsync(database, attended);

        var quarters = await database.WithAsync<PipelineQuarters, IReadOnlyList<QuarterCount>>(q => q.ReadAsync(Ivan, Ct));

        Assert.Equal([1, 2, 2, 0, 0, 0, 0, 0, 0, 1], quarters.Select(q => q.Ends));
        Assert.Equal([1, 2, 1, 0, 0, 0, 0, 0, 0, 1], quarters.Select(q => q.Unattended));
        Assert.Equal([0, 0, 1, 0, 0, 0, 0, 0, 0, 0], quarters.Select(q => q.Starts));
        Assert.Equal((null, new DateOnly(2026, 10, 1), new DateOnly(2028, 10, 1), true), (quarters[0].First, quarters[1].First, quarters[^1].First, quarters[^1].Later));
    }

    private static async Task<IReadOnlyList<string>> PagedAsync(Func<string?, Task<Page<PipelineSystem>>> read)
    {
        var (names, page) = (new List<string>(), await read(null));
        names.AddRange(page.Items.Select(s => s.Name));
        while (page.Next is not null)
        {
            page = await read(page.Next);
            names.AddRange(page.Items.Select(s => s.Name));
        }

        return names;
    }

    private static Task<Page<PipelineSystem>> EndingAsync(TestDatabase database, ContractFilter filter, string? after = null, int size = 10) =>
        database.WithAsync<SystemPipeline, Page<PipelineSystem>>(p => p.ByContractEndAsync(filter, Ivan, after, size, Ct));

    private static Task<Page<PipelineSystem>> NamedAsync(TestDatabase database, string? after, int size) =>
        database.WithAsync<SystemPipeline, Page<PipelineSystem>>(p => p.ByNameAsync(Ivan, after, size, Ct));

    private static async Task<StoredCase> SubmittedAsync(TestDatabase database, params Guid[] systems) =>
        await (await StoredCase.CreateAsync(database, ACase.Content() with { AffectedSystems = [.. systems] })).SubmitAsync();

    private static async Task<Guid> SystemAsync(TestDatabase database, string name, int? days, SystemState state = SystemState.Active) => (await database.WithAsync<SystemRegister, Result<SystemRow>>(r => r.AddAsync(
        new SystemFields(name, "ivan.it", new AreaCode("101"), null, days is { } n ? Today.AddDays(n) : null, Hosting.OnPremises, [], state), new CreationKey(Ivan, null, ""), Ct))).Value!.Id;
}
