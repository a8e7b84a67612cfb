using System.Text.Json.Nodes;
using IshojIt.Application.Costs;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Web.Tests.Api;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IshojIt.Web.Tests.Scenarios;

/// <summary>The council decides otherwise than was recommended: it refuses the appropriation and lets the area pay of its own (E7).</summary>
public sealed class CouncilScenarioTests(ApiHost host) : IClassFixture<ApiHost>
{
    private static readonly object[] Recommended =
    [
        new { n = 1, text = "at forslaget godkendes", kind = "approval" },
        new { n = 2, text = "at driften evalueres", kind = "other" },
        new { n = 3, text = "at der gives tillægsbevilling i 2027", kind = "funding", years = new[] { 2027 } },
    ];

    private static readonly JsonObject Proposal = AcceptanceCases.Proposal("D7");

    [Fact]
    [Guards("R15.2-11")]
    public async Task E7_what_the_council_decided_is_recorded_and_read_point_by_point()
    {
        var played = await DecidedAsync();

        var shown = await played.ShowAsync();
        var item = shown["items"]!.AsArray()[^1]!;
        var meeting = await (await host.As("signe.sekretaer")).GetAsync($"/meetings/{item["meeting"]}");

        Assert.Equal(
            [(1, "at forslaget godkendes", "adopted"), (2, "at driften evalueres", "adopted"), (3, "at der gives tillægsbevilling i 2027", "notAdopted")],
            item["points"]!.AsArray().Select(p => ((int)p!["n"]!, (string)p["text"]!, (string)p["outcome"]!)));
        Assert.Equal(("Finansieres inden for egen ramme.", "withinFrame"), ((string?)item["text"], (string?)item["decidedFunding"]));
        Assert.Equal(["adopted", "adopted", "notAdopted"], meeting["items"]![0]!["decision"]!["points"]!.AsArray().Select(p => (string)p!["outcome"]!));
        Assert.Equal(["adopted", "adopted", "adopted"], shown["items"]![0]!["points"]!.AsArray().Select(p => (string)p!["outcome"]!));
    }

    [Fact]
    [Guards("R15.2-17", "R15.2-12")]
    public async Task E7_the_refused_year_is_unfunded_with_its_amount_and_the_case_is_the_holders_to_amend()
    {
        var played = await DecidedAsync();

        var shown = await played.ShowAsync();
        var funded = await FundedAsync(played);
        var start = await played.TryAsync("jens.budget", "start", new { act = "goLive", date = host.Day() });

        Assert.Equal(("political", "amending"), (shown.Text("state"), shown.Text("stage")));
        Assert.Equal(["amend"], shown["waitingFor"]!.AsArray().Select(w => (string)w!["duty"]!));
        Assert.Equal([("403", 2027, 100_000m)], AmountsOf(shown["unfunded"]!));
        Assert.Equal([("403", 2027, 100_000m)], AmountsOf(funded["amounts"]!));
        Assert.Equal("Byrådet har afslået bevillingen (2027: 100.000\u00a0kr.)", (string?)funded["missing"]);
        Assert.Equal([2027], shown["approvals"]![0]!["unfundedYears"]!.AsArray().Select(y => (int)y!));
        Assert.Equal((409, "approved"), (start.Status, start.Text("requirement")));
        Assert.Contains("funded", start["unmet"]!.AsArray().Select(u => (string)u!));
    }

    [Fact]
    [Guards("R15.2-17")]
    public async Task E7_the_finance_centre_sees_what_was_approved_without_money_until_it_says_where_it_comes_from()
    {
        var played = await DecidedAsync();

        var refused = await UnfundedAsync(played);
        (await played.TryReviseAsync(Proposal, WithinFrame)).Expect(200);
        var unconfirmed = await UnfundedAsync(played);
        await played.AssessedAsync();
        var confirmed = await UnfundedAsync(played);

        Assert.Equal((PoliticalStage.Amending, 2027, 100_000m), (refused!.Stage, refused.Amounts.Single().Year, refused.Amounts.Single().Amount.Kroner));
        Assert.Equal((null, 2027, 100_000m), (unconfirmed!.Stage, unconfirmed.Amounts.Single().Year, unconfirmed.Amounts.Single().Amount.Kroner));
        Assert.Null(confirmed);
    }

