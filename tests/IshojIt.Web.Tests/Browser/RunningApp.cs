using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace IshojIt.Web.Tests.Browser;

/// <summary>The app on a real server with an empty folder, and a real browser before it.</summary>
public sealed class RunningApp : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ishojit-browser-").FullName;
    private HostedApp? _factory;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        _factory = HostedApp.Start(_folder);
        Address = _factory.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Browsers.Find(),
            Headless = true,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A page signed in as a person, in the theme and width given.</summary>
    public async Task<IPage> SignedInAsync(string user, ColorScheme theme = ColorScheme.Light, int width = 1440)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            Locale = "da-DK",
            ColorScheme = theme,
            ViewportSize = new ViewportSize { Width = width, Height = 1000 },
        });
        var page = await context.NewPageAsync();
        if (user.Length > 0)
        {
            await page.APIRequest.PostAsync("/dev/sign-in", new APIRequestContextOptions { Form = page.APIRequest.CreateFormData().Append("user", user) });
        }

        return page;
    }

    /// <summary>A page on another app, which may have a certificate of its own making.</summary>
    public async Task<IPage> ElsewhereAsync(Uri address) => await (await _browser!.NewContextAsync(new BrowserNewContextOptions
    {
        BaseURL = address.ToString(),
        Locale = "da-DK",
        IgnoreHTTPSErrors = true,
    })).NewPageAsync();

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_factory is not null)
        {
            await _factory.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>All browser tests share one app and one browser, one after the other: two cores carry no more.</summary>
[CollectionDefinition(Name)]
public sealed class OneBrowser : ICollectionFixture<RunningApp>
{
    public const string Name = "Browser";
}

internal static class Browsers
{
    private static readonly string[] Names = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge"];

    public static string Find() => Array.Find(Names, File.Exists)
        ?? throw new InvalidOperationException("The browser tests need Chromium: install it, for instance with apt-get install chromium.");
}

internal static class Pages
{
    /// <summary>Goes to an address and waits until the page answers to clicks.</summary>
    public static async Task OpenAsync(this IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.ReadyAsync();
    }

    /// <summary>What axe finds by WCAG 2.2 AA and its best practices, each with the element.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(this IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        return [.. result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}"))];
    }

    public static Task ReadyAsync(this IPage page) => page.Locator("[data-testid=ready][data-interactive=true], main.login").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
}
