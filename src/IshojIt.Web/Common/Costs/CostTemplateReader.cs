using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Common.Costs;

/// <summary>What a filled template says: its lines, or everything that is wrong in it, each with the cell's name.</summary>
public sealed record TemplateLines(IReadOnlyList<CostLine> Lines, IReadOnlyList<string> Problems)
{
    /// <summary>The accounts that are stated, each with the name of its cell.</summary>
    public IReadOnlyList<(string Cell, string Number)> Accounts { get; init; } = [];

    /// <summary>What it says once it is known which of its accounts the chart does not have.</summary>
    public TemplateLines Without(IReadOnlyCollection<string> unknown, IStringLocalizer<Texts> texts) => Accounts.Where(a => unknown.Contains(a.Number)).ToList() is { Count: > 0 } wrong
        ? this with { Lines = [], Problems = [.. Problems, .. wrong.Select(a => texts["sheet.at", a.Cell, texts["sheet.unknownAccount", a.Number].Value].Value)] }
        : this;
}

/// <summary>What a template is read against: the years that can be shown, the areas that there are, and what an hour costs.</summary>
public sealed record TemplateFrame(int BudgetYear, IReadOnlyList<AreaChoice> Areas, Dkk? HourlyRate);

/// <summary>Reads a filled template by the names of its columns; nothing is guessed that could be a slip of the hand.</summary>
public sealed class CostTemplateReader(TemplateFrame frame, IStringLocalizer<Texts> texts)
{
    private readonly TemplateCells cells = new(frame, texts);
    private readonly List<CostLine> lines = [];
    private TemplateColumns columns = null!;
    private TemplateArea area = TemplateArea.None;

    /// <summary>A person's workbook is far below these.</summary>
    public static SheetLimits Limits { get; } = new(2_000, 40, 10_000_000);

    public TemplateLines Read(SheetReading sheet)
    {
        if (sheet.Fault is { } fault)
        {
            return new TemplateLines([], [texts[$"sheet.fault.{fault.Camel()}", Limits.Rows, Limits.Columns]]);
        }

        if (TemplateColumns.Find(sheet.Cells) is not { } found)
        {
            return new TemplateLines([], [texts["sheet.noHeader"]]);
        }

        columns = found;
        CheckYears(sheet.Cells);
        foreach (var row in sheet.Cells.Where(c => c.Row > found.Row).GroupBy(c => c.Row))
        {
            ReadRow(row.Key, [.. row]);
        }

        return new TemplateLines(cells.Problems.Count > 0 ? [] : lines, cells.Problems) { Accounts = cells.Accounts };
    }

    private void CheckYears(IReadOnlyList<ReadCell> all)
    {
        foreach (var (column, year) in columns.Years.Where(y => all.Any(c => c.Row > columns.Row && c.Column == y.Key)))
        {
            if (columns.Years.Any(y => y.Value == year && y.Key < column))
            {
                cells.Wrong(CellName.Of(columns.Row, column), "sheet.yearTwice", year);
            }
            else if (year < frame.BudgetYear || year >= frame.BudgetYear + CostGridModel.MostYears)
            {
                cells.Wrong(CellName.Of(columns.Row, column), "sheet.yearOutside", year, frame.BudgetYear, frame.BudgetYear + CostGridModel.MostYears - 1);
            }
        }
    }

    private void ReadRow(int number, IReadOnlyList<ReadCell> row)
    {
        ReadCell? At(int? column) => row.FirstOrDefault(c => c.Column == column);
        if (At(columns.Area) is { } first)
        {
            if (CostTemplateWords.IsTotal(first.Text))
            {
                return;
            }

            area = cells.Area(first);
        }

        var amounts = row.Where(c => columns.Years.ContainsKey(c.Column)).ToList();
        if (amounts.Count > 0 && area == TemplateArea.None)
        {
            cells.Wrong(CellName.Of(number, columns.Area), "sheet.noArea");
        }

        if (amounts.Count > 0 && At(columns.Nature) is null)
        {
            cells.Wrong(CellName.Of(number, columns.Nature), "sheet.noNature");
        }

        var nature = At(columns.Nature) is { } named ? cells.Nature(named) : null;
        var like = new CostLine(
            area.Code ?? default, nature ?? default, 0, Dkk.Zero, At(columns.Permanent) is { } said && cells.YesOrNo(said),
            cells.Note(At(columns.Note)), cells.Account(At(columns.Account)), At(columns.Hours) is { } worked ? cells.Hours(worked, amounts.Count > 0) : null);
        foreach (var cell in amounts)
        {
            if (cells.Amount(cell, nature) is { Amount: { } amount } read)
            {
                lines.Add(like with { Year = columns.Years[cell.Column], Amount = amount, Hours = read.Hours ?? like.Hours });
            }
        }
    }
}
