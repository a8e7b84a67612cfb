using System.Text.Json.Nodes;
using IshojIt.Web.Tests.Api;
using Microsoft.Playwright;
using Xunit;

namespace IshojIt.Web.Tests.Browser;

/// <summary>The costs of the acceptance case D1, typed by keys alone and pasted from the real clipboard.</summary>
[Collection(OneBrowser.Name)]
public sealed class CostEntryTests(RunningApp app)
{
    private const int Acquisition = 1, Operation = 4, Training = 5, InternalHours = 8;

    [Fact]
    public async Task The_costs_of_a_real_case_are_typed_by_keyboard_alone()
    {
        var page = await app.SignedInAsync("finn.budget");
        var keys = new Keys(page);
        var pointers = await keys.PointersAsync();
        await AtCostsAsync(page, keys);

        await keys.AddCostAsync("102", Acquisition, "6000000");
        await keys.AddCostAsync("102", Operation);
        await keys.BackAsync("Space");
        await keys.NextAsync("2400000");
        foreach (var area in new[] { "302", "401" })
        {
            await keys.AddAreaAsync(area);
            await keys.AddCostAsync(area, Training, "150000");
            await keys.PressAsync($"#udgifter-{area}-none", "Space");
            await keys.TypeAsync($"#udgifter-{area}-reason", "Ingen ændring i driften.");
        }

        await SavedCostsAsync(page, AcceptanceCases.Proposal("D1"));
        Assert.Equal(0, pointers());
    }

    [Fact]
    public async Task The_costs_of_a_real_case_are_pasted_from_a_spreadsheet()
    {
        var page = await app.SignedInAsync("finn.budget");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"], new() { Origin = app.Address });
        var keys = new Keys(page);
        await AtCostsAsync(page, keys);
        await keys.AddCostAsync("102", Acquisition);
        await keys.AddCostAsync("102", Operation);
        await keys.BackAsync("Space");
        foreach (var area in new[] { "302", "401" })
        {
            await keys.AddAreaAsync(area);
            await keys.AddCostAsync(area, Training);
            await keys.PressAsync($"#udgifter-{area}-none", "Space");
            await keys.TypeAsync($"#udgifter-{area}-reason", "Ingen ændring i driften.");
        }

        await page.EvaluateAsync("text => navigator.clipboard.writeText(text)", "102 Økonomi\tAnskaffelse\t6.000.000,00\t\t\t\r\n\tDrift\t2.400.000,00\t2.400.000,00\t2.400.000,00\t2.400.000,00\r\n302 Skoler\tUddannelse\t150.000,00\t\t\t\r\n401 Ældre\tUddannelse\t150.000,00\t\t\t\r\n");
        await page.GetByLabel("Anskaffelse 2027").FocusAsync();
        await page.Keyboard.PressAsync("Control+V");

        await Assertions.Expect(page.GetByTestId("total")).ToHaveTextAsync("15.900.000");
        await SavedCostsAsync(page, AcceptanceCases.Proposal("D1"));
    }

    [Fact]
    public async Task Hours_a_year_of_the_contracts_tail_and_an_account_are_typed_by_keys()
    {
        var page = await app.SignedInAsync("finn.budget");
        await page.APIRequest.PostAsync("/dev/settings", new() { DataObject = new { internalHourlyRate = 500 } });
        var keys = new Keys(page);
        await AtCostsAsync(page, keys);
        await keys.AddCostAsync("102", InternalHours, "120 t");
        await keys.PressAsync("[data-part=add-year]", "Enter");
        await keys.PressAsync("[data-part=accounts]", "Enter");
        await keys.TypeAsync("input.account", "4711-02");

        await keys.TypeAsync("#udgifter-1-4", "7,5 timer");
        await page.Keyboard.PressAsync("Tab");

        await Assertions.Expect(page.Locator("#udgifter-1-0")).ToHaveValueAsync("60.000");
        await SavedCostsAsync(page, new JsonObject
        {
            ["costs"] = new JsonArray(Hours(2027, 60_000, 120), Hours(2031, 3_750, 7.5m)),
            ["derivedCosts"] = new JsonArray(),
        });
    }

