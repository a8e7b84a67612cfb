using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Web.Tests.Api;

/// <summary>The first of 401, 404, 403, 415, 428, 412, 400 and 409 that applies answers, and what is refused changes nothing.</summary>
public sealed class AnswerOrderTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Broken = "{ \"unknown\": 1 }";

    /// <summary>Given by PUT and on a meeting; a hearing answer's rights hang on the area that it names.</summary>
    private static readonly CommandKind[] ElsewhereInTheApi = [CommandKind.AnswerHearing, CommandKind.Save, CommandKind.PlaceItem, CommandKind.TakeOffItem, CommandKind.MoveItem, CommandKind.RecordOutcome];

    [Theory]
    [Guards("R15.0-2")]
    [InlineData("/me")]
    [InlineData("/proposals/2026-0001")]
    [InlineData("/systems")]
    [InlineData("/nowhere")]
    [InlineData("/api/nowhere")]
    [InlineData("/api/docs")]
    public async Task Nobody_is_answered_401_at_whatever_address(string path)
    {
        var answer = await host.Anonymous.GetAsync(path);

        Assert.Equal(401, answer.Status);
        Assert.Null(answer.Location);
    }

    [Fact]
    public async Task An_unknown_address_is_404_for_who_is_signed_in()
    {
        var answer = await (await host.As("maja.budget")).GetAsync("/nowhere");

        Assert.Equal(404, answer.Status);
    }

    [Theory]
    [Guards("R15.0-2")]
    [InlineData("ivan.it")]
    [InlineData("lone.budget")]
    [InlineData("adam.admin")]
    public async Task A_draft_is_not_found_by_others_whatever_they_send(string user)
    {
        var draft = await ApiCase.DraftedAsync(host, AcceptanceCases.Plain(area: "303"));

        var answer = await (await host.As(user)).SendAsync(HttpMethod.Put, "/proposals/" + draft.Number, Broken, mediaType: "text/plain");

        Assert.Equal(404, answer.Status);
    }

    [Theory]
    [Guards("R15.0-2")]
    [InlineData("lars.leder")]
    [InlineData("adam.admin")]
    public async Task A_submitted_case_is_not_found_by_who_has_no_part_in_cases(string user)
    {
        var submitted = await ApiCase.SubmittedAsync(host, AcceptanceCases.Plain());

        var answer = await (await host.As(user)).GetAsync(submitted.Path);

        Assert.Equal(404, answer.Status);
    }

    [Fact]
    public async Task No_right_answers_before_the_media_type()
    {
        var submitted = await ApiCase.SubmittedAsync(host, AcceptanceCases.Plain());

        var answer = await (await host.As("maja.budget")).SendAsync(HttpMethod.Post, submitted.Path + "/commands/withdraw", Broken, mediaType: "text/plain");

        Assert.Equal((403, "not-allowed"), (answer.Status, answer.Text("code")));
    }

    [Fact]
    [Guards("R15.2-13")]
    public async Task A_director_who_holds_the_budget_is_told_that_it_is_her_own_proposal()
    {
        var own = await (await ApiCase.SubmittedAsync(host, AcceptanceCases.Plain("connection", "203"))).AssessedAsync();

        var answer = await (await own.DecidedAsync("director")).TryAsync("tage.direktor", "director-approve");

        Assert.Equal((403, "own-proposal"), (answer.Status, answer.Text("code")));
    }

    [Theory]
    [InlineData("text/plain", null, 415)]
    [InlineData("application/json", null, 428)]
    [InlineData("application/json", "\"99\"", 412)]
    [InlineData("application/json", "*", 412)]
    [InlineData("application/json", "\"01\"", 412)]
    [InlineData("application/json", "\"1\"", 400)]
    public async Task The_rest_answers_in_its_order(string mediaType, string? version, int expected)
    {
        var draft = await ApiCase.DraftedAsync(host, AcceptanceCases.Plain());

        var answer = await (await host.As("lone.budget")).SendAsync(HttpMethod.Post, draft.Path + "/commands/start", Broken, version, mediaType: mediaType);

        Assert.Equal(expected, answer.Status);
        Assert.Equal("draft", await draft.StateAsync());
    }

    [Fact]
    public async Task A_conflict_names_the_current_version()
    {
        var draft = await ApiCase.DraftedAsync(host, AcceptanceCases.Plain());
        await draft.DoAsync("lone.budget", "submit");

        var answer = await (await host.As("lone.budget")).PostAsync(draft.Path + "/commands/withdraw", new { reason = "x" }, "\"1\"");

        Assert.Equal((412, "2"), (answer.Status, answer.Text("currentVersion")));
    }

    [Fact]
    public async Task A_well_formed_command_in_the_wrong_state_is_409()
    {
        var submitted = await ApiCase.SubmittedAsync(host, AcceptanceCases.Plain());

        var answer = await submitted.TryAsync("lone.budget", "submit");

        Assert.Equal((409, "wrong-state"), (answer.Status, answer.Text("code")));
    }

    [Fact]
    [Guards("R15.2-16")]
    public async Task A_start_of_a_final_case_is_in_the_wrong_state()
    {
        var withdrawn = await (await ApiCase.SubmittedAsync(host, AcceptanceCases.Plain())).DoAsync("lone.budget", "withdraw", new { reason = "x" });

        var answer = await withdrawn.TryAsync("lone.budget", "start", new { act = "goLive", date = host.Day() });

        Assert.Equal((409, "wrong-state"), (answer.Status, answer.Text("code")));
    }

    [Fact]
    public async Task A_refused_start_names_every_unmet_requirement_and_who_can_lift_the_first()
    {
        var submitted = await ApiCase.SubmittedAsync(host, AcceptanceCases.Plain());

        var answer = await submitted.TryAsync("lone.budget", "start", new { act = "goLive", date = host.Day() });

        Assert.Equal("financeOrientedOnAllCosts", answer.Text("requirement"));
        Assert.Equal(["financeOrientedOnAllCosts", "itOrientedOnAllCosts", "approved", "approvalCovers", "funded"], answer["unmet"]!.AsArray().Select(u => (string)u!));
        Assert.Equal(["financeCentre"], answer["whoCanLift"]!.AsArray().Select(u => (string)u!));
        Assert.Equal(("Kravet »Økonomi er orienteret om alle udgifter« er ikke opfyldt.", "Økonomi"), (answer.Text("detail"), answer.Text("lifts")));
    }

    [Fact]
    public async Task Every_refused_command_names_rule_paragraph_reason_and_who_can_lift_it()
    {
        var submitted = await ApiCase.SubmittedAsync(host, AcceptanceCases.Plain());

        foreach (var command in CommandTable.Rows.Select(r => r.Command).Except(ElsewhereInTheApi).Select(c => c.Kebab()))
        {
            var answer = await submitted.TryAsync("rita.revisor", command);

            Assert.Equal((403, "not-allowed"), (answer.Status, answer.Text("code")));
            Assert.All(["rule", "paragraph", "detail", "lifts"], member => Assert.NotEmpty(answer.Text(member)!));
        }

        var wrongState = await submitted.TryAsync("lone.budget", "submit");
        Assert.All(["rule", "paragraph", "detail", "lifts"], member => Assert.NotEmpty(wrongState.Text(member)!));
        Assert.Contains("itCentre", wrongState["whoCanLift"]!.AsArray().Select(u => (string)u!));
    }
}
