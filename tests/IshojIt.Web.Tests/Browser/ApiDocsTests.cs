using Microsoft.Playwright;
using Xunit;

namespace IshojIt.Web.Tests.Browser;

/// <summary>The description of the API is read without asking anybody but the app itself.</summary>
[Collection(OneBrowser.Name)]
public sealed class ApiDocsTests(RunningApp app)
{
    [Fact]
    public async Task The_page_of_the_API_loads_nothing_from_elsewhere()
    {
        var page = await app.SignedInAsync("ivan.it");
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);

        await page.GotoAsync("/api/docs", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        await page.GetByText("Meetings").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

        Assert.Contains(asked, url => url.EndsWith("/openapi/v1.json", StringComparison.Ordinal));
        Assert.DoesNotContain(asked, url => !url.StartsWith(app.Address, StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal));
    }
}
