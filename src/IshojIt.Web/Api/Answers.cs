using System.Globalization;
using System.Text.Json;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Api;

/// <summary>Refusals as RFC 9457 problem details, in the reader's language, with rule, requirement and who can lift it.</summary>
public static class Answers
{
    public static IResult Problem(Refusal refusal, IStringLocalizer<Texts> texts, Proposal? p = null, World? w = null)
    {
        var status = StatusOf(refusal);
        var unmet = status == 409 && p is not null && w is not null ? StartGate.Evaluate(p, w).Where(r => !r.Met).ToList() : null;
        var words = RefusalWords.Of(refusal, texts);
        var answer = Results.Json(
            new ProblemBody(status, Text(texts, "problem." + status.ToString(CultureInfo.InvariantCulture)), words.Reason, refusal.Code)
            {
                Paragraph = refusal.Rule?.Paragraph,
                Rule = refusal.Rule?.Id,
                Requirement = refusal.Requirement,
                Subject = refusal.Subject,
                CurrentVersion = status is 412 or 428 && refusal.Subject is { } current ? int.Parse(current, CultureInfo.InvariantCulture) : null,
                Errors = status == 400 ? refusal.Errors.GroupBy(e => e.Path).ToDictionary(g => g.Key, g => g.Select(e => Text(texts, "error." + e.Code)).ToArray()) : null,
                Unmet = unmet?.Select(r => r.Id.Camel()).ToList(),
                WhoCanLift = unmet is null ? null : [.. Lifting.Of(refusal, p!, w!).Select(x => x.User?.Value ?? x.Role.Camel()).Distinct()],
                Lifts = words.Lifts,
            },
            ApiJson.Options, "application/problem+json", status);
        return status == StatusCodes.Status503ServiceUnavailable ? new RetryLater(answer) : answer;
    }

    public static int StatusOf(Refusal refusal) => refusal.Kind switch
    {
        RefusalKind.NotFound => 404,
        RefusalKind.NotAllowed => 403,
        RefusalKind.Conflict => refusal.Code == "version-missing" ? 428 : 412,
        RefusalKind.Invalid => refusal.Code == "not-json-type" ? 415 : 400,
        RefusalKind.Unavailable => refusal.Code == "database-full" ? 507 : 503,
        _ => 409,
    };

    /// <summary>Stored JSON as it is shown.</summary>
    public static JsonElement? Json(string? stored) => stored is null ? null : JsonSerializer.Deserialize<JsonElement>(stored);

    /// <summary>The answer, and after how many seconds it is worth asking again.</summary>
    private sealed class RetryLater(IResult answer) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.RetryAfter = "5";
            return answer.ExecuteAsync(httpContext);
        }
    }

    /// <summary>A text by its key; the key itself where a code has no text of its own.</summary>
    public static string Text(IStringLocalizer<Texts> texts, string key) => texts[key] is { ResourceNotFound: false } found ? found.Value : key;
}
