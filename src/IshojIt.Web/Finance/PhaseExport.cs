using IshojIt.Application.Common;
using IshojIt.Application.Costs;
using IshojIt.Application.Lists;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Web.Common;
using IshojIt.Web.Security;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Finance;

/// <summary>The table of areas and phases as a workbook, for those whose desk it stands on.</summary>
public static class PhaseExport
{
    public const string Address = "/oekonomi/faser.xlsx";

    public static void MapPhaseExport(this WebApplication app) => app.MapGet(Address, ExportAsync).RequireAuthorization();

    private static async Task<IResult> ExportAsync(HttpContext http, PhaseLedger ledger, CaseStore store, IWorkbooks workbooks, IStringLocalizer<Texts> texts, CancellationToken ct)
    {
        if (http.User.User() is not { } user || await store.WorldAsync(ct) is not { } world || new Reader(user, world, texts) is not { } reader || !FinanceTabs.IsFor(reader))
        {
            return Results.NotFound();
        }

        var table = await ledger.ReadAsync(user, ct);
        var sheet = new Sheet(texts["phases.sheet", table.Year], Columns(texts), RowsAsync(table, reader))
        {
            Total = new SheetTotal(CellsOf(texts["costs.total"], table.Total), true),
        };
        return await WorkbookFile.OfAsync(workbooks, sheet, texts["phases.file", table.Year], world.Today, ct);
    }

    private static IReadOnlyList<SheetColumn> Columns(IStringLocalizer<Texts> texts) =>
    [
        new(texts["col.area"], CellKind.Text),
        .. Enum.GetValues<CasePhase>().SelectMany(p => new[] { new SheetColumn(texts["phases.kroner", texts["phase." + p.Camel()].Value], CellKind.Amount), new(texts["phases.cases", texts["phase." + p.Camel()].Value], CellKind.Count) }),
        new(texts["costs.total"], CellKind.Amount),
    ];

    private static async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(PhaseTable table, Reader reader)
    {
        await Task.CompletedTask;
        foreach (var row in table.Rows)
        {
            yield return CellsOf(reader.Area(row.BudgetArea), row.ByPhase);
        }
    }

    private static IReadOnlyList<object?> CellsOf(string heading, IReadOnlyList<PhaseCell> cells) =>
        [heading, .. cells.SelectMany(c => new object?[] { c.Derived, c.Cases }), cells.Sum(c => c.Derived)];
}
