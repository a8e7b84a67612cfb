using IshojIt.Application.Common;
using IshojIt.Application.Costs;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Web.Common;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Finance;

/// <summary>The list for the budget negotiations as a sheet: a row for each area of each case.</summary>
internal static class BudgetRequestSheet
{
    /// <summary>For people: what is asked for and why, sums as formulas.</summary>
    public static Sheet Of(IAsyncEnumerable<BudgetRequestRow> rows, BudgetRequestTotals totals, Reader reader, IStringLocalizer<Texts> texts) => new(
        texts["requests.sheet"],
        [
            new(texts["col.case"], CellKind.Text), new(texts["requests.what"], CellKind.Text), new(texts["requests.standing"], CellKind.Text), new(texts["col.area"], CellKind.Text),
            .. Amounts(totals.Years, texts["requests.earlier", totals.Years[0]], y => $"{y}", y => texts["requests.gainsIn", y], texts["requests.later", totals.Years[^1]], texts["column.continuing", totals.Years[^1]]),
            new(texts["requests.holder"], CellKind.Text), new(texts["requests.purpose"], CellKind.Text) { Width = 60 }, new(texts["requests.reason"], CellKind.Text) { Width = 40 },
            new(texts["requests.review"], CellKind.Text), new(texts["requests.then"], CellKind.Text),
        ],
        Rows(rows, (row, request) =>
        [
            row.Number, row.Title, texts["requests.is." + row.Standing.Camel()].Value, reader.Area(request.BudgetArea), .. Cells(request.Amounts), reader.Name(row.Holder), row.Purpose, row.Reason,
            row.Review is { } review ? texts["review." + review.Camel()].Value : null, texts["route." + row.Then.Camel()].Value,
        ]))
    {
        Above = [texts["requests.sheet.title", totals.Years[0]], texts["requests.sheet.asked", totals.Cases, totals.Referred, DanishDates.Date(reader.Today)]],
        Total = new SheetTotal([texts["costs.total"].Value, null, null, null, .. Cells(totals.Total), null, null, null, null, null], true),
    };

    /// <summary>For programs: the feed's own names.</summary>
    public static Sheet Plain(IAsyncEnumerable<BudgetRequestRow> rows, BudgetRequestTotals totals) => new(
        "budget-requests",
        [
            new("proposal", CellKind.Text), new("title", CellKind.Text), new("standing", CellKind.Text), new("budgetArea", CellKind.Text),
            .. Amounts(totals.Years, "earlier", y => $"expense{y}", y => $"income{y}", "later", "continuing"),
        ],
        Rows(rows, (row, request) => [row.Number, row.Title, row.Standing.Camel(), request.BudgetArea.Value, .. Cells(request.Amounts)]))
    {
        Total = new SheetTotal(["total", null, null, null, .. Cells(totals.Total)], false),
    };

    private static IEnumerable<SheetColumn> Amounts(IReadOnlyList<int> years, string earlier, Func<int, string> expense, Func<int, string> gain, string later, string continuing) =>
        [.. new[] { earlier }.Concat(years.Select(expense)).Append(later).Append(continuing).Concat(years.Select(gain)).Select(heading => new SheetColumn(heading, CellKind.Amount))];

    private static IEnumerable<object?> Cells(BudgetRequestAmounts a) => [a.Earlier, .. a.Expenses.Cast<object?>(), a.Later, a.Continuing, .. a.Gains.Cast<object?>()];

    private static async IAsyncEnumerable<IReadOnlyList<object?>> Rows(IAsyncEnumerable<BudgetRequestRow> rows, Func<BudgetRequestRow, BudgetRequest, IReadOnlyList<object?>> write)
    {
        await foreach (var row in rows)
        {
            foreach (var request in row.Areas)
            {
                yield return write(row, request);
            }
        }
    }
}
