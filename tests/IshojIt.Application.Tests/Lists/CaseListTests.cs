using IshojIt.Application.Common;
using IshojIt.Application.Lists;
using IshojIt.Application.Tests.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Xunit;

namespace IshojIt.Application.Tests.Lists;

public sealed class CaseListTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Titles_sort_as_Danes_do_whatever_the_database(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        foreach (var title in new[] { "Årsplan", "Zoner", "Ældreportal", "adgang", "Økonomi" })
        {
            await StoredCase.CreateAsync(database, ACase.Content() with { Title = title });
        }

        var titles = (await ReadAsync(database, new CaseFilter { Sort = CaseSort.Title })).Select(r => r.Title);

        Assert.Equal(["adgang", "Zoner", "Ældreportal", "Økonomi", "Årsplan"], titles);
    }

    [Theory, EachDatabase]
    public async Task Every_sort_gives_each_case_once_when_paged_and_the_other_way_round_when_turned(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        for (var i = 0; i < 5; i++)
        {
            var stored = await StoredCase.CreateAsync(database, ACase.Content() with { Title = $"Sag {i % 2}" });
            if (i % 2 == 0)
            {
                await stored.SubmitAsync();
            }
        }

        foreach (var sort in Enum.GetValues<CaseSort>())
        {
            var one = await PagedAsync(database, new CaseFilter { Sort = sort }, 2);
            var turned = await PagedAsync(database, new CaseFilter { Sort = sort, Turned = true }, 2);

            Assert.Equal(5, one.Distinct().Count());
            Assert.Equal(Enumerable.Reverse(one), turned);
        }
    }

    [Theory, EachDatabase]
    public async Task Each_filter_keeps_its_own(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var draft = await StoredCase.CreateAsync(database);
        var review = await (await StoredCase.CreateAsync(database, ACase.Content(others: ["402"]))).SubmitAsync();
        var started = await (await StoredCase.CreateAsync(database)).StartAsync();
        var begun = await (await StoredCase.CreateAsync(database)).SubmitAsync();
        await begun.DoAsync("lone.budget", new RegisterDeviation(StartAct.ContractSigned, new DateOnly(2026, 11, 2), "hastede"));

        Assert.Equal([draft.Number, review.Number, started.Number, begun.Number], await NumbersAsync(database, new CaseFilter { Mine = true }));
        Assert.Equal([draft.Number], await NumbersAsync(database, new CaseFilter { State = ProposalState.Draft }));
        Assert.Equal([review.Number], await NumbersAsync(database, new CaseFilter { CostArea = new AreaCode("402") }));
        Assert.Equal([started.Number], await NumbersAsync(database, new CaseFilter { Phase = CasePhase.Started }));
        Assert.Equal([review.Number, begun.Number], await NumbersAsync(database, new CaseFilter { Phase = CasePhase.Asked }));
        Assert.Equal([begun.Number], await NumbersAsync(database, new CaseFilter { WithoutApproval = true }));
        Assert.Equal([review.Number], await NumbersAsync(database, new CaseFilter { WaitsForMe = true }, "per.budget"));
        Assert.Empty(await NumbersAsync(database, new CaseFilter { BudgetArea = new AreaCode("402") }));
        Assert.Empty(await NumbersAsync(database, new CaseFilter { Late = true }));
    }

    [Theory, EachDatabase]
    public async Task A_case_is_late_the_day_after_its_deadline(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var stored = await (await StoredCase.CreateAsync(database)).SubmitAsync();

        database.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal([stored.Number], await NumbersAsync(database, new CaseFilter { Late = true }));
    }

    [Theory, EachDatabase]
    [Guards("R15.0-2")]
    public async Task The_list_and_its_count_obey_what_the_reader_may_see(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        await StoredCase.CreateAsync(database);
        await (await StoredCase.CreateAsync(database)).SubmitAsync();

        Assert.Equal((2, 1, 0), (await CountAsync(database, "lone.budget"), await CountAsync(database, "ivan.it"), await CountAsync(database, "adam.admin")));
    }

    [Theory, EachDatabase]
    public async Task A_row_shows_the_budget_year_and_what_runs_on(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var area = new AreaCode("301");
        var once = new CostLine(area, CostNature.Acquisition, 2027, Dkk.FromKroner(1234.56m));
        var saved = new CostLine(area, CostNature.Saving, 2027, Dkk.FromKroner(99));
        await (await StoredCase.CreateAsync(database, ACase.Content() with { Costs = [once, saved, .. ACase.Yearly("301", 10_000)] })).SubmitAsync();

        var row = Assert.Single(await ReadAsync(database, new CaseFilter()));

        Assert.Equal((Dkk.FromKroner(11_234.56m), Dkk.FromKroner(10_000)), (row.YearCost, row.Continuing));
    }

    private static async Task<IReadOnlyList<CaseListRow>> ReadAsync(TestDatabase database, CaseFilter filter, string user = "lone.budget") =>
        (await PageAsync(database, filter, user, null, 50)).Items;

    private static Task<Page<CaseListRow>> PageAsync(TestDatabase database, CaseFilter filter, string user, string? after, int size) =>
        database.WithAsync<CaseList, Page<CaseListRow>>(list => list.ReadAsync(filter, new UserId(user), after, size, Ct));

    private static async Task<IEnumerable<string>> NumbersAsync(TestDatabase database, CaseFilter filter, string user = "lone.budget") =>
        (await ReadAsync(database, filter with { Sort = CaseSort.Number, Turned = true }, user)).Select(r => r.Number);

    private static Task<int> CountAsync(TestDatabase database, string user) => database.WithAsync<CaseList, int>(list => list.CountAsync(new CaseFilter(), new UserId(user), Ct));

    private static async Task<List<string>> PagedAsync(TestDatabase database, CaseFilter filter, int size)
    {
        var numbers = new List<string>();
        for (string? after = ""; after is not null;)
        {
            var page = await PageAsync(database, filter, "lone.budget", after, size);
            numbers.AddRange(page.Items.Select(r => r.Number));
            after = page.Next;
        }

        return numbers;
    }
}
