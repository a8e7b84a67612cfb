using IshojIt.Domain.Common;
using IshojIt.Web.Tests.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;

namespace IshojIt.Web.Tests.Security;

/// <summary>Sign-in as a person meets it: a real browser, a real provider, the app as in production.</summary>
[Collection(OneBrowser.Name)]
public sealed class BrowserSignInTests(RunningApp browser, EntraApp app) : IClassFixture<EntraApp>
{
    [Fact]
    public async Task One_button_leads_by_the_provider_to_the_overview_under_the_right_name()
    {
        app.Provider.Next = new TokenPlan();
        var page = await browser.ElsewhereAsync(app.Address);
        var complaints = new List<string>();
        page.Console += (_, said) => complaints.AddRange(said.Type == "error" ? [said.Text] : Array.Empty<string>());

        await page.GotoAsync("/");
        await page.GetByTestId("sign-in").ClickAsync();
        await page.WaitForURLAsync(app.Address.ToString());
        await page.ReadyAsync();

        await Assertions.Expect(page.Locator("header")).ToContainTextAsync("Lone (Dagtilbud)");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Mit overblik");
        Assert.Equal("S256", app.Provider.Asked.Last()["code_challenge_method"]);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Signing_out_ends_at_the_login_page()
    {
        app.Provider.Next = new TokenPlan();
        var page = await browser.ElsewhereAsync(app.Address);
        await page.OpenAsync("/sign-in");
        await page.WaitForURLAsync(app.Address.ToString());

        await page.Locator(".me summary").ClickAsync();
        await page.Locator("form[action='/sign-out'] button").ClickAsync();
        await page.WaitForURLAsync("**/login");
        await page.GotoAsync("/forslag");

        Assert.EndsWith("/login?ReturnUrl=%2Fforslag", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_page_closes_when_its_person_is_taken_out_of_the_organisation()
    {
        app.Provider.Next = new TokenPlan { UserName = "emil.sagsbehandler@ishojit.example", ObjectId = "1d7f6a52-8f27-4a0e-b1c7-0e5b6f3a9d44" };
        var emil = new UserId("emil.sagsbehandler");
        var page = await browser.ElsewhereAsync(app.Address);
        await page.OpenAsync("/sign-in?returnUrl=/forslag");
        await page.WaitForURLAsync("**/forslag");

        await app.ChangeAsync(db => db.RoleAssignments.Where(a => a.User == emil).ExecuteDeleteAsync());
        await app.ChangeAsync(db => db.Substitutes.Where(s => s.By == emil).ExecuteDeleteAsync());

        await page.WaitForURLAsync("**/login?*");
        await Assertions.Expect(page.GetByTestId("sign-in")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_reference_of_the_API_shows_its_calls_under_its_own_policy()
    {
        app.Provider.Next = new TokenPlan();
        var page = await browser.ElsewhereAsync(app.Address);
        await page.OpenAsync("/sign-in");
        await page.WaitForURLAsync(app.Address.ToString());

        await page.GotoAsync("/api/docs/");

        await Assertions.Expect(page.GetByText("Meetings").First).ToBeAttachedAsync();
    }
}
