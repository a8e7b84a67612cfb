using System.Globalization;
using System.Resources;
using IshojIt.Domain.Common;
using IshojIt.Web.Common;
using IshojIt.Web.Help;
using Xunit;

namespace IshojIt.Web.Tests.Architecture;

/// <summary>The guides of the docs are those that the help page shows.</summary>
public sealed class GuideDocTests
{
    private static readonly ResourceManager Texts = new(typeof(Texts));

    private static string DocumentPath => Path.Combine(Sources.Root, "docs", "guides.md");

    /// <summary>With ISHOJIT_WRITE_DOCS=1 the page is written anew before it is compared.</summary>
    [Fact]
    public void The_guides_in_the_docs_are_those_of_the_help_page()
    {
        if (Environment.GetEnvironmentVariable("ISHOJIT_WRITE_DOCS") == "1")
        {
            File.WriteAllText(DocumentPath, Expected());
        }

        Assert.Equal(Expected(), File.ReadAllText(DocumentPath).ReplaceLineEndings("\n"));
    }

    private static string Expected() => string.Join('\n',
    [
        $"# {Text("help.roles")}",
        "",
        Text("help.roads.what"),
        "",
        .. Guides.Roles.SelectMany(role => (string[])
        [
            $"## {Text("role." + role.Camel())}: {Text($"role.{role.Camel()}.does")}",
            "",
            .. Guides.Steps(role, Find).Select((step, n) => $"{n + 1}. {step}"),
            "",
            $"![{Text(Guides.PictureText(role))}](../src/IshojIt.Web/wwwroot/{Guides.Picture(role)})",
            "",
        ]),
    ]);

    private static string Text(string key) => Find(key) ?? throw new InvalidOperationException($"{key} has no text");

    private static string? Find(string key) => Texts.GetString(key, CultureInfo.InvariantCulture);
}
