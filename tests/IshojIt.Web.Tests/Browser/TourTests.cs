using Microsoft.Playwright;
using Xunit;

namespace IshojIt.Web.Tests.Browser;

/// <summary>The guided tour points at where the act is given.</summary>
[Collection(OneBrowser.Name)]
public sealed class TourTests(RunningApp app)
{
    [Theory]
    [InlineData(ReducedMotion.NoPreference)]
    [InlineData(ReducedMotion.Reduce)]
    public async Task Show_me_where_brings_the_act_into_view_with_the_focus_on_it_each_time(ReducedMotion motion)
    {
        var page = await app.SignedInAsync("");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = motion });
        await page.SetViewportSizeAsync(1280, 500);
        await page.OpenAsync("/login");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Start rundvisningen" }).ClickAsync();
        await page.KeepingAsync();
        var where = page.GetByTestId("tour").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Vis mig hvor" });

        await where.ClickAsync();
        await Assertions.Expect(page.Locator("#submit")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#submit")).ToBeInViewportAsync();

        await page.Locator("h1").ClickAsync();
        await page.EvaluateAsync("scrollTo(0, 0)");
        await where.ClickAsync();
        await Assertions.Expect(page.Locator("#submit")).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#submit")).ToBeInViewportAsync();
    }
}
