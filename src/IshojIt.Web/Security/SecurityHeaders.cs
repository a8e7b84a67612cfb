namespace IshojIt.Web.Security;

/// <summary>Headers that tell a browser what a page of ours may do, on every answer.</summary>
public static class SecurityHeaders
{
    private const int Year = 365 * 24 * 60 * 60;

    public static void UseOwnSecurityHeaders(this WebApplication app)
    {
        var entra = EntraSettings.Read(app.Configuration);
        var pages = Policies(app.Environment, entra, inlineScripts: false);
        // The API's reference page brings a script of its own in the page; it is behind the sign-in and shows no case.
        var reference = Policies(app.Environment, entra, inlineScripts: true);
        app.UseWhen(http => IsReference(http), branch => branch.UseSecurityHeaders(reference));
        app.UseWhen(http => !IsReference(http), branch => branch.UseSecurityHeaders(pages));
    }

    private static bool IsReference(HttpContext http) => http.Request.Path.StartsWithSegments("/api/docs", StringComparison.OrdinalIgnoreCase);

    private static HeaderPolicyCollection Policies(IWebHostEnvironment environment, EntraSettings? entra, bool inlineScripts)
    {
        var policies = new HeaderPolicyCollection()
            .AddContentTypeOptionsNoSniff()
            .AddFrameOptionsDeny()
            .AddReferrerPolicySameOrigin()
            .AddContentSecurityPolicy(csp => Pages(csp, entra, inlineScripts));
        return environment.IsDevelopment() ? policies : policies.AddStrictTransportSecurityMaxAge(Year);
    }

    private static void Pages(CspBuilder csp, EntraSettings? entra, bool inlineScripts)
    {
        csp.AddDefaultSrc().Self();
        var scripts = csp.AddScriptSrc().Self();
        if (inlineScripts)
        {
            scripts.UnsafeInline();
        }
        else
        {
            // The map of modules stands in the page itself.
            scripts.WithNonce();
        }

        // The components set styles of single elements.
        csp.AddStyleSrc().Self().UnsafeInline();
        csp.AddImgSrc().Self().Data();
        csp.AddObjectSrc().None();
        csp.AddBaseUri().Self();
        csp.AddFrameAncestors().None();
        // Signing out is a form that ends at the sign-in provider, and browsers check each redirect of a form.
        var forms = csp.AddFormAction().Self();
        if (entra is not null)
        {
            forms.From(entra.Origin);
        }
    }
}
