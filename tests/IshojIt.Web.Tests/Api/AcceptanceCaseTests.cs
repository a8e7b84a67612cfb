using IshojIt.Testing;
using Xunit;

namespace IshojIt.Web.Tests.Api;

public sealed class AcceptanceCaseTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Theory]
    [Guards("R15.2-1", "R15.2-4", "R15.2-10", "R15.2-13")]
    [InlineData("D1")]
    [InlineData("D2")]
    [InlineData("D3")]
    [InlineData("D4")]
    [InlineData("D5")]
    [InlineData("D6")]
    [InlineData("D7")]
    [InlineData("D8")]
    [InlineData("D9")]
    [InlineData("D10")]
    public async Task Each_acceptance_case_is_suggested_its_route_by_its_criteria(string id)
    {
        var expected = AcceptanceCases.Expected(id);

        var draft = await ApiCase.DraftedAsync(host, AcceptanceCases.Proposal(id));
        var suggested = (await draft.ShowAsync())["suggestedRoute"]!;

        Assert.Equal((string)expected["route"]!, (string)suggested["route"]!);
        Assert.Equal((bool)expected["itApprovalRequired"]!, (bool)suggested["itApprovalRequired"]!);
        Assert.Equal(
            expected["criteria"]!.AsArray().Select(c => (string)c!).Order(StringComparer.Ordinal),
            suggested["reasons"]!.AsArray().Select(r => (string)r!["criterion"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_contracts_own_cases_are_read_where_they_are_and_no_copy_may_differ()
    {
        Assert.Equal("{ \"cases\": [] }", AcceptanceCases.TextOf("{ \"cases\": [] }", "{\"cases\":[]}"));
        Assert.Equal("{\"cases\":[]}", AcceptanceCases.TextOf(null, "{\"cases\":[]}"));
        Assert.Throws<InvalidOperationException>(() => AcceptanceCases.TextOf("{ \"cases\": [1] }", "{\"cases\":[]}"));
    }

    [Fact]
    [Guards("R15.2-14", "R15.2-16", "R15.2-8", "R15.0-1")]
    public async Task D3_is_started_once_each_requirement_is_met_in_turn()
    {
        var refused = new List<string?>();
        var d3 = await ApiCase.DraftedAsync(host, AcceptanceCases.Proposal("D3"));

        refused.Add(await d3.StartAsync("maja.budget"));
        refused.Add(await (await d3.DoAsync("maja.budget", "submit")).StartAsync("maja.budget"));
        refused.Add(await (await d3.ReviewedAsync()).StartAsync("maja.budget"));
        refused.Add(await (await d3.AssessedAsync()).StartAsync("maja.budget"));
        refused.Add(await (await d3.ProtectedAsync()).StartAsync("maja.budget"));
        refused.Add(await (await d3.DecidedAsync("director")).StartAsync("maja.budget"));
        refused.Add(await (await d3.DoAsync("dorte.direktor", "director-approve")).StartAsync("maja.budget", "goLive"));

        Assert.Equal(["submitted", "itApproved", "financeOrientedOnAllCosts", "dataProtectionDone", "approved", "approved", null], refused);
        Assert.Equal("started", await d3.StateAsync());
    }

    [Fact]
    [Guards("R15.2-3", "R15.2-8")]
    public async Task D4_is_started_by_orientation_alone()
    {
        var refused = new List<string?>();
        var d4 = await ApiCase.DraftedAsync(host, AcceptanceCases.Proposal("D4"));

        refused.Add(await d4.StartAsync("maja.budget"));
        refused.Add(await (await d4.DoAsync("maja.budget", "submit")).StartAsync("maja.budget"));
        refused.Add(await (await d4.AssessedAsync()).StartAsync("maja.budget"));
        refused.Add(await (await d4.DoAsync("ivan.it", "acknowledge-orientation")).StartAsync("maja.budget"));
        refused.Add(await (await d4.DecidedAsync("orientation")).StartAsync("maja.budget"));

        Assert.Equal(["submitted", "financeOrientedOnAllCosts", "itOrientedOnAllCosts", "approved", null], refused);
        Assert.Equal("started", await d4.StateAsync());
    }

    [Fact]
    [Guards("R15.2-10", "R15.2-11", "R15.2-12", "R15.2-7")]
    public async Task D1_goes_through_the_finance_committee_and_the_council_before_it_is_started()
    {
        var refused = new List<string?>();
        var d1 = await ApiCase.DraftedAsync(host, AcceptanceCases.Proposal("D1"));

        refused.Add(await d1.StartAsync("finn.budget"));
        refused.Add(await (await d1.DoAsync("finn.budget", "submit")).StartAsync("finn.budget"));
        refused.Add(await (await d1.ReviewedAsync()).StartAsync("finn.budget"));
        await d1.HeardAsync("soren.budget", "302");
        refused.Add(await (await d1.HeardAsync("anna.budget", "401")).StartAsync("finn.budget"));
        refused.Add(await (await d1.AssessedAsync()).StartAsync("finn.budget"));
        refused.Add(await (await d1.ProtectedAsync()).StartAsync("finn.budget"));
        refused.Add(await (await d1.DecidedAsync("political")).StartAsync("finn.budget"));
        await d1.OutcomeAsync(await d1.PlacedAsync("financeCommittee"), new { outcome = "adopted" });
        refused.Add(await d1.StartAsync("finn.budget"));
        await d1.OutcomeAsync(await d1.PlacedAsync("cityCouncil"), new { outcome = "adopted" });
        refused.Add(await d1.StartAsync("finn.budget"));

        Assert.Equal(["submitted", "itApproved", "otherAreasHeard", "financeOrientedOnAllCosts", "dataProtectionDone", "approved", "approved", "approved", null], refused);
        Assert.Equal("started", await d1.StateAsync());
    }
}
