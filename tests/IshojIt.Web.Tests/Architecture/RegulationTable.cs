using System.Reflection;
using System.Text.RegularExpressions;
using IshojIt.Domain.Regulations;
using IshojIt.Testing;

namespace IshojIt.Web.Tests.Architecture;

/// <summary>Each rule with where the code uses it and which tests guard it, and the same as the table of docs/regulation.md.</summary>
internal static class RegulationTable
{
    public const string Start = "<!-- regler: start -->";
    public const string End = "<!-- regler: slut -->";

    private const string Header = "| Paragraf | Med vores ord | Regel | I koden | Brugt i | Prøvet af |\n| --- | --- | --- | --- | --- | --- |\n";

    private static readonly string[] TestProjects = ["IshojIt.Domain.Tests", "IshojIt.Application.Tests", "IshojIt.Web.Tests"];

    public static string DocumentPath => Path.Combine(Sources.Root, "docs", "regulation.md");

    /// <summary>The fields of <see cref="Regulation"/> that hold a rule, by the rule's id.</summary>
    public static IReadOnlyDictionary<string, string> Fields { get; } = typeof(Regulation)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(f => f.FieldType == typeof(Rule))
        .ToDictionary(f => ((Rule)f.GetValue(null)!).Id, f => f.Name);

    /// <summary>Every mark on a test: the rule's id and the test class, by reflection over the test assemblies.</summary>
    public static ILookup<string, string> Guards { get; } = TestProjects
        .SelectMany(p => Assembly(p).GetTypes())
        .SelectMany(t => t.GetCustomAttributes<GuardsAttribute>()
            .Concat(t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).SelectMany(m => m.GetCustomAttributes<GuardsAttribute>()))
            .SelectMany(a => a.RuleIds)
            .Select(id => (Id: id, Test: t.Name)))
        .Distinct()
        .ToLookup(x => x.Id, x => x.Test);

    /// <summary>The files of src that refer to the field of a rule; the list of rules itself and the gallery's samples do not count.</summary>
    public static IReadOnlyList<string> UsesOf(string field)
    {
        var pattern = new Regex($@"\bRegulation\.{field}\b");
        return [.. Sources.Under("src", "*.cs", "*.razor")
            .Where(s => !s.Path.Contains("/Regulations/", StringComparison.Ordinal) && !s.Path.Contains("/Gallery/", StringComparison.Ordinal) && pattern.IsMatch(s.Text()))
            .Select(s => Path.GetFileNameWithoutExtension(s.Name))
            .Distinct()
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>The document as the code would have it; the wording in our own words is taken from the document itself.</summary>
    public static string Expected(string document)
    {
        var from = document.IndexOf(Start, StringComparison.Ordinal) + Start.Length;
        var to = document.IndexOf(End, StringComparison.Ordinal);
        var wording = document[from..to].Split('\n')
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells.Length > 4)
            .ToDictionary(cells => cells[3], cells => cells[2]);
        var rows = Regulation.All.Select(r => Row(r, wording.GetValueOrDefault(r.Id, "")));
        return $"{document[..from]}\n{Header}{string.Concat(rows)}{document[to..]}";
    }

    private static string Row(Rule rule, string wording)
    {
        var field = Fields[rule.Id];
        var uses = string.Join(", ", UsesOf(field).Select(u => $"`{u}`"));
        var tests = string.Join(", ", Guards[rule.Id].Order(StringComparer.Ordinal).Select(t => $"`{t}`"));
        return $"| {rule.Paragraph} | {wording} | {rule.Id} | `{field}` | {uses} | {tests} |\n";
    }

    // Each test project is built into a folder of its own; this one builds the others first, without referring to them.
    private static Assembly Assembly(string project)
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        return System.Reflection.Assembly.LoadFrom(Path.Combine(own.Parent!.Parent!.FullName, project, own.Name, $"{project}.dll"));
    }
}
