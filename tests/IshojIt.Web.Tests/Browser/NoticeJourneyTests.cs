using Microsoft.Playwright;
using Xunit;

namespace IshojIt.Web.Tests.Browser;

/// <summary>A person reads what she was told, chooses how, and an administrator looks after the mail.</summary>
[Collection(OneBrowser.Name)]
public sealed class NoticeJourneyTests(RunningApp app)
{
    [Fact]
    public async Task What_is_opened_or_marked_is_unread_no_more()
    {
        await MadeCases.InReviewAsync(app);
        await MadeCases.InReviewAsync(app);
        var page = await app.SignedInAsync("inge.it");
        await page.OpenAsync("/beskeder?ulaeste=true");
        var first = page.Locator(".inbox > li").First;
        var said = await first.Locator("a").TextContentAsync();

        await first.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.Locator(".inbox > li").First.Locator("a")).Not.ToHaveTextAsync(said!);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Markér alle som læst" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Du har læst alt" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".bell .cnt")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_choice_is_there_at_the_next_visit_and_a_duty_offers_no_silence()
    {
        var page = await app.SignedInAsync("maja.budget");
        await page.OpenAsync("/beskeder/indstillinger");
        await page.Locator("#meeting").GetByLabel("Kun i programmet").CheckAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Gem" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Dit valg er gemt.")).ToBeVisibleAsync();

        await page.OpenAsync("/beskeder/indstillinger");

        await Assertions.Expect(page.Locator("#meeting").GetByLabel("Kun i programmet")).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator("#duty").GetByLabel("Kun i programmet")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_administrator_is_told_that_mail_is_not_set_up_and_nobody_else_has_the_page()
    {
        var adam = await app.SignedInAsync("adam.admin");
        await adam.OpenAsync("/administration/udbakke");
        await Assertions.Expect(adam.GetByText("Mail er ikke sat op.")).ToBeVisibleAsync();

        var lone = await app.SignedInAsync("lone.budget");
        await lone.GotoAsync("/administration/udbakke");

        await Assertions.Expect(lone.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Udbakke", Exact = true })).ToHaveCountAsync(0);
    }
}
