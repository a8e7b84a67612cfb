using System.Text.Json.Nodes;
using IshojIt.Testing;
using IshojIt.Web.Tests.Api;
using Xunit;

namespace IshojIt.Web.Tests.Scenarios;

/// <summary>Small pieces of one whole, through the API by the people concerned.</summary>
public sealed class WholeScenarioTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    [Guards("R15.2-10", "R15.2-7")]
    public async Task E16_three_proposals_for_the_same_system_become_one_and_are_tested_as_their_sum()
    {
        (await host.Anonymous.PostAsync("/dev/settings", new JsonObject { ["large-expense"] = 270_000 })).Expect(204);
        var lead = await BookingAsync("301");
        var schools = await BookingAsync("302");
        var culture = await BookingAsync("303");
        Assert.Equal("director", (string?)(await lead.ShowAsync())["suggestedRoute"]!["route"]);

        var unasked = await lead.TryAsync("lone.budget", "merge", new { proposals = new[] { schools.Number }, reason = "Ét system." });
        await schools.DoAsync("soren.budget", "merge", new { into = lead.Number, reason = "Ét fælles bookingsystem." });
        await culture.DoAsync("maja.budget", "merge", new { into = lead.Number, reason = "Ét fælles bookingsystem." });
        var merged = (await lead.TryAsync("lone.budget", "merge", new { proposals = new[] { schools.Number, culture.Number }, reason = "Ét fælles bookingsystem." })).Expect(200);
        var ended = await schools.ShowAsync();

        Assert.Equal((409, "merge-not-offered"), (unasked.Status, unasked.Text("code")));
        Assert.Equal("political", (string?)merged["suggestedRoute"]!["route"]);
        Assert.Contains("large-expense", merged["suggestedRoute"]!["reasons"]!.AsArray().Select(r => (string?)r!["criterion"]));
        Assert.Equal(["302", "303"], merged["coHolders"]!.AsArray().Select(a => (string?)a));
        Assert.Equal([("301", 90_000m), ("302", 90_000m), ("303", 90_000m)], merged["costs"]!.AsArray().Select(c => ((string)c!["budgetArea"]!, (decimal)c["amount"]!)));
        Assert.Equal((2, 4), ((int)merged["costVersion"]!, merged["orientations"]!.AsArray().Count));
        Assert.Equal(["costsConfirmed", "costsConfirmed"], merged["hearings"]!.AsArray().Select(h => (string?)h!["answer"]));
        Assert.Equal(("withdrawn", lead.Number), (ended.Text("state"), (string?)ended["links"]!.AsArray()[^1]!["proposal"]));
        Assert.Empty(await schools.DutiesOfAsync("soren.budget"));
        Assert.Equal((409, "wrong-state"), await CodeAsync(schools.TryAsync("soren.budget", "merge", new { into = lead.Number, reason = "Igen." })));
    }

    [Fact]
    [Guards("R15.2-10")]
    public async Task E16_a_significant_proposal_split_in_two_is_still_summed_and_each_part_shows_its_sibling()
    {
        (await host.Anonymous.PostAsync("/dev/settings", new JsonObject { ["large-expense"] = 400_000 })).Expect(204);
        var proposal = AcceptanceCases.Plain("connection", "301", 50_000);
        proposal["affectedSystems"] = new JsonArray();
        proposal["supplier"] = null;
        proposal["costs"] = new JsonArray([.. AcceptanceCases.Costs(("301", 50_000)).Concat(AcceptanceCases.Costs(("301", 50_000)).Select(c => Of(c!, "operation"))).Select(c => c!.DeepClone())]);
        var whole = await ApiCase.SubmittedAsync(host, proposal);

        var kept = (await whole.TryAsync("lone.budget", "split", new { title = "Driften", lines = Enumerable.Range(5, 4), reason = "Driften udbydes for sig." })).Expect(200);
        var part = new ApiCase(host, (string)kept["links"]![0]!["proposal"]!);
        var drafted = await part.ShowAsync();
        await part.DoAsync("lone.budget", "submit");
        var submitted = await part.ShowAsync();

        Assert.Equal(("inReview", 4, 2), (kept.Text("state"), kept["costs"]!.AsArray().Count, (int)kept["costVersion"]!));
        Assert.Equal("political", (string?)kept["suggestedRoute"]!["route"]);
        Assert.Equal(("draft", "Driften", "political"), (drafted.Text("state"), drafted.Text("title"), (string?)drafted["suggestedRoute"]!["route"]));
        Assert.Equal(("splitFrom", whole.Number), ((string?)submitted["links"]![0]!["kind"], (string?)submitted["links"]![0]!["proposal"]));
        Assert.Equal((whole.Number, 200_000m), ((string?)submitted["earlierPieces"]![0]!["proposal"], (decimal)submitted["earlierPieces"]![0]!["expenses"]!));
        Assert.Equal("political", (string?)submitted["suggestedRoute"]!["route"]);
    }

    [Fact]
    [Guards("R15.2-10")]
    public async Task A_whole_that_is_cut_step_by_step_is_summed_in_every_part_and_after_a_merger()
    {
        var proposal = AcceptanceCases.Plain("connection", "301", 10_000);
        (proposal["affectedSystems"], proposal["supplier"]) = (new JsonArray(), null);
        proposal["costs"]!.AsArray().Add(Once("training"));
        proposal["costs"]!.AsArray().Add(Once("integration"));
        var whole = await ApiCase.SubmittedAsync(host, proposal);
        var second = new ApiCase(host, Part(await whole.TryAsync("lone.budget", "split", new { title = "To", lines = Enumerable.Range(5, 2), reason = "Deles." })));
        var third = new ApiCase(host, Part(await second.TryAsync("lone.budget", "split", new { title = "Tre", lines = Enumerable.Range(2, 1), reason = "Deles." })));
        await second.DoAsync("lone.budget", "submit");
        await third.DoAsync("lone.budget", "submit");

        Assert.Equal((130_000m, 130_000m), (Sum(await second.ShowAsync()), Sum(await third.ShowAsync())));
        var alone = AcceptanceCases.Plain("connection", "301", 1_000);
        (alone["affectedSystems"], alone["supplier"]) = (new JsonArray(), null);
        var lead = await ApiCase.SubmittedAsync(host, alone);
        var merged = (await lead.TryAsync("lone.budget", "merge", new { proposals = new[] { third.Number }, reason = "Ét." })).Expect(200);
        Assert.Equal(134_000m, Sum(merged));
    }

    [Fact]
    [Guards("R15.2-10", "R15.0-2")]
    public async Task A_relation_stands_on_both_cases_and_names_only_what_the_person_sees()
    {
        var one = await ApiCase.SubmittedAsync(host, AcceptanceCases.Plain("connection"));
        var other = await ApiCase.SubmittedAsync(host, AcceptanceCases.Plain("connection", "302"));
        var hidden = await ApiCase.DraftedAsync(host, AcceptanceCases.Plain("connection", "402"));

        var unseen = await one.TryAsync("lone.budget", "relate", new { proposal = hidden.Number, reason = "Samme løsning." });
        var notHers = await one.TryAsync("soren.budget", "relate", new { proposal = other.Number, reason = "Samme løsning." });
        await one.DoAsync("lone.budget", "relate", new { proposal = other.Number, reason = "Samme løsning." });

        Assert.Equal((400, "proposal"), (unseen.Status, (string?)unseen["errors"]!.AsObject().First().Key));
        Assert.Equal(403, notHers.Status);
        Assert.Equal(("relationOffered", other.Number), Link(await one.ShowAsync()));
        Assert.Equal(("relationProposed", one.Number), Link(await other.ShowAsync()));
        Assert.Equal((1, 0), ((await one.ShowAsync())["earlierPieces"]!.AsArray().Count, (await other.ShowAsync())["earlierPieces"]!.AsArray().Count));
        await other.DoAsync("soren.budget", "relate", new { proposal = one.Number, reason = "Det mener jeg også." });
        Assert.Equal("related", (string?)(await one.ShowAsync())["links"]!.AsArray()[^1]!["kind"]);
        Assert.Equal(one.Number, (string?)(await other.ShowAsync())["earlierPieces"]!.AsArray().Single()!["proposal"]);
    }

    [Fact]
    [Guards("R15.0-2")]
    public async Task A_part_that_is_still_a_draft_is_named_to_its_writers_alone()
    {
        var proposal = AcceptanceCases.Plain("connection", "301", 10_000);
        (proposal["affectedSystems"], proposal["supplier"]) = (new JsonArray(), null);
        proposal["costs"]!.AsArray().Add(Once("training"));
        var whole = await ApiCase.SubmittedAsync(host, proposal);
        var part = new ApiCase(host, Part(await whole.TryAsync("lone.budget", "split", new { title = "Den hemmelige del", lines = Enumerable.Range(5, 1), reason = "Deles." })));

        var writer = (await (await host.As("lone.budget")).GetAsync($"/proposals/{whole.Number}")).Expect(200);
        var reader = (await (await host.As("ivan.it")).GetAsync($"/proposals/{whole.Number}")).Expect(200);
        var trail = (await (await host.As("ivan.it")).GetAsync($"/proposals/{whole.Number}/audit")).Expect(200);
        await part.DoAsync("lone.budget", "submit");
        var later = (await (await host.As("ivan.it")).GetAsync($"/proposals/{whole.Number}")).Expect(200);

        Assert.Equal(part.Number, (string?)writer["earlierPieces"]!.AsArray().Single()!["proposal"]);
        Assert.Empty(reader["links"]!.AsArray());
        Assert.Equal((null, 45_000m), ((string?)reader["earlierPieces"]![0]!["proposal"], (decimal)reader["earlierPieces"]![0]!["expenses"]!));
        Assert.DoesNotContain(part.Number, reader.Raw, StringComparison.Ordinal);
        Assert.DoesNotContain("Den hemmelige del", reader.Raw + trail.Raw, StringComparison.Ordinal);
        Assert.Contains("split", trail.Raw, StringComparison.Ordinal);
        Assert.Equal(part.Number, (string?)later["links"]!.AsArray().Single()!["proposal"]);
    }

    private static JsonObject Once(string nature) => new() { ["budgetArea"] = "301", ["nature"] = nature, ["year"] = 2027, ["amount"] = 45_000 };

    private static string Part(Reply split) => (string)split.Expect(200)["links"]!.AsArray()[^1]!["proposal"]!;

    private static decimal Sum(Reply shown) =>
        shown["earlierPieces"]!.AsArray().Sum(e => (decimal)e!["expenses"]!) + shown["costs"]!.AsArray().Sum(c => (decimal)c!["amount"]!);

    private static async Task<(int, string?)> CodeAsync(Task<Reply> reply) => (await reply) is var r ? (r.Status, r.Text("code")) : default;

    private static (string?, string?) Link(Reply shown) => ((string?)shown["links"]![0]!["kind"], (string?)shown["links"]![0]!["proposal"]);

    private static JsonNode Of(JsonNode cost, string nature)
    {
        cost["nature"] = nature;
        return cost;
    }

    private Task<ApiCase> BookingAsync(string area)
    {
        var proposal = AcceptanceCases.Plain("connection", area);
        proposal["supplier"] = null;
        proposal["affectedSystems"] = new JsonArray();
        proposal["costs"] = new JsonArray(new JsonObject { ["budgetArea"] = area, ["nature"] = "acquisition", ["year"] = 2027, ["amount"] = 90_000 });
        proposal["derivedCosts"] = new JsonArray(new JsonObject { ["budgetArea"] = area, ["none"] = true, ["reason"] = "Driften er uændret." });
        return ApiCase.SubmittedAsync(host, proposal);
    }
}
