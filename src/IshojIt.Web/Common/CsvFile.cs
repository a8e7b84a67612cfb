using System.Globalization;
using System.Text;
using IshojIt.Application.Common;
using IshojIt.Domain.Common;

namespace IshojIt.Web.Common;

/// <summary>A sheet as text: with commas and points for programs, or as a Danish spreadsheet program opens it.</summary>
public static class CsvFile
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>With these a spreadsheet program would take what somebody wrote for a formula.</summary>
    private const string Begins = "=+-@\t\r";

    /// <summary>For programs: RFC 4180, amounts with two decimals after a point.</summary>
    public static IResult Of(Sheet sheet, string name, DateOnly today) => Of(sheet, name, today, ',', CultureInfo.InvariantCulture);

    /// <summary>For people: semicolons, and amounts with a decimal comma.</summary>
    public static IResult DanishOf(Sheet sheet, string name, DateOnly today) => Of(sheet, name, today, ';', Danish);

    private static IResult Of(Sheet sheet, string name, DateOnly today, char between, CultureInfo culture) => Results.Stream(
        async target =>
        {
            // The mark at its beginning tells a spreadsheet program that the text is UTF-8.
            await using var writer = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
            async Task WriteAsync(IEnumerable<object?> cells) => await writer.WriteLineAsync(string.Join(between, cells.Select(c => TextOf(c, between, culture))));
            await WriteAsync(sheet.Columns.Select(c => c.Heading));
            await foreach (var row in sheet.Rows)
            {
                await WriteAsync(row);
            }

            if (sheet.Total is { } total)
            {
                await WriteAsync(total.Cells);
            }
        },
        "text/csv; charset=utf-8",
        $"{name}-{today:yyyy-MM-dd}.csv");

    private static string TextOf(object? value, char between, CultureInfo culture) => value switch
    {
        null => "",
        Dkk amount => amount.Kroner.ToString("0.00", culture),
        DateOnly day => day.ToString(culture == Danish ? "dd-MM-yyyy" : "yyyy-MM-dd", culture),
        string text when culture == Danish && text.Length > 0 && Begins.Contains(text[0]) => Quoted("'" + text, between),
        _ => Quoted(Convert.ToString(value, CultureInfo.InvariantCulture)!, between),
    };

    private static string Quoted(string text, char between) =>
        text.IndexOfAny([between, '"', '\n', '\r']) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
