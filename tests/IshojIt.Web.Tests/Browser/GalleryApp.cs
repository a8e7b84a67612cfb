using Microsoft.Playwright;

namespace IshojIt.Web.Tests.Browser;

/// <summary>The gallery of building blocks, in the app that all browser tests share.</summary>
internal static class GalleryApp
{
    /// <summary>The gallery, once its circuit is there and the cost grid listens to keys.</summary>
    public static async Task<IPage> OpenGalleryAsync(this RunningApp app, int width = 1440, ColorScheme colours = ColorScheme.Light)
    {
        var page = await app.SignedInAsync("", colours, width);
        await page.OpenAsync("/byggeklodser");
        await page.Locator(".cost-grid[data-keys]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        return page;
    }
}
