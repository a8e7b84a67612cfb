using IshojIt.Web.Tests.Architecture;
using Microsoft.Playwright;

namespace IshojIt.Web.Tests.Browser;

/// <summary>Pictures that the docs use; written only when asked for, so that a test run leaves the tree as it was.</summary>
internal static class Screenshots
{
    /// <summary>From the top of the page: all of it, or what the window shows.</summary>
    public static async Task TakeAsync(IPage page, string name, bool whole = true)
    {
        if (System.Environment.GetEnvironmentVariable("ISHOJIT_WRITE_DOCS") == "1")
        {
            await page.EvaluateAsync("scrollTo({ top: 0, behavior: 'instant' })");
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Sources.Root, "docs", "images", name + ".png"), FullPage = whole });
        }
    }
}
