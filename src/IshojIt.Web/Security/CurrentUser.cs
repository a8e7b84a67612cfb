using System.Security.Claims;
using IshojIt.Domain.Common;

namespace IshojIt.Web.Security;

/// <summary>The signed-in person's user name; sign-in has matched it to a person of the organisation.</summary>
public static class CurrentUser
{
    public const string Claim = "ishojit:user";

    /// <summary>The case that the demonstration's guided tour follows; null for whoever is not on it.</summary>
    public const string TourClaim = "ishojit:tour";

    public static string? Tour(this ClaimsPrincipal principal) => principal.FindFirstValue(TourClaim);

    public static UserId? User(this ClaimsPrincipal principal) => principal.FindFirstValue(Claim) is { } user ? new UserId(user) : null;
}
