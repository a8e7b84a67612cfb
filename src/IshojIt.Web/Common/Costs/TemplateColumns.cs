using System.Globalization;
using IshojIt.Application.Common;

namespace IshojIt.Web.Common.Costs;

/// <summary>Where a template has its columns: found by their headings, in any order, with other columns between them.</summary>
public sealed record TemplateColumns(int Row, int Area, int Nature, int? Permanent, int? Account, int? Note, int? Hours, IReadOnlyDictionary<int, int> Years)
{
    private const int EarliestYear = 2000, LatestYear = 2100;

    /// <summary>The first row that names an area, a nature and a year; lines may stand above it.</summary>
    public static TemplateColumns? Find(IReadOnlyList<ReadCell> cells) => cells.GroupBy(c => c.Row).Select(row => Of(row.Key, [.. row])).OfType<TemplateColumns>().FirstOrDefault();

    private static TemplateColumns? Of(int row, IReadOnlyList<ReadCell> cells)
    {
        int? At(string key) => cells.FirstOrDefault(c => CostTemplateWords.Is(c.Text, key))?.Column;
        var years = cells.Where(c => YearOf(c) is not null).ToDictionary(c => c.Column, c => YearOf(c)!.Value);
        return At("sheet.area") is { } area && At("sheet.nature") is { } nature && years.Count > 0
            ? new TemplateColumns(row, area, nature, At("costs.permanent"), At("costs.account"), At("sheet.note"), At("sheet.hours"), years)
            : null;
    }

    private static int? YearOf(ReadCell cell) =>
        int.TryParse(cell.Text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= EarliestYear and <= LatestYear ? year : null;
}