    [Fact]
    [Guards("R15.2-17", "R15.2-12")]
    public async Task E7_a_version_inside_the_decision_starts_on_the_finance_centres_word_and_without_a_new_round()
    {
        var played = await DecidedAsync();

        var amended = (await played.TryReviseAsync(Proposal, WithinFrame)).Expect(200);
        var unconfirmed = (Requirement: await played.StartAsync("jens.budget"), Duties: await played.DutiesOfAsync("freja.okonomi"));
        await played.AssessedAsync();
        var confirmed = await played.ShowAsync();
        var start = await played.StartAsync("jens.budget");

        Assert.Equal(("cleared", null), (amended.Text("state"), amended.Text("stage")));
        Assert.Equal([("403", 2027, 100_000m)], AmountsOf(amended["unfunded"]!));
        Assert.Equal("funded", unconfirmed.Requirement);
        Assert.Contains("assess-appropriation", unconfirmed.Duties);
        Assert.Empty(confirmed["unfunded"]!.AsArray());
        Assert.Equal("standing", (string?)confirmed["approvals"]![0]!["status"]);
        Assert.Equal(["financeCommittee", "cityCouncil"], confirmed["items"]!.AsArray().Select(i => (string)i!["body"]!));
        Assert.Null(start);
    }

    [Fact]
    [Guards("R15.2-12", "R15.2-17")]
    public async Task E7_a_version_outside_the_decision_is_refused_and_changes_nothing()
    {
        var played = await DecidedAsync();

        var dearer = await played.TryReviseAsync(Proposal, p => { WithinFrame(p); p["costs"]![0]!["amount"] = 100_001; });
        var otherMoney = await played.TryReviseAsync(Proposal, p => p["intake"]!["funding"] = "supplementaryOnce");
        var shown = await played.ShowAsync();

        Assert.Equal((409, "outside-decision", "approvalCovers"), (dearer.Status, dearer.Text("code"), dearer.Text("requirement")));
        Assert.Equal("403 koster i 2027 mere, end Byrådet besluttede.", dearer.Text("detail"));
        Assert.Equal((409, "outside-decision", "approvalCovers"), (otherMoney.Status, otherMoney.Text("code"), otherMoney.Text("requirement")));
        Assert.Equal(("amending", "1"), (shown.Text("stage"), shown.Text("revision")));
    }

    [Fact]
    [Guards("R15.2-12", "R15.2-9")]
    public async Task E7_what_goes_beyond_the_decision_after_it_was_written_in_goes_to_the_council_again()
    {
        var played = await DecidedAsync();
        (await played.TryReviseAsync(Proposal, WithinFrame)).Expect(200);
        await played.AssessedAsync();

        var beyond = (await played.TryReviseAsync(Proposal, p => { WithinFrame(p); p["costs"]![0]!["amount"] = 100_001; })).Expect(200);

        Assert.Equal(("political", "preparing"), (beyond.Text("state"), beyond.Text("stage")));
        Assert.Equal("lapsed", (string?)beyond["approvals"]![0]!["status"]);
        Assert.Contains("place-item", await played.DutiesOfAsync("signe.sekretaer"));
    }

    /// <summary>Three points; the council accedes to the first two, refuses the money of the third, and adds where it comes from instead.</summary>
    private async Task<ApiCase> DecidedAsync()
    {
        var played = await ApiCase.SubmittedAsync(host, (JsonObject)Proposal.DeepClone());
        await played.DoAsync("freja.okonomi", "assess-appropriation", new { assessment = "supplementaryAppropriation", cover = "Kassebeholdningen" });
        await (await played.DoAsync("ivan.it", "acknowledge-orientation")).DecidedAsync("political");
        await played.OutcomeAsync(await played.PlacedAsync("financeCommittee", 0, Recommended), new { outcome = "adopted", text = "Tiltrådt." });
        return await played.OutcomeAsync(await played.PlacedAsync("cityCouncil", 0, Recommended), new
        {
            outcome = "adoptedWithChange",
            text = "Finansieres inden for egen ramme.",
            decidedFunding = "withinFrame",
            points = new object[] { new { n = 1, outcome = "adopted" }, new { n = 2, outcome = "adopted" }, new { n = 3, outcome = "notAdopted" } },
        });
    }

    private async Task<UnfundedCase?> UnfundedAsync(ApiCase played)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var seen = await scope.ServiceProvider.GetRequiredService<UnfundedList>().ReadAsync(new UserId("freja.okonomi"), TestContext.Current.CancellationToken);
        Assert.Equal(seen.Total, seen.Cases.SelectMany(c => c.Amounts).Sum(a => a.Amount));
        return seen.Cases.SingleOrDefault(c => c.Number == played.Number);
    }

    private static void WithinFrame(JsonObject proposal) => proposal["intake"]!["funding"] = "withinFrame";

    private async Task<JsonNode> FundedAsync(ApiCase played) => (await (await host.As("freja.okonomi")).GetAsync(played.Path + "/requirements"))["requirements"]!.AsArray()
        .Single(r => (string)r!["id"]! == "funded")!;

    private static IEnumerable<(string, int, decimal)> AmountsOf(JsonNode amounts) =>
        amounts.AsArray().Select(a => ((string)a!["budgetArea"]!, (int)a["year"]!, (decimal)a["amount"]!));
}
