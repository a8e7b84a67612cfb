using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using IshojIt.Web.Common.Costs;
using IshojIt.Web.Security;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Proposals;

/// <summary>The costs of a case as the workbook that the form reads, for whoever may see the case.</summary>
public static class CostExport
{
    public static void MapCostExport(this WebApplication app) => app.MapGet("/forslag/{number}/udgifter.xlsx", ExportAsync).RequireAuthorization();

    public static string Address(string number) => $"/forslag/{number}/udgifter.xlsx";

    private static async Task<IResult> ExportAsync(string number, HttpContext http, CaseQueries queries, IWorkbooks workbooks, IStringLocalizer<Texts> texts, CancellationToken ct)
    {
        if (http.User.User() is not { } user || await queries.DetailsAsync(number, user, ct) is not { } seen)
        {
            return Results.NotFound();
        }

        var model = CostGridModel.From(seen.Proposal.RulebookIn(seen.World).BudgetYear, [], seen.Proposal.Content.Costs, []);
        IReadOnlyList<AreaChoice> areas = [.. seen.World.Organisation.BudgetAreas.OrderBy(a => a.Code).Select(a => new AreaChoice(a.Code, a.Name))];
        return await WorkbookFile.OfAsync(workbooks, CostTemplate.Of(model, areas, texts), $"{number}-{texts["sheet.file"]}", seen.World.Today, ct);
    }
}
