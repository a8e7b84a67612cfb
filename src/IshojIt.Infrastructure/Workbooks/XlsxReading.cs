using System.Globalization;
using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using IshojIt.Application.Common;
using Sheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace IshojIt.Infrastructure.Workbooks;

/// <summary>
/// Reads the first sheet of an .xlsx that anybody may have made: nothing outside the file is fetched, no formula is worked out, and a file
/// that unpacks to more than the limits say is left alone.
/// </summary>
internal static class XlsxReading
{
    /// <summary>Parts of a file; a workbook of a person has some dozens.</summary>
    private const int MostParts = 500;

    public static SheetReading Of(byte[] file, SheetLimits limits)
    {
        try
        {
            if (!Fits(file, limits.Bytes))
            {
                return SheetReading.Failed(SheetFault.TooLarge);
            }

            using var document = SpreadsheetDocument.Open(new MemoryStream(file, writable: false), false, new OpenSettings { MaxCharactersInPart = limits.Bytes });
            return document.WorkbookPart is { Workbook: { } book } workbook && book.Descendants<Sheet>().FirstOrDefault()?.Id?.Value is { } id && workbook.GetPartById(id) is WorksheetPart sheet
                ? Read(sheet, [.. (workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>() ?? []).Select(TextOf)], limits)
                : SheetReading.Failed(SheetFault.Unreadable);
        }
        catch (Exception error) when (error is InvalidDataException or OpenXmlPackageException or XmlException or FileFormatException or FormatException or InvalidOperationException or ArgumentException or OverflowException)
        {
            return SheetReading.Failed(SheetFault.Unreadable);
        }
    }

    /// <summary>Unpacks all of it once and counts: what the file says of its own size is not trusted.</summary>
    private static bool Fits(byte[] file, long most)
    {
        using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Count > MostParts)
        {
            return false;
        }

        var buffer = new byte[81920];
        foreach (var entry in archive.Entries)
        {
            using var part = entry.Open();
            for (var read = part.Read(buffer); read > 0; read = part.Read(buffer))
            {
                most -= read;
                if (most < 0)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static SheetReading Read(WorksheetPart sheet, IReadOnlyList<string> shared, SheetLimits limits)
    {
        var cells = new List<ReadCell>();
        using var reader = OpenXmlReader.Create(sheet);
        var above = 0;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement)
            {
                continue;
            }

            var row = (Row)reader.LoadCurrentElement()!;
            above = (int)(row.RowIndex?.Value ?? (uint)above + 1);
            var before = 0;
            foreach (var cell in row.Elements<Cell>())
            {
                before = CellName.Column(cell.CellReference?.Value) ?? before + 1;
                if (ReadCellOf(cell, above, before, shared) is not { } read)
                {
                    continue;
                }

                if (above > limits.Rows || before > limits.Columns)
                {
                    return SheetReading.Failed(above > limits.Rows ? SheetFault.TooManyRows : SheetFault.TooManyColumns);
                }

                cells.Add(read);
            }
        }

        return new SheetReading(cells);
    }

    private static ReadCell? ReadCellOf(Cell cell, int row, int column, IReadOnlyList<string> shared)
    {
        var value = cell.CellValue?.Text ?? "";
        var kind = cell.DataType?.Value ?? CellValues.Number;
        var text = kind == CellValues.SharedString ? shared[int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture)]
            : kind == CellValues.InlineString ? cell.InlineString is { } inline ? TextOf(inline) : ""
            : kind == CellValues.Boolean ? value == "1" ? "true" : "false"
            : value;
        decimal? number = kind == CellValues.Number && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) ? read : null;
        return string.IsNullOrWhiteSpace(text) ? null : new ReadCell(row, column, number?.ToString("0.############", CultureInfo.InvariantCulture) ?? text, number);
    }

    /// <summary>The text and its differently styled runs; how it is pronounced is left out.</summary>
    private static string TextOf(OpenXmlElement holder) =>
        string.Concat(holder.Elements().SelectMany(e => e is Text text ? [text] : e is Run run ? run.Elements<Text>() : []).Select(t => t.Text));
}
