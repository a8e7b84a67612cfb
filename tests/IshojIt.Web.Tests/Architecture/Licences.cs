using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace IshojIt.Web.Tests.Architecture;

/// <summary>The licence of every package that a restore resolved, as the package itself states it.</summary>
internal static class Licences
{
    /// <summary>Packages that state a file or another licence than those allowed: the licence as stated, and why it may be used.</summary>
    public static IReadOnlyDictionary<string, (string Licence, string Reason)> Exceptions { get; } = new Dictionary<string, (string, string)>(StringComparer.OrdinalIgnoreCase)
    {
        ["CommandLineParser"] = ("file: License.md", "The file is the MIT licence; only the benchmarks use it."),
        ["Microsoft.DotNet.PlatformAbstractions"] = ("file: LICENSE.TXT", "The file is the MIT licence of .NET; only the benchmarks use it."),
        ["Microsoft.Data.SqlClient.SNI.runtime"] = ("file: LICENSE.txt", "Microsoft's terms for a library that may be passed on with an application; the SQL Server driver needs it on Windows."),
        ["Microsoft.Identity.Client.NativeInterop"] = ("file: LICENSE", "Microsoft's terms: may be used, not passed on by itself. Comes with the SQL Server driver's Entra sign-in; the project ships source and whoever builds fetches it."),
        ["Deque.AxeCore.Commons"] = ("MPL-2.0", "Copyleft by file, used unchanged and in the tests only."),
    };

    private static readonly string[] Allowed = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MS-PL", "PostgreSQL"];

    public static bool IsAllowed(Package package) =>
        IsAllowedExpression(package.Licence) || (Exceptions.TryGetValue(package.Id, out var exception) && exception.Licence == package.Licence);

    public static IReadOnlyList<Package> OfEveryPackage() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Sources.Root, "artifacts", "obj"), "project.assets.json", SearchOption.AllDirectories)
            .SelectMany(InAssets)
            .Distinct()
            .OrderBy(p => p.Id, StringComparer.OrdinalIgnoreCase),
    ];

    private static IEnumerable<Package> InAssets(string path)
    {
        using var assets = JsonDocument.Parse(File.ReadAllText(path));
        var folders = assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(f => f.Name).ToList();
        return [.. assets.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(l => l.Value.GetProperty("type").GetString() == "package")
            .Select(l => Read(folders, l.Name.Split('/'), l.Value.GetProperty("path").GetString()!))];
    }

    private static Package Read(List<string> folders, string[] name, string path)
    {
        var folder = folders.Select(f => Path.Combine(f, path)).FirstOrDefault(Directory.Exists)
            ?? throw new DirectoryNotFoundException($"{name[0]} {name[1]} is not in the package folders");
        var nuspec = XDocument.Load(Directory.EnumerateFiles(folder, "*.nuspec").Single());
        var licence = nuspec.Descendants().FirstOrDefault(e => e.Name.LocalName == "license");
        var stated = licence?.Attribute("type")?.Value == "expression" ? licence.Value
            : licence is not null ? $"file: {licence.Value}"
            : nuspec.Descendants().FirstOrDefault(e => e.Name.LocalName == "licenseUrl") is { } url ? $"url: {url.Value}"
            : "none";
        return new Package(name[0], name[1], stated);
    }

    // Of an "or" one may be chosen; of an "and" all bind.
    private static bool IsAllowedExpression(string expression) =>
        !expression.Contains(':', StringComparison.Ordinal)
        && Regex.Split(expression, @"\s+OR\s+").Any(choice => Regex.Split(choice.Trim('(', ')'), @"\s+AND\s+").All(part => Allowed.Contains(part.Trim('(', ')', ' '))));
}

/// <summary>A package as resolved, and the licence that it states: an expression, "file: …", "url: …" or "none".</summary>
internal sealed record Package(string Id, string Version, string Licence);
