using System.Text.Json.Nodes;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Web.Tests.Api;

/// <summary>What a cost line may say beside its amount.</summary>
public sealed class CostLineTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    [Guards("R15.2-8")]
    public async Task Hours_account_price_level_and_answers_come_back_as_they_were_stated()
    {
        (await (await host.As("freja.okonomi")).PutAsync("/accounts", new { accounts = new[] { new { number = "1", name = "Løn" } } })).Expect(200);
        var proposal = AcceptanceCases.Plain();
        proposal["priceLevel"] = 2026;
        proposal["costs"]!.AsArray().Add(new JsonObject { ["budgetArea"] = "301", ["nature"] = "internalHours", ["year"] = 2031, ["amount"] = 3375, ["hours"] = 7.5, ["account"] = "1" });
        proposal["costChecks"] = new JsonArray(new JsonObject { ["topic"] = "training", ["answer"] = "none", ["reason"] = "Alle kender det." });

        var shown = await (await ApiCase.SubmittedAsync(host, proposal)).ShowAsync();

        var line = shown["costs"]!.AsArray().Single(c => (string?)c!["nature"] == "internalHours")!;
        Assert.Equal((7.5m, "1", 2031), ((decimal)line["hours"]!, (string?)line["account"], (int)line["year"]!));
        Assert.Equal(2026, (int)shown["priceLevel"]!);
        Assert.Equal("Alle kender det.", (string?)shown["costChecks"]![0]!["reason"]);
    }

    [Fact]
    public async Task Hours_are_of_internal_hours_alone()
    {
        var proposal = AcceptanceCases.Plain();
        proposal["costs"]![0]!["hours"] = 5;

        var refused = (await (await host.As("lone.budget")).PostAsync("/proposals", proposal)).Expect(400);

        Assert.NotNull(refused["errors"]!["costs[0].hours"]);
    }

    [Fact]
    [Guards("R15.2-8")]
    public async Task An_account_is_checked_against_the_imported_chart_and_a_closed_one_stays_on_the_lines_that_have_it()
    {
        var freja = await host.As("freja.okonomi");
        (await (await host.As("lone.budget")).PutAsync("/accounts", new { accounts = new[] { new { number = "645-01", name = "Licenser" } } })).Expect(403);
        (await freja.PutAsync("/accounts", new { accounts = new[] { new { number = "645-01", name = "Licenser" }, new { number = "645-02", name = "Drift" } } })).Expect(200);
        var proposal = AcceptanceCases.Plain();
        proposal["costs"]![0]!["account"] = "645-01";
        var made = await ApiCase.DraftedAsync(host, proposal);

        var closed = (await freja.PutAsync("/accounts", new { accounts = new[] { new { number = "645-02", name = "Drift og support" } } })).Expect(200);
        proposal["title"] = "Nyt navn";
        var kept = await (await host.As("lone.budget")).PutAsync(made.Path, proposal, (await made.ShowAsync()).ETag);
        proposal["costs"]![1]!["account"] = "ukendt";
        var unknown = await (await host.As("lone.budget")).PutAsync(made.Path, proposal, (await made.ShowAsync()).ETag);

        Assert.Equal((1, "Drift og support"), ((int)closed["count"]!, (string?)closed["items"]![0]!["name"]));
        Assert.Equal(200, kept.Status);
        Assert.Equal(400, unknown.Status);
        Assert.NotNull(unknown["errors"]!["costs[1].account"]);
        var twice = (await freja.PutAsync("/accounts", new { accounts = new[] { new { number = "1", name = "a" }, new { number = "1", name = "b" } } })).Expect(400);
        Assert.NotNull(twice["errors"]!["accounts[1].number"]);
    }
}
