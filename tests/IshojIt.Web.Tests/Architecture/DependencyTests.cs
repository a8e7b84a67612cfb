using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace IshojIt.Web.Tests.Architecture;

public sealed class DependencyTests
{
    private static readonly string[] ForbiddenInDomain = ["Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Microsoft.Extensions", "FluentValidation", "MudBlazor", "Npgsql"];
    private static readonly string[] ForbiddenInApplication = ["Microsoft.AspNetCore", "MudBlazor", "Npgsql", "Microsoft.Data.SqlClient", "Microsoft.Data.Sqlite"];

    [Theory]
    [InlineData("Domain", "")]
    [InlineData("Application", "Domain")]
    [InlineData("Infrastructure", "Application")]
    [InlineData("Web", "Infrastructure")]
    public void A_project_refers_to_the_one_below_it_alone(string project, string allowed)
    {
        var expected = allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => $"IshojIt.{p}");

        var found = References(project, "ProjectReference").Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(expected, found);
    }

    [Fact]
    public void The_domain_refers_to_no_package() => Assert.Empty(References("Domain", "PackageReference"));

    [Fact]
    public void The_domain_refers_to_nothing_but_the_platform()
    {
        var found = Assembly.Load("IshojIt.Domain").GetReferencedAssemblies().Select(a => a.Name!);

        Assert.DoesNotContain(found, name => !name.StartsWith("System", StringComparison.Ordinal) && name is not "netstandard");
    }

    [Theory]
    [InlineData("Domain")]
    [InlineData("Application")]
    public void A_project_uses_no_namespace_from_above_it(string project)
    {
        var above = project == "Domain" ? "Application|Infrastructure|Web" : "Infrastructure|Web";
        var forbidden = project == "Domain" ? ForbiddenInDomain : ForbiddenInApplication;
        var pattern = new Regex($@"\bIshojIt\.({above})\b|\b({string.Join('|', forbidden.Select(Regex.Escape))})\b");

        var found = Sources.Under($"src/IshojIt.{project}", "*.cs").SelectMany(s => Hits(s, pattern));

        Nothing.In(found);
    }

    [Fact]
    public void The_application_compiles_without_infrastructure_and_web()
    {
        var found = Assembly.Load("IshojIt.Application").GetReferencedAssemblies().Select(a => a.Name!);

        Assert.DoesNotContain(found, name => name is "IshojIt.Infrastructure" or "IshojIt.Web" || ForbiddenInApplication.Any(name.StartsWith));
    }

    [Fact]
    public void The_web_names_the_infrastructure_in_its_composition_only()
    {
        var pattern = new Regex(@"\bIshojIt\.Infrastructure\b");
        var composition = new Regex(@"^src/IshojIt\.Web/(Program|.*/[A-Za-z]*Setup|[A-Za-z]*Setup)\.cs$");

        var found = Sources.Under("src/IshojIt.Web", "*.cs", "*.razor")
            .Where(s => !composition.IsMatch(s.Path))
            .SelectMany(s => Hits(s, pattern));

        Nothing.In(found);
    }

    [Fact]
    public void The_namespace_is_the_folder()
    {
        var declared = new Regex(@"^namespace ([\w.]+);", RegexOptions.Multiline);

        var found = Sources.Under("src", "*.cs").Concat(Sources.Under("tests", "*.cs"))
            .Where(s => !Sources.IsMigration(s))
            .Select(s => (s.Path, Expected: Namespace(s.Path), Found: declared.Match(s.Text()).Groups[1].Value))
            .Where(x => x.Found.Length > 0 && x.Found != x.Expected)
            .Select(x => $"{x.Path}: {x.Found}, not {x.Expected}");

        Nothing.In(found);
    }

    private static string Namespace(string path) => string.Join('.', path.Split('/')[1..^1]);

    private static IEnumerable<string> Hits(Source source, Regex pattern) =>
        source.Lines().Select((line, i) => (line, i)).Where(x => pattern.IsMatch(x.line)).Select(x => $"{source.Path}:{x.i + 1}: {x.line.Trim()}");

    private static List<string> References(string project, string kind) =>
        [.. XDocument.Load(Path.Combine(Sources.Root, "src", $"IshojIt.{project}", $"IshojIt.{project}.csproj"))
            .Descendants(kind)
            .Select(e => e.Attribute("Include")!.Value.Replace('\\', '/'))];
}
