using IshojIt.Web.Tests.Architecture;
using Microsoft.Playwright;

namespace IshojIt.Web.Tests.Browser;

/// <summary>Pictures that the docs use; written only when asked for, so that a test run leaves the tree as it was.</summary>
internal static class Screenshots
{
    private static bool IsAskedFor => System.Environment.GetEnvironmentVariable("ISHOJIT_WRITE_DOCS") == "1";

    /// <summary>From the top of the page: all of it, or what the window shows.</summary>
    public static async Task TakeAsync(IPage page, string name, bool whole = true)
    {
        if (IsAskedFor)
        {
            await page.EvaluateAsync("scrollTo({ top: 0, behavior: 'instant' })");
            await ShootAsync(page, Path.Combine("docs", "images", name + ".png"), whole);
        }
    }

    /// <summary>What the window shows where it stands, to a path under the repository's root.</summary>
    public static async Task TakeViewAsync(IPage page, string path)
    {
        if (IsAskedFor)
        {
            await ShootAsync(page, path, whole: false);
        }
    }

    private static Task ShootAsync(IPage page, string path, bool whole) =>
        page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Sources.Root, path), FullPage = whole });
}
