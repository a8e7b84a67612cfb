namespace IshojIt.Application.Common;

/// <summary>How much of a workbook is read; <paramref name="Bytes"/> counts what it holds when it is unpacked.</summary>
public sealed record SheetLimits(int Rows, int Columns, long Bytes);

/// <summary>Why a workbook is not read.</summary>
public enum SheetFault { Unreadable, TooLarge, TooManyRows, TooManyColumns }

/// <summary>A cell that is not empty, as its text; <paramref name="Number"/> where it is one. Row and column count from 1.</summary>
public sealed record ReadCell(int Row, int Column, string Text, decimal? Number)
{
    /// <summary>The name that spreadsheet programs give the cell, such as C7.</summary>
    public string Name => CellName.Of(Row, Column);
}

/// <summary>The cells of a sheet from top to bottom, or why it is not read.</summary>
public sealed record SheetReading(IReadOnlyList<ReadCell> Cells, SheetFault? Fault = null)
{
    public static SheetReading Failed(SheetFault fault) => new([], fault);
}

/// <summary>What spreadsheet programs call columns and cells.</summary>
public static class CellName
{
    public static string Of(int row, int column) => $"{Letter(column)}{row}";

    /// <summary>The letters of a column, counted from 1.</summary>
    public static string Letter(int column) => column <= 26 ? $"{(char)('A' + column - 1)}" : Letter((column - 1) / 26) + Letter(((column - 1) % 26) + 1);

    /// <summary>The column of a cell's name, or null where the name is none.</summary>
    public static int? Column(string? name)
    {
        var column = 0;
        foreach (var c in (name ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(4))
        {
            column = (column * 26) + c - 'A' + 1;
        }

        return column == 0 ? null : column;
    }
}
