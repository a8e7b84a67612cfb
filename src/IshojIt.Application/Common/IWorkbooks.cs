namespace IshojIt.Application.Common;

/// <summary>What the cells of a column hold.</summary>
public enum CellKind { Text, Amount, Count, Date, Instant }

/// <summary>A column of a sheet: its heading and what its cells hold.</summary>
public sealed record SheetColumn(string Heading, CellKind Kind);

/// <summary>A sheet to be written. Cells are strings, amounts, counts, dates, instants or null, as their columns say; the rows are read once.</summary>
public sealed record Sheet(string Name, IReadOnlyList<SheetColumn> Columns, IAsyncEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>Lines above the headings: a title, and what was asked for.</summary>
    public IReadOnlyList<string> Above { get; init; } = [];

    public SheetTotal? Total { get; init; }
}

/// <summary>The last row. Where <paramref name="OfRows"/>, its amounts are the sums of the rows' and are written as formulas that say so.</summary>
public sealed record SheetTotal(IReadOnlyList<object?> Cells, bool OfRows);

/// <summary>Writes workbooks that spreadsheet programs open.</summary>
public interface IWorkbooks
{
    Task WriteAsync(Sheet sheet, Stream target, CancellationToken ct);
}
