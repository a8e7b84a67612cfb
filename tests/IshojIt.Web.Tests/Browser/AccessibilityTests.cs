using IshojIt.Web.Tests.Api;
using Microsoft.Playwright;
using Xunit;

namespace IshojIt.Web.Tests.Browser;

/// <summary>axe finds nothing on any page, in either theme; no page scrolls sideways at any width.</summary>
[Collection(OneBrowser.Name)]
public sealed class AccessibilityTests(RunningApp app)
{
    private static readonly string[] Addresses = ["/", "/forslag", .. Enumerable.Range(1, 5).Select(step => $"/forslag/nyt?trin={step}"), "/moeder", "/login", "/ikke-fundet", "/ingen-adgang"];

    private static readonly string[] OfCase = ["", "?fane=oekonomi", "?fane=it-vurdering", "?fane=hoeringer", "?fane=politisk", "?fane=historik", "?handling=withdraw", "?handling=register-deviation"];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_on_any_page(ColorScheme theme)
    {
        var page = await app.SignedInAsync("lone.budget", theme);
        var number = await Doing.WriteAsync(page, new Written("Kalender til forældremøder", "NewSystem", "ExternalEu"));
        var found = new List<string>();
        foreach (var address in Addresses.Concat(OfCase.Select(tab => $"/forslag/{number}{tab}")))
        {
            await page.OpenAsync(address);
            found.AddRange((await page.ViolationsAsync()).Select(v => $"{address}: {v}"));
        }

        Assert.Empty(found);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(768)]
    [InlineData(375)]
    public async Task No_page_scrolls_sideways(int width)
    {
        var page = await app.SignedInAsync("lone.budget", ColorScheme.Light, width);
        var number = await new Doing(app).SubmittedAsync(AcceptanceCases.Plain("connection", "301", 40_000, "402"));
        var wide = new List<string>();
        foreach (var address in Addresses.Concat(OfCase.Select(tab => $"/forslag/{number}{tab}")))
        {
            await page.OpenAsync(address);
            if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
            {
                wide.Add(address);
            }
        }

        Assert.Empty(wide);
    }
}
