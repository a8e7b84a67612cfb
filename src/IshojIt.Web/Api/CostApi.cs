using System.Globalization;
using IshojIt.Application.Common;
using IshojIt.Application.Costs;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using IshojIt.Web.Finance;
using IshojIt.Web.Security;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Api;

/// <summary>The costs of all cases, as the finance page shows them.</summary>
public static class CostApi
{
    private const int MostYears = 10;

    /// <summary>What the feed is written as.</summary>
    internal enum CostFormat { Json, Csv, Xlsx }

    public static void MapCosts(this RouteGroupBuilder api) => api.MapGet("/costs", ReadAsync).Produces<CostsBody>().Produces<ProblemBody>(StatusCodes.Status400BadRequest, "application/problem+json")
        .Asks("year", "integer").Asks("years", "integer").Asks("groupBy", values: QueryFields.Values<LedgerGroup>()).Asks("state", values: QueryFields.Values<ProposalState>())
        .Asks("format", values: QueryFields.Values<CostFormat>());

    private static async Task<IResult> ReadAsync(HttpContext http, CostLedger ledger, CaseStore store, IWorkbooks workbooks, IStringLocalizer<Texts> texts)
    {
        var errors = new List<FieldError>();
        var query = http.Request.Query;
        var format = QueryFields.Value<CostFormat>(query, "format", errors) ?? CostFormat.Json;
        var question = new LedgerQuestion(
            Number(query, "year", 2000, 2100, errors), Number(query, "years", 1, MostYears, errors) ?? 4,
            QueryFields.Value<LedgerGroup>(query, "groupBy", errors) ?? LedgerGroup.BudgetArea, State: QueryFields.Value<ProposalState>(query, "state", errors));
        if (errors.Count > 0)
        {
            return Answers.Problem(Refusal.Invalid(errors), texts);
        }

        var (user, ct) = (http.User.User()!.Value, http.RequestAborted);
        var world = await store.WorldAsync(ct);
        var answer = await ledger.ReadAsync(question, user, ct);
        var names = new LedgerNames(new Reader(user, world, texts), texts, question.GroupBy, await ledger.SystemNamesAsync(question.GroupBy, answer.Rows, ct));
        return format switch
        {
            CostFormat.Csv => CsvFile.Of(CostSheet.Plain(answer, names), texts["costs.file"], world.Today),
            CostFormat.Xlsx => await WorkbookFile.OfAsync(workbooks, CostSheet.All(answer, names, question, texts), texts["costs.file"], world.Today, ct),
            _ => Results.Json(CostsBody.Of(answer, names), ApiJson.Options),
        };
    }

    private static int? Number(IQueryCollection query, string name, int least, int most, List<FieldError> errors) => QueryFields.Read<int>(
        query, name, "not-a-count", errors, text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= least && n <= most ? n : null);
}

/// <summary>The cost feed.</summary>
public sealed record CostsBody(IReadOnlyList<int> Years, IEnumerable<CostRowBody> Rows, CostTotalBody Total)
{
    internal static CostsBody Of(Ledger ledger, LedgerNames names) => new(
        ledger.Years,
        ledger.Rows.Select(r => new CostRowBody(r.Key, names.Of(r.Key), r.Cases, r.ByYear.Select(CostYearBody.Of), r.Continuing)),
        new CostTotalBody(ledger.Total.Cases, ledger.Total.ByYear.Select(CostYearBody.Of), ledger.Total.Continuing));
}

public sealed record CostRowBody(string Key, string Name, int Cases, IEnumerable<CostYearBody> ByYear, Dkk Continuing);

public sealed record CostTotalBody(int Cases, IEnumerable<CostYearBody> ByYear, Dkk Continuing);

/// <summary>One year's sums in kroner; <paramref name="Carried"/> runs on from earlier years and has not been stated for this one.</summary>
public sealed record CostYearBody(int Year, Dkk Expense, Dkk Income, Dkk Derived, Dkk Carried)
{
    internal static CostYearBody Of(LedgerYear y) => new(y.Year, y.Expense, y.Income, y.Derived, y.Carried);
}
