using IshojIt.Web.Tests.Api;
using Microsoft.Playwright;
using Xunit;

namespace IshojIt.Web.Tests.Browser;

/// <summary>The acceptance case D1, written and submitted without a pointer.</summary>
[Collection(OneBrowser.Name)]
public sealed class KeyboardJourneyTests(RunningApp app)
{
    private const int Acquisition = 1;
    private const int Operation = 4;
    private const int Training = 5;

    [Fact]
    public async Task A_whole_proposal_is_written_and_submitted_by_keyboard_alone()
    {
        var page = await app.SignedInAsync("finn.budget");
        await page.OpenFormAsync("/forslag/nyt");
        var keys = new Keys(page);

        await WriteNeedAsync(keys);
        await keys.OnAsync(2);
        await keys.PressAsync("#area-302", "Space");
        await keys.PressAsync("#area-401", "Space");
        await keys.OnAsync(3);
        await WriteCostsAsync(keys);
        await keys.OnAsync(4);
        await WriteAnswersAsync(keys);
        await keys.OnAsync(5);
        await keys.PressAsync("#submit", "Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await keys.PressAsync(".mud-dialog .btn.p", "Enter");
        await page.WaitForURLAsync(new System.Text.RegularExpressions.Regex("/forslag/20[0-9-]+[?]gjort=submit$"));

        var answer = await page.APIRequest.GetAsync("/api/v1/proposals/" + new Uri(page.Url).Segments[2]);
        var suggestion = (await answer.JsonAsync())!.Value.GetProperty("suggestedRoute");
        var hits = suggestion.GetProperty("reasons").EnumerateArray().Select(h => h.GetProperty("criterion").GetString()).Order();
        Assert.Equal(AcceptanceCases.Expected("D1")["criteria"]!.AsArray().Select(c => (string?)c).Order(), hits);
        Assert.Equal("political", suggestion.GetProperty("route").GetString());
    }

    private static async Task WriteNeedAsync(Keys keys)
    {
        await keys.TypeAsync("#title", "Nyt økonomi- og lønsystem efter fælles EU-udbud");
        await keys.ChooseAsync("kind", 1);
        await keys.TypeAsync("#purpose", "Ét system til økonomi og løn.");
        await keys.TypeAsync("#description", "Udbydes sammen med nabokommunerne.");
        // The same number for day and month: the order of the parts is the browser's.
        await keys.TypeAsync("#plannedStart", "03032027");
    }

    private static async Task WriteCostsAsync(Keys keys)
    {
        await keys.AddCostAsync("102", Acquisition, "6000000");
        await keys.AddCostAsync("102", Operation);
        await keys.BackAsync("Space");
        foreach (var _ in Enumerable.Range(2027, 4))
        {
            await keys.NextAsync("2400000");
        }

        foreach (var area in new[] { "302", "401" })
        {
            await keys.AddCostAsync(area, Training, "150000");
            await keys.PressAsync($"#udgifter-{area}-none", "Space");
            await keys.TypeAsync($"#udgifter-{area}-reason", "Ingen ændring i driften.");
        }
    }

    private static async Task WriteAnswersAsync(Keys keys)
    {
        await keys.ChooseAsync("personalData", 2);
        await keys.ChooseAsync("hosting", 2);
        await keys.ChooseAsync("usesAi", 1);
        await keys.ChooseAsync("identityIntegration", 0);
        await keys.TypeAsync("#newIntegrations", "12");
        await keys.ChooseAsync("platformShift", 1);
        await keys.ChooseAsync("tender", 2);
        await keys.TypeAsync("#contractYears", "9");
        await keys.ChooseAsync("mainSystemReplacement", 0);
        await keys.TypeAsync("#affectedUsers", "600");
        await keys.ChooseAsync("trainingScope", 2);
        await keys.ChooseAsync("affectsCitizenService", 1);
        await keys.ChooseAsync("imposedBy", 0);
        await keys.ChooseAsync("joinsJointBody", 1);
        await keys.ChooseAsync("adoptsPolicy", 1);
        await keys.ChooseAsync("funding", 1);
    }
}
