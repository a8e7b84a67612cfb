using System.Security.Claims;
using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Web.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace IshojIt.Web.Security;

/// <summary>Sign-in. The demo sign-in exists in Development only; with it on elsewhere the app refuses to start.</summary>
public static class SignInSetup
{
    public static bool UsesDemoSignIn(this IConfiguration configuration) => configuration.GetValue<bool>("Demo:SignIn");

    public static WebApplicationBuilder AddSignIn(this WebApplicationBuilder builder)
    {
        if (!builder.Environment.IsDevelopment() && (builder.Configuration.UsesDemoSignIn() || builder.Configuration.GetValue<bool>("Demo:Data")))
        {
            throw new InvalidOperationException("Demo:SignIn and Demo:Data are for Development only; remove them from the configuration.");
        }

        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = "ishojit";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.LoginPath = "/login";
            options.TimeProvider = TimeProvider.System;
            options.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
            options.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
        });
        builder.Services.AddAuthorization();
        return builder;
    }

    public static async Task<IResult> SignInAsync(HttpContext http, IshojItDbContext db)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var user = new UserId(form["user"].ToString());
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.User == user, http.RequestAborted) is not { } person)
        {
            return Results.NotFound();
        }

        var identity = new ClaimsIdentity([new Claim(CurrentUser.Claim, person.User.Value), new Claim(ClaimTypes.Name, person.DisplayName)], CookieAuthenticationDefaults.AuthenticationScheme);
        await http.SignInAsync(new ClaimsPrincipal(identity));
        var wanted = form["returnUrl"].ToString();
        return http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal) ? new SeeOther(ShellSetup.IsLocal(wanted) ? wanted : "/") : Results.NoContent();
    }

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
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
