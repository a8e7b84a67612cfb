using System.Text;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;

namespace IshojIt.Application.Proposals;

/// <summary>
/// Text search in cases: each word asked for is found anywhere in number, title or supplier, as Danish compounds have their sense at either end.
/// Texts are folded on both sides, so that no database's collation decides what is found.
/// </summary>
public static class CaseSearch
{
    /// <summary>As long as the column, which stands whole in an index.</summary>
    public const int Longest = 420;

    private const int MostWords = 8;

    /// <summary>What a case is found by.</summary>
    public static string TextOf(CaseNumber number, ProposalContent content)
    {
        var text = Fold($"{number} {content.Title} {content.Supplier}");
        if (text.Length <= Longest)
        {
            return text;
        }

        return char.IsHighSurrogate(text[Longest - 1]) ? text[..(Longest - 1)] : text[..Longest];
    }

    public static IQueryable<ProposalRow> Matching(this IQueryable<ProposalRow> cases, string? asked)
    {
        foreach (var word in Fold(asked ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MostWords))
        {
            cases = cases.Where(p => p.SearchText.Contains(word));
        }

        return cases;
    }

    /// <summary>Lower case without accents; the Danish letters as they are written where they can not be.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in Letters.Lower(text).EnumerateRunes())
        {
            folded.Append(letter.Value switch
            {
                'æ' => "ae",
                'ø' => "oe",
                'å' => "aa",
                _ when Rune.IsControl(letter) || Rune.IsWhiteSpace(letter) => " ",
                _ => Letters.Plain(letter).ToString(),
            });
        }

        return folded.ToString();
    }
}
