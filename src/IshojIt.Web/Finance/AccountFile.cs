using System.Text;
using IshojIt.Application.Costs;

namespace IshojIt.Web.Finance;

/// <summary>An account and the line of the file that names it.</summary>
public sealed record AccountLine(int Line, Account Account);

/// <summary>Reads a chart of accounts from the text file of a spreadsheet or a finance system: number first, name after.</summary>
public static class AccountFile
{
    private static readonly char[] Separators = [';', '\t'];
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file's accounts without blank lines and without a heading, which has no number.</summary>
    public static IReadOnlyList<AccountLine> Read(byte[] file)
    {
        var lines = Decoded(file).TrimStart('\uFEFF').Split('\n').Select((text, i) => (Text: text.Trim(), Line: i + 1)).Where(l => l.Text.Length > 0).ToList();
        var separator = Separators.FirstOrDefault(s => lines.Any(l => l.Text.Contains(s, StringComparison.Ordinal)), ',');
        var accounts = lines.Select(l => new AccountLine(l.Line, AccountOf(l.Text.Split(separator)))).ToList();
        return accounts is [var first, _, ..] && !first.Account.Number.Any(char.IsAsciiDigit) ? accounts[1..] : accounts;
    }

    /// <summary>Older programs save Danish letters in one byte each; in UTF-8 that is no text.</summary>
    private static string Decoded(byte[] file)
    {
        try
        {
            return Strict.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(file);
        }
    }

    private static Account AccountOf(string[] cells) => new(Plain(cells[0]), cells.Length > 1 ? Plain(cells[1]) : "");

    private static string Plain(string cell) => cell.Trim().Trim('"').Trim();
}
