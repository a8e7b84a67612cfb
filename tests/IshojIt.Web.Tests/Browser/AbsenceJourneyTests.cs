using System.Globalization;
using IshojIt.Domain.Common;
using IshojIt.Testing;
using IshojIt.Web.Tests.Api;
using Microsoft.Playwright;
using Xunit;

namespace IshojIt.Web.Tests.Browser;

/// <summary>A director registers that she is away, the holder sees it before she sends, the substitute approves, and both names stand in the history.</summary>
[Collection(OneBrowser.Name)]
public sealed class AbsenceJourneyTests(RunningApp app)
{
    private readonly Doing _doing = new(app);

    [Fact]
    [Guards("R15.0-3", "R15.2-13")]
    public async Task A_directors_absence_is_told_to_the_sender_and_her_substitute_approves_in_her_name()
    {
        var vagn = await app.SignedInAsync("vagn.direktor");
        await vagn.OpenAsync("/stedfortraedere");
        await vagn.Locator("#away-to").FillAsync(DanishCalendar.DateOf(TimeProvider.System.GetUtcNow()).AddDays(20).ToString("O", CultureInfo.InvariantCulture));
        await vagn.GetByLabel("Stedfortræder som Direktør").SelectOptionAsync("jens.budget");
        await vagn.Locator("#away-save").ClickAsync();
        await Assertions.Expect(vagn.GetByTestId("done")).ToContainTextAsync("Registreret.");
        await Assertions.Expect(vagn.GetByTestId("away-notice")).ToContainTextAsync("Du er fraværende til");

        var number = await _doing.SubmittedAsync(AcceptanceCases.Plain("connection", "401"));
        await _doing.ActAsync("freja.okonomi", number, "assess-appropriation", async act => await act.GetByLabel("Inden for rammen").CheckAsync());
        var ivan = await app.SignedInAsync("ivan.it");
        await ivan.OpenAsync($"/forslag/{number}?handling=decide-route");
        await ivan.Locator("#handling-give").ClickAsync();
        var summary = ivan.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(summary).ToContainTextAsync("Jens (Jobcenter og Borgerservice) er stedfortræder");
        await summary.GetByRole(AriaRole.Button).Last.ClickAsync();
        await Assertions.Expect(ivan.GetByTestId("done")).ToBeVisibleAsync();

        var anna = await app.SignedInAsync("anna.budget");
        await anna.OpenAsync($"/forslag/{number}");
        await Assertions.Expect(anna.GetByTestId("away")).ToContainTextAsync("er fraværende til");
        await anna.SetViewportSizeAsync(375, 1000);
        Assert.False(await anna.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
        Assert.Empty(await anna.ViolationsAsync());

        await _doing.ActAsync("jens.budget", number, "director-approve", _ => Task.CompletedTask);
        await anna.OpenAsync($"/forslag/{number}?fane=historik");
        await Assertions.Expect(anna.Locator("main")).ToContainTextAsync("Jens (Jobcenter og Borgerservice) for Vagn (direktør, Velfærd) (stedfortræder ");

        await EndAsync(vagn);
    }

    /// <summary>Ends both, so that no other journey meets them; and sees that they are gone.</summary>
    private static async Task EndAsync(IPage vagn)
    {
        foreach (var _ in new[] { "absence", "substitute" })
        {
            await vagn.OpenAsync("/stedfortraedere");
            await vagn.Locator("#mine").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Afslut for Vagn" }).First.ClickAsync();
            await vagn.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Afslut fra i dag" }).ClickAsync();
            await Assertions.Expect(vagn.GetByTestId("done")).ToContainTextAsync("Afsluttet.");
        }

        await Assertions.Expect(vagn.Locator("#mine")).ToContainTextAsync("Intet registreret for dig");
    }
}
