using IshojIt.Application.Common;
using IshojIt.Application.Costs;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Finance;

/// <summary>What the ledger's rows are called.</summary>
internal sealed record LedgerNames(Reader Reader, IStringLocalizer<Texts> Texts, LedgerGroup Group, IReadOnlyDictionary<string, string> Systems)
{
    public string Of(string key) => Group switch
    {
        LedgerGroup.BudgetArea => Reader.Area(new AreaCode(key)),
        LedgerGroup.State => Texts["state." + key],
        _ => Systems.GetValueOrDefault(key, key),
    };
}

/// <summary>The ledger as a sheet: the same figures as on the page and in the feed.</summary>
internal static class CostSheet
{
    private static readonly string[] Sums = ["expense", "income", "derived"];

    /// <summary>The derived operating costs that the page's table shows.</summary>
    public static Sheet Derived(Ledger ledger, LedgerNames names, string asked, IStringLocalizer<Texts> texts) => new(
        texts["ledger.chart"],
        [
            new(texts["col.area"], CellKind.Text), new(texts["ledger.cases"], CellKind.Count), .. ledger.Years.Select(y => new SheetColumn($"{y}", CellKind.Amount)),
            .. Carrying(ledger).Select(y => new SheetColumn(texts["ledger.carriedIn", y.Year], CellKind.Amount)),
            new(texts["column.continuing", ledger.Years[^1]], CellKind.Amount),
        ],
        RowsAsync(ledger.Rows.Where(IsShown).Select(r => Cells(names.Of(r.Key), r, ledger))))
    {
        Above = [texts["ledger.title"], asked],
        Total = new SheetTotal(Cells(texts["costs.total"], ledger.Total, ledger), true),
    };

    /// <summary>All that the feed says, to be read by people.</summary>
    public static Sheet All(Ledger ledger, LedgerNames names, LedgerQuestion question, IStringLocalizer<Texts> texts) => new(
        texts["costs.sheet"],
        Columns(ledger, texts["costs.key"], texts["costs.name"], texts["ledger.cases"], (what, year) => texts["costs.year." + what, year], texts["column.continuing", ledger.Years[^1]]),
        RowsAsync(ledger.Rows.Select(r => Cells(r.Key, names.Of(r.Key), r))))
    {
        Above = [texts["costs.sheet.title", ledger.Years[0], ledger.Years[^1]], texts["costs.sheet.by", texts["costs.by." + question.GroupBy.Camel()].Value, StateOf(question.State, texts)]],
        // A case counts under each of its systems, so that those rows add up to more.
        Total = new SheetTotal(Cells(texts["costs.total"], null, ledger.Total), question.GroupBy != LedgerGroup.System),
    };

    /// <summary>The same to be read by programs: the feed's own names.</summary>
    public static Sheet Plain(Ledger ledger, LedgerNames names) => new(
        "costs",
        Columns(ledger, "key", "name", "cases", (what, year) => $"{what}{year}", "continuing"),
        RowsAsync(ledger.Rows.Select(r => Cells(r.Key, names.Of(r.Key), r))))
    {
        Total = new SheetTotal(Cells("total", null, ledger.Total), false),
    };

    /// <summary>Areas without derived costs are left out of the table; there is nothing of theirs in its total.</summary>
    public static bool IsShown(LedgerRow row) => row.Continuing > Dkk.Zero || row.ByYear.Any(y => y.Running > Dkk.Zero);

    private static string StateOf(ProposalState? state, IStringLocalizer<Texts> texts) => state is { } one ? texts["state." + one.Camel()] : texts["phase.all"];

    private static IReadOnlyList<SheetColumn> Columns(Ledger ledger, string key, string name, string cases, Func<string, int, string> ofYear, string continuing) =>
    [
        new(key, CellKind.Text), new(name, CellKind.Text), new(cases, CellKind.Count),
        .. ledger.Years.SelectMany(y => Sums.Select(what => new SheetColumn(ofYear(what, y), CellKind.Amount))),
        new(continuing, CellKind.Amount),
    ];

    private static IReadOnlyList<object?> Cells(string name, LedgerRow row, Ledger ledger) =>
        [name, row.Cases, .. row.ByYear.Select(y => (object?)y.Derived), .. row.ByYear.Where(y => Carrying(ledger).Any(c => c.Year == y.Year)).Select(y => (object?)y.Carried), row.Continuing];

    /// <summary>The years in which something runs on that has not been stated for them.</summary>
    private static IEnumerable<LedgerYear> Carrying(Ledger ledger) => ledger.Total.ByYear.Where(y => y.Carried > Dkk.Zero);

    private static IReadOnlyList<object?> Cells(string key, string? name, LedgerRow row) =>
        [key, name, row.Cases, .. row.ByYear.SelectMany(y => new object?[] { y.Expense, y.Income, y.Derived }), row.Continuing];

    private static async IAsyncEnumerable<IReadOnlyList<object?>> RowsAsync(IEnumerable<IReadOnlyList<object?>> rows)
    {
        await Task.CompletedTask;
        foreach (var row in rows)
        {
            yield return row;
        }
    }
}
