using System.Text.Json;
using IshojIt.Testing;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IshojIt.Web.Tests.Api;

/// <summary>What stands on a closed item is read by those whose work it is, and by nobody else, wherever they look.</summary>
public sealed class ClosedItemTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const string Secret = "PrisUnderUdbud";

    private static readonly string[] ThoseWhoseWorkItIs =
    [
        "eva.budget", "frank.okonomi", "freja.okonomi", "inge.it", "ivan.it", "kirsten.kommunaldirektor", "rita.revisor", "signe.sekretaer", "tage.direktor",
    ];

    [Fact]
    [Guards("R15.0-2")]
    public async Task The_text_of_a_closed_item_is_read_on_no_address_by_anybody_else()
    {
        var played = await ApprovedAsync();

        var readers = await EveryRoute.ReadersAsync(host, await AddressesAsync(played), Secret);

        Assert.Equal(ThoseWhoseWorkItIs, readers);
    }

    [Fact]
    [Guards("R15.0-2")]
    public async Task The_reason_that_a_closed_outcome_left_on_the_case_is_hidden_with_it()
    {
        var returned = await ReturnedAsync();

        var holder = await (await host.As("eva.budget")).GetAsync(returned.Path);
        var other = await (await host.As("lone.budget")).GetAsync(returned.Path);

        Assert.Equal(("returned", "returned"), (holder.Text("state"), other.Text("state")));
        Assert.Contains(Secret, holder.Text("stateReason"), StringComparison.Ordinal);
        Assert.Null(other.Text("stateReason"));
        Assert.Equal(ThoseWhoseWorkItIs, await EveryRoute.ReadersAsync(host, await AddressesAsync(returned), Secret));
    }

    [Fact]
    [Guards("R15.0-2")]
    public async Task The_place_the_public_title_and_the_outcome_stay_readable()
    {
        var played = await ApprovedAsync();

        var seen = await (await host.As("lone.budget")).GetAsync(played.Path);
        var item = seen["items"]!.AsArray().Last()!;

        Assert.Equal(("cityCouncil", "adopted", true), ((string?)item["body"], (string?)item["outcome"], (bool)item["closed"]!));
        Assert.Contains("En anskaffelse", await (await host.As("lone.budget")).ReadAsync("/api/v1/meetings/" + item["meeting"]), StringComparison.Ordinal);
        Assert.Single(seen["conditions"]!.AsArray());
    }

    [Fact]
    [Guards("R15.0-2")]
    public async Task A_refusal_and_a_message_say_nothing_of_a_closed_item()
    {
        var played = await ApprovedAsync();

        var refused = await played.TryAsync("lone.budget", "start", new { act = "contractSigned", date = host.Day() });
        var acted = (await played.TryAsync("dina.databeskyttelse", "declare-disqualification")).Expect(200);
        var messages = await host.ReadAsync(async db => JsonSerializer.Serialize(await db.OutboxMessages.ToListAsync(TestContext.Current.CancellationToken)));

        Assert.DoesNotContain(Secret, refused.ToString() + acted + messages, StringComparison.Ordinal);
    }

    /// <summary>Taken off once, recommended by ØPU and approved by Byråd with a condition that is met, all on closed items.</summary>
    private async Task<ApiCase> ApprovedAsync()
    {
        var played = await PoliticalAsync();
        var early = await PlacedAsync(played, "financeCommittee", 3);
        (await played.TryItemAsync(early, "take-off", new { reason = Secret })).Expect(200);
        await played.OutcomeAsync(await PlacedAsync(played, "financeCommittee"), new { outcome = "adopted", text = Secret, minority = new[] { new { person = Secret, text = Secret } } });
        await played.OutcomeAsync(await PlacedAsync(played, "cityCouncil"), new
        {
            outcome = "adopted",
            text = Secret,
            points = new[] { new { n = 1, outcome = "adopted" } },
            conditions = new[] { new { text = Secret, beforeStart = false } },
        });
        var condition = (string?)(await played.ShowAsync())["conditions"]!.AsArray().Single()!["id"];
        return await played.DoAsync("eva.budget", "meet-condition", new { condition, evidence = Secret });
    }

    private async Task<ApiCase> ReturnedAsync()
    {
        var played = await PoliticalAsync();
        return await played.OutcomeAsync(await PlacedAsync(played, "financeCommittee"), new { outcome = "sentBack", text = "Sendt tilbage: " + Secret });
    }

    private async Task<ApiCase> PoliticalAsync()
    {
        var submitted = await (await ApiCase.SubmittedAsync(host, AcceptanceCases.Proposal("D6"))).ReviewedAsync();
        return await (await submitted.DoAsync("freja.okonomi", "assess-appropriation", new { assessment = "capitalRelease" })).DecidedAsync("political");
    }

    private async Task<string> PlacedAsync(ApiCase played, string body, int inDays = 0)
    {
        var signe = await host.As("signe.sekretaer");
        var meeting = (await signe.PostAsync("/meetings", new { body, date = host.Day(inDays), time = "17:00" })).Expect(201).Text("id");
        var placed = (await signe.PostAsync($"/meetings/{meeting}/items", new
        {
            proposal = played.Number,
            closed = true,
            closedReason = Secret,
            publicTitle = "En anskaffelse",
            points = new[] { new { n = 1, text = "at " + Secret, kind = "approval" } },
        })).Expect(201);
        return $"/meetings/{meeting}/items/{placed.Text("n")}";
    }

    private async Task<IReadOnlyList<string>> AddressesAsync(ApiCase played)
    {
        var meetings = (await played.ShowAsync())["items"]!.AsArray().Select(i => (string)i!["meeting"]!).ToList();
        var addresses = EveryRoute.Of(host, new Dictionary<string, IReadOnlyList<string>>
        {
            ["proposals/number"] = [played.Number],
            ["meetings/id"] = meetings,
            ["pools/id"] = [],
            ["systems/id"] = await host.ReadAsync(db => db.Systems.Select(s => s.Id.ToString()).ToListAsync(TestContext.Current.CancellationToken)),
        });
        return [.. addresses, "/api/v1/proposals?q=" + Secret];
    }
}
