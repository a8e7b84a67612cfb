using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using Sheet = IshojIt.Application.Common.Sheet;

namespace IshojIt.Infrastructure.Workbooks;

/// <summary>Writes .xlsx row by row, so that a long list never lies whole in memory: typed cells, a frozen heading, a filter on it.</summary>
public sealed class XlsxWorkbooks : IWorkbooks
{
    private const uint HeadingStyle = 1, AmountStyle = 2, DateStyle = 3, InstantStyle = 4, TotalStyle = 5, TitleStyle = 6;
    private static readonly DateOnly FirstDay = new(1899, 12, 30);

    public async Task WriteAsync(Sheet sheet, Stream target, CancellationToken ct)
    {
        using var document = SpreadsheetDocument.Create(target, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        workbook.Workbook = new Workbook(new Sheets(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = NameOf(sheet.Name), SheetId = 1, Id = "sheet" }), new CalculationProperties { FullCalculationOnLoad = true });
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
        var part = workbook.AddNewPart<WorksheetPart>("sheet");
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        var heading = sheet.Above.Count == 0 ? 1 : sheet.Above.Count + 2;
        var frozen = new Pane { VerticalSplit = heading, TopLeftCell = $"A{heading + 1}", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        writer.WriteElement(new SheetViews(new SheetView(frozen) { WorkbookViewId = 0, TabSelected = true }));
        writer.WriteElement(new Columns(sheet.Columns.Select((c, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = WidthOf(c, i), CustomWidth = true })));
        writer.WriteStartElement(new SheetData());
        foreach (var (line, i) in sheet.Above.Select((line, i) => (line, i)))
        {
            writer.WriteElement(new Row(Text(line, i == 0 ? TitleStyle : 0)));
        }

        if (sheet.Above.Count > 0)
        {
            writer.WriteElement(new Row());
        }

        writer.WriteElement(new Row(sheet.Columns.Select(c => Text(c.Heading, HeadingStyle))));
        var last = heading;
        await foreach (var row in sheet.Rows.WithCancellation(ct))
        {
            writer.WriteElement(new Row(row.Select(CellOf)));
            last++;
        }

        if (sheet.Total is { } total)
        {
            var rows = total.OfRows && last > heading ? (heading + 1, last) : ((int First, int Last)?)null;
            writer.WriteElement(new Row(total.Cells.Select((value, i) => TotalOf(value, LetterOf(i + 1), rows))));
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A{heading}:{LetterOf(sheet.Columns.Count)}{last}" });
        writer.WriteEndElement();
    }

    private static Cell CellOf(object? value) => value switch
    {
        null => new Cell(),
        Dkk amount => Number(amount.Kroner.ToString(CultureInfo.InvariantCulture), AmountStyle),
        int count => Number(count.ToString(CultureInfo.InvariantCulture), 0),
        DateOnly day => Number((day.DayNumber - FirstDay.DayNumber).ToString(CultureInfo.InvariantCulture), DateStyle),
        DateTimeOffset at => Number(DaysOf(at).ToString("0.######", CultureInfo.InvariantCulture), InstantStyle),
        _ => Text(Convert.ToString(value, CultureInfo.InvariantCulture)!, 0),
    };

    /// <summary>A sum with the formula that gives it, and what it gave; counts and texts as they are.</summary>
    private static Cell TotalOf(object? value, string column, (int First, int Last)? rows) => value switch
    {
        Dkk amount when rows is { } of => new Cell
        {
            CellFormula = new CellFormula($"SUM({column}{of.First}:{column}{of.Last})"),
            CellValue = new CellValue(amount.Kroner.ToString(CultureInfo.InvariantCulture)),
            StyleIndex = TotalStyle,
        },
        Dkk amount => Number(amount.Kroner.ToString(CultureInfo.InvariantCulture), TotalStyle),
        int count => Number(count.ToString(CultureInfo.InvariantCulture), HeadingStyle),
        null => new Cell(),
        _ => Text(Convert.ToString(value, CultureInfo.InvariantCulture)!, HeadingStyle),
    };

    private static Cell Number(string value, uint style) => new() { CellValue = new CellValue(value), DataType = CellValues.Number, StyleIndex = style };

    private static Cell Text(string value, uint style) => new()
    {
        InlineString = new InlineString(Preserved(value)),
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };

    private static Text Preserved(string value) => new(XmlSafe(value)) { Space = SpaceProcessingModeValues.Preserve };

    /// <summary>Danish time, as the screen shows it.</summary>
    private static double DaysOf(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, DanishCalendar.Zone);
        return DateOnly.FromDateTime(local.DateTime).DayNumber - FirstDay.DayNumber + local.TimeOfDay.TotalDays;
    }

    private static string XmlSafe(string value) => new([.. value.Where(c => c >= ' ' || c is '\n' or '\t')]);

    private static string NameOf(string name) => new([.. name.Where(c => !"[]:*?/\\".Contains(c, StringComparison.Ordinal)).Take(31)]);

    private static double WidthOf(SheetColumn column, int index) => column.Kind != CellKind.Text ? 16 : index == 1 ? 48 : 26;

    private static string LetterOf(int column) => column <= 26 ? $"{(char)('A' + column - 1)}" : LetterOf((column - 1) / 26) + LetterOf(((column - 1) % 26) + 1);

    private static Font FontOf(double size, bool bold)
    {
        OpenXmlElement[] plain = [new FontSize { Val = size }, new FontName { Val = "Calibri" }];
        return new Font(bold ? [new Bold(), .. plain] : plain);
    }

    private static Stylesheet Styles() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = 164, FormatCode = "#,##0.00" },
            new NumberingFormat { NumberFormatId = 165, FormatCode = "dd-mm-yyyy" },
            new NumberingFormat { NumberFormatId = 166, FormatCode = "dd-mm-yyyy hh:mm" }),
        new Fonts(FontOf(11, false), FontOf(11, true), FontOf(14, true)),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 165, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 166, ApplyNumberFormat = true },
            new CellFormat { FontId = 1, ApplyFont = true, NumberFormatId = 164, ApplyNumberFormat = true },
            new CellFormat { FontId = 2, ApplyFont = true }));
}
