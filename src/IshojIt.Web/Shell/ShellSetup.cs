using System.Globalization;
using IshojIt.Web.SignIn;
using Microsoft.AspNetCore.Localization;
using MudBlazor;
using MudBlazor.Services;

namespace IshojIt.Web.Shell;

/// <summary>Composes the frame: pages, texts, languages, static files.</summary>
public static class ShellSetup
{
    /// <summary>Numbers and dates are Danish in every language, so that an amount typed never changes its meaning.</summary>
    private static readonly CultureInfo Formats = CultureInfo.GetCultureInfo("da-DK");

    private const int LargestMessage = 256 * 1024;

    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("da-DK"), CultureInfo.GetCultureInfo("en")];

    private static readonly string[] Data = ["/api", "/openapi", "/dev", "/health"];

    public static IServiceCollection AddShell(this IServiceCollection services)
    {
        // A page hands what it has read to the circuit in one message: fifty rows or ten cards are more than the usual 32 kB.
        services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.MaximumReceiveMessageSize = LargestMessage);
        services.AddCascadingAuthenticationState();
        services.AddLocalization();
        services.AddMudServices(mud =>
        {
            mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomLeft;
            mud.SnackbarConfiguration.PreventDuplicates = true;
        });
        services.AddTransient<MudLocalizer, MudTexts>();
        services.AddScoped<ShellInfoSource>();
        services.AddScoped<DemoPeople>();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Formats, Languages[0]);
            options.SupportedCultures = [Formats];
            options.SupportedUICultures = Languages;
            options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = ShellCookies.Language }, new ApiLanguage()];
        });
        return services;
    }

    /// <summary>Goes before authentication: a language, and pages of our own for errors outside a circuit.</summary>
    public static WebApplication UseShell(this WebApplication app)
    {
        app.UseRequestLocalization();
        // Outside any branch, since a branch has no routes to find the page by; what is asked of the API is answered further in.
        app.UseExceptionHandler("/fejl", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/ikke-fundet", createScopeForStatusCodePages: true);
        app.UseWhen(IsApi, api => api.UseExceptionHandler().UseStatusCodePages());
        return app;
    }

    /// <summary>Goes after authentication and authorization.</summary>
    public static RazorComponentsEndpointConventionBuilder MapShell(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapGet("/sprog/{language}", ChooseLanguage).AllowAnonymous();
        return app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = "'none'");
    }

    /// <summary>Programs ask for their language in each request; people choose it once, and begin in Danish whatever their browser says.</summary>
    private sealed class ApiLanguage : RequestCultureProvider
    {
        private readonly AcceptLanguageHeaderRequestCultureProvider _asked = new();

        public override Task<ProviderCultureResult?> DetermineProviderCultureResult(HttpContext httpContext)
        {
            if (!IsApi(httpContext))
            {
                return NullProviderCultureResult;
            }

            _asked.Options = Options;
            return _asked.DetermineProviderCultureResult(httpContext);
        }
    }

    private static IResult ChooseLanguage(HttpContext context, TimeProvider clock, string language, string? retur)
    {
        if (Array.Find(Languages, l => l.TwoLetterISOLanguageName == language) is not { } chosen)
        {
            return Results.NotFound();
        }

        context.Response.Cookies.Append(
            ShellCookies.Language,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(Formats, chosen)),
            new CookieOptions { Expires = clock.GetUtcNow().AddYears(1), SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = context.Request.IsHttps, IsEssential = true });
        return Results.LocalRedirect(Local(retur));
    }

    /// <summary>Answered as data, not as a page.</summary>
    public static bool IsApi(HttpContext context) => Data.Any(start => context.Request.Path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase));

    /// <summary>The address as a header carries it, where it leads to a page of ours; else the first page, so that nobody is sent elsewhere by a link.</summary>
    public static string Local(string? address) => IsLocal(address)
        ? string.Concat(address!.EnumerateRunes().Select(r => r.IsAscii ? r.ToString() : Uri.EscapeDataString(r.ToString())))
        : "/";

    /// <summary>Browsers drop control characters, so that what stands behind one may become the beginning.</summary>
    private static bool IsLocal(string? address) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.StartsWith("/\\", StringComparison.Ordinal) && !address.Any(char.IsControl);
}
