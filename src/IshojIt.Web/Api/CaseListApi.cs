using System.Globalization;
using IshojIt.Application.Lists;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using IshojIt.Web.Security;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Api;

/// <summary>The list of cases.</summary>
public static class CaseListApi
{
    /// <summary>The orders by the names of their fields, a minus before them for falling.</summary>
    private static readonly Dictionary<string, (CaseSort Sort, bool Turned)> Sorts = new()
    {
        ["updatedAt"] = (CaseSort.Changed, true),
        ["-updatedAt"] = (CaseSort.Changed, false),
        ["number"] = (CaseSort.Number, true),
        ["-number"] = (CaseSort.Number, false),
    };

    public static void MapCaseList(this RouteGroupBuilder api) => api.MapGet("/proposals", ListAsync).Pages<PageBody<CaseRowBody>>()
        .Asks("q").Asks("state", values: QueryFields.Values<ProposalState>()).Asks("route", values: QueryFields.Values<Route>()).Asks("budgetArea").Asks("assignedTo", values: ["me"]).Asks("year", "integer")
        .Asks("sort", values: [.. Sorts.Keys]);

    private static async Task<IResult> ListAsync(HttpContext http, CaseList list, CaseStore store, IStringLocalizer<Texts> texts)
    {
        var errors = new List<FieldError>();
        var filter = Filter(http.Request.Query, (await store.WorldAsync(http.RequestAborted)).Organisation, errors);
        var size = Paging.Size(http);
        if (size is null)
        {
            errors.Add(new FieldError("page[size]", "not-a-count"));
        }

        return errors.Count > 0
            ? Answers.Problem(Refusal.Invalid(errors), texts)
            : Pages.Json(await list.WithoutSumsAsync(filter, http.User.User()!.Value, Paging.After(http), size!.Value, http.RequestAborted), CaseRowBody.Of);
    }

    private static CaseFilter Filter(IQueryCollection query, Organisation org, List<FieldError> errors)
    {
        var (sort, turned) = QueryFields.Read<(CaseSort, bool)>(query, "sort", "unknown-value", errors, text => Sorts.TryGetValue(text, out var found) ? found : null) ?? (CaseSort.Changed, false);
        return new CaseFilter
        {
            Text = query["q"].ToString() is { Length: > 0 } q ? q : null,
            State = QueryFields.Value<ProposalState>(query, "state", errors),
            Route = QueryFields.Value<Route>(query, "route", errors),
            BudgetArea = QueryFields.Read<AreaCode>(query, "budgetArea", "unknown-area", errors, text => org.Area(new AreaCode(text))?.Code),
            Year = QueryFields.Read<int>(query, "year", "not-a-count", errors, text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null),
            WaitsForMe = QueryFields.Read<bool>(query, "assignedTo", "unknown-value", errors, text => text == "me" ? true : null) ?? false,
            Sort = sort,
            Turned = turned,
        };
    }
}
