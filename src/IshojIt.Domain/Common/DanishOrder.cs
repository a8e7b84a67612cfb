using System.Globalization;
using System.Text;

namespace IshojIt.Domain.Common;

/// <summary>A key that sorts titles as Danes do (æ, ø, å last, aa as å) on every database: hexadecimal digits alone, which all collations order alike.</summary>
public static class DanishOrder
{
    /// <summary>The longest key.</summary>
    public const int KeyLength = 2 * Longest;

    private const int Longest = 80;
    private const string Ranked = "0123456789abcdefghijklmnopqrstuvwxyzæøå";

    public static string KeyOf(string text)
    {
        var key = new StringBuilder();
        foreach (var letter in Plain(text))
        {
            var rank = Ranked.IndexOf(letter.ToString(), StringComparison.Ordinal) + 1;
            var isGap = rank == 0 && (key.Length == 0 || (key[^1] == '0' && key[^2] == '0'));
            if (!isGap && key.Length < KeyLength)
            {
                key.Append(rank.ToString("x2", CultureInfo.InvariantCulture));
            }
        }

        return key.ToString();
    }

    private static IEnumerable<Rune> Plain(string text) => Letters.Lower(text)
        .Replace("aa", "å", StringComparison.Ordinal).Replace('ä', 'æ').Replace('ö', 'ø').Replace('ü', 'y')
        .EnumerateRunes().Select(letter => letter.Value == 'å' ? letter : Letters.Plain(letter));
}
