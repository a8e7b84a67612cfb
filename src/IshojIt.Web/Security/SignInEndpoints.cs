using IshojIt.Web.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace IshojIt.Web.Security;

/// <summary>The addresses of signing in and out. Without Entra ID there is no <c>/sign-in</c>: the demo sign-in has its own.</summary>
public static class SignInEndpoints
{
    public static void MapSignIn(this WebApplication app)
    {
        app.MapPost("/sign-out", (Delegate)SignOutAsync).DisableAntiforgery().ExcludeFromDescription();
        if (EntraSettings.Read(app.Configuration) is not null)
        {
            app.MapGet("/sign-in", SignIn).ExcludeFromDescription();
        }
    }

    private static IResult SignIn(string? returnUrl, bool? other)
    {
        var properties = new AuthenticationProperties { RedirectUri = ShellSetup.Local(returnUrl) };
        if (other == true)
        {
            properties.SetParameter(OpenIdConnectParameterNames.Prompt, OpenIdConnectPrompt.SelectAccount);
        }

        return Results.Challenge(properties, [OpenIdConnectDefaults.AuthenticationScheme]);
    }

    private static async Task<IResult> SignOutAsync(HttpContext http)
    {
        if (IsAnotherSite(http.Request))
        {
            return Results.Problem(statusCode: StatusCodes.Status403Forbidden);
        }

        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return http.User.Identity?.AuthenticationType == OpenIdConnectDefaults.AuthenticationScheme
            ? Results.SignOut(new AuthenticationProperties { RedirectUri = "/login" }, [OpenIdConnectDefaults.AuthenticationScheme])
            : new SeeOther("/login");
    }

    /// <summary>What the browser says of the page that asks. A circuit outlives the tokens of its page, so the button carries none.</summary>
    private static bool IsAnotherSite(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site.Length > 0
            ? site is not ("same-origin" or "none")
            : origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
