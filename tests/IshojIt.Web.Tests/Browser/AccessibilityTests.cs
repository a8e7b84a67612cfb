using System.Reflection;
using IshojIt.Web.Tests.Architecture;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;
using Xunit;

namespace IshojIt.Web.Tests.Browser;

/// <summary>axe finds nothing on any page, in either theme; no page scrolls sideways at any width.</summary>
[Collection(OneBrowser.Name)]
public sealed class AccessibilityTests(RunningApp app)
{
    private static readonly int[] Widths = [1440, 768, 375, 320];

    /// <summary>Text that ends beyond the window, where nothing around it scrolls: cut off, though the page itself is no wider.</summary>
    private const string CutOff = """
        () => [...document.querySelectorAll('main *')]
            .filter(e => e.childElementCount === 0 && e.textContent.trim() !== '' && e.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !e.closest('.vh, details:not([open]) > :not(summary)'))
            .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
            .filter(e => { for (let a = e; a; a = a.parentElement) { if (['auto', 'scroll'].includes(getComputedStyle(a).overflowX)) return false; } return true; })
            .map(e => e.textContent.trim().slice(0, 40))
        """;

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public Task Axe_finds_nothing_on_any_page(ColorScheme theme) => FindsNothingAsync(theme, page => page.ViolationsAsync());

    [Fact]
    public Task No_page_scrolls_sideways() => FindsNothingAsync(ColorScheme.Light, async page =>
    {
        var wide = new List<string>();
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 1000);
            if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
            {
                wide.Add($"wider than {width}");
            }

            wide.AddRange((await page.EvaluateAsync<string[]>(CutOff)).Select(text => $"cut off at {width}: {text}"));
        }

        return wide;
    });

    [Fact]
    public void Every_route_is_looked_at()
    {
        var routes = typeof(Program).Assembly.GetTypes().SelectMany(t => t.GetCustomAttributes<RouteAttribute>()).Select(r => r.Template).Order(StringComparer.Ordinal);

        Assert.Equal(routes, EveryPage.All.Select(look => look.Route).Distinct().Order(StringComparer.Ordinal));
    }

    private async Task FindsNothingAsync(ColorScheme theme, Func<IPage, Task<IReadOnlyList<string>>> find)
    {
        var found = new List<string>();
        foreach (var looks in (await EveryPage.MadeAsync(app)).GroupBy(look => look.User))
        {
            var page = await app.SignedInAsync(looks.Key, theme);
            foreach (var address in looks.Select(look => look.Address))
            {
                await page.SetViewportSizeAsync(Widths[0], 1000);
                await page.OpenAsync(address);
                found.AddRange((await find(page)).Select(problem => $"{looks.Key} {address}: {problem}"));
            }

            await page.Context.CloseAsync();
        }

        Nothing.In(found);
    }
}
