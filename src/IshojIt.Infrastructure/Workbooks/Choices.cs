using DocumentFormat.OpenXml.Spreadsheet;
using IshojIt.Application.Common;
using Sheet = IshojIt.Application.Common.Sheet;

namespace IshojIt.Infrastructure.Workbooks;

/// <summary>The lists of a second sheet, and the columns of the first that are picked from them.</summary>
internal static class Choices
{
    public static Worksheet SheetOf(SheetChoices choices, Func<string, Cell> heading, Func<string, Cell> text)
    {
        var rows = Enumerable.Range(0, choices.Lists.Max(l => l.Items.Count)).Select(i => new Row(choices.Lists.Select(l => i < l.Items.Count ? text(l.Items[i]) : new Cell())));
        return new Worksheet(
            new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            new Columns(choices.Lists.Select((l, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = Math.Clamp(l.Items.Append(l.Heading).Max(t => t.Length) + 2, 10, 100), CustomWidth = true })),
            new SheetData(rows.Prepend(new Row(choices.Lists.Select(l => heading(l.Heading))))));
    }

    /// <summary>Rows that are put in between first and last are picked from the lists, too: spreadsheet programs widen the range.</summary>
    public static DataValidations ValidationsOf(Sheet sheet, SheetChoices choices, string name, int first, int last)
    {
        var picked =
            from column in sheet.Columns.Select((c, i) => (c.PickedFrom, Letter: CellName.Letter(i + 1)))
            where column.PickedFrom is not null
            let list = choices.Lists.Select((l, i) => (l.Heading, l.Items.Count, Letter: CellName.Letter(i + 1))).First(l => l.Heading == column.PickedFrom)
            select new DataValidation
            {
                Type = DataValidationValues.List,
                AllowBlank = true,
                ShowErrorMessage = true,
                SequenceOfReferences = new() { InnerText = $"{column.Letter}{first}:{column.Letter}{last}" },
                Formula1 = new Formula1($"'{name.Replace("'", "''", StringComparison.Ordinal)}'!${list.Letter}$2:${list.Letter}${list.Count + 1}"),
            };
        var all = picked.ToList();
        return new DataValidations(all) { Count = (uint)all.Count };
    }
}