    [Fact]
    public async Task A_forgotten_cost_is_answered_by_keys_and_its_line_is_where_the_focus_goes()
    {
        var page = await app.SignedInAsync("finn.budget");
        var keys = new Keys(page);
        await AtCostsAsync(page, keys);

        await keys.ChooseAsync("check-training", 0);
        await keys.PressAsync(".check[data-topic=training] .btn", "Enter");
        await Assertions.Expect(page.GetByLabel("Uddannelse 2027, 102")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("25000");
        await keys.ChooseAsync("check-interfaces", 1);
        await keys.TypeAsync("#why-interfaces", "Systemet står alene.");

        await Polling.UntilAsync(async () => Checks(await StoredAsync(page)) is ["training stated ", "interfaces none Systemet står alene."]);
    }

    [Theory]
    [InlineData(375)]
    [InlineData(720)]
    [InlineData(1440)]
    public async Task A_wide_table_scrolls_by_itself_and_adding_a_line_is_always_in_view(int width)
    {
        var page = await app.SignedInAsync("finn.budget", width: width);
        await page.APIRequest.PostAsync("/dev/settings", new() { DataObject = new { internalHourlyRate = 500 } });
        var proposal = AcceptanceCases.Proposal("D1");
        proposal["costs"]!.AsArray().Add(Hours(2032, 3_750, 7.5m));
        var created = await page.APIRequest.PostAsync("/api/v1/proposals", new() { DataString = proposal.ToJsonString(), Headers = [new("Content-Type", "application/json")] });

        await page.OpenFormAsync($"/forslag/{(string)JsonNode.Parse(await created.TextAsync())!["number"]!}/rediger?trin=3");

        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        foreach (var area in new[] { "102", "302" })
        {
            var box = (await page.Locator($"#udgifter-{area}-add").BoundingBoxAsync())!;
            Assert.InRange(box.X + box.Width, 1, width);
            Assert.True(await page.Locator($"#udgifter-{area}-add").EvaluateAsync<bool>("e => e.getBoundingClientRect().right <= e.closest('.scroll').getBoundingClientRect().right"));
        }

        Assert.Empty(await page.ViolationsAsync());
    }

    private static async Task AtCostsAsync(IPage page, Keys keys)
    {
        await page.OpenFormAsync("/forslag/nyt");
        await keys.TypeAsync("#title", "Nyt økonomi- og lønsystem");
        await keys.OnAsync(2);
        await keys.OnAsync(3);
    }

    /// <summary>Waits until the stored draft has these costs and statements, and no others.</summary>
    private static async Task SavedCostsAsync(IPage page, JsonObject expected)
    {
        string[] stored = [];
        try
        {
            await Polling.UntilAsync(async () => (stored = Costs(await StoredAsync(page))).SequenceEqual(Costs(expected)));
        }
        catch (OperationCanceledException)
        {
            Assert.Equal(Costs(expected), stored);
        }
    }

    private static async Task<JsonNode> StoredAsync(IPage page)
    {
        var answer = await page.APIRequest.GetAsync($"/api/v1/proposals/{await page.NumberAsync()}");
        return JsonNode.Parse(await answer.TextAsync())!;
    }

    private static string[] Costs(JsonNode proposal) =>
    [
        .. proposal["costs"]!.AsArray().Select(c => $"{c!["budgetArea"]} {c["nature"]} {c["year"]} {(decimal)c["amount"]!:0.##} {(bool?)c["permanent"] ?? false} {(decimal?)c["hours"]:0.##} {c["account"]}").Order(StringComparer.Ordinal),
        .. proposal["derivedCosts"]!.AsArray().Select(d => $"{d!["budgetArea"]} {(bool)d["none"]!} {d["reason"]}").Order(StringComparer.Ordinal),
    ];

    private static string[] Checks(JsonNode proposal) => [.. (proposal["costChecks"]?.AsArray() ?? []).Select(c => $"{c!["topic"]} {c["answer"]} {c["reason"]}")];

    private static JsonObject Hours(int year, decimal amount, decimal hours) =>
        new() { ["budgetArea"] = "102", ["nature"] = "internalHours", ["year"] = year, ["amount"] = amount, ["hours"] = hours, ["account"] = "4711-02" };
}
