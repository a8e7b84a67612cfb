using Microsoft.Playwright;
using Xunit;

namespace IshojIt.Web.Tests.Browser;

/// <summary>The IT centre looks ahead.</summary>
[Collection(OneBrowser.Name)]
public sealed class PipelineJourneyTests(RunningApp app)
{
    [Fact]
    public async Task Ivan_finds_a_contract_that_ends_without_a_proposal_and_opens_the_system()
    {
        await MadeCases.EndingSystemAsync(app, "Ventelisten til svømning", 20);
        var page = await app.SignedInAsync("ivan.it");
        await page.OpenAsync("/it");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Se hele På vej" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Kun uden forslag" }).ClickAsync();

        var row = page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = "Ventelisten til svømning" });
        await Assertions.Expect(row).ToContainTextAsync("og intet forslag er i gang.");
        await Assertions.Expect(row).ToContainTextAsync("der er budgetansvarlig for 303");
        await row.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Se systemet Ventelisten til svømning" }).ClickAsync();

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Ventelisten til svømning");
    }
}
