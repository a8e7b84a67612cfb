using IshojIt.Application.Common;
using IshojIt.Web.Common;
using IshojIt.Web.Shell;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Api;

/// <summary>Answers what was thrown: an outage of the database plainly, a body that is too large or broken off as such, a fault by its number in the log.</summary>
public sealed class FailureHandler(FailureLog log, IStringLocalizer<Texts> texts) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        // Pages have an error page of their own.
        if (!ShellSetup.IsApi(httpContext))
        {
            return false;
        }

        await Answer(httpContext, exception).ExecuteAsync(httpContext);
        return true;
    }

    private IResult Answer(HttpContext http, Exception exception)
    {
        if (exception is BadHttpRequestException bad)
        {
            return Problem(bad.StatusCode, "problem.400", bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? "error.too-large" : "error.not-json");
        }

        if (Outages.Of(exception, http.RequestServices) is { } outage)
        {
            return Answers.Problem(outage.Refusal(), texts);
        }

        return Problem(StatusCodes.Status500InternalServerError, "problem.500", "problem.500.detail", log.Write(exception));
    }

    private IResult Problem(int status, string title, string detail, string? reference = null)
    {
        var details = new ProblemDetails { Status = status, Title = Answers.Text(texts, title), Detail = Answers.Text(texts, detail) };
        if (reference is not null)
        {
            details.Extensions["reference"] = reference;
        }

        return Results.Json(details, ApiJson.Options, "application/problem+json", status);
    }
}
