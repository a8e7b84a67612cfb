using Microsoft.Playwright;
using Xunit;

namespace IshojIt.Web.Tests.Browser;

/// <summary>A server that goes away in the middle of typing and comes back without its circuits.</summary>
[Collection(OneBrowser.Name)]
public sealed class RestartTests(RunningApp app)
{
    private const float AMinute = 60_000;

    [Fact]
    public async Task A_restart_in_the_middle_of_typing_loses_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("ishojit-restart-").FullName;
        var first = HostedApp.Start(folder);
        var address = first.ClientOptions.BaseAddress;
        var page = await app.SignedInAsync("");
        await page.APIRequest.PostAsync($"{address}dev/sign-in", new() { Form = page.APIRequest.CreateFormData().Append("user", "lone.budget") });
        await page.OpenFormAsync($"{address}forslag/nyt");
        await page.Locator("#title").FillAsync("Nye nøgler");
        await page.SavedAsync();

        await page.Locator("#purpose").PressSequentiallyAsync("Skrevet lige før");
        await first.DisposeAsync();
        await page.Locator("#description").PressSequentiallyAsync("Skrevet, mens serveren var væk");
        await using var second = HostedApp.Start(folder, address.Port);

        await Assertions.Expect(page.GetByText("er sat ind igen")).ToBeVisibleAsync(new() { Timeout = AMinute });
        await Assertions.Expect(page.Locator("#purpose")).ToHaveValueAsync("Skrevet lige før");
        await Assertions.Expect(page.Locator("#description")).ToHaveValueAsync("Skrevet, mens serveren var væk");
        await page.SavedAsync();
        await page.Context.CloseAsync();
    }
}
