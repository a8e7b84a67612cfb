using System.Text.Json.Nodes;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Web.Tests.Api;

public sealed class ProposalShapeTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Theory]
    [InlineData("extra", "1", "extra")]
    [InlineData("intake", "{ \"hosting\": \"moon\" }", "intake.hosting")]
    [InlineData("intake", "{ \"colour\": \"red\" }", "intake.colour")]
    [InlineData("costs", "[{ \"budgetArea\": \"301\", \"nature\": \"licence\", \"year\": 2027, \"amount\": 1.001 }]", "costs[0].amount")]
    [InlineData("costs", "[{ \"budgetArea\": \"999\", \"nature\": \"licence\", \"year\": 2027, \"amount\": 1 }]", "costs[0].budgetArea")]
    [InlineData("costs", "[{ \"budgetArea\": \"301\", \"nature\": \"licence\", \"year\": 1999, \"amount\": -1 }]", "costs[0].year,costs[0].amount")]
    [InlineData("affectedBudgetAreas", "[\"302\", \"999\"]", "affectedBudgetAreas[1]")]
    [InlineData("plannedStart", "\"01-03-2027\"", "plannedStart")]
    [InlineData("title", "null", "title")]
    public async Task What_is_not_well_formed_is_named_by_its_path(string field, string json, string paths)
    {
        var proposal = AcceptanceCases.Plain();
        proposal[field] = JsonNode.Parse(json);

        var answer = await (await host.As("lone.budget")).PostAsync("/proposals", proposal);

        Assert.Equal(400, answer.Status);
        Assert.Equal(paths.Split(','), answer.Errors);
    }

    [Fact]
    public async Task A_system_that_the_register_does_not_know_is_named_by_its_place()
    {
        var ivan = await host.As("ivan.it");
        var system = (await ivan.PostAsync("/systems", new { name = "Kalender", owner = "IT", budgetArea = "101", hosting = "onPremises", state = "active" })).Expect(201).Text("id")!;
        var draft = await ApiCase.DraftedAsync(host, AcceptanceCases.Plain());
        var (lone, proposal) = (await host.As("lone.budget"), AcceptanceCases.Plain());
        proposal["affectedSystems"] = new JsonArray(system, "00000000-0000-0000-0000-0000000000ff");

        var created = await lone.PostAsync("/proposals", proposal);
        var saved = await lone.PutAsync(draft.Path, proposal, "\"1\"");
        await draft.DoAsync("lone.budget", "submit");
        proposal["reason"] = "Et system mere.";
        var revised = await lone.PostAsync(draft.Path + "/commands/revise", proposal, (await draft.ShowAsync()).ETag);

        Assert.All([created, saved, revised], a => Assert.Equal((400, "affectedSystems[1]"), (a.Status, a.Errors.Single())));
        Assert.Empty((await draft.ShowAsync())["affectedSystems"]!.AsArray());
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_is_400()
    {
        var answer = await (await host.As("lone.budget")).SendAsync(HttpMethod.Post, "/proposals", "{");

        Assert.Equal(400, answer.Status);
    }

    [Fact]
    [Guards("R15.2-2", "R15.2-6")]
    public async Task A_draft_may_lack_what_its_submission_asks_for()
    {
        var lone = await host.As("lone.budget");
        var draft = (await lone.PostAsync("/proposals", new { title = "Kun en titel", budgetArea = "301" })).Expect(201);

        var answer = await lone.PostAsync($"/proposals/{draft.Text("number")}/commands/submit", null, draft.ETag);

        Assert.Equal(400, answer.Status);
        Assert.Superset(new HashSet<string>(["kind", "purpose", "description", "plannedStart", "intake.hosting", "intake.funding", "derivedCosts[301]"]), answer.Errors.ToHashSet());
    }

    [Theory]
    [InlineData(true, null, "derivedCosts[301]")]
    [InlineData(true, "En begrundelse", "derivedCosts[301]")]
    [Guards("R15.2-6")]
    public async Task None_needs_a_reason_and_no_operating_line(bool none, string? reason, string path)
    {
        var proposal = AcceptanceCases.Plain();
        proposal["derivedCosts"] = new JsonArray(new JsonObject { ["budgetArea"] = "301", ["none"] = none, ["reason"] = reason });

        var answer = await (await ApiCase.DraftedAsync(host, proposal)).TryAsync("lone.budget", "submit");

        Assert.Equal(400, answer.Status);
        Assert.Contains(path, answer.Errors);
    }

    [Fact]
    [Guards("R15.2-2")]
    public async Task Nobody_creates_a_proposal_of_anothers_area()
    {
        var answer = await (await host.As("lone.budget")).PostAsync("/proposals", AcceptanceCases.Plain(area: "302"));

        Assert.Equal((403, "not-allowed"), (answer.Status, answer.Text("code")));
    }

    [Fact]
    public async Task The_same_key_answers_the_same_case_and_refuses_another_body()
    {
        var lone = await host.As("lone.budget");
        var first = (await lone.PostAsync("/proposals", AcceptanceCases.Plain(), key: "a")).Expect(201);

        var same = await lone.PostAsync("/proposals", AcceptanceCases.Plain(), key: "a");
        var other = await lone.PostAsync("/proposals", AcceptanceCases.Plain(yearly: 1), key: "a");

        Assert.Equal((201, first.Text("number"), first.Location), (same.Status, same.Text("number"), same.Location));
        Assert.Equal(409, other.Status);
    }

    [Fact]
    public async Task A_save_gives_back_what_was_stored_and_raises_the_version()
    {
        var proposal = AcceptanceCases.Plain();
        var draft = await ApiCase.DraftedAsync(host, proposal);
        proposal["title"] = "En anden titel";

        var saved = await (await host.As("lone.budget")).PutAsync(draft.Path, proposal, "\"1\"");

        Assert.Equal((200, "\"2\"", "En anden titel", "2"), (saved.Status, saved.ETag, saved.Text("title"), saved.Text("version")));
    }

    [Fact]
    [Guards("R15.2-7", "R15.2-8")]
    public async Task Acknowledging_and_answering_a_hearing_need_no_version_and_raise_none()
    {
        var submitted = await ApiCase.SubmittedAsync(host, AcceptanceCases.Plain("connection", "301", 10_000, "402"));
        var before = (await submitted.ShowAsync()).ETag;

        var acknowledged = await (await host.As("ivan.it")).PostAsync(submitted.Path + "/commands/acknowledge-orientation", null);
        var answered = await (await host.As("per.budget")).PostAsync(submitted.Path + "/commands/answer-hearing", new { budgetArea = "402", answer = "noObjection" });

        Assert.Equal((200, 200, before), (acknowledged.Status, answered.Status, (await submitted.ShowAsync()).ETag));
    }
}
