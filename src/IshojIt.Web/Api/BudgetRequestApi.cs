using System.Globalization;
using IshojIt.Application.Common;
using IshojIt.Application.Costs;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using IshojIt.Web.Finance;
using IshojIt.Web.Security;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Api;

/// <summary>The list for the budget negotiations, as the finance page shows it.</summary>
public static class BudgetRequestApi
{
    public static void MapBudgetRequests(this RouteGroupBuilder api) => api.MapGet("/budget-requests", ListAsync).Pages<BudgetRequestsBody>()
        .Asks("year", "integer").Asks("budgetArea").Asks("standing", values: QueryFields.Values<BudgetRequestStanding>()).Asks("format", values: QueryFields.Values<CostApi.CostFormat>());

    private static async Task<IResult> ListAsync(HttpContext http, BudgetRequestList list, CaseStore store, IWorkbooks workbooks, IStringLocalizer<Texts> texts)
    {
        var (user, ct) = (http.User.User()!.Value, http.RequestAborted);
        var world = await store.WorldAsync(ct);
        var errors = new List<FieldError>();
        var question = Question(http.Request.Query, world.Organisation, errors);
        var format = QueryFields.Value<CostApi.CostFormat>(http.Request.Query, "format", errors) ?? CostApi.CostFormat.Json;
        var size = Paging.Size(http);
        if (size is null)
        {
            errors.Add(new FieldError("page[size]", "not-a-count"));
        }

        if (errors.Count > 0)
        {
            return Answers.Problem(Refusal.Invalid(errors), texts);
        }

        var totals = await list.TotalsAsync(question, user, ct);
        return format switch
        {
            CostApi.CostFormat.Csv => CsvFile.Of(BudgetRequestSheet.Plain(list.AllAsync(question, user, ct), totals), texts["requests.file", totals.Years[0]], world.Today),
            CostApi.CostFormat.Xlsx => await WorkbookFile.OfAsync(
                workbooks, BudgetRequestSheet.Of(list.AllAsync(question, user, ct), totals, new Reader(user, world, texts), texts), texts["requests.file", totals.Years[0]], world.Today, ct),
            _ => Results.Json(BudgetRequestsBody.Of(await list.ReadAsync(question, user, Paging.After(http), size!.Value, ct), totals), ApiJson.Options),
        };
    }

    private static BudgetRequestQuestion Question(IQueryCollection query, Organisation org, List<FieldError> errors) => new(
        QueryFields.Read<int>(query, "year", "not-a-count", errors, text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 2000 and <= 2100 ? year : null),
        QueryFields.Read<AreaCode>(query, "budgetArea", "unknown-area", errors, text => org.Area(new AreaCode(text))?.Code),
        QueryFields.Value<BudgetRequestStanding>(query, "standing", errors));
}

/// <summary>A page of the list, and what all of it asks for.</summary>
public sealed record BudgetRequestsBody(IReadOnlyList<int> Years, IEnumerable<BudgetRequestCaseBody> Items, string? Next, IEnumerable<BudgetRequestAreaBody> Areas, BudgetRequestTotalBody Total)
{
    internal static BudgetRequestsBody Of(Page<BudgetRequestRow> page, BudgetRequestTotals totals) => new(
        totals.Years,
        page.Items.Select(r => new BudgetRequestCaseBody(
            r.Number, r.Title, r.BudgetArea, r.Standing, r.State, r.Reason, r.Review, r.Then, r.Areas.Select(a => BudgetRequestAreaBody.Of(a.BudgetArea, null, a.Amounts, totals.Years)))),
        page.Next,
        totals.Areas.Select(a => BudgetRequestAreaBody.Of(a.BudgetArea, a.Cases, a.Amounts, totals.Years)),
        new BudgetRequestTotalBody(
            totals.Cases, totals.Referred, totals.Total.Earlier, BudgetRequestAreaBody.Years(totals.Total, totals.Years), totals.Total.Later, totals.Total.Continuing));
}

public sealed record BudgetRequestCaseBody(
    string Proposal, string Title, AreaCode BudgetArea, BudgetRequestStanding Standing, ProposalState State, string? Reason, ReviewResult? Review, Route Then, IEnumerable<BudgetRequestAreaBody> Areas);

/// <summary>What an area is asked for, in kroner; <paramref name="Cases"/> by how many, in a sum.</summary>
public sealed record BudgetRequestAreaBody(AreaCode BudgetArea, int? Cases, Dkk Earlier, IEnumerable<BudgetRequestYearBody> ByYear, Dkk Later, Dkk Continuing)
{
    internal static BudgetRequestAreaBody Of(AreaCode area, int? cases, BudgetRequestAmounts a, IReadOnlyList<int> years) => new(area, cases, a.Earlier, Years(a, years), a.Later, a.Continuing);

    internal static IEnumerable<BudgetRequestYearBody> Years(BudgetRequestAmounts a, IReadOnlyList<int> years) => years.Select((y, i) => new BudgetRequestYearBody(y, a.Expenses[i], a.Gains[i]));
}

public sealed record BudgetRequestTotalBody(int Cases, int Referred, Dkk Earlier, IEnumerable<BudgetRequestYearBody> ByYear, Dkk Later, Dkk Continuing);

/// <summary>One year's request in kroner; <paramref name="Income"/> is savings and income.</summary>
public sealed record BudgetRequestYearBody(int Year, Dkk Expense, Dkk Income);
