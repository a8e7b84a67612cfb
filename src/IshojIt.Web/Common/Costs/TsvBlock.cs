using System.Text;

namespace IshojIt.Web.Common.Costs;

/// <summary>Reads what a spreadsheet puts on the clipboard: rows by line, cells by tab, quotes around a cell that holds either.</summary>
public static class TsvBlock
{
    /// <summary>Leading columns with words only (the names of the rows) are left out where amounts follow.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Parse(string text)
    {
        var rows = Cells(text);
        var names = 0;
        while (rows.Count > 0 && rows.Max(r => r.Count) > names + 1 && rows.All(r => IsName(r, names)) && rows.Any(r => HasAmountAfter(r, names)))
        {
            names++;
        }

        return [.. rows.Select(r => (IReadOnlyList<string>)[.. r.Skip(names)])];
    }

    private static bool IsName(List<string> row, int column) => column >= row.Count || row[column].Length == 0 || !DanishAmount.TryParse(row[column], out _);

    private static bool HasAmountAfter(List<string> row, int column) => row.Skip(column + 1).Any(c => DanishAmount.TryParse(c, out _)) && row[column].Length > 0;

    private static List<List<string>> Cells(string text)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append(c);
                    i++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c is '\t' or '\n')
            {
                EndCell(row, cell);
                if (c == '\n')
                {
                    EndRow(rows, ref row);
                }
            }
            else if (c != '\r')
            {
                cell.Append(c);
            }
        }

        if (cell.Length > 0 || row.Count > 0)
        {
            EndCell(row, cell);
            EndRow(rows, ref row);
        }

        return rows;
    }

    private static void EndCell(List<string> row, StringBuilder cell)
    {
        row.Add(cell.ToString().Trim());
        cell.Clear();
    }

    private static void EndRow(List<List<string>> rows, ref List<string> row)
    {
        rows.Add(row);
        row = [];
    }
}
