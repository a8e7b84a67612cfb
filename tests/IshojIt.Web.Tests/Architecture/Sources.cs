namespace IshojIt.Web.Tests.Architecture;

/// <summary>The files of the repository as they lie on disk, found from where the tests run.</summary>
internal static class Sources
{
    private static readonly string[] Built = ["artifacts", "bin", "obj", "node_modules", "screenshots"];

    public static string Root { get; } = FindRoot();

    /// <summary>Files below a folder of the repository, by pattern; what was built is left out.</summary>
    public static IEnumerable<Source> Under(string folder, params string[] patterns)
    {
        var start = Path.Combine(Root, folder);
        return Directory.Exists(start)
            ? patterns
                .SelectMany(p => Directory.EnumerateFiles(start, p, SearchOption.AllDirectories))
                .Select(path => new Source(path, Path.GetRelativePath(Root, path).Replace('\\', '/')))
                .Where(s => !s.Path.Split('/').Any(Built.Contains))
                .OrderBy(s => s.Path, StringComparer.Ordinal)
            : [];
    }

    public static IEnumerable<Source> Code() => Under("src", "*.cs", "*.razor").Concat(Under("tests", "*.cs", "*.razor"));

    public static bool IsMigration(Source source) => source.Path.Contains("/Migrations/", StringComparison.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "IshojIt.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("IshojIt.sln is not above the tests");
    }
}

/// <summary>One file: where it lies, and its address from the root with forward slashes.</summary>
internal sealed record Source(string FullPath, string Path)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public string Text() => File.ReadAllText(FullPath);

    public string[] Lines() => File.ReadAllLines(FullPath);
}
