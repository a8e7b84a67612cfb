using Microsoft.Playwright;
using Xunit;

namespace IshojIt.Web.Tests.Browser;

/// <summary>The pages of the day, as the people see them whose pages they are.</summary>
[Collection(OneBrowser.Name)]
public sealed class DailyPagesTests(RunningApp app)
{
    [Fact]
    public async Task A_list_is_kept_under_a_name_and_opened_by_keys()
    {
        await MadeCases.InReviewAsync(app);
        await MadeCases.InReviewAsync(app);
        var page = await app.SignedInAsync("lone.budget");
        await page.OpenAsync("/forslag?tilstand=inReview&sortering=titel");

        await page.Locator("summary", new PageLocatorOptions { HasText = "Gem visning" }).ClickAsync();
        await page.GetByLabel("Navn på visningen").FillAsync("Under behandling, efter titel");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Gem", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".tabs a[data-own]")).ToHaveTextAsync("Under behandling, efter titel");

        var second = page.Locator("a[data-row]").Nth(1);
        await page.Locator("a[data-row]").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(second).ToBeFocusedAsync();
        var title = await second.TextContentAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(title!);
    }

    [Fact]
    public async Task Columns_chosen_are_there_at_the_next_visit()
    {
        await MadeCases.InReviewAsync(app);
        var page = await app.SignedInAsync("maja.budget");
        await page.OpenAsync("/forslag");
        await page.Locator("summary", new PageLocatorOptions { HasText = "Kolonner" }).ClickAsync();
        await page.GetByLabel("Planlagt start").CheckAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Columnheader, new PageGetByRoleOptions { Name = "Planlagt start" })).ToBeVisibleAsync();

        await page.OpenAsync("/forslag");

        await Assertions.Expect(page.GetByRole(AriaRole.Columnheader, new PageGetByRoleOptions { Name = "Planlagt start" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Several_orientations_are_acknowledged_at_once()
    {
        await MadeCases.InReviewAsync(app);
        await MadeCases.InReviewAsync(app);
        var page = await app.SignedInAsync("inge.it");
        await page.OpenAsync("/it");
        var choices = page.Locator("section[aria-labelledby=orient-h] tbody tr").GetByRole(AriaRole.Checkbox);
        // The most urgent two, whichever they are: other tests have left cases of theirs, and the page shows so many.
        string[] chosen = [(await choices.Nth(0).GetAttributeAsync("aria-label"))!, (await choices.Nth(1).GetAttributeAsync("aria-label"))!];

        await page.GetByLabel(chosen[0]).CheckAsync();
        await page.GetByLabel(chosen[1]).CheckAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Kvittér for de valgte (2)" }).ClickAsync();

        await Assertions.Expect(page.GetByText("Kvitteret for 2 orienteringer.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByLabel(chosen[0])).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByLabel(chosen[1])).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_director_approves_from_the_card_after_a_summary()
    {
        var number = await MadeCases.AwaitingDirectorAsync(app);
        var page = await app.SignedInAsync("dorte.direktor");
        await page.OpenAsync("/godkendelser");

        await page.Locator($"[data-card='{number}']").GetByRole(AriaRole.Button).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameRegex = new("^Godkend") }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync($"{number} ");
        await Assertions.Expect(page.Locator($"[data-card='{number}']")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("section[aria-labelledby=given-h]")).ToContainTextAsync(number);
    }
}
