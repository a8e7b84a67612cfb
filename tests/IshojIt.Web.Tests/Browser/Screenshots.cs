using IshojIt.Web.Tests.Architecture;
using Microsoft.Playwright;

namespace IshojIt.Web.Tests.Browser;

/// <summary>Pictures that the docs use; written only when asked for, so that a test run leaves the tree as it was.</summary>
internal static class Screenshots
{
    public static async Task TakeAsync(IPage page, string name)
    {
        if (System.Environment.GetEnvironmentVariable("ISHOJIT_WRITE_DOCS") == "1")
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Sources.Root, "docs", "images", name + ".png"), FullPage = true });
        }
    }
}
