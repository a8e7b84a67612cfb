using System.Text;

namespace IshojIt.Domain.Common;

/// <summary>Texts as whole letters, so that none of those that take two characters is met as a half.</summary>
public static class Letters
{
    private const int NoLetter = 0xFFFE;

    /// <summary>The text in lower case and of whole letters; halves of letters, and the one code that is never a letter, are left out, since no normalisation takes them.</summary>
    public static string Lower(string text) => Whole(text).Normalize(NormalizationForm.FormC).ToLowerInvariant();

    /// <summary>The letter without its accents.</summary>
    public static Rune Plain(Rune letter) => Rune.GetRuneAt(letter.ToString().Normalize(NormalizationForm.FormD), 0);

    private static string Whole(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var letter in text.EnumerateRunes().Where(r => r != Rune.ReplacementChar && r.Value != NoLetter))
        {
            whole.Append(letter.ToString());
        }

        return whole.ToString();
    }
}
