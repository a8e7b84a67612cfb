using IshojIt.Testing;
using Xunit;

namespace IshojIt.Web.Tests.Api;

/// <summary>Who stands in for the secretary on a case handles its items, and nothing beside them.</summary>
[Guards("R15.2-11")]
public sealed class StandInSecretaryTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task A_stand_in_places_the_case_and_enters_what_was_decided()
    {
        var d10 = await PoliticalAsync();
        var meeting = (await (await host.As("signe.sekretaer")).PostAsync("/meetings", new { body = "financeCommittee", date = host.Day(), time = "17:00" })).Expect(201);
        await d10.DoAsync("signe.sekretaer", "declare-disqualification", new { });
        await d10.DoAsync("kirsten.kommunaldirektor", "assign-stand-in", new { seat = "secretary", person = "ida.budget", reason = "inhabil" });
        var ida = await host.As("ida.budget");

        var placed = await ida.PostAsync($"/meetings/{meeting.Text("id")}/items", new { proposal = d10.Number, closed = false });
        var decided = await ida.PostAsync($"/meetings/{meeting.Text("id")}/items/1/outcome", new { outcome = "adopted" }, placed.ETag);

        Assert.Equal((201, 200), (placed.Status, decided.Status));
    }

    [Fact]
    public async Task A_stand_in_on_one_case_plans_no_meeting_and_places_no_other_case()
    {
        var (d10, other) = (await PoliticalAsync(), await PoliticalAsync());
        var meeting = (await (await host.As("signe.sekretaer")).PostAsync("/meetings", new { body = "financeCommittee", date = host.Day(), time = "17:00" })).Expect(201);
        await d10.DoAsync("signe.sekretaer", "declare-disqualification", new { });
        await d10.DoAsync("kirsten.kommunaldirektor", "assign-stand-in", new { seat = "secretary", person = "ida.budget", reason = "inhabil" });
        var ida = await host.As("ida.budget");

        var planned = await ida.PostAsync("/meetings", new { body = "financeCommittee", date = host.Day(), time = "17:00" });
        var placed = await ida.PostAsync($"/meetings/{meeting.Text("id")}/items", new { proposal = other.Number, closed = false });

        Assert.Equal((403, 403), (planned.Status, placed.Status));
    }

    private async Task<ApiCase> PoliticalAsync() =>
        await (await (await (await ApiCase.SubmittedAsync(host, AcceptanceCases.Proposal("D10"))).ReviewedAsync()).AssessedAsync()).DecidedAsync("political");
}
