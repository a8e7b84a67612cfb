using IshojIt.Web.Tests.Architecture;
using Microsoft.Playwright;

namespace IshojIt.Web.Tests.Browser;

/// <summary>Pictures that the docs use; written only when asked for, so that a test run leaves the tree as it was.</summary>
internal static class Screenshots
{
    public static Task TakeAsync(IPage page, string name) => TakeAsync(page, Path.Combine("docs", "images", name + ".png"), whole: true);

    /// <summary>Only what the window shows, to a path under the repository's root.</summary>
    public static Task TakeViewAsync(IPage page, string path) => TakeAsync(page, path, whole: false);

    private static async Task TakeAsync(IPage page, string path, bool whole)
    {
        if (System.Environment.GetEnvironmentVariable("ISHOJIT_WRITE_DOCS") == "1")
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Sources.Root, path), FullPage = whole });
        }
    }
}
