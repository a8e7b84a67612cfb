using IshojIt.Application.Common;
using IshojIt.Testing;
using IshojIt.Web.Tests.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IshojIt.Web.Tests.Scenarios;

/// <summary>What may happen on the political track and after a start.</summary>
public sealed class PoliticalScenarioTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    [Guards("R15.2-11")]
    public async Task E6_what_is_sent_back_and_postponed_keeps_its_number_and_its_course()
    {
        var played = await PoliticalAsync();
        var finance = await played.PlacedAsync("financeCommittee");
        await played.PlacedAsync("cityCouncil", 7);
        await played.OutcomeAsync(finance, new { outcome = "sentBack", text = "Oplys afledte udgifter til uddannelse." });
        var returned = await played.ShowAsync();
        var duties = await played.DutiesOfAsync("ida.budget");

        await (await played.DoAsync("ida.budget", "submit", new { answer = "Oplyst." })).DecidedAsync("political");
        await played.OutcomeAsync(await played.PlacedAsync("financeCommittee"), new { outcome = "postponed" });
        await played.PlacedAsync("financeCommittee", 7);
        var last = await played.ShowAsync();

        Assert.Equal(("returned", "Oplys afledte udgifter til uddannelse."), (returned.Text("state"), returned.Text("stateReason")));
        Assert.Equal("sent-back", (string?)returned["items"]![1]!["takenOff"]);
        Assert.Contains("submit", duties);
        Assert.Equal((played.Number, "atFinanceCommittee"), (last.Text("number"), last.Text("stage")));
        Assert.Equal(["sentBack", null, "postponed", null], last["items"]!.AsArray().Select(i => (string?)i!["outcome"]));
    }

    [Fact]
    [Guards("R15.2-15", "R15.2-14")]
    public async Task E11_an_emergency_purchase_is_a_deviation_and_its_approval_comes_after_the_fact()
    {
        var played = await ApiCase.DraftedAsync(host, AcceptanceCases.Proposal("D8"));
        await played.DoAsync("tina.budget", "register-deviation", new { act = "contractSigned", date = host.Day(-1), reason = "Angreb på driften." });
        var seen = await (await host.As("ivan.it")).GetAsync(played.Path);
        await (await (await (await played.DoAsync("tina.budget", "submit")).ReviewedAsync()).AssessedAsync()).DecidedAsync("director");

        await played.DoAsync("kirsten.kommunaldirektor", "director-approve");
        var approved = await played.ShowAsync();
        var duties = await played.DutiesOfAsync("dag.direktion");
        var started = await played.StartAsync("tina.budget");

        Assert.Equal(200, seen.Status);
        Assert.Equal((host.Day(-1), "true"), ((string?)approved["deviations"]![0]!["date"], approved.Text("workBegun")));
        Assert.True((bool)approved["approvals"]![0]!["afterTheFact"]!);
        Assert.StartsWith(host.Day(), (string?)approved["approvals"]![0]!["at"], StringComparison.Ordinal);
        Assert.Contains("close-deviation", duties);
        Assert.Null(started);
    }

    [Fact]
    [Guards("R15.2-2", "R15.2-11")]
    public async Task E15_a_withdrawn_case_stays_on_the_agenda_as_taken_off_and_is_never_reopened()
    {
        var played = await PoliticalAsync();
        await played.OutcomeAsync(await played.PlacedAsync("financeCommittee"), new { outcome = "adopted" });
        var item = await played.PlacedAsync("cityCouncil", 7);

        await played.DoAsync("ida.budget", "withdraw", new { reason = "Ikke længere aktuelt." });
        var listed = (await (await host.As("signe.sekretaer")).GetAsync(item[..item.IndexOf("/items", StringComparison.Ordinal)]))["items"]!.AsArray().Single();
        var again = await played.TryAsync("ida.budget", "submit");
        await using var scope = host.Services.CreateAsyncScope();
        var told = await scope.ServiceProvider.GetRequiredService<IshojItDbContext>().OutboxMessages
            .Where(m => m.Number == played.Number && m.Kind == "withdraw").Select(m => m.Recipient).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal("withdrawn", await played.StateAsync());
        Assert.NotNull(listed!["takenOff"]);
        Assert.Equal((409, "wrong-state"), (again.Status, again.Text("code")));
        Assert.Superset(new HashSet<string>(["ivan.it", "inge.it", "freja.okonomi", "frank.okonomi"]), told.Select(t => t.Value).ToHashSet());
    }

    private async Task<ApiCase> PoliticalAsync() =>
        await (await (await (await ApiCase.SubmittedAsync(host, AcceptanceCases.Proposal("D10"))).ReviewedAsync()).AssessedAsync()).DecidedAsync("political");
}
