using IshojIt.Domain.Common;

namespace IshojIt.Application.Common;

/// <summary>What the cells of a column hold.</summary>
public enum CellKind { Text, Amount, Count, Date, Instant }

/// <summary>A column of a sheet: its heading and what its cells hold.</summary>
public sealed record SheetColumn(string Heading, CellKind Kind)
{
    /// <summary>The cells are picked from the list of this heading on the sheet of choices; null where anything may be written.</summary>
    public string? PickedFrom { get; init; }

    /// <summary>In characters; null where the kind of the cells says enough.</summary>
    public double? Width { get; init; }
}

/// <summary>A sheet to be written. Cells are strings, amounts, counts, dates, instants, sums of their row or null, as their columns say; the rows are read once.</summary>
public sealed record Sheet(string Name, IReadOnlyList<SheetColumn> Columns, IAsyncEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>Lines above the headings: a title, and what was asked for.</summary>
    public IReadOnlyList<string> Above { get; init; } = [];

    public SheetTotal? Total { get; init; }

    /// <summary>A second total row, below the first.</summary>
    public SheetTotal? SecondTotal { get; init; }

    /// <summary>A second sheet with what can be picked in the columns of the first; null where nothing is picked.</summary>
    public SheetChoices? Choices { get; init; }
}

/// <summary>A total row. Where <paramref name="OfRows"/>, its amounts are the sums of the rows' and are written as formulas that say so.</summary>
public sealed record SheetTotal(IReadOnlyList<object?> Cells, bool OfRows)
{
    public SumOf Of { get; init; }
}

/// <summary>Which amounts a total row adds: expenses are positive, savings and income negative.</summary>
public enum SumOf { All, Positive, Negative }

/// <summary>An amount that the workbook adds up from the cells of its own row, from column <paramref name="First"/> to <paramref name="Last"/>, counted from 1; one column alone is taken over.</summary>
public sealed record RowSum(Dkk Amount, int First, int Last);

/// <summary>A sheet of lists side by side; those that no column picks from are there to be read.</summary>
public sealed record SheetChoices(string Name, IReadOnlyList<ChoiceList> Lists);

/// <summary>A list under its heading.</summary>
public sealed record ChoiceList(string Heading, IReadOnlyList<string> Items);

/// <summary>Writes workbooks that spreadsheet programs open, and reads those that they save.</summary>
public interface IWorkbooks
{
    Task WriteAsync(Sheet sheet, Stream target, CancellationToken ct);

    /// <summary>Reads the first sheet. What is wrong with the file is answered, not thrown; formulas give what they gave when the file was saved.</summary>
    SheetReading Read(byte[] file, SheetLimits limits);
}
