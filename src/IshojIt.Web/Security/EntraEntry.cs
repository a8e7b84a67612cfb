using System.Globalization;
using System.Security.Claims;
using IshojIt.Application.People;
using IshojIt.Domain.Common;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Identity.Web;

namespace IshojIt.Web.Security;

/// <summary>Why somebody with a good token does not come in.</summary>
public enum NoAccess
{
    /// <summary>The token lacks the app role.</summary>
    Role,

    /// <summary>No person of the organisation.</summary>
    Unknown,

    /// <summary>The token itself was refused, or the sign-in was given up.</summary>
    Failed,
}

/// <summary>Whom a valid token lets in: one with the app role, who is a person of the organisation. What she may do there, the organisation says.</summary>
public sealed class EntraEntry(Membership membership, IConfiguration configuration)
{
    public const string AppRole = "IshojIt.User";

    private static readonly TimeSpan Lasts = TimeSpan.FromHours(10);

    public async Task<(ClaimsPrincipal? Principal, NoAccess Refused)> AdmitAsync(ClaimsPrincipal token, CancellationToken ct)
    {
        if (!token.HasClaim(c => c.Type is ClaimTypes.Role or "roles" && c.Value == AppRole))
        {
            return (null, NoAccess.Role);
        }

        if (token.GetObjectId() is not { Length: > 0 } objectId || await membership.MatchAsync(objectId, Named(token), ct) is not { } person)
        {
            return (null, NoAccess.Unknown);
        }

        var until = TimeProvider.System.GetUtcNow().Add(Lasts).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return (new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(CurrentUser.Claim, person.User.Value), new Claim(ClaimTypes.Name, person.DisplayName), new Claim(SignInCheck.Until, until)],
            OpenIdConnectDefaults.AuthenticationScheme)), default);
    }

    /// <summary>The user name, where the token's is one of the municipality's own domain; guests have addresses of others.</summary>
    private UserId? Named(ClaimsPrincipal token) =>
        configuration["SignIn:Domain"] is { Length: > 0 } domain
        && token.FindFirstValue("preferred_username") is { } name
        && name.EndsWith($"@{domain}", StringComparison.OrdinalIgnoreCase)
            ? new UserId(name[..^(domain.Length + 1)].ToLowerInvariant())
            : null;
}
