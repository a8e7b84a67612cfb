using System.Text.RegularExpressions;
using IshojIt.Web.Common;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using ApiToken = Microsoft.AspNetCore.Authentication.JwtBearer.TokenValidatedContext;
using IdToken = Microsoft.AspNetCore.Authentication.OpenIdConnect.TokenValidatedContext;

namespace IshojIt.Web.Security;

/// <summary>Sign-in by Entra ID: the code flow with PKCE for the screens, bearer tokens for the API.</summary>
internal static partial class EntraSignIn
{
    public static void AddEntra(this AuthenticationBuilder authentication, IConfiguration configuration, EntraSettings entra)
    {
        var section = configuration.GetSection(EntraSettings.Section);
        authentication.AddMicrosoftIdentityWebApp(section, cookieScheme: null);
        authentication.AddMicrosoftIdentityWebApi(section);
        authentication.Services
            .AddScoped<EntraEntry>()
            .AddSingleton<ClientAssertion>()
            .Configure<OpenIdConnectOptions>(OpenIdConnectDefaults.AuthenticationScheme, options => Configure(options, entra))
            .Configure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, options => Configure(options, entra));
    }

    private static void Configure(OpenIdConnectOptions options, EntraSettings entra)
    {
        options.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.UsePkce = true;
        options.SaveTokens = false;
        options.TimeProvider = TimeProvider.System;
        options.SignedOutRedirectUri = "/login";
        Restrict(options.TokenValidationParameters, entra);
        options.Events.OnAuthorizationCodeReceived = Both(options.Events.OnAuthorizationCodeReceived, context => context.HttpContext.RequestServices.GetRequiredService<ClientAssertion>().AddToAsync(context));
        options.Events.OnTokenValidated = Both<IdToken>(options.Events.OnTokenValidated, AdmitAsync);
        options.Events.OnRemoteFailure = context =>
        {
            Failed(context.HttpContext, context.Failure);
            context.HandleResponse();
            context.Response.Redirect(NoAccessPage.Address(NoAccess.Failed));
            return Task.CompletedTask;
        };
    }

    private static void Configure(JwtBearerOptions options, EntraSettings entra)
    {
        options.TimeProvider = TimeProvider.System;
        Restrict(options.TokenValidationParameters, entra);
        options.Events ??= new JwtBearerEvents();
        options.Events.OnTokenValidated = Both<ApiToken>(options.Events.OnTokenValidated, AdmitAsync);
        options.Events.OnForbidden = ForbidAsync;
    }

    /// <summary>The library's own handler first, and awaited: an added delegate would run beside it.</summary>
    private static Func<T, Task> Both<T>(Func<T, Task> theirs, Func<T, Task> ours) => async context =>
    {
        await theirs(context);
        await ours(context);
    };

    private static void Restrict(TokenValidationParameters parameters, EntraSettings entra)
    {
        parameters.ValidateIssuer = parameters.ValidateAudience = parameters.ValidateLifetime = true;
        parameters.RequireExpirationTime = parameters.RequireSignedTokens = parameters.ValidateIssuerSigningKey = true;
        parameters.ClockSkew = TimeSpan.FromMinutes(2);
        // A list of valid issuers only adds to what the authority brings; a validator of our own replaces it.
        parameters.IssuerValidatorUsingConfiguration = null;
        parameters.IssuerValidator = (issuer, _, _) => string.Equals(issuer, entra.Issuer, StringComparison.Ordinal)
            ? issuer
            : throw new SecurityTokenInvalidIssuerException("The token is of another issuer.") { InvalidIssuer = issuer };
    }

    private static async Task AdmitAsync(IdToken context)
    {
        if (context.Result is not null)
        {
            return;
        }

        var entry = await Entry(context.HttpContext).AdmitAsync(context.Principal!, context.HttpContext.RequestAborted);
        if (entry.Principal is null)
        {
            context.HandleResponse();
            context.Response.Redirect(NoAccessPage.Address(entry.Refused));
            return;
        }

        context.Principal = entry.Principal;
    }

    private static async Task AdmitAsync(ApiToken context)
    {
        if (context.Result is not null)
        {
            return;
        }

        // An id token has our audience too, but is for signing in: only an access token names the client that it was given to.
        if (!context.Principal!.HasClaim(c => c.Type == "azp"))
        {
            context.Fail("The token is no access token.");
            return;
        }

        var entry = await Entry(context.HttpContext).AdmitAsync(context.Principal, context.HttpContext.RequestAborted);
        context.HttpContext.Items[typeof(NoAccess)] = entry.Refused;
        context.Principal = entry.Principal ?? context.Principal;
    }

    private static EntraEntry Entry(HttpContext http) => http.RequestServices.GetRequiredService<EntraEntry>();

    private static Task ForbidAsync(ForbiddenContext context)
    {
        var texts = context.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<Texts>>();
        var refused = context.HttpContext.Items[typeof(NoAccess)] as NoAccess? ?? NoAccess.Unknown;
        var problem = new ProblemDetails { Status = StatusCodes.Status403Forbidden, Title = texts["problem.403"], Detail = texts[NoAccessPage.Key(refused)] };
        problem.Extensions["code"] = "not-allowed";
        return Results.Problem(problem).ExecuteAsync(context.HttpContext);
    }

    /// <summary>Logs the kind and the code of a failure; the provider's own sentence may name the person.</summary>
    private static void Failed(HttpContext http, Exception? failure)
    {
        var cause = failure?.InnerException ?? failure;
        Failed(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(EntraSignIn).FullName!), cause?.GetType().Name, Code().Match(cause?.Message ?? "").Value);
    }

    [LoggerMessage(LogLevel.Warning, "A sign-in by Entra ID was refused: {Reason} {Code}")]
    private static partial void Failed(ILogger logger, string? reason, string code);

    [GeneratedRegex(@"\b(AADSTS|IDX|IDW)\d+")]
    private static partial Regex Code();
}
