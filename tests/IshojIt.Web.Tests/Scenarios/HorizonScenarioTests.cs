using System.Text.Json.Nodes;
using IshojIt.Testing;
using IshojIt.Web.Tests.Api;
using Xunit;

namespace IshojIt.Web.Tests.Scenarios;

/// <summary>The budget year moves on; the setting is the whole app's, so the scenario has an app of its own.</summary>
public sealed class HorizonScenarioTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    [Guards("R15.2-6")]
    public async Task E18_an_approved_case_is_asked_for_the_new_last_year_and_its_amounts_are_not_re_indexed()
    {
        var proposal = AcceptanceCases.Plain("connection");
        var played = await (await (await ApiCase.SubmittedAsync(host, proposal)).ReviewedAsync()).AssessedAsync();
        await (await played.DecidedAsync("director")).DoAsync("dorte.direktor", "director-approve");
        var (before, dutiesBefore) = (await played.ShowAsync(), await played.DutiesOfAsync("lone.budget"));

        (await host.Anonymous.PostAsync("/dev/settings", new { budgetYear = 2028 })).Expect(204);
        var (asked, dutiesAsked) = (await played.ShowAsync(), await played.DutiesOfAsync("lone.budget"));
        var revised = (await played.TryReviseAsync(proposal, p =>
        {
            var last = (JsonObject)p["costs"]!.AsArray()[^1]!.DeepClone();
            last["year"] = 2031;
            p["costs"]!.AsArray().Add(last);
        })).Expect(200);

        Assert.DoesNotContain("state-later-year", dutiesBefore);
        Assert.Contains("state-later-year", dutiesAsked);
        Assert.True(JsonNode.DeepEquals(before["costsByAreaAndYear"], asked["costsByAreaAndYear"]));
        Assert.DoesNotContain("state-later-year", await played.DutiesOfAsync("lone.budget"));
        Assert.Equal(("cleared", "2"), (revised.Text("state"), revised.Text("costVersion")));
    }
}
