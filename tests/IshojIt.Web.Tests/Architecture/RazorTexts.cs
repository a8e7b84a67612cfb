using System.Text.RegularExpressions;

namespace IshojIt.Web.Tests.Architecture;

/// <summary>Finds words that a page writes itself instead of taking them from the resources: between tags, and in attributes that are read by people.</summary>
internal static partial class RazorTexts
{
    private const string ReadAttributes = "label|title|alt|placeholder|aria-label|aria-description|helpertext|text|requirederror|adornmenttext|summary|caption";

    public static IReadOnlyList<string> In(string razor)
    {
        var markup = WithoutBlock(Comments().Replace(razor, ""), "@code");
        markup = WithoutBlock(WithoutBlock(markup, "@functions"), "@{");
        markup = Raw().Replace(markup, "");
        markup = WithoutExpressions(markup);
        return [.. Attributes().Matches(markup).Select(m => m.Groups["text"].Value)
            .Concat(Between().Matches(Flow(markup)).Select(m => m.Value.Trim('<', '>')))
            .Select(t => Entity().Replace(t, "").Trim())
            .Where(t => Word().IsMatch(t))];
    }

    /// <summary>Takes out <c>@name</c>, <c>@a.B[c](d)</c> and <c>@(…)</c>; what stands in brackets or quotes belongs to it.</summary>
    private static string WithoutExpressions(string markup)
    {
        var kept = new System.Text.StringBuilder();
        for (var i = 0; i < markup.Length; i++)
        {
            if (markup[i] != '@')
            {
                kept.Append(markup[i]);
                continue;
            }

            var start = i;
            i = EndOfExpression(markup, i + 1);
            var word = markup[start..Math.Min(i, markup.Length)];
            kept.Append(Statement().IsMatch(word) ? EndOfLineAsFlow(markup, ref i) : "");
            i--;
        }

        return kept.ToString();
    }

    private static int EndOfExpression(string text, int i)
    {
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '_' or '(' or '[' || IsInner(text, i)))
        {
            i = text[i] is '(' or '[' ? Closing(text, i) + 1 : i + 1;
        }

        return i;
    }

    private static bool IsInner(string text, int i) =>
        text[i] is '.' or '?' or '!' or ':' or '-' && i + 1 < text.Length && (char.IsLetter(text[i + 1]) || text[i + 1] is '.' or '[');

    /// <summary>The head of a statement (<c>@if (…)</c>, <c>@page "…"</c>, <c>@using X</c>) is no markup: it goes to its brace or the end of its line.</summary>
    private static string EndOfLineAsFlow(string text, ref int i)
    {
        var line = text.IndexOf('\n', Math.Min(i, text.Length - 1));
        while (i < text.Length && i != line && text[i] != '{')
        {
            i = text[i] == '(' ? Closing(text, i) + 1 : i + 1;
        }

        return "";
    }

    private static int Closing(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                i = text.IndexOf('"', i + 1) is var end and >= 0 ? end : text.Length - 1;
            }
            else if (text[i] is '(' or '[' or '{')
            {
                depth++;
            }
            else if (text[i] is ')' or ']' or '}' && --depth == 0)
            {
                return i;
            }
        }

        return text.Length - 1;
    }

    private static string WithoutBlock(string text, string name)
    {
        var at = text.IndexOf(name, StringComparison.Ordinal);
        var open = at < 0 ? -1 : text.IndexOf('{', at);
        return open < 0 ? text : WithoutBlock(text[..at] + text[(Closing(text, open) + 1)..], name);
    }

    /// <summary>Lines of C# between the markup (braces, else, case, assignments) are cut away.</summary>
    private static string Flow(string markup) => CSharpLine().Replace(Else().Replace(markup, ""), "").Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"<(style|script|svg)\b.*?</\1>", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Raw();

    [GeneratedRegex($"""\s(?:{ReadAttributes})=(?<quote>["'])(?<text>[^"'<>]*)\k<quote>""", RegexOptions.IgnoreCase)]
    private static partial Regex Attributes();

    [GeneratedRegex(@">[^<>]+<")]
    private static partial Regex Between();

    [GeneratedRegex(@"^@(if|else|for|foreach|while|switch|using|page|inject|inherits|implements|layout|attribute|typeparam|namespace|rendermode|model|lock|try|preservewhitespace)\b")]
    private static partial Regex Statement();

    [GeneratedRegex(@"^\s*(else\b.*|case\b.*|default:|break;|var\b.*;|[\w.\[\]]+\s*=\s.*;|\w[\w.]*\(.*\);|return;|continue;|(if|foreach|for|while|switch)\s*\(.*\)|\}?\s*(catch|finally)\b.*|[\w<>?,\[\]. ]+\s\w+\s*=.*;)\s*$", RegexOptions.Multiline)]
    private static partial Regex CSharpLine();

    [GeneratedRegex(@"\}\s*else(\s+if\s*\(.*?\))?\s*\{", RegexOptions.Singleline)]
    private static partial Regex Else();

    [GeneratedRegex(@"&#?\w+;")]
    private static partial Regex Entity();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();
}
