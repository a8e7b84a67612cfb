using Microsoft.Playwright;
using Xunit;

namespace IshojIt.Web.Tests.Browser;

/// <summary>The same draft written from two sides at once: by two people, or by one in two windows.</summary>
[Collection(OneBrowser.Name)]
public sealed class FormConflictTests(RunningApp app)
{
    [Fact]
    public async Task Two_writers_meet_field_by_field_and_nothing_is_overwritten()
    {
        var (lone, emil, number) = await TwoWritersAsync();
        await emil.Locator("#purpose").FillAsync("Emils formål");
        await emil.Locator("#supplier").FillAsync("Emils leverandør");
        await Assertions.Expect(emil.GetByTestId("overlaps")).ToHaveCountAsync(0);
        await app.SavedPurposeAsync(number, "Emils formål");

        await lone.Locator("#purpose").FillAsync("Lones formål");
        await Assertions.Expect(lone.GetByTestId("conflict")).ToContainTextAsync("Emil (sagsbehandler, Dagtilbud) har rettet forslaget, mens du skrev");
        await Assertions.Expect(lone.Locator("#purpose")).ToHaveValueAsync("Lones formål");
        await lone.Locator("[data-clash=purpose]").GetByText("Behold mit").ClickAsync();
        await lone.Locator("#conflict-save").ClickAsync();

        await Assertions.Expect(lone.GetByTestId("conflict")).ToHaveCountAsync(0);
        await lone.SavedAsync();
        await Assertions.Expect(lone.Locator("#supplier")).ToHaveValueAsync("Emils leverandør");
        await app.SavedPurposeAsync(number, "Lones formål");
    }

    [Fact]
    public async Task One_who_writes_in_two_windows_is_told_that_it_was_herself_and_her_history_stays_short()
    {
        var first = await app.SignedInAsync("lone.budget");
        await first.OpenFormAsync("/forslag/nyt");
        await first.Locator("#title").FillAsync("To vinduer");
        await first.SavedAsync();
        var number = await first.NumberAsync();
        var second = await first.Context.NewPageAsync();
        await second.OpenFormAsync($"/forslag/{number}/rediger");
        await second.Locator("#purpose").FillAsync("Fra det andet vindue");
        await app.SavedPurposeAsync(number, "Fra det andet vindue");

        await first.Locator("#purpose").FillAsync("Fra det første vindue");
        var conflict = first.GetByTestId("conflict");
        await Assertions.Expect(conflict).ToContainTextAsync("Du har selv rettet forslaget i et andet vindue");
        await conflict.GetByText("Tag det fra det andet vindue").ClickAsync();
        await first.Locator("#conflict-save").ClickAsync();
        await first.Locator("#description").FillAsync("Og videre");
        await Polling.UntilAsync(async () => await SavesAsync(first, number) == 2);

        await first.OpenAsync($"/forslag/{number}?fane=historik");
        await Assertions.Expect(first.Locator(".history li")).ToHaveCountAsync(2);
        await Assertions.Expect(first.Locator(".history li").First).ToContainTextAsync("gemte kladden 2 gange");
    }

    [Fact]
    public async Task What_only_the_other_changed_is_shown_and_taken()
    {
        var (lone, emil, number) = await TwoWritersAsync();
        await emil.Locator("#purpose").FillAsync("Emils formål");
        await app.SavedPurposeAsync(number, "Emils formål");

        await lone.Locator("#description").FillAsync("Lones beskrivelse");
        await Assertions.Expect(lone.GetByTestId("conflict")).ToContainTextAsync("Kun rettet af den anden og sat ind: Formål");
        await lone.Locator("#conflict-save").ClickAsync();

        await lone.SavedAsync();
        await Assertions.Expect(lone.Locator("#purpose")).ToHaveValueAsync("Emils formål");
        await Assertions.Expect(lone.Locator("#description")).ToHaveValueAsync("Lones beskrivelse");
    }

    /// <summary>How many saves the trail holds, as the API tells it.</summary>
    private static async Task<int> SavesAsync(IPage page, string number)
    {
        var answer = await page.APIRequest.GetAsync($"/api/v1/proposals/{number}/audit");
        return (await answer.JsonAsync())!.Value.GetProperty("items").EnumerateArray().Count(e => e.GetProperty("action").GetString() == "save");
    }

    /// <summary>Lone and Emil with the same draft open.</summary>
    private async Task<(IPage Lone, IPage Emil, string Number)> TwoWritersAsync()
    {
        var lone = await app.SignedInAsync("lone.budget");
        await lone.OpenFormAsync("/forslag/nyt");
        await lone.Locator("#title").FillAsync("Fælles kladde");
        await lone.SavedAsync();
        var number = await lone.NumberAsync();
        var emil = await app.SignedInAsync("emil.sagsbehandler");
        await emil.OpenFormAsync($"/forslag/{number}/rediger");
        return (lone, emil, number);
    }
}
