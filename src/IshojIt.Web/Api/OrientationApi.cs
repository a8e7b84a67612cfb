using IshojIt.Application.Orientations;
using IshojIt.Domain.Common;
using IshojIt.Domain.Orientations;
using IshojIt.Web.Common;
using IshojIt.Web.Security;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Api;

/// <summary>The orientations of the centres as a list of their own.</summary>
public static class OrientationApi
{
    public static void MapOrientations(this RouteGroupBuilder api) =>
        api.MapGet("/orientations", ListAsync).Pages<PageBody<OrientationRowBody>>().Asks("centre", values: QueryFields.Values<Centre>()).Asks("status", values: QueryFields.Values<OrientationStatus>());

    private static async Task<IResult> ListAsync(HttpContext http, OrientationList list, IStringLocalizer<Texts> texts)
    {
        var (ct, user) = (http.RequestAborted, http.User.User()!.Value);
        if (await list.RightAsync(user, ct) is { } refused)
        {
            return Answers.Problem(refused, texts);
        }

        var (centre, status) = (Choice<Centre>(http, "centre"), Choice<OrientationStatus>(http, "status"));
        FieldError?[] errors = [centre.Error, status.Error, Paging.Size(http) is null ? new FieldError("page[size]", "not-a-count") : null];
        return errors.OfType<FieldError>().ToList() is { Count: > 0 } wrong
            ? Answers.Problem(Refusal.Invalid(wrong), texts)
            : Pages.Json(await list.ReadAsync(centre.Value, status.Value, user, Paging.After(http), Paging.Size(http)!.Value, ct), OrientationRowBody.Of);
    }

    private static (T? Value, FieldError? Error) Choice<T>(HttpContext http, string name)
        where T : struct, Enum => http.Request.Query[name].ToString() is not { Length: > 0 } text ? (null, null)
            : Enum.GetValues<T>().Where(v => v.Camel() == text).Select(v => (T?)v).FirstOrDefault() is { } value ? (value, null)
            : (null, new FieldError(name, "unknown-value"));
}

/// <summary>One cost version's orientation of one centre.</summary>
public sealed record OrientationRowBody(
    string Proposal, string Title, AreaCode BudgetArea, Centre Centre, int CostVersion, OrientationStatus Status, DateTimeOffset SentAt, DateOnly RunsOutOn, DateTimeOffset? AcknowledgedAt,
    UserId? AcknowledgedBy)
{
    public static OrientationRowBody Of(OrientationListRow r) =>
        new(r.Number, r.Title, r.BudgetArea, r.Centre, r.CostVersion, r.Status, r.SentAt, r.RunsOutOn, r.AcknowledgedAt, r.AcknowledgedBy);
}
