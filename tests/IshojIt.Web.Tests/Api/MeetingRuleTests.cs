using Xunit;

namespace IshojIt.Web.Tests.Api;

public sealed class MeetingRuleTests
{
    [Theory]
    [InlineData("18:00", "Byrådssalen", 409)]
    [InlineData("19:00", "Kantinen", 409)]
    [InlineData("19:00", "Byrådssalen", 200)]
    public async Task A_meeting_that_was_held_stands_as_it_was(string time, string place, int expected)
    {
        using var host = new ApiHost();
        var planned = await PlannedAsync(host);
        await host.WaitAsync(8);

        var changed = await (await host.As("signe.sekretaer")).PutAsync("/meetings/" + planned.Text("id"), new { body = "cityCouncil", date = planned.Text("date"), time, place }, planned.ETag);

        Assert.Equal((expected, expected == 409 ? "meeting-held" : null), (changed.Status, changed.Text("code")));
    }

    [Fact]
    public async Task A_meeting_of_today_is_moved_until_an_item_is_decided()
    {
        using var host = new ApiHost();
        var played = await (await (await (await ApiCase.SubmittedAsync(host, AcceptanceCases.Proposal("D10"))).ReviewedAsync()).AssessedAsync()).DecidedAsync("political");
        var item = await played.PlacedAsync("financeCommittee");
        var address = item[..item.IndexOf("/items", StringComparison.Ordinal)];
        var signe = await host.As("signe.sekretaer");
        var before = await signe.PutAsync(address, new { body = "financeCommittee", date = host.Day(), time = "18:00" }, (await signe.GetAsync(address)).ETag);
        await played.OutcomeAsync(item, new { outcome = "adopted" });

        var after = await signe.PutAsync(address, new { body = "financeCommittee", date = host.Day(), time = "17:00" }, (await signe.GetAsync(address)).ETag);

        Assert.Equal((200, 409, "meeting-held"), (before.Status, after.Status, after.Text("code")));
    }

    [Fact]
    public async Task A_coming_meeting_is_moved_with_its_item_and_called_off_with_a_reason()
    {
        using var host = new ApiHost();
        var played = await (await (await (await ApiCase.SubmittedAsync(host, AcceptanceCases.Proposal("D10"))).ReviewedAsync()).AssessedAsync()).DecidedAsync("political");
        var item = await played.PlacedAsync("financeCommittee", inDays: 5);
        var address = item[..item.IndexOf("/items", StringComparison.Ordinal)];
        var signe = await host.As("signe.sekretaer");

        var moved = await signe.PutAsync(address, new { body = "financeCommittee", date = host.Day(6), time = "18:00" }, (await signe.GetAsync(address)).ETag);
        var byAnother = await (await host.As("lone.budget")).PostAsync(address + "/cancel", new { reason = "x" }, moved.ETag);
        var unsaid = await signe.PostAsync(address + "/cancel", new { }, moved.ETag);
        var stale = await signe.PostAsync(address + "/cancel", new { reason = "x" }, "\"1\"");
        var cancelled = await signe.PostAsync(address + "/cancel", new { reason = "Snestorm" }, moved.ETag);

        Assert.Equal((200, host.Day(6)), (moved.Status, moved.Text("date")));
        Assert.Equal((403, 400, 412), (byAnother.Status, unsaid.Status, stale.Status));
        Assert.Equal((200, "Snestorm"), (cancelled.Status, cancelled.Text("cancelled")));
        Assert.Equal("Snestorm", (string?)cancelled["items"]![0]!["takenOff"]);
        Assert.Equal("preparing", (await signe.GetAsync(played.Path)).Text("stage"));
    }

    [Theory]
    [InlineData("7 PM", "cityCouncil", "time")]
    [InlineData("7:00", "cityCouncil", "time")]
    [InlineData("24:00", "cityCouncil", "time")]
    [InlineData("19:00", "standingCommittee", "committee")]
    public async Task A_meeting_has_an_hour_of_the_day_and_a_standing_committee_its_name(string time, string body, string wrong)
    {
        using var host = new ApiHost();

        var refused = await (await host.As("signe.sekretaer")).PostAsync("/meetings", new { body, date = host.Day(7), time });

        Assert.Equal(400, refused.Status);
        Assert.Equal([wrong], refused.Errors);
    }

    [Fact]
    public async Task A_meeting_is_sent_back_as_it_was_shown()
    {
        using var host = new ApiHost();
        var planned = await PlannedAsync(host);

        var same = await (await host.As("signe.sekretaer")).PutAsync(
            "/meetings/" + planned.Text("id"), new { body = planned.Text("body"), date = planned.Text("date"), time = planned.Text("time"), place = planned.Text("place") }, planned.ETag);

        Assert.Equal((200, planned.Text("time")), (same.Status, same.Text("time")));
    }

    [Theory]
    [InlineData("year=abc", "year")]
    [InlineData("year=-1", "year")]
    [InlineData("state=unknown", "state")]
    [InlineData("route=1", "route")]
    [InlineData("sort=title", "sort")]
    public async Task A_question_that_makes_no_sense_is_refused(string query, string wrong)
    {
        using var host = new ApiHost();

        var refused = await (await host.As("lone.budget")).GetAsync("/proposals?" + query);

        Assert.Equal(400, refused.Status);
        Assert.Equal([wrong], refused.Errors);
    }

    private static async Task<Reply> PlannedAsync(ApiHost host) =>
        (await (await host.As("signe.sekretaer")).PostAsync("/meetings", new { body = "cityCouncil", date = host.Day(7), time = "19:00", place = "Byrådssalen" })).Expect(201);
}
