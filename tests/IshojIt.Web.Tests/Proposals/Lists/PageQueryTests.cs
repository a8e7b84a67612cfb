using System.Text.Json.Nodes;
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
    [InlineData("/it/paa-vej", "ivan.it")]
    [InlineData("/it/paa-vej?visning=start", "ivan.it")]
    [InlineData("/it/paa-vej?visning=system", "rita.revisor")]
    [InlineData("/oekonomi", "freja.okonomi")]
    [InlineData("/godkendelser", "dorte.direktor")]
    [InlineData("/moeder", "signe.sekretaer")]
    [InlineData("/moeder?alle=true", "ivan.it")]
    [InlineData("/systemer", "ivan.it")]
    [InlineData("/afvigelser", "dag.direktion")]
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
    [InlineData("/it/paa-vej", "lone.budget")]
    [InlineData("/it/paa-vej", "adam.admin")]
    [InlineData("/it/paa-vej.xlsx?visning=start", "freja.okonomi")]
    [InlineData("/it/paa-vej.csv", "dorte.direktor")]
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
        Assert.Equal("Direktionscenter – Økonomi, Direktionscenter – IT", rows.Single(r => r[0].InnerText == seen.Number)[6].InnerText);
        Assert.DoesNotContain(rows, r => r[4].InnerText == "Kladde");
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("overblik")]
    [InlineData("oekonomi")]
    [InlineData("it-vurdering")]
    [InlineData("hoeringer")]
    [InlineData("politisk")]
    [InlineData("historik")]
    public async Task A_tab_of_a_case_asks_as_often_however_much_it_holds(string tab)
    {
        var slight = await PlayedAsync(1, "302");
        var heavy = await PlayedAsync(6, "302", "303", "401", "402");
        var reader = await _host.As("rita.revisor");

        Assert.Equal(await CountAsync(reader, $"/forslag/{slight.Number}?fane={tab}"), await CountAsync(reader, $"/forslag/{heavy.Number}?fane={tab}"));
    }

    [Fact]
    public async Task A_meeting_and_a_system_ask_as_often_at_many_items_and_cases_as_at_one()
    {
        var signe = await _host.As("signe.sekretaer");
        var (system, few) = (await SystemAsync("Kalender"), await MeetingAsync());
        await PlaceAsync(few, system);
        var once = (await CountAsync(signe, "/moeder/" + few), await CountAsync(signe, "/systemer/" + system));

        var many = await MeetingAsync();
        for (var i = 0; i < 5; i++)
        {
            await PlaceAsync(many, system);
        }

        Assert.Equal(once, (await CountAsync(signe, "/moeder/" + many), await CountAsync(signe, "/systemer/" + system)));
    }

    [Fact]
    public async Task The_workbook_of_phases_holds_an_area_a_row_and_the_total_last()
    {
        await ApiCase.SubmittedAsync(_host, AcceptanceCases.Plain());

        using var book = SpreadsheetDocument.Open(new MemoryStream(await (await _host.As("freja.okonomi")).BytesAsync("/oekonomi/faser.xlsx")), false);

        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Select(r => r.Elements<Cell>().Select(c => c.CellValue?.Text ?? c.InnerText).ToList()).ToList();
        Assert.Equal(["Område", "Ansøgt, kr.", "Ansøgt, sager", "Godkendt, kr.", "Godkendt, sager", "Iværksat, kr.", "Iværksat, sager", "I alt"], rows[0]);
        Assert.Equal(3, rows.Count);
        Assert.Equal(("I alt", rows[1][1], "1"), (rows[^1][0], rows[^1][1], rows[^1][2]));
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken));
    }

    private static Task<int> CountAsync(ApiUser reader, string page) => reader.CountAsync(page, CommandCounter.Commands);

    /// <summary>So many cases that await the director, as many under review that were begun without approval, and as many on meetings of their own; and systems.</summary>
    private async Task FillAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await (await (await ApiCase.SubmittedAsync(_host, AcceptanceCases.Plain("connection"))).AssessedAsync()).DecidedAsync("director");
            await (await ApiCase.SubmittedAsync(_host, AcceptanceCases.Plain())).DoAsync("lone.budget", "register-deviation", new { act = "contractSigned", date = _host.Day(), reason = "Hastede." });
            await PlaceAsync(await MeetingAsync(), await SystemAsync($"System {i}"));
        }
    }

    /// <summary>A case of so many areas that was assessed so often.</summary>
    private async Task<ApiCase> PlayedAsync(int acts, params string[] others)
    {
        var played = await ApiCase.SubmittedAsync(_host, Political(await SystemAsync("Et system"), others));
        for (var i = 0; i < acts; i++)
        {
            await played.AssessedAsync();
        }

        await played.HeardAsync("soren.budget", "302");
        return played;
    }

    private async Task PlaceAsync(string meeting, string system)
    {
        var played = await (await (await ApiCase.SubmittedAsync(_host, Political(system))).AssessedAsync()).DecidedAsync("political");
        (await (await _host.As("signe.sekretaer")).PostAsync($"/meetings/{meeting}/items", new { proposal = played.Number, closed = false })).Expect(201);
    }

    private static JsonObject Political(string system, params string[] others)
    {
        var proposal = AcceptanceCases.Plain("connection", "301", 18_000, others);
        proposal["intake"]!["platformShift"] = true;
        proposal["affectedSystems"] = new JsonArray(system);
        return proposal;
    }

    private async Task<string> MeetingAsync() =>
        (await (await _host.As("signe.sekretaer")).PostAsync("/meetings", new { body = "financeCommittee", date = _host.Day(), time = "17:00" })).Expect(201).Text("id")!;

    private async Task<string> SystemAsync(string name) => (await (await _host.As("ivan.it")).PostAsync(
        "/systems", new { name, owner = "IT", budgetArea = "101", hosting = "onPremises", state = "active" })).Expect(201).Text("id")!;
}
