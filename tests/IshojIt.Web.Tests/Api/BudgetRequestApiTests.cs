using System.Globalization;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Web.Tests.Api;

/// <summary>The list for the budget negotiations: feed, files and page say the same.</summary>
public sealed class BudgetRequestApiTests : IAsyncLifetime
{
    private readonly ApiHost _host = new();
    private ApiCase _sought = null!;
    private ApiCase _referred = null!;

    public async ValueTask InitializeAsync()
    {
        var seeking = AcceptanceCases.Plain("connection", "301", 40_000, "402");
        seeking["intake"]!["funding"] = "nextBudget";
        _sought = await ApiCase.SubmittedAsync(_host, seeking);
        _referred = await (await ApiCase.SubmittedAsync(_host, AcceptanceCases.Plain("connection", "301", 12_345.67m)))
            .DoAsync("freja.okonomi", "refer-to-budget", new { reason = "Der er ikke plads i rammen." });
        await ApiCase.SubmittedAsync(_host, AcceptanceCases.Plain("connection", "301", 7));
    }

    public ValueTask DisposeAsync()
    {
        _host.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    [Guards("R15.2-17")]
    public async Task It_lists_what_is_sought_and_referred_with_each_areas_years_from_the_next_budget_on()
    {
        var feed = (await (await _host.As("freja.okonomi")).GetAsync("/budget-requests")).Expect(200);

        var items = feed["items"]!.AsArray();
        Assert.Equal([2028, 2029, 2030, 2031], feed["years"]!.AsArray().Select(y => (int)y!));
        Assert.Equal([(_sought.Number, "sought"), (_referred.Number, "referred")], items.Select(i => ((string)i!["proposal"]!, (string)i["standing"]!)));
        Assert.Equal("Der er ikke plads i rammen.", (string?)items[1]!["reason"]);
        Assert.Equal(["301", "402"], items[0]!["areas"]!.AsArray().Select(a => (string)a!["budgetArea"]!));
        Assert.Equal([52_345.67m, 52_345.67m, 52_345.67m, 52_345.67m], feed["areas"]![0]!["byYear"]!.AsArray().Select(y => (decimal)y!["expense"]!));
        Assert.Equal((2, 1, 92_345.67m), ((int)feed["total"]!["cases"]!, (int)feed["total"]!["referred"]!, (decimal)feed["total"]!["continuing"]!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("year=2029&budgetArea=301")]
    [InlineData("standing=referred")]
    public async Task Csv_and_xlsx_hold_the_figures_of_the_feed_and_the_sums_are_formulas(string asked)
    {
        var freja = await _host.As("freja.okonomi");

        var feed = (await freja.GetAsync("/budget-requests?" + asked)).Expect(200);
        var csv = System.Text.Encoding.UTF8.GetString(await freja.BytesAsync("/api/v1/budget-requests?format=csv&" + asked)).Trim().Split("\r\n").Skip(1).Select(l => l.Split(',')).ToList();
        using var book = SpreadsheetDocument.Open(new MemoryStream(await freja.BytesAsync("/api/v1/budget-requests?format=xlsx&" + asked)), false);
        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Skip(4).Select(r => r.Elements<Cell>().ToList()).ToList();

        var expected = feed["items"]!.AsArray().SelectMany(i => i!["areas"]!.AsArray()).Append(feed["total"]).Select(a => FiguresOf(a!)).ToList();
        Assert.Equal(expected, csv.Select(r => r.Skip(4).Select(Parsed).ToList()));
        Assert.Equal(expected, rows.Select(r => r.Skip(4).Take(expected[0].Count).Select(c => Parsed(c.CellValue!.Text)).ToList()));
        Assert.StartsWith("SUM(F5:", rows[^1][5].CellFormula!.Text, StringComparison.Ordinal);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_page_shows_it_to_the_finance_centre_alone()
    {
        var page = System.Net.WebUtility.HtmlDecode(await (await _host.As("freja.okonomi")).ReadAsync("/oekonomi/budgetoensker?omraade=402"));

        Assert.Contains(_sought.Number, page, StringComparison.Ordinal);
        Assert.DoesNotContain(_referred.Number, page, StringComparison.Ordinal);
        Assert.Contains(">40.000<", page, StringComparison.Ordinal);
        Assert.Equal(404, (await (await _host.As("lone.budget")).PageAsync("/oekonomi/budgetoensker")).Status);
        Assert.Equal(404, (await (await _host.As("lone.budget")).PageAsync("/oekonomi/budgetoensker.csv")).Status);
    }

    [Theory]
    [InlineData("year=1999", "year")]
    [InlineData("budgetArea=999", "budgetArea")]
    [InlineData("standing=granted", "standing")]
    [InlineData("format=pdf", "format")]
    [InlineData("page[size]=0", "page[size]")]
    public async Task What_can_not_be_asked_is_refused_by_its_field(string asked, string field)
    {
        var refused = await (await _host.As("freja.okonomi")).GetAsync("/budget-requests?" + asked);

        Assert.Equal((400, field), (refused.Status, Assert.Single(refused.Errors)));
    }

    [Fact]
    [Guards("R15.2-17")]
    public async Task Resumed_with_its_money_within_the_frame_the_case_leaves_the_list()
    {
        await _referred.DoAsync("freja.okonomi", "resume");
        await _referred.DoAsync("lone.budget", "submit", new { answer = "Pengene er fundet i rammen." });
        await _referred.AssessedAsync();

        var feed = (await (await _host.As("freja.okonomi")).GetAsync("/budget-requests")).Expect(200);

        Assert.Equal([_sought.Number], feed["items"]!.AsArray().Select(i => (string)i!["proposal"]!));
    }

    /// <summary>In the order of the files: earlier, the years' expenses, later, what runs on, the years' savings and income.</summary>
    private static List<decimal> FiguresOf(JsonNode row) =>
    [
        (decimal)row["earlier"]!, .. row["byYear"]!.AsArray().Select(y => (decimal)y!["expense"]!), (decimal)row["later"]!, (decimal)row["continuing"]!,
        .. row["byYear"]!.AsArray().Select(y => (decimal)y!["income"]!),
    ];

    private static decimal Parsed(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
