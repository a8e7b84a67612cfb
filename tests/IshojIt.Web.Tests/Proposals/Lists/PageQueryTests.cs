using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using IshojIt.Web.Tests.Api;
using Xunit;

namespace IshojIt.Web.Tests.Proposals.Lists;

/// <summary>What the daily pages ask of the database, who gets them, and the workbook of the list.</summary>
public sealed class PageQueryTests : IDisposable
{
    private readonly ApiHost _host = new(CommandCounter.Add);

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("/", "lone.budget")]
    [InlineData("/forslag", "lone.budget")]
    [InlineData("/it", "ivan.it")]
    [InlineData("/oekonomi", "freja.okonomi")]
    [InlineData("/godkendelser", "dorte.direktor")]
    public async Task A_page_asks_as_often_at_12_rows_as_at_3(string page, string user)
    {
        var reader = await _host.As(user);
        await FillAsync(3);
        var few = await CountAsync(reader, page);

        await FillAsync(9);

        Assert.Equal(few, await CountAsync(reader, page));
    }

    [Theory]
    [InlineData("/it", "lone.budget")]
    [InlineData("/oekonomi", "ivan.it")]
    [InlineData("/godkendelser", "freja.okonomi")]
    [InlineData("/forslag", "adam.admin")]
    [InlineData("/forslag/eksport.xlsx", "lars.leder")]
    [InlineData("/oekonomi/faser.xlsx", "ivan.it")]
    public async Task A_page_of_another_role_is_not_there(string page, string user) => Assert.Equal(404, (await (await _host.As(user)).PageAsync(page)).Status);

    [Fact]
    public async Task The_workbook_holds_what_the_reader_sees_with_types_and_a_frozen_heading()
    {
        var seen = await ApiCase.SubmittedAsync(_host, AcceptanceCases.Plain());
        await ApiCase.DraftedAsync(_host, AcceptanceCases.Plain());

        using var book = SpreadsheetDocument.Open(new MemoryStream(await (await _host.As("ivan.it")).BytesAsync("/forslag/eksport.xlsx?sortering=nummer")), false);

        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        var rows = sheet.Descendants<Row>().Select(r => r.Elements<Cell>().ToList()).ToList();
        Assert.Contains(rows, r => r[0].InnerText == seen.Number);
        Assert.Equal((1d, PaneStateValues.Frozen), (sheet.Descendants<Pane>().Single().VerticalSplit!.Value, sheet.Descendants<Pane>().Single().State!.Value));
        Assert.Equal(["Sagsnummer", "Forslag"], rows[0].Take(2).Select(c => c.InnerText));
        Assert.All(rows.Skip(1), r => Assert.Equal(CellValues.Number, r[10].DataType!.Value));
        Assert.DoesNotContain(rows, r => r[4].InnerText == "Kladde");
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_workbook_of_phases_holds_an_area_a_row_and_the_total_last()
    {
        await ApiCase.SubmittedAsync(_host, AcceptanceCases.Plain());

        using var book = SpreadsheetDocument.Open(new MemoryStream(await (await _host.As("freja.okonomi")).BytesAsync("/oekonomi/faser.xlsx")), false);

        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Select(r => r.Elements<Cell>().Select(c => c.InnerText).ToList()).ToList();
        Assert.Equal(["Område", "Ansøgt, kr.", "Ansøgt, sager", "Godkendt, kr.", "Godkendt, sager", "Iværksat, kr.", "Iværksat, sager", "I alt"], rows[0]);
        Assert.Equal(3, rows.Count);
        Assert.Equal(("I alt", rows[1][1], "1"), (rows[^1][0], rows[^1][1], rows[^1][2]));
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken));
    }

    private static Task<int> CountAsync(ApiUser reader, string page) => reader.CountAsync(page, CommandCounter.Commands);

    /// <summary>So many cases that await the director, and as many that are under review.</summary>
    private async Task FillAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await (await (await ApiCase.SubmittedAsync(_host, AcceptanceCases.Plain("connection"))).AssessedAsync()).DecidedAsync("director");
            await ApiCase.SubmittedAsync(_host, AcceptanceCases.Plain());
        }
    }
}
