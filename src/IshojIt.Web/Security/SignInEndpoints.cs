using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http.HttpResults;
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
        var properties = new AuthenticationProperties { RedirectUri = RedirectHttpResult.IsLocalUrl(returnUrl) ? returnUrl : "/" };
        if (other == true)
        {
            properties.SetParameter(OpenIdConnectParameterNames.Prompt, OpenIdConnectPrompt.SelectAccount);
        }

        return Results.Challenge(properties, [OpenIdConnectDefaults.AuthenticationScheme]);
    }

    private static async Task<IResult> SignOutAsync(HttpContext http)
    {
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return http.User.Identity?.AuthenticationType == OpenIdConnectDefaults.AuthenticationScheme
            ? Results.SignOut(new AuthenticationProperties { RedirectUri = "/login" }, [OpenIdConnectDefaults.AuthenticationScheme])
            : new SeeOther("/login");
    }
}
