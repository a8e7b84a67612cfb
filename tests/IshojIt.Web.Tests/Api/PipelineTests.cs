using System.Text.Json.Nodes;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Web.Tests.Api;

/// <summary>The pipeline through the API.</summary>
public sealed class PipelineTests(ApiHost host) : IClassFixture<ApiHost>
{
    [Fact]
    public async Task A_contract_that_ends_is_listed_with_its_open_proposals_or_alone()
    {
        var (attended, alone) = (await SystemAsync("Omfattet", 40), await SystemAsync("Alene", 41));
        var made = await TouchingAsync(attended);
        var ivan = await host.As("ivan.it");

        var all = (await ivan.GetAsync("/pipeline?by=contractEnd&months=3")).Expect(200)["items"]!.AsArray().Select(i => i!["system"]!).ToList();
        var unattended = (await ivan.GetAsync("/pipeline?contracts=unattended")).Expect(200)["items"]!.AsArray().Select(i => (string?)i!["system"]!["id"]).ToList();

        var ending = all.Single(s => (string?)s["id"] == attended);
        Assert.Equal((1, made.Number, host.Day(40)), ((int)ending["openProposals"]!, (string?)ending["proposals"]!.AsArray().Single()!["number"], (string?)ending["contractEnd"]));
        Assert.Contains(alone, unattended);
        Assert.DoesNotContain(attended, unattended);
    }

    [Fact]
    public async Task A_planned_start_names_its_systems_and_what_stands_against_it_page_by_page()
    {
        var system = await SystemAsync("Berørt", 400);
        var made = await TouchingAsync(system);
        await TouchingAsync(system);
        var rita = await host.As("rita.revisor");

        var first = (await rita.GetAsync("/pipeline?by=plannedStart&page[size]=1")).Expect(200);
        var found = await EveryAsync(rita, "/pipeline?by=plannedStart&page[size]=1");
        var named = await EveryAsync(rita, "/pipeline?by=system&page[size]=1");

        Assert.NotNull(first.Text("next"));
        var start = found.Select(i => i["proposal"]!).Single(p => (string?)p["number"] == made.Number);
        Assert.Equal((system, "inTime", "inReview"), ((string?)start["systems"]!.AsArray().Single()!["id"], (string?)start["prospect"], (string?)start["state"]));
        Assert.Equal(2, (int)named.Single(i => (string?)i["system"]!["id"] == system)["system"]!["openProposals"]!);
    }

    [Fact]
    [Guards("R15.2-3")]
    public async Task Only_the_IT_centre_and_the_auditor_read_it_and_a_wrong_question_is_told()
    {
        var ivan = await host.As("ivan.it");

        (await (await host.As("lone.budget")).GetAsync("/pipeline")).Expect(403);
        (await (await host.As("adam.admin")).GetAsync("/pipeline?by=system")).Expect(403);
        Assert.Equal(["by", "months"], (await ivan.GetAsync("/pipeline?by=colour&months=0")).Expect(400).Errors.Order(StringComparer.Ordinal));
        Assert.Equal(["page[size]"], (await ivan.GetAsync("/pipeline?page[size]=0")).Expect(400).Errors);
    }

    private static async Task<IReadOnlyList<JsonNode>> EveryAsync(ApiUser reader, string address)
    {
        var page = (await reader.GetAsync(address)).Expect(200);
        var items = new List<JsonNode>(page["items"]!.AsArray().Select(i => i!));
        while (page.Text("next") is { } next)
        {
            page = (await reader.GetAsync($"{address}&page[after]={next}")).Expect(200);
            items.AddRange(page["items"]!.AsArray().Select(i => i!));
        }

        return items;
    }

    private async Task<ApiCase> TouchingAsync(string system)
    {
        var proposal = AcceptanceCases.Plain("connection");
        proposal["affectedSystems"] = new JsonArray(system);
        return await ApiCase.SubmittedAsync(host, proposal);
    }

    private async Task<string> SystemAsync(string name, int days) => (await (await host.As("ivan.it")).PostAsync(
        "/systems", new { name, owner = "IT", budgetArea = "101", contractEnd = host.Day(days), hosting = "onPremises", state = "active" })).Expect(201).Text("id")!;
}
