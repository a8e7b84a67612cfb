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

        var errors = new List<FieldError>();
        var centre = QueryFields.Value<Centre>(http.Request.Query, "centre", errors);
        var status = QueryFields.Value<OrientationStatus>(http.Request.Query, "status", errors);
        if (Paging.Size(http) is not { } size)
        {
            return Answers.Problem(Refusal.Invalid([.. errors, new FieldError("page[size]", "not-a-count")]), texts);
        }

        return errors.Count > 0
            ? Answers.Problem(Refusal.Invalid(errors), texts)
            : Pages.Json(await list.ReadAsync(centre, status, user, Paging.After(http), size, ct), OrientationRowBody.Of);
    }
}

/// <summary>One cost version's orientation of one centre.</summary>
public sealed record OrientationRowBody(
    string Proposal, string Title, AreaCode BudgetArea, Centre Centre, int CostVersion, OrientationStatus Status, DateTimeOffset SentAt, DateOnly RunsOutOn, DateTimeOffset? AcknowledgedAt,
    UserId? AcknowledgedBy)
{
    public static OrientationRowBody Of(OrientationListRow r) =>
        new(r.Number, r.Title, r.BudgetArea, r.Centre, r.CostVersion, r.Status, r.SentAt, r.RunsOutOn, r.AcknowledgedAt, r.AcknowledgedBy);
}
