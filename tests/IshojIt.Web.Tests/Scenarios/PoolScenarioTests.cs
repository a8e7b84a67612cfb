using System.Text.Json.Nodes;
using IshojIt.Testing;
using IshojIt.Web.Tests.Api;
using Xunit;

namespace IshojIt.Web.Tests.Scenarios;

/// <summary>Pool funds through the API.</summary>
public sealed class PoolScenarioTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    [Guards("R15.2-17", "R15.2-13")]
    public async Task E17_a_minor_case_draws_on_the_released_pool_and_starts_with_the_directors_approval()
    {
        var pool = await PoolAsync(1_500_000);
        var played = await (await ApiCase.SubmittedAsync(host, Bought(400_000))).ReviewedAsync();
        await played.DoAsync("freja.okonomi", "assess-appropriation", FromPool(pool));
        await (await played.DecidedAsync("director")).DoAsync("dorte.direktor", "director-approve");

        var started = await played.StartAsync("lone.budget");

        var shown = await played.ShowAsync();
        var book = await ShowAsync(pool);
        Assert.Null(started);
        Assert.Equal((pool, "400000"), (shown["assessment"]!["pool"]!.ToString(), shown["assessment"]!["draw"]!["amount"]!.ToString()));
        Assert.Equal(("1500000", "400000", "1100000"), (book.Text("released"), book.Text("drawn"), book.Text("remaining")));
        Assert.Equal([played.Number], book["draws"]!.AsArray().Select(d => (string)d!["proposal"]!));
    }

    [Fact]
    [Guards("R15.2-17", "R15.2-10")]
    public async Task E17_a_significant_case_may_use_the_pool_for_money_but_goes_to_the_council_for_substance()
    {
        var pool = await PoolAsync(1_500_000);
        var played = await (await ApiCase.SubmittedAsync(host, Bought(600_000, significant: true))).ReviewedAsync();
        await played.DoAsync("freja.okonomi", "assess-appropriation", FromPool(pool));

        await played.DecidedAsync("political");

        var shown = await played.ShowAsync();
        Assert.Equal(("political", "political"), (shown.Text("state"), shown["suggestedRoute"]!["route"]!.ToString()));
        Assert.Equal("900000", (await ShowAsync(pool)).Text("remaining"));
    }

    [Fact]
    [Guards("R15.2-17")]
    public async Task E17_of_two_draws_at_once_that_together_exceed_the_pool_exactly_one_succeeds()
    {
        var pool = await PoolAsync(150_000);
        ApiCase[] cases = [await ApiCase.SubmittedAsync(host, Bought(100_000)), await ApiCase.SubmittedAsync(host, Bought(100_000, "401"))];

        var answers = await Task.WhenAll(cases.Select(c => c.TryAsync("freja.okonomi", "assess-appropriation", FromPool(pool))));

        var loser = Assert.Single(answers, a => a.Status != 200);
        Assert.Equal((409, "pool-too-small", "50000.00"), (loser.Status, loser.Text("code"), loser.Text("subject")));
        Assert.Contains("50.000", loser.Text("detail"), StringComparison.Ordinal);
        Assert.Equal("50000", (await ShowAsync(pool)).Text("remaining"));
    }

    [Fact]
    [Guards("R15.2-17")]
    public async Task Of_two_hundred_cases_that_draw_at_once_over_the_api_the_pool_pays_as_many_as_it_reaches()
    {
        var pool = await PoolAsync(1_255_000);
        var cases = new List<ApiCase>();
        for (var i = 0; i < 200; i++)
        {
            cases.Add(await ApiCase.SubmittedAsync(host, Bought(10_000)));
        }

        var answers = await Task.WhenAll(cases.Select(c => c.TryAsync("freja.okonomi", "assess-appropriation", FromPool(pool))));

        Assert.Equal(125, answers.Count(a => a.Status == 200));
        Assert.All(answers.Where(a => a.Status != 200), a => Assert.Equal((409, "pool-too-small", "5000.00"), (a.Status, a.Text("code"), a.Text("subject"))));
        Assert.Equal(("1250000", "5000"), ((await ShowAsync(pool)).Text("drawn"), (await ShowAsync(pool)).Text("remaining")));
    }

    [Fact]
    [Guards("R15.2-17")]
    public async Task Only_the_finance_centre_enters_pools_and_releases_and_each_who_sees_cases_reads_them()
    {
        var pool = await PoolAsync(100);
        var (lone, freja) = (await host.As("lone.budget"), await host.As("freja.okonomi"));
        var release = new { amount = 100, decided = host.Day(), reference = "Byrådet" };

        Assert.Equal(403, (await lone.PostAsync("/pools", Pool)).Status);
        Assert.Equal(403, (await lone.PostAsync($"/pools/{pool}/releases", release)).Status);
        Assert.Equal(200, (await lone.GetAsync($"/pools/{pool}")).Status);
        Assert.Equal(404, (await (await host.As("adam.admin")).GetAsync($"/pools/{pool}")).Status);
        Assert.Equal(400, (await freja.PostAsync($"/pools/{pool}/releases", new { amount = 0, decided = host.Day(), reference = "Byrådet" })).Status);
        Assert.Equal("pool-is-drawn", (await freja.PostAsync($"/pools/{pool}/releases", new { kind = "reduction", amount = 101, decided = host.Day(), reference = "Byrådet" })).Expect(409).Text("code"));
        Assert.Equal("pool-decision-ahead", (await freja.PostAsync($"/pools/{pool}/releases", new { amount = 1, decided = host.Day(1), reference = "Byrådet" })).Expect(409).Text("code"));
        var first = (await freja.PostAsync($"/pools/{pool}/releases", release, key: "r1")).Expect(201);
        Assert.Equal("200", (await freja.PostAsync($"/pools/{pool}/releases", release, key: "r1")).Expect(201).Text("released"));
        Assert.Equal("200", first.Text("released"));
    }

    [Fact]
    [Guards("R15.2-17")]
    public async Task Released_capital_money_pays_no_running_costs_and_of_a_case_of_both_only_what_is_bought()
    {
        var pool = await PoolAsync(1_500_000);
        var running = await ApiCase.SubmittedAsync(host, AcceptanceCases.Plain(yearly: 100_000));
        var both = AcceptanceCases.Plain(area: "401", yearly: 100_000);
        both["costs"]!.AsArray().Add(Acquisition("401", 40_000));
        var mixed = await ApiCase.SubmittedAsync(host, both);

        var refused = await running.TryAsync("freja.okonomi", "assess-appropriation", FromPool(pool));
        var uncovered = await mixed.TryAsync("freja.okonomi", "assess-appropriation", FromPool(pool));
        var covered = await mixed.TryAsync("freja.okonomi", "assess-appropriation", new { assessment = "poolFunds", pool, cover = "Plejens ramme" });

        Assert.Equal((409, "pool-is-capital", "funded", "§ 40, stk. 2"), (refused.Status, refused.Text("code"), refused.Text("requirement"), refused.Text("paragraph")));
        Assert.Equal("Puljen er til anlæg. Frigivne anlægsmidler kan ikke betale drift.", refused.Text("detail"));
        Assert.Equal((409, "pool-rest-uncovered", "100000.00"), (uncovered.Status, uncovered.Text("code"), uncovered.Text("subject")));
        Assert.Equal((200, "40000"), (covered.Status, covered["assessment"]!["draw"]!["amount"]!.ToString()));
        Assert.Equal("1460000", (await ShowAsync(pool)).Text("remaining"));
    }

    [Fact]
    [Guards("R15.2-17")]
    public async Task A_pool_that_is_not_there_is_a_fault_of_its_field()
    {
        const string Nowhere = "00000000-0000-0000-0000-0000000000bb";
        var pool = await PoolAsync(100);
        var freja = await host.As("freja.okonomi");
        var played = await ApiCase.SubmittedAsync(host, Bought(10_000));

        var carried = await freja.PostAsync($"/pools/{pool}/carry-over", new { to = Nowhere, decided = host.Day(), reference = "Byrådet" });
        var drawn = await played.TryAsync("freja.okonomi", "assess-appropriation", FromPool(Nowhere));
        var none = await played.TryAsync("freja.okonomi", "assess-appropriation", new { assessment = "poolFunds" });

        Assert.Equal((400, "Puljen findes ikke."), (carried.Status, (string)carried["errors"]!["to"]![0]!));
        Assert.Equal((400, "Puljen findes ikke."), (drawn.Status, (string)drawn["errors"]!["pool"]![0]!));
        Assert.Equal(400, none.Status);
        Assert.NotNull(none["errors"]!["pool"]);
        Assert.Equal(404, (await freja.PostAsync($"/pools/{Nowhere}/carry-over", new { to = pool, decided = host.Day(), reference = "Byrådet" })).Status);
    }

    /// <summary>Something bought once in the pool's year, without running costs.</summary>
    private static JsonObject Bought(decimal amount, string area = "301", bool significant = false)
    {
        var proposal = AcceptanceCases.Plain("connection", area);
        proposal["costs"] = new JsonArray(Acquisition(area, amount));
        proposal["derivedCosts"] = new JsonArray(new JsonObject { ["budgetArea"] = area, ["none"] = true, ["reason"] = "Købes én gang." });
        proposal["intake"]!["platformShift"] = significant;
        return proposal;
    }

    private static JsonObject Acquisition(string area, decimal amount) =>
        new() { ["budgetArea"] = area, ["nature"] = "acquisition", ["year"] = 2027, ["amount"] = amount };

    private static readonly object Pool = new { name = "IT-pulje", year = 2027, kind = "capital" };

    private static object FromPool(string pool) => new { assessment = "poolFunds", pool };

    private async Task<Reply> ShowAsync(string pool) => (await (await host.As("rita.revisor")).GetAsync("/pools/" + pool)).Expect(200);

    private async Task<string> PoolAsync(decimal released)
    {
        var freja = await host.As("freja.okonomi");
        var id = (await freja.PostAsync("/pools", Pool)).Expect(201).Text("id")!;
        (await freja.PostAsync($"/pools/{id}/releases", new { amount = released, decided = host.Day(), reference = "Byrådet, punkt 7" })).Expect(201);
        return id;
    }
}
