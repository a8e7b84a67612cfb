using IshojIt.Testing;
using Xunit;

namespace IshojIt.Web.Tests.Api;

public sealed class MeetingTests(ApiHost host) : IClassFixture<ApiHost>
{
    private object Council => new { body = "cityCouncil", date = host.Day(7), time = "19:00", place = "Byrådssalen" };

    [Fact]
    [Guards("R15.2-11")]
    public async Task The_secretary_plans_and_moves_a_meeting()
    {
        var signe = await host.As("signe.sekretaer");
        var planned = (await signe.PostAsync("/meetings", Council)).Expect(201);

        var moved = await signe.PutAsync("/meetings/" + planned.Text("id"), new { body = "cityCouncil", date = host.Day(14), time = "18:00" }, planned.ETag);
        var again = await signe.PutAsync("/meetings/" + planned.Text("id"), Council, planned.ETag);

        Assert.Equal((200, host.Day(14), "\"2\""), (moved.Status, moved.Text("date"), moved.ETag));
        Assert.Equal((412, "2"), (again.Status, again.Text("currentVersion")));
    }

    [Theory]
    [InlineData("ivan.it", "application/json", 403)]
    [InlineData("signe.sekretaer", "text/plain", 415)]
    [InlineData("signe.sekretaer", "application/json", 400)]
    public async Task A_meeting_is_planned_by_the_secretary_in_JSON(string user, string mediaType, int expected)
    {
        var answer = await (await host.As(user)).SendAsync(HttpMethod.Post, "/meetings", "{ \"body\": \"cityCouncil\", \"colour\": 1 }", mediaType: mediaType);

        Assert.Equal(expected, answer.Status);
    }

    [Theory]
    [InlineData("text/plain", null, 415)]
    [InlineData("application/json", null, 428)]
    [InlineData("application/json", "\"9\"", 412)]
    [InlineData("application/json", "\"1\"", 400)]
    public async Task A_change_of_a_meeting_answers_in_order(string mediaType, string? version, int expected)
    {
        var signe = await host.As("signe.sekretaer");
        var planned = (await signe.PostAsync("/meetings", Council)).Expect(201);

        var answer = await signe.SendAsync(HttpMethod.Put, "/meetings/" + planned.Text("id"), "{ \"colour\": 1 }", version, mediaType: mediaType);

        Assert.Equal(expected, answer.Status);
    }

    [Fact]
    public async Task The_same_key_plans_one_meeting()
    {
        var signe = await host.As("signe.sekretaer");
        var first = (await signe.PostAsync("/meetings", Council, key: "m")).Expect(201);

        var same = await signe.PostAsync("/meetings", Council, key: "m");
        var other = await signe.PostAsync("/meetings", new { body = "cityCouncil", date = host.Day(8), time = "19:00" }, key: "m");

        Assert.Equal((201, first.Text("id")), (same.Status, same.Text("id")));
        Assert.Equal(409, other.Status);
    }

    [Fact]
    [Guards("R15.0-2")]
    public async Task Meetings_are_not_found_by_who_may_not_see_cases()
    {
        var planned = (await (await host.As("signe.sekretaer")).PostAsync("/meetings", Council)).Expect(201);

        var seen = await (await host.As("lone.budget")).GetAsync("/meetings/" + planned.Text("id"));
        var hidden = await (await host.As("lars.leder")).GetAsync("/meetings/" + planned.Text("id"));

        Assert.Equal((200, 404), (seen.Status, hidden.Status));
    }

    [Fact]
    [Guards("R15.2-11")]
    public async Task The_council_waits_for_the_finance_committee()
    {
        var d10 = await (await (await (await ApiCase.SubmittedAsync(host, AcceptanceCases.Proposal("D10"))).ReviewedAsync()).AssessedAsync()).DecidedAsync("political");
        var finance = await d10.PlacedAsync("financeCommittee");
        var council = await d10.PlacedAsync("cityCouncil");

        var early = await d10.TryItemAsync(council, "outcome", new { outcome = "adopted" });
        await d10.OutcomeAsync(finance, new { outcome = "adopted" });
        var due = await d10.TryItemAsync(council, "outcome", new { outcome = "adopted" });

        Assert.Equal((409, 200, "cleared"), (early.Status, due.Status, await d10.StateAsync()));
    }

    [Fact]
    public async Task An_outcome_needs_the_meetings_version()
    {
        var d10 = await (await (await (await ApiCase.SubmittedAsync(host, AcceptanceCases.Proposal("D10"))).ReviewedAsync()).AssessedAsync()).DecidedAsync("political");
        var item = await d10.PlacedAsync("financeCommittee");

        var answer = await (await host.As("signe.sekretaer")).PostAsync(item + "/outcome", new { outcome = "adopted" });

        Assert.Equal(428, answer.Status);
    }
}
