using System.Globalization;
using System.Security.Claims;
using IshojIt.Application.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace IshojIt.Web.Security;

/// <summary>Whether a sign-in still holds: its time is not over, and the person still belongs to the organisation.</summary>
internal static class SignInCheck
{
    public const string Until = "ishojit:until";

    public static async Task<bool> HoldsAsync(ClaimsPrincipal principal, Membership membership, CancellationToken ct) =>
        !IsOver(principal) && principal.User() is { } user && await membership.FindAsync(user, ct) is not null;

    public static async Task OfCookieAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (!await HoldsAsync(context.Principal!, http.RequestServices.GetRequiredService<Membership>(), http.RequestAborted))
        {
            context.RejectPrincipal();
            await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        }
    }

    // The system's clock, as the cookie: moving the app's clock in Development signs nobody out.
    private static bool IsOver(ClaimsPrincipal principal) =>
        principal.FindFirstValue(Until) is { } until && long.Parse(until, CultureInfo.InvariantCulture) < TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
}

/// <summary>Asks again every few minutes in a circuit, which lives for hours without a request.</summary>
internal sealed class CircuitSignInCheck(ILoggerFactory loggers, IServiceScopeFactory scopes, IConfiguration configuration) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval { get; } = configuration.GetValue("SignIn:CheckEvery", TimeSpan.FromMinutes(3));

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await SignInCheck.HoldsAsync(authenticationState.User, scope.ServiceProvider.GetRequiredService<Membership>(), cancellationToken);
    }
}
