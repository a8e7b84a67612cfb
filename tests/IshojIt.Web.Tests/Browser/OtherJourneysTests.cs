using IshojIt.Domain.Common;
using IshojIt.Testing;
using Microsoft.Playwright;
using Xunit;

namespace IshojIt.Web.Tests.Browser;

/// <summary>The two other roads: by orientation, and through ØPU and Byråd.</summary>
[Collection(OneBrowser.Name)]
public sealed class OtherJourneysTests(RunningApp app)
{
    private readonly Doing _doing = new(app);

    [Fact]
    [Guards("R15.2-3", "R15.2-16")]
    public async Task An_extension_goes_by_orientation()
    {
        var number = await Doing.WriteAsync(await app.SignedInAsync("lone.budget"), new Written("Flere pladser i ventelisten", "Extension"));
        await _doing.ActAsync("ivan.it", number, "acknowledge-orientation", _ => Task.CompletedTask);
        await AssessAsync(number);
        await _doing.ActAsync("ivan.it", number, "decide-route", _ => Task.CompletedTask);
        await StartAsync(number);

        await ShowsAsync(number, "Iværksat");
    }

    [Fact]
    [Guards("R15.2-10", "R15.2-11", "R15.2-12")]
    public async Task A_significant_change_goes_through_OEPU_to_Byraad()
    {
        var number = await Doing.WriteAsync(await app.SignedInAsync("lone.budget"), new Written("Ny arbejdsplads til alle daginstitutioner", "Connection", PlatformShift: "Yes"));
        await _doing.ActAsync("ivan.it", number, "acknowledge-orientation", _ => Task.CompletedTask);
        await AssessAsync(number);
        await _doing.ActAsync("ivan.it", number, "decide-route", _ => Task.CompletedTask);
        await DecideAsync(number, "FinanceCommittee");
        await DecideAsync(number, "CityCouncil");
        await ShowsAsync(number, "Klar til iværksættelse");
        await StartAsync(number);

        await ShowsAsync(number, "Iværksat");
    }

    private Task AssessAsync(string number) =>
        _doing.ActAsync("freja.okonomi", number, "assess-appropriation", async act => await act.GetByLabel("Inden for rammen").CheckAsync());

    private Task StartAsync(string number) =>
        _doing.ActAsync("lone.budget", number, "start", async act => await act.GetByLabel("Kontrakt eller ordre underskrevet").CheckAsync());

    /// <summary>The secretary plans a meeting today, places the case, and records that it was adopted.</summary>
    private async Task DecideAsync(string number, string body)
    {
        var page = await app.SignedInAsync("signe.sekretaer");
        await page.OpenAsync("/moeder");
        await page.GetByLabel("Organ").SelectOptionAsync(body);
        await page.Locator("#plan-date").FillAsync(DanishCalendar.DateOf(TimeProvider.System.GetUtcNow()).ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Planlæg møde" }).ClickAsync();
        await page.WaitForURLAsync("**/moeder/*-*");
        await page.GetByLabel("Sag", new PageGetByLabelOptions { Exact = true }).SelectOptionAsync(number);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Sæt på dagsorden" }).ClickAsync();
        await page.GetByTestId("outcome-form").GetByLabel("Tiltrådt", new LocatorGetByLabelOptions { Exact = false }).First.CheckAsync();
        await page.GetByTestId("outcome-form").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Registrér »Tiltrådt«" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Registrér »Tiltrådt«" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Besluttet: Tiltrådt")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private async Task ShowsAsync(string number, string state)
    {
        var page = await app.SignedInAsync("lone.budget");
        await page.OpenAsync($"/forslag/{number}");
        await Assertions.Expect(page.Locator(".phead .chip").First).ToHaveTextAsync(state);
        await page.Context.CloseAsync();
    }
}
