using System.Text.Json.Nodes;
using IshojIt.Testing;
using IshojIt.Web.Tests.Api;
using Xunit;

namespace IshojIt.Web.Tests.Scenarios;

/// <summary>What may happen between submission and the directors' approval.</summary>
public sealed class ReviewScenarioTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    [Guards("R15.2-10", "R15.2-13")]
    public async Task E1_a_raise_takes_the_case_from_the_director_to_the_political_track()
    {
        var played = await (await (await (await ApiCase.SubmittedAsync(host, AcceptanceCases.Plain("connection"))).ReviewedAsync()).AssessedAsync()).DecidedAsync("director");

        await played.DoAsync("ivan.it", "raise-route", new { route = "political", reason = "Afløser grænseflader til 4 systemer." });
        var raised = await played.ShowAsync();

        Assert.Equal(("political", "preparing"), (raised.Text("state"), raised.Text("stage")));
        Assert.Empty(await played.DutiesOfAsync("dorte.direktor"));
        Assert.Equal("approved", await played.StartAsync("lone.budget"));
    }

    [Fact]
    [Guards("R15.2-9", "R15.2-14")]
    public async Task E2_a_rise_above_the_tolerance_lapses_the_approval_and_a_smaller_one_only_orients()
    {
        (await host.Anonymous.PostAsync("/dev/settings", new { tolerancePercent = 10 })).Expect(204);
        var proposal = AcceptanceCases.Plain("connection", "301", 180_000);
        var above = await ApprovedAsync(proposal);
        var below = await ApprovedAsync(proposal);

        var risen = (await above.TryReviseAsync(proposal, p => p["costs"] = AcceptanceCases.Costs(("301", 210_000)))).Expect(200);
        var within = (await below.TryReviseAsync(proposal, p => p["costs"] = AcceptanceCases.Costs(("301", 190_000)))).Expect(200);
        var start = await below.TryAsync("lone.budget", "start", new { act = "goLive", date = host.Day() });

        Assert.Equal(("awaitingDirector", "lapsed", 4), (risen.Text("state"), (string?)risen["approvals"]![0]!["status"], risen["orientations"]!.AsArray().Count));
        Assert.Equal(("cleared", "standing", 4), (within.Text("state"), (string?)within["approvals"]![0]!["status"], within["orientations"]!.AsArray().Count));
        Assert.Equal(["financeOrientedOnAllCosts", "itOrientedOnAllCosts", "funded"], start["unmet"]!.AsArray().Select(u => (string)u!));
    }

    [Fact]
    [Guards("R15.2-7", "R15.2-13")]
    public async Task E3_another_areas_objection_is_shown_answered_and_its_director_decides_too()
    {
        var played = await ApiCase.SubmittedAsync(host, AcceptanceCases.Plain("connection", "301", 40_000, "402"));
        await played.DoAsync("per.budget", "answer-hearing", new
        {
            budgetArea = "402",
            answer = "costsDisputed",
            costs = new[] { new { nature = "licence", year = 2027, amount = 90_000, permanent = true } },
            note = "90.000, uenig",
        });
        await (await played.AssessedAsync()).DecidedAsync("director");

        var unanswered = await played.TryAsync("dorte.direktor", "director-approve");
        var answered = await played.TryAsync("dorte.direktor", "director-approve", new { objectionAnswers = new[] { new { budgetArea = "402", text = "Beløbet er drøftet." } } });
        var refused = await played.TryAsync("vagn.direktor", "director-reject", new { reason = "For dyrt." });
        var asked = await played.TryAsync("lone.budget", "ask-executive-board", new { reason = "Uenighed." });

        Assert.Equal((409, "otherAreasHeard"), (unanswered.Status, unanswered.Text("requirement")));
        Assert.Equal((200, "awaitingDirector"), (answered.Status, answered.Text("state")));
        Assert.Equal(("90000", "90.000, uenig"), (answered["hearings"]![0]!["costs"]![0]!["amount"]!.ToString(), (string?)answered["hearings"]![0]!["note"]));
        Assert.Equal((200, "awaitingDirector", 200), (refused.Status, refused.Text("state"), asked.Status));
        Assert.Contains("settle", await played.DutiesOfAsync("dag.direktion"));
    }

    [Fact]
    [Guards("R15.2-7")]
    public async Task E4_silence_lets_the_case_proceed_and_is_no_consent()
    {
        var played = await (await ApiCase.SubmittedAsync(host, AcceptanceCases.Plain("connection", "301", 40_000, "402"))).AssessedAsync();
        var early = await played.TryAsync("ivan.it", "decide-route", new { route = "director" });

        await host.WaitAsync(16);
        await (await played.DecidedAsync("director")).DoAsync("dorte.direktor", "director-approve");
        var waiting = await played.ShowAsync();
        await played.DoAsync("vagn.direktor", "director-approve");

        Assert.Equal("otherAreasHeard", early.Text("requirement"));
        Assert.Equal("awaitingDirector", waiting.Text("state"));
        Assert.Null(waiting["hearings"]![0]!["answer"]);
        Assert.Equal("cleared", await played.StateAsync());
    }

    [Fact]
    [Guards("R15.2-4", "R15.2-5")]
    public async Task E5_without_the_IT_centres_approval_nobody_goes_on_and_a_revision_asks_anew()
    {
        var proposal = AcceptanceCases.Proposal("D3");
        var played = await (await ApiCase.SubmittedAsync(host, proposal)).AssessedAsync();
        var refusal = new { result = "notCompatible", points = new[] { new { point = "identitet", verdict = "notCompatible", note = "ingen fælles login" } } };
        await played.DoAsync("ivan.it", "review-compatibility", refusal);

        var route = await played.TryAsync("ivan.it", "decide-route", new { route = "director" });
        var approval = await played.TryAsync("dorte.direktor", "director-approve");
        var offers = (await (await host.As("maja.budget")).GetAsync(played.Path + "/commands")).Body!.AsArray().Where(c => (bool)c!["allowed"]!).Select(c => (string)c!["command"]!).ToList();
        var revised = (await played.TryReviseAsync(proposal, p => p["intake"]!["identityIntegration"] = true)).Expect(200);
        var audit = await (await host.As("rita.revisor")).GetAsync(played.Path + "/audit");

        Assert.Equal((409, "itApproved", 409), (route.Status, route.Text("requirement"), approval.Status));
        Assert.Superset(new HashSet<string>(["revise", "withdraw", "ask-executive-board"]), offers.ToHashSet());
        Assert.Null(revised["review"]);
        Assert.Contains("review-compatibility", await played.DutiesOfAsync("ivan.it"));
        Assert.Contains(audit["items"]!.AsArray(), e => (string?)e!["action"] == "review-compatibility");
    }

    [Fact]
    [Guards("R15.2-13")]
    public async Task E8_a_director_who_holds_the_budget_gives_the_chief_executive_the_decision()
    {
        var played = await (await (await ApiCase.SubmittedAsync(host, AcceptanceCases.Plain("connection", "203"))).AssessedAsync()).DecidedAsync("director");

        var own = await played.TryAsync("tage.direktor", "director-approve");
        var duties = await played.DutiesOfAsync("kirsten.kommunaldirektor");
        var chief = await played.TryAsync("kirsten.kommunaldirektor", "director-approve");

        Assert.Equal((403, "own-proposal"), (own.Status, own.Text("code")));
        Assert.Contains("director-approve", duties);
        Assert.Equal("cleared", chief.Text("state"));
    }

    [Fact]
    [Guards("R15.2-5")]
    public async Task E9_who_declares_disqualification_leaves_the_review_to_a_colleague()
    {
        var played = await (await ApiCase.SubmittedAsync(host, AcceptanceCases.Proposal("D3"))).ReviewedAsync();

        var declared = (await played.TryAsync("ivan.it", "declare-disqualification")).Expect(200);
        var again = await played.TryAsync("ivan.it", "review-compatibility", new { result = "compatible" });

        Assert.Null(declared["review"]);
        Assert.Equal(["ivan.it"], declared["disqualified"]!.AsArray().Select(d => (string)d!));
        Assert.Equal(403, again.Status);
        Assert.Empty(await played.DutiesOfAsync("ivan.it"));
        Assert.Contains("review-compatibility", await played.DutiesOfAsync("inge.it"));
    }

    [Fact]
    [Guards("R15.2-6", "R15.2-7")]
    public async Task E12_a_connection_hears_the_systems_owner_and_makes_no_second_system()
    {
        var system = (await (await host.As("ivan.it")).PostAsync("/systems", new { name = "Omsorg", owner = "anna.budget", budgetArea = "401", hosting = "externalEu", state = "active" })).Expect(201);
        var proposal = AcceptanceCases.Proposal("D9");
        proposal["affectedSystems"] = new JsonArray(system.Text("id"));
        var unstated = (JsonObject)proposal.DeepClone();
        unstated["derivedCosts"] = new JsonArray(new JsonObject { ["budgetArea"] = "402", ["none"] = false });

        var incomplete = await (await ApiCase.DraftedAsync(host, unstated)).TryAsync("per.budget", "submit");
        var played = await ApiCase.SubmittedAsync(host, proposal);
        var heard = await played.DutiesOfAsync("anna.budget");
        await (await (await (await played.HeardAsync("anna.budget", "401")).ReviewedAsync()).AssessedAsync()).DecidedAsync("director");
        await played.DoAsync("vagn.direktor", "director-approve");
        var systems = await (await host.As("ivan.it")).GetAsync("/systems");
        var users = await (await host.As("ivan.it")).GetAsync($"/systems/{system.Text("id")}/users");

        Assert.Equal(("402", played.Number), ((string?)users["items"]!.AsArray().Single()!["budgetArea"], (string?)users["items"]![0]!["proposal"]));
        Assert.Equal((400, "derivedCosts[401]"), (incomplete.Status, incomplete.Errors.Single()));
        Assert.Contains("answer-hearing", heard);
        Assert.Equal("cleared", await played.StateAsync());
        Assert.Single(systems["items"]!.AsArray());
    }

    private async Task<ApiCase> ApprovedAsync(JsonObject proposal)
    {
        var played = await (await (await ApiCase.SubmittedAsync(host, proposal)).AssessedAsync()).DecidedAsync("director");
        return await (await played.DoAsync("ivan.it", "acknowledge-orientation")).DoAsync("dorte.direktor", "director-approve");
    }
}
