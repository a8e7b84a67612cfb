using System.Text.RegularExpressions;
using Xunit;

namespace IshojIt.Web.Tests.Architecture;

public sealed class ConventionTests
{
    private const int LongestFile = 300;

    private static readonly Regex Paragraph = new(@"§\s*15\b");
    private static readonly Regex OpenPoint = new(@"\b(TODO|FIXME|HACK|XXX)\b");
    private static readonly Regex BannedSuffix = new(@"\b(?:class|record|struct|interface|enum)\s+(?:(?:class|struct)\s+)?([A-Za-z]\w*(?:Manager|Helper|Service|Util|Utils|Base|Dto)|I\w+Repository)\b");

    [Fact]
    public void No_file_is_over_300_lines()
    {
        var found = Sources.Code()
            .Where(s => !Sources.IsMigration(s) && s.Lines().Length > LongestFile)
            .Select(s => $"{s.Path}: {s.Lines().Length} lines");

        Nothing.In(found);
    }

    [Fact]
    public void Paragraphs_of_the_chapter_stand_in_the_regulation_only()
    {
        var found = Sources.Under("src", "*.cs", "*.razor")
            .Where(s => !s.Path.StartsWith("src/IshojIt.Domain/Regulations/", StringComparison.Ordinal))
            .SelectMany(s => Hits(s, Paragraph));

        Nothing.In(found);
    }

    [Fact]
    public void Nothing_is_left_open_in_the_code()
    {
        var found = Sources.Code().Where(s => s.Name != $"{nameof(ConventionTests)}.cs").SelectMany(s => Hits(s, OpenPoint));

        Nothing.In(found);
    }

    [Fact]
    public void No_type_has_a_name_that_says_nothing()
    {
        var found = Sources.Code().Where(s => !Sources.IsMigration(s)).SelectMany(s => Hits(s, BannedSuffix));

        Nothing.In(found);
    }

    [Fact]
    public void Every_project_has_its_lock_file()
    {
        var found = Sources.Under("src", "*.csproj").Concat(Sources.Under("tests", "*.csproj"))
            .Where(p => !File.Exists(Path.Combine(Path.GetDirectoryName(p.FullPath)!, "packages.lock.json")))
            .Select(p => p.Path);

        Nothing.In(found);
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Sources.Root, "IshojIt.sln")).Replace('\\', '/');

        var found = Sources.Under("src", "*.csproj").Concat(Sources.Under("tests", "*.csproj"))
            .Where(p => !solution.Contains(p.Path, StringComparison.Ordinal))
            .Select(p => p.Path);

        Nothing.In(found);
    }

    [Fact]
    public void Pages_take_their_texts_from_the_resources()
    {
        var found = Sources.Under("src", "*.razor").SelectMany(s => RazorTexts.In(s.Text()).Select(text => $"{s.Path}: {text}"));

        Nothing.In(found);
    }

    [Theory]
    [InlineData("<p>Godkend forslaget</p>", "Godkend forslaget")]
    [InlineData("<MudTextField Label=\"Formål\" />", "Formål")]
    [InlineData("<img alt='Vej til Byråd'>", "Vej til Byråd")]
    [InlineData("@if (open)\n{\n    <b>Nu</b>\n}", "Nu")]
    [InlineData("<b>@T[\"a\"] efter</b>", "efter")]
    [InlineData("<td>@row.Name</td><td>Ingen svar</td>", "Ingen svar")]
    [InlineData("@if (a) { <b>@x</b> } else { <u>Slet ikke</u> }", "Slet ikke")]
    public void A_text_in_a_page_is_found(string markup, string text)
    {
        Assert.Equal([text], RazorTexts.In(markup));
    }

    [Theory]
    [InlineData("<p>@T[\"Proposal.Approve\"]</p>")]
    [InlineData("<MudButton Class=\"primary wide\" Label=\"@T[\"x\"]\">@T[\"y\"]</MudButton>")]
    [InlineData("@* en bemærkning *@<!-- også -->")]
    [InlineData("<b>@(a > b ? T[\"One\"] : T[\"Two\"]) · 1 / 2</b>")]
    [InlineData("@foreach (var row in rows.Where(r => r.Amount > 0))\n{\n    <td>@row.Name</td>\n}\nelse if (x is { A: 1 })\n{\n}")]
    [InlineData("@code { private string Text => a < b ? \"en\" : \"to\"; }")]
    [InlineData("@if (a) { <b>@x</b> } else if (y.Any(z => z > 1)) { <i>@y</i> } else { <u>@z</u> }")]
    [InlineData("@{ var list = new List<string>(); string Name(int n) => n > 1 ? \"mange\" : \"en\"; }<p>@Name(1)</p>")]
    [InlineData("<MudTable T=\"Row\" Items=\"rows\" OnRowClick=\"e => Open(e.Item)\"><RowTemplate><MudTd DataLabel=\"@T[\"Number\"]\">@context.Number</MudTd></RowTemplate></MudTable>")]
    [InlineData("<MudTextField @bind-Value=\"Title\" @bind-Value:after=\"SaveAsync\" Label=\"@T[\"Title\"]\" Disabled=\"!open\" />")]
    [InlineData("@switch (state)\n{\n    case State.Draft:\n        <b>@T[\"x\"]</b>\n        break;\n    default:\n        <i>@y</i>\n        break;\n}")]
    [InlineData("@page \"/forslag/{Number}\"\n@using IshojIt.Domain\n@inject IStringLocalizer<Texts> T\n<h1>@Case.Title</h1>")]
    [InlineData("<style>.a > .b { color: red }</style><svg><path d=\"M0 0 L1 1\" /></svg>")]
    public void What_is_no_text_is_let_through(string markup)
    {
        Assert.Empty(RazorTexts.In(markup));
    }

    private static IEnumerable<string> Hits(Source source, Regex pattern) =>
        source.Lines().Select((line, i) => (line, i)).Where(x => pattern.IsMatch(x.line)).Select(x => $"{source.Path}:{x.i + 1}: {x.line.Trim()}");
}
