using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Common.Costs;

/// <summary>
/// The lines of a grid as a workbook to work on: a row for each area, nature, account and note, a column for each year, and rows to fill.
/// Lines of one row share their hours, too, so that each line is found again when the workbook is read.
/// </summary>
public static class CostTemplate
{
    private const int SpareRows = 20, FirstYear = 7;

    public static Sheet Of(CostGridModel model, IReadOnlyList<AreaChoice> areas, IStringLocalizer<Texts> texts)
    {
        var years = model.Years;
        var rows = RowsOf(model.ToLines().Where(l => years.Contains(l.Year)), model.Carried());
        return new Sheet(texts["sheet.name"], Columns(years, texts), Cells([.. rows], years, areas, texts).ToAsyncEnumerable())
        {
            Total = Total("costs.expenses", SumOf.Positive, rows, years, texts),
            SecondTotal = Total("costs.income", SumOf.Negative, rows, years, texts),
            Choices = new SheetChoices(texts["sheet.choices"], ListsOf(areas, texts)),
        };
    }

    private static IReadOnlyList<SheetColumn> Columns(IReadOnlyList<int> years, IStringLocalizer<Texts> texts) =>
    [
        Picked("sheet.area", 32, texts),
        Picked("sheet.nature", 24, texts),
        Picked("costs.permanent", 10, texts),
        new(texts["costs.account"], CellKind.Text) { Width = 18 },
        new(texts["sheet.note"], CellKind.Text) { Width = 30 },
        new(texts["sheet.hours"], CellKind.Count) { Width = 10 },
        .. years.Select(y => new SheetColumn($"{y}", CellKind.Amount)),
        new(texts["costs.total"], CellKind.Amount),
    ];

    private static SheetColumn Picked(string key, double width, IStringLocalizer<Texts> texts) => new(texts[key], CellKind.Text) { PickedFrom = texts[key], Width = width };

    private static IReadOnlyList<ChoiceList> ListsOf(IReadOnlyList<AreaChoice> areas, IStringLocalizer<Texts> texts) =>
    [
        new(texts["sheet.area"], [.. areas.Select(a => a.Label)]),
        new(texts["sheet.nature"], [.. Enum.GetValues<CostNature>().Select(n => texts[$"nature.{n.Camel()}"].Value)]),
        new(texts["costs.permanent"], [texts["sheet.yes"], texts["sheet.no"]]),
        new(texts["sheet.guide"], [.. Enumerable.Range(1, 6).Select(i => texts[$"sheet.guide.{i}"].Value)]),
    ];

    /// <summary>A row holds one line a year at most; a second one of the same year begins a further row.</summary>
    private static List<TemplateRow> RowsOf(IEnumerable<CostLine> stated, IEnumerable<CostLine> carried)
    {
        var rows = new List<TemplateRow>();
        foreach (var line in stated.GroupBy(l => l.BudgetArea).SelectMany(g => g))
        {
            var row = rows.Find(r => r.Takes(line));
            if (row is null)
            {
                row = new TemplateRow(line);
                rows.Add(row);
            }

            row.ByYear[line.Year] = line;
        }

        foreach (var line in carried)
        {
            rows.Find(r => r.Takes(line) && r.ByYear.ContainsKey(line.Year - 1))!.Carry(line);
        }

        return rows;
    }

    private static IEnumerable<IReadOnlyList<object?>> Cells(IReadOnlyList<TemplateRow> rows, IReadOnlyList<int> years, IReadOnlyList<AreaChoice> areas, IStringLocalizer<Texts> texts)
    {
        var last = FirstYear + years.Count - 1;
        foreach (var row in rows)
        {
            yield return
            [
                areas.FirstOrDefault(a => a.Code == row.Like.BudgetArea)?.Label ?? row.Like.BudgetArea.Value,
                texts[$"nature.{row.Like.Nature.Camel()}"].Value,
                texts[row.Like.Permanent ? "sheet.yes" : "sheet.no"].Value,
                row.Like.Account,
                row.Like.Note,
                row.Like.Hours,
                .. years.Select((y, i) => row.IsCarried(y) ? new RowSum(row.In(y)!.Value, FirstYear + i - 1, FirstYear + i - 1) : (object?)row.In(y)),
                new RowSum(row.Total, FirstYear, last),
            ];
        }

        for (var i = 0; i < SpareRows; i++)
        {
            yield return [null, null, null, null, null, null, .. years.Select(_ => (object?)null), new RowSum(Dkk.Zero, FirstYear, last)];
        }
    }

    private static SheetTotal Total(string key, SumOf of, IReadOnlyList<TemplateRow> rows, IReadOnlyList<int> years, IStringLocalizer<Texts> texts)
    {
        var counted = rows.Where(r => r.Like.IsExpense == (of == SumOf.Positive)).ToList();
        object?[] cells = [texts[key].Value, null, null, null, null, null, .. years.Select(y => (object?)counted.Sum(r => r.In(y) ?? Dkk.Zero)), counted.Sum(r => r.Total)];
        return new SheetTotal(cells, true) { Of = of };
    }

    /// <summary>Lines that are like the first but for year and amount.</summary>
    private sealed class TemplateRow(CostLine like)
    {
        public CostLine Like => like;

        private readonly HashSet<int> carried = [];

        public Dictionary<int, CostLine> ByYear { get; } = [];

        public Dkk Total => ByYear.Keys.Sum(y => In(y) ?? Dkk.Zero);

        public bool Takes(CostLine line) => !ByYear.ContainsKey(line.Year) && line with { Year = like.Year, Amount = like.Amount } == like;

        /// <summary>The year takes over the amount of the year before it.</summary>
        public void Carry(CostLine line)
        {
            ByYear[line.Year] = line;
            carried.Add(line.Year);
        }

        public bool IsCarried(int year) => carried.Contains(year);

        /// <summary>Savings and income with their minus, as on screen.</summary>
        public Dkk? In(int year) => !ByYear.TryGetValue(year, out var line) ? null : line.IsExpense ? line.Amount : new Dkk(-line.Amount.Oere);
    }
}
