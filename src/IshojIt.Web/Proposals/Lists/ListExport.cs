using System.Runtime.CompilerServices;
using IshojIt.Application.Common;
using IshojIt.Application.Lists;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Web.Common;
using IshojIt.Web.Security;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Proposals.Lists;

/// <summary>The filtered list as a workbook: the same rows that the reader may see on the screen, all of them, with their types.</summary>
public static class ListExport
{
    private const int PageSize = 500;

    public static void MapListExport(this WebApplication app) => app.MapGet("/forslag/eksport.xlsx", ExportAsync).RequireAuthorization();

    private static async Task<IResult> ExportAsync(HttpContext http, CaseList list, CaseStore store, IWorkbooks workbooks, IStringLocalizer<Texts> texts, CancellationToken ct)
    {
        if (http.User.User() is not { } user || await store.WorldAsync(ct) is not { } world || !ProposalVisibility.SeesCases(user, world.Organisation))
        {
            return Results.NotFound();
        }

        var reader = new Reader(user, world, texts);
        var filter = ListAddress.Read(http.Request.QueryString.Value ?? "");
        var sheet = new Sheet(texts["list.title"], Columns(filter, reader, texts), RowsAsync(list, filter, reader, texts, ct));
        return await WorkbookFile.OfAsync(workbooks, sheet, texts["list.file"], world.Today, ct);
    }

    private static IReadOnlyList<SheetColumn> Columns(CaseFilter filter, Reader reader, IStringLocalizer<Texts> texts) =>
    [
        new(texts["column.number"], CellKind.Text),
        new(texts["column.title"], CellKind.Text),
        new(texts["col.area"], CellKind.Text),
        new(texts["column.holder"], CellKind.Text),
        new(texts["column.state"], CellKind.Text),
        new(texts["column.route"], CellKind.Text),
        new(texts["column.waiting"], CellKind.Text),
        new(texts["column.deadline"], CellKind.Date),
        new(texts["column.plannedStart"], CellKind.Date),
        new(texts["column.changed"], CellKind.Instant),
        new(YearCostLabel.Of(filter, reader, texts), CellKind.Amount),
        new(texts["column.continuing", reader.LastEstimateYear], CellKind.Amount),
    ];

    private static async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(
        CaseList list, CaseFilter filter, Reader reader, IStringLocalizer<Texts> texts, [EnumeratorCancellation] CancellationToken ct)
    {
        string? after = null;
        do
        {
            var page = await list.ReadAsync(filter, reader.Me, after, PageSize, ct);
            foreach (var row in page.Items)
            {
                yield return
                [
                    row.Number, row.Title, reader.Area(row.BudgetArea), reader.FullName(row.Holder), texts["state." + row.State.Camel()].Value,
                    row.Route is { } route ? texts["route." + route.Camel()].Value : null,
                    string.Join(", ", WaitingParty.Names(row.WaitingFor, user => reader.FullName(user), texts).Select(w => w.Name)),
                    row.Deadline, row.PlannedStart, row.UpdatedAt, row.YearCost, row.Continuing,
                ];
            }

            after = page.Next;
        }
        while (after is not null);
    }
}
