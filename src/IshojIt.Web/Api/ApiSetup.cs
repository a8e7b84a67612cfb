using IshojIt.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Scalar.AspNetCore;

namespace IshojIt.Web.Api;

/// <summary>The API under <c>/api/v1</c>: signed in, or 401, whatever the address.</summary>
public static class ApiSetup
{
    /// <summary>Bytes; the longest proposal that the fields allow stays well below.</summary>
    private const long LargestBody = 1_000_000;

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").RequireAuthorization().DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        api.MapGroup("").WithTags("Organisation").MapOrganisation();
        api.MapGroup("").WithTags("Organisation").MapAbsences();
        api.MapGroup("").WithTags("Proposals").MapCaseList();
        api.MapGroup("").WithTags("Proposals").MapProposals();
        api.MapGroup("").WithTags("Costs").MapCosts();
        api.MapGroup("").WithTags("Meetings").MapMeetings();
        api.MapGroup("").WithTags("Costs").MapPools();
        api.MapGroup("").WithTags("Systems").MapSystems();
        api.MapGroup("").WithTags("Costs").MapAccounts();
        api.MapGroup("").WithTags("Costs").MapOrientations();
        api.MapGroup("").WithTags("Costs").MapBudgetRequests();
        api.MapGroup("").WithTags("Systems").MapPipeline();
        api.MapGroup("").WithTags("Notices").MapNotices();
        api.Map("/{**rest}", () => Results.Problem(statusCode: StatusCodes.Status404NotFound)).ExcludeFromDescription();
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapScalarApiReference("/api/docs", page =>
        {
            page.ShowDeveloperTools = DeveloperToolsVisibility.Never;
            page.DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp().HideClientButton();
        }).RequireAuthorization();
        app.Map("/api/{**rest}", () => Results.Problem(statusCode: StatusCodes.Status404NotFound)).RequireAuthorization().DisableAntiforgery().ExcludeFromDescription();
        if (app.Environment.IsDevelopment() && app.Configuration.UsesDemoSignIn())
        {
            app.MapDevelopment();
        }
        else
        {
            // Stated, since the screens' own fallback answers a POST to an unknown address with 405.
            app.Map("/dev/{**rest}", () => Results.NotFound()).DisableAntiforgery().ExcludeFromDescription();
        }
    }
}
