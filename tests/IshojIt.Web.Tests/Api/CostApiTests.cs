using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using IshojIt.Application.Costs;
using IshojIt.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IshojIt.Web.Tests.Api;

/// <summary>The cost feed over random histories: json, csv, xlsx, the page and the list of cases say the same to the øre.</summary>
public sealed partial class CostApiTests : IAsyncLifetime
{
    private static readonly string[] Sums = ["expense", "income", "derived"];
    private readonly ApiHost _host = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await new RandomHistories(_host.Services, 20261125).RunAsync(40, Ct);

    public ValueTask DisposeAsync()
    {
        _host.Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("")]
    [InlineData("groupBy=state")]
    [InlineData("groupBy=system")]
    [InlineData("year=2026&years=8")]
    [InlineData("state=inReview&years=1")]
    public async Task Csv_and_xlsx_hold_the_figures_of_the_feed(string asked)
    {
        var freja = await _host.As("freja.okonomi");

        var feed = (await freja.GetAsync("/costs?" + asked)).Expect(200);
        var csv = await CsvAsync(freja, "/api/v1/costs?format=csv&" + asked);
        var xlsx = await XlsxAsync(freja, "/api/v1/costs?format=xlsx&" + asked);

        var rows = feed["rows"]!.AsArray().Select(r => FiguresOf(r!)).Append(FiguresOf(feed["total"]!)).ToList();
        Assert.Equal(rows, csv.Skip(1).Select(r => r.Skip(2).Select(Parsed).ToList()));
        Assert.Equal(rows, xlsx.Skip(4).Select(r => r.Skip(2).Select(c => Parsed(c.CellValue!.Text)).ToList()));
    }

    [Fact]
    public async Task The_rows_by_area_add_up_to_the_total_and_that_is_the_sum_of_the_lines()
    {
        var feed = (await (await _host.As("rita.revisor")).GetAsync("/costs?year=2026&years=10")).Expect(200);

        var rows = feed["rows"]!.AsArray().Select(r => FiguresOf(r!)).ToList();
        var total = FiguresOf(feed["total"]!);
        Assert.True(rows.Count > 2);
        Assert.All(Enumerable.Range(1, total.Count - 1), i => Assert.Equal(total[i], rows.Sum(r => r[i])));
        Assert.Equal(10, feed["years"]!.AsArray().Count);
        Assert.Empty(await _host.Services.GetRequiredService<LedgerKeeping>().CheckAsync(Ct));
    }

    [Fact]
    public async Task The_sums_of_the_workbook_are_formulas_over_the_rows_under_a_frozen_heading()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(await (await _host.As("freja.okonomi")).BytesAsync("/oekonomi/udgifter.xlsx")), false);

        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        var rows = sheet.Descendants<Row>().ToList();
        var last = rows[^1].Elements<Cell>().ToList();
        Assert.Equal($"SUM(C5:C{rows.Count - 1})", last[2].CellFormula!.Text);
        Assert.Equal(4d, sheet.Descendants<Pane>().Single().VerticalSplit!.Value);
        Assert.Equal("Område", rows[3].Elements<Cell>().First().InnerText);
        Assert.Equal(Parsed(last[2].CellValue!.Text), rows.Skip(4).SkipLast(1).Sum(r => Parsed(r.Elements<Cell>().ElementAt(2).CellValue!.Text)));
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(book, Ct));
    }

    [Fact]
    public async Task Each_figure_of_the_page_leads_to_a_list_that_shows_the_same_sum()
    {
        var freja = await _host.As("freja.okonomi");
        var page = WebUtility.HtmlDecode(await freja.ReadAsync("/oekonomi?fase=asked"));

        var figures = Figure().Matches(page).Select(m => (Address: m.Groups[1].Value, Kroner: m.Groups[2].Value)).Where(f => f.Address.Contains("udgiftsaar", StringComparison.Ordinal)).ToList();

        Assert.True(figures.Count > 8, $"{figures.Count} figures");
        foreach (var (address, kroner) in figures)
        {
            Assert.Contains($": {kroner}\u00a0kr.</span>", WebUtility.HtmlDecode(await freja.ReadAsync(address)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_pages_files_are_for_the_finance_centre_alone_and_its_csv_opens_in_a_danish_spreadsheet()
    {
        var bytes = await (await _host.As("freja.okonomi")).BytesAsync("/oekonomi/udgifter.csv");

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var text = System.Text.Encoding.UTF8.GetString(bytes);
        Assert.Matches(@"^.Område;Sager;2027;2028;2029;2030(;\d{4}, fortsætter uden at være oplyst)*;[^;]+\r\n(\d{3} [^;]+;\d+(;\d+,\d\d){5,}\r\n)+I alt;\d+(;\d+,\d\d){5,}\r\n$", text);
        Assert.Single(text.TrimEnd().Split("\r\n").Select(line => line.Split(';').Length).Distinct());
        Assert.Equal(404, (await (await _host.As("lone.budget")).PageAsync("/oekonomi/udgifter.csv")).Status);
    }

    [Theory]
    [InlineData("years=0", "years")]
    [InlineData("years=11", "years")]
    [InlineData("year=1999", "year")]
    [InlineData("groupBy=nature", "groupBy")]
    [InlineData("state=open", "state")]
    [InlineData("format=pdf", "format")]
    public async Task What_can_not_be_asked_is_refused_by_its_field(string asked, string field)
    {
        var refused = await (await _host.As("freja.okonomi")).GetAsync("/costs?" + asked);

        Assert.Equal((400, field), (refused.Status, Assert.Single(refused.Errors)));
    }

    /// <summary>Cases, the years' three sums, and what runs on.</summary>
    private static List<decimal> FiguresOf(JsonNode row) =>
        [(int)row["cases"]!, .. row["byYear"]!.AsArray().SelectMany(y => Sums.Select(what => (decimal)y![what]!)), (decimal)row["continuing"]!];

    private static async Task<List<string[]>> CsvAsync(ApiUser reader, string address) =>
        [.. System.Text.Encoding.UTF8.GetString(await reader.BytesAsync(address)).Trim().Split("\r\n").Select(l => Between().Split(l))];

    private static async Task<List<List<Cell>>> XlsxAsync(ApiUser reader, string address)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(await reader.BytesAsync(address)), false);
        return [.. book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Select(r => r.Elements<Cell>().ToList())];
    }

    private static decimal Parsed(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A comma that is not within quotes.</summary>
    [GeneratedRegex(@",(?=(?:[^""]*""[^""]*"")*[^""]*$)")]
    private static partial Regex Between();

    [GeneratedRegex("""<a href="(/forslag\?[^"]+)"[^>]*>([\d.,]+)</a>""")]
    private static partial Regex Figure();
}
