using Microsoft.Playwright;

namespace IshojIt.Web.Tests.Browser;

/// <summary>The proposal form in the browser.</summary>
internal static class FormPages
{
    /// <summary>Opens the form and waits until what is typed is kept.</summary>
    public static async Task OpenFormAsync(this IPage page, string address)
    {
        await page.OpenAsync(address);
        await page.KeepingAsync();
    }

    public static Task KeepingAsync(this IPage page) => page.Locator(".proposal-form[data-keeping]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

    /// <summary>Goes to a step by the bar, and waits until it is there.</summary>
    public static async Task StepAsync(this IPage page, int step)
    {
        await page.Locator($".steps [data-step='{step}']").ClickAsync();
        await Assertions.Expect(page.Locator($".steps [data-step='{step}']")).ToHaveAttributeAsync("aria-current", "step");
        await Assertions.Expect(page.Locator("#trin-h")).ToBeFocusedAsync();
    }

    public static Task AnswerAsync(this IPage page, string field, string value) => page.Locator($"#{field} input[value='{value}']").CheckAsync();

    public static Task SavedAsync(this IPage page) => Assertions.Expect(page.GetByTestId("saved")).ToContainTextAsync("Gemt kl.");

    /// <summary>The number of the draft on the page.</summary>
    public static async Task<string> NumberAsync(this IPage page)
    {
        await page.WaitForURLAsync("**/forslag/20*/rediger**");
        return new Uri(page.Url).Segments[2].TrimEnd('/');
    }

    /// <summary>Waits until the purpose is stored, as another page reads it.</summary>
    public static async Task SavedPurposeAsync(this RunningApp app, string number, string purpose)
    {
        var reader = await app.SignedInAsync("lone.budget");
        await Polling.UntilAsync(async () =>
        {
            var answer = await reader.APIRequest.GetAsync($"/api/v1/proposals/{number}");
            return (await answer.JsonAsync())!.Value.TryGetProperty("purpose", out var stored) && stored.GetString() == purpose;
        });
        await reader.Context.CloseAsync();
    }
}
