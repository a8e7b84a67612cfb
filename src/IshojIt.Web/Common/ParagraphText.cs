using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Common;

/// <summary>Paragraphs in the reader's language: the number stays, the words beside it are told.</summary>
public static class ParagraphText
{
    /// <summary>The words that stand in paragraphs, as the regulation has them, each with the key of its text.</summary>
    private static readonly (string Danish, string Key)[] Words =
    [
        ("første eksempel", "paragraph.firstExample"), ("andet eksempel", "paragraph.secondExample"), ("følgeomkostninger", "paragraph.followOnCosts"),
        (", stk. ", "paragraph.subsection"), (" og ", "paragraph.and"),
    ];

    /// <summary>The number, and in English "first example" beside it.</summary>
    public static string Paragraph(this IStringLocalizer<Texts> texts, string paragraph) =>
        Words.Aggregate(paragraph, (text, word) => text.Replace(word.Danish, texts[word.Key], StringComparison.Ordinal));
}
