using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Regulations;
using IshojIt.Web.Common;
using Microsoft.Extensions.Localization;
using Xunit;

namespace IshojIt.Web.Tests.Common;

public sealed partial class TextsTests
{
    private static readonly Dictionary<string, string> Danish = Read(CultureInfo.InvariantCulture);
    private static readonly Dictionary<string, string> English = Read(CultureInfo.GetCultureInfo("en"));

    [Fact]
    public void Both_languages_hold_the_same_keys()
    {
        Assert.Equal(Danish.Keys.Order(StringComparer.Ordinal), English.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Both_languages_fill_in_the_same_places()
    {
        var differing = Danish.Where(d => !Places(d.Value).SequenceEqual(Places(English[d.Key]))).Select(d => d.Key);

        Assert.Empty(differing);
    }

    [Theory]
    [InlineData("Texts.resx")]
    [InlineData("Texts.en.resx")]
    public void No_text_is_written_twice(string file)
    {
        var keys = Key().Matches(File.ReadAllText(Path.Combine(Architecture.Sources.Root, "src", "IshojIt.Web", "Common", file))).Select(m => m.Groups[1].Value);

        Assert.Empty(keys.GroupBy(k => k).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    /// <summary>Only names keep their Danish letters in English.</summary>
    [Fact]
    public void No_English_text_holds_Danish_words_or_units()
    {
        var danish = English.Where(t => DanishWord().IsMatch(t.Value.Replace("IshøjIT", "", StringComparison.Ordinal))).Select(t => $"{t.Key}: {t.Value}");

        Assert.Empty(danish);
    }

    [Fact]
    public void Each_paragraph_is_told_in_the_readers_language()
    {
        var paragraphs = Regulation.All.Select(r => r.Paragraph).Concat([Regulation.NoteLargeExpense, Regulation.NoteRadicalChange, Regulation.NoteConsequentialCosts, Regulation.CouncilMoneyParagraph]).Distinct().ToList();

        Assert.Equal(paragraphs, paragraphs.Select(Localizer(Danish).Paragraph));
        Assert.DoesNotContain(paragraphs.Select(Localizer(English).Paragraph), text => DanishWord().IsMatch(text));
    }

    [Fact]
    public void No_text_is_empty()
    {
        var empty = Danish.Concat(English).Where(t => string.IsNullOrWhiteSpace(t.Value)).Select(t => t.Key);

        Assert.Empty(empty);
    }

    [Theory]
    [InlineData("state", typeof(ProposalState))]
    [InlineData("nature", typeof(CostNature))]
    [InlineData("role", typeof(Role))]
    [InlineData("verdict", typeof(Verdict))]
    public void Every_value_has_its_word(string prefix, Type values)
    {
        var missing = Enum.GetValues(values).Cast<Enum>().Select(v => $"{prefix}.{v.Camel()}").Where(key => !Danish.ContainsKey(key));

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_rule_of_the_help_page_has_its_words()
    {
        Assert.All(Regulation.All, rule => Assert.Contains("rule." + rule.Id, Danish));
    }

    /// <summary>The key stands in the code, or a beginning of it up to a dot does: alone in C#, or where a key is put together.</summary>
    [Fact]
    public void Every_text_is_asked_for()
    {
        var literals = Architecture.Sources.Under("src", "*.cs", "*.razor")
            .SelectMany(file => Literal().Matches(file.Text()).Select(m => m.Groups[1].Value).Where(text => text.Contains('.') || !file.Name.EndsWith(".razor", StringComparison.Ordinal)))
            .ToHashSet();

        var dead = Danish.Keys.Where(key => key.Contains('.') && !literals.Contains(key) && !Beginnings(key).Any(literals.Contains));

        Assert.Empty(dead);
    }

    [Fact]
    public void Every_text_that_is_asked_for_is_there()
    {
        var asked = Architecture.Sources.Under("src", "*.cs", "*.razor").SelectMany(file => Asked().Matches(file.Text()).Select(m => m.Groups[1].Value)).ToHashSet();

        Assert.Contains("task.open", asked);
        Assert.Subset(Danish.Keys.ToHashSet(), asked);
    }

    private static TextsOf Localizer(Dictionary<string, string> texts) => new(texts);

    private static Dictionary<string, string> Read(CultureInfo culture)
    {
        var set = new ResourceManager(typeof(Texts)).GetResourceSet(culture, createIfNotExists: true, tryParents: false)
            ?? throw new InvalidOperationException($"No texts in {culture.Name}");
        return set.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!);
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Beginnings(string key) => key.Index().Where(c => c.Item == '.').SelectMany(c => new[] { key[..c.Index], key[..(c.Index + 1)] });

    [GeneratedRegex(@"""([\w.\-]+)(?=[""{])")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\bL\[""([\w.\-]+)""(?=[\],])")]
    private static partial Regex Asked();

    [GeneratedRegex("<data name=\"([^\"]+)\"")]
    private static partial Regex Key();

    [GeneratedRegex(@"[æøåÆØÅ]|\bkr\.|\bstk\.|\b(og|eller|ikke|skal)\b")]
    private static partial Regex DanishWord();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Place();

    /// <summary>One language's texts alone, whatever the thread's.</summary>
    private sealed class TextsOf(Dictionary<string, string> texts) : IStringLocalizer<Texts>
    {
        public LocalizedString this[string name] => new(name, texts[name]);

        public LocalizedString this[string name, params object[] arguments] => new(name, string.Format(CultureInfo.InvariantCulture, texts[name], arguments));

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => texts.Select(t => new LocalizedString(t.Key, t.Value));
    }
}
