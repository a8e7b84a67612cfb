using IshojIt.Application.Common;
using IshojIt.Application.Costs;
using IshojIt.Application.Proposals;
using IshojIt.Web.Common;
using IshojIt.Web.Security;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Finance;

/// <summary>The list for the budget negotiations as files, for those whose desk it stands on.</summary>
public static class BudgetRequestExport
{
    public static void MapBudgetRequestExport(this WebApplication app)
    {
        app.MapGet(BudgetRequestsPage.Address + ".xlsx", (HttpContext http, BudgetRequestList list, CaseStore store, IWorkbooks workbooks, IStringLocalizer<Texts> texts, CancellationToken ct) =>
            FileAsync(http, list, store, texts, (sheet, name, today) => WorkbookFile.OfAsync(workbooks, sheet, name, today, ct), ct)).RequireAuthorization();
        app.MapGet(BudgetRequestsPage.Address + ".csv", (HttpContext http, BudgetRequestList list, CaseStore store, IStringLocalizer<Texts> texts, CancellationToken ct) =>
            FileAsync(http, list, store, texts, (sheet, name, today) => Task.FromResult(CsvFile.DanishOf(sheet, name, today)), ct)).RequireAuthorization();
    }

    private static async Task<IResult> FileAsync(HttpContext http, BudgetRequestList list, CaseStore store, IStringLocalizer<Texts> texts, Func<Sheet, string, DateOnly, Task<IResult>> write, CancellationToken ct)
    {
        if (http.User.User() is not { } user || await store.WorldAsync(ct) is not { } world || new Reader(user, world, texts) is not { } reader || !FinanceTabs.IsFor(reader))
        {
            return Results.NotFound();
        }

        var question = BudgetRequestsPage.QuestionOf(http.Request.Query["omraade"], http.Request.Query["stand"], http.Request.Query["aar"], reader);
        var totals = await list.TotalsAsync(question, user, ct);
        return await write(BudgetRequestSheet.Of(list.AllAsync(question, user, ct), totals, reader, texts), texts["requests.file", totals.Years[0]], world.Today);
    }
}
