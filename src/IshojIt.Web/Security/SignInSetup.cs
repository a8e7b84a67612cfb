using System.Security.Claims;
using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Web.Security;

/// <summary>Sign-in by Entra ID. The demo sign-in exists in Development only; with it on elsewhere, or with no sign-in at all, the app refuses to start.</summary>
public static class SignInSetup
{
    private const string CookieOrToken = "CookieOrToken";

    public static bool UsesDemoSignIn(this IConfiguration configuration) => configuration.GetValue<bool>("Demo:SignIn");

    public static WebApplicationBuilder AddSignIn(this WebApplicationBuilder builder)
    {
        var demo = builder.Configuration.UsesDemoSignIn();
        if (!builder.Environment.IsDevelopment() && (demo || builder.Configuration.GetValue<bool>("Demo:Data")))
        {
            throw new InvalidOperationException("Demo:SignIn and Demo:Data are for Development only; remove them from the configuration.");
        }

        var entra = EntraSettings.Read(builder.Configuration);
        if (entra is null && !demo)
        {
            throw new InvalidOperationException("Nobody could sign in: set AzureAd:TenantId, AzureAd:ClientId and AzureAd:ClientSecret (or AzureAd:ClientCredentials). See docs/operations.md.");
        }

        var authentication = builder.Services.AddAuthentication(options =>
        {
            options.DefaultScheme = entra is null ? CookieAuthenticationDefaults.AuthenticationScheme : CookieOrToken;
            options.DefaultSignInScheme = options.DefaultSignOutScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        });
        authentication.AddCookie(ConfigureCookie);
        if (entra is not null)
        {
            authentication.AddEntra(builder.Configuration, entra);
            authentication.AddPolicyScheme(CookieOrToken, null, options => options.ForwardDefaultSelector = SchemeOf);
        }

        builder.Services.AddAuthorizationBuilder().SetDefaultPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireClaim(CurrentUser.Claim).Build());
        builder.Services.AddAntiforgery(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        builder.Services.AddScoped<AuthenticationStateProvider, CircuitSignInCheck>();
        return builder;
    }

    public static async Task<IResult> SignInAsync(HttpContext http, IshojItDbContext db)
    {
        if (!http.Request.HasFormContentType)
        {
            return Results.Problem(statusCode: StatusCodes.Status415UnsupportedMediaType);
        }

        if (await FormAsync(http) is not { } form)
        {
            return Results.Problem(statusCode: StatusCodes.Status400BadRequest);
        }

        var user = new UserId(form["user"].ToString());
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.User == user, http.RequestAborted) is not { } person)
        {
            return Results.NotFound();
        }

        await EnterAsync(http, person.User, person.DisplayName, form["tour"].ToString());
        var wanted = form["returnUrl"].ToString();
        return http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal) ? new SeeOther(ShellSetup.Local(wanted)) : Results.NoContent();
    }

    private static async Task<IFormCollection?> FormAsync(HttpContext http)
    {
        try
        {
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Signs a demo person in; <paramref name="tour"/> is the case that the guided tour follows, empty for none.</summary>
    public static Task EnterAsync(HttpContext http, UserId user, string name, string tour)
    {
        List<Claim> claims = [new(CurrentUser.Claim, user.Value), new(ClaimTypes.Name, name)];
        if (CaseNumber.Read(tour) is { } followed)
        {
            claims.Add(new Claim(CurrentUser.TourClaim, followed.ToString()));
        }

        return http.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme)));
    }

    private static void ConfigureCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "ishojit";
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.LoginPath = "/login";
        options.AccessDeniedPath = "/ingen-adgang";
        options.TimeProvider = TimeProvider.System;
        options.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
        options.Events.OnValidatePrincipal = SignInCheck.OfCookieAsync;
    }

    /// <summary>A token counts on the API alone; whoever brings one is not looked at as the owner of a cookie.</summary>
    private static string SchemeOf(HttpContext http) => IsApi(http.Request) && http.Request.Headers.ContainsKey("Authorization")
        ? JwtBearerDefaults.AuthenticationScheme
        : CookieAuthenticationDefaults.AuthenticationScheme;

    private static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (IsApi(context.Request))
        {
            context.Response.StatusCode = status;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }
}

/// <summary>303: the browser goes on with a GET.</summary>
public sealed class SeeOther(string location) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = location;
        return Task.CompletedTask;
    }
}
