using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using IshojIt.Infrastructure.Workbooks;
using IshojIt.Testing;
using IshojIt.Web.Common.Costs;
using IshojIt.Web.Tests.Proposals.Form;
using Xunit;

namespace IshojIt.Web.Tests.Common.Costs;

public sealed class CostTemplateTests : ComponentContext
{
    private static readonly string[] Headings = ["Område", "Art", "Varig", "Konto", "Note", "Timer", "2027", "2028"];
    private static readonly IReadOnlyList<AreaChoice> Areas = [.. DemoPeople.Chart().BudgetAreas.OrderBy(a => a.Code).Select(a => new AreaChoice(a.Code, a.Name))];

    [Fact]
    public async Task What_is_given_out_and_taken_back_is_the_same_lines_and_statements()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var content = Drafts.Any(seed);
            content = content with { Costs = [.. content.Costs.Select(l => l.Nature == CostNature.InternalHours ? l with { Hours = 1 + (l.Amount.Oere % 700 / 4m) } : l)] };
            var model = Drafts.Of(content).Costs;
            var (lines, statements, total) = (model.ToLines(), model.ToStatements(), model.Total);

            var read = Read(await FileAsync(model));
            model.Replace(read.Lines, code => Areas.FirstOrDefault(a => a.Code == code));

            Assert.Empty(read.Problems);
            Assert.Equal(total, read.Lines.Where(l => l.IsExpense).Sum(l => l.Amount));
            Assert.Equal(InOrder(lines), InOrder(model.ToLines()));
            Assert.Equal(statements.OrderBy(s => s.BudgetArea), model.ToStatements().OrderBy(s => s.BudgetArea));
        }
    }

    [Fact]
    public async Task The_workbook_is_valid_frozen_at_its_heading_sums_by_formulas_and_offers_what_can_be_picked()
    {
        var model = Drafts.Of(new ProposalContent { Title = "", BudgetArea = new AreaCode("102"), Costs = [Line("102", CostNature.Operation, 2027, 100), Line("102", CostNature.Saving, 2028, 40)] }).Costs;

        using var book = SpreadsheetDocument.Open(new MemoryStream(await FileAsync(model)), false);

        var sheet = book.WorkbookPart!.WorksheetParts.First(p => p.Worksheet!.Descendants<DataValidation>().Any()).Worksheet!;
        var formulas = sheet.Descendants<Cell>().Where(c => c.CellFormula is not null).Select(c => (c.CellFormula!.Text, c.CellValue!.Text)).ToList();
        Assert.Empty(new OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        Assert.Equal((1d, PaneStateValues.Frozen), (sheet.Descendants<Pane>().Single().VerticalSplit!.Value, sheet.Descendants<Pane>().Single().State!.Value));
        Assert.Contains(("SUM(G3:J3)", "-0.4"), formulas);
        Assert.Contains(("SUMIF(G2:G23,\">0\")", "1"), formulas);
        Assert.Contains(("SUMIF(H2:H23,\"<0\")", "-0.4"), formulas);
        Assert.Equal(["A2:A23 'Valg'!$A$2:$A$13", "B2:B23 'Valg'!$B$2:$B$12", "C2:C23 'Valg'!$C$2:$C$3"], sheet.Descendants<DataValidation>().Select(v => $"{v.SequenceOfReferences!.InnerText} {v.Formula1!.Text}"));
    }

    [Fact]
    public async Task A_file_made_in_one_language_is_read_in_another()
    {
        var model = Drafts.Of(Drafts.Any(3)).Costs;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var file = await FileAsync(model);
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("da-DK");

        var read = Read(file);

        Assert.Equal(InOrder([.. model.ToLines().Except(model.OtherYears), .. model.Carried()]), InOrder(read.Lines));
    }

    [Fact]
    public void A_row_without_an_area_takes_the_one_above_and_words_are_read_as_people_write_them()
    {
        var read = Read([Headings, ["301", "drift", "Ja", " 4711 ", "aftale", null, "1.250,50 kr.", 60m], [null, "Besparelse", null, null, null, null, "-500", null], [Areas.First(a => a.Code.Value == "302").Name.ToUpperInvariant(), "Licens", "nej", null, null, null, 5m, null]]);

        Assert.Empty(read.Problems);
        Assert.Equal(
            [
                Line("301", CostNature.Operation, 2027, 125_050) with { Permanent = true, Account = "4711", Note = "aftale" },
                Line("301", CostNature.Operation, 2028, 6_000) with { Permanent = true, Account = "4711", Note = "aftale" },
                Line("301", CostNature.Saving, 2027, 50_000), Line("302", CostNature.Licence, 2027, 500),
            ],
            read.Lines);
    }

    [Fact]
    public void Columns_are_found_by_their_headings_below_other_lines_and_between_other_columns()
    {
        var read = Read([["Budget 2027"], ["2028", "Bemærkning", "Art", "2027", "Område"], [7m, "hej", "Uddannelse", 9m, 102m]]);

        Assert.Equal([Line("102", CostNature.Training, 2028, 700), Line("102", CostNature.Training, 2027, 900)], read.Lines);
    }

    [Fact]
    public void Hours_stand_beside_the_amount_or_in_its_place()
    {
        var read = Read([Headings, ["102", "Interne timer", null, null, null, 120m, 60_000m, null], ["102", "Interne timer", null, null, null, null, null, "7,5 t"]]);

        Assert.Equal([Line("102", CostNature.InternalHours, 2027, 6_000_000) with { Hours = 120m }, Line("102", CostNature.InternalHours, 2028, 375_000) with { Hours = 7.5m }], read.Lines);
    }

    [Theory]
    [InlineData("G2: »abc« er ikke et beløb", "102", "Drift", "ja", null, null, null, "abc", null)]
    [InlineData("H2: »#REF!« er ikke et beløb", "102", "Drift", "ja", null, null, null, null, "#REF!")]
    [InlineData("G2: en udgift er positiv; brug arten Besparelse eller Indtægt", "102", "Drift", "ja", null, null, null, "-5", null)]
    [InlineData("B2: arten »drft« kendes ikke", "102", "drft", null, null, null, null, "5", null)]
    [InlineData("B2: skriv arten", "102", null, null, null, null, null, "5", null)]
    [InlineData("A2: området 999 findes ikke", "999", "Drift", null, null, null, null, "5", null)]
    [InlineData("A2: skriv området", null, "Drift", null, null, null, null, "5", null)]
    [InlineData("C2: skriv ja eller nej", "102", "Drift", "måske", null, null, null, "5", null)]
    [InlineData("F2: »mange« er ikke et antal timer", "102", "Interne timer", null, null, null, "mange", "5", null)]
    [InlineData("F2: skriv også beløbet i det år, hvor timerne bruges", "102", "Interne timer", null, null, null, "7", null, null)]
    public void A_mistake_is_told_with_its_cell_and_nothing_is_taken(string told, params string?[] row)
    {
        var read = Read([Headings, row]);

        Assert.Equal([told], read.Problems);
        Assert.Empty(read.Lines);
    }

    [Fact]
    public void Every_mistake_is_told_and_an_unknown_area_once()
    {
        var read = Read([Headings, ["999", "Drift", null, null, null, null, "x", null], [null, "drft", null, new string('k', 61), null, null, null, 5m]]);

        Assert.Equal(["A2: området 999 findes ikke", "G2: »x« er ikke et beløb", "B3: arten »drft« kendes ikke", "D3: teksten er længere end 60 tegn"], read.Problems);
    }

    [Fact]
    public void Years_outside_the_table_or_stated_twice_are_mistakes_where_they_hold_amounts()
    {
        var read = Read([["Område", "Art", "2026", "2027", "2027", "2050"], ["102", "Drift", 1m, 2m, 3m, null]]);

        Assert.Equal(["C1: året 2026 er uden for skemaet, der går fra 2027 til 2042", "E1: året 2027 står to gange"], read.Problems);
    }

    [Fact]
    public void A_sheet_without_the_headings_says_what_it_lacks() =>
        Assert.StartsWith("Det første ark har ingen række med overskrifterne", Assert.Single(Read([["Navn", "2027"], ["x", 5m]]).Problems), StringComparison.Ordinal);

    [Fact]
    public void A_new_permanent_row_states_each_year_as_a_typed_one_does()
    {
        var model = Drafts.Of(new ProposalContent { Title = "", BudgetArea = new AreaCode("102") }).Costs;

        model.Replace([Line("102", CostNature.Licence, 2028, 100) with { Permanent = true }], code => Areas.First(a => a.Code == code));

        Assert.Equal([2028, 2029, 2030], model.ToLines().Select(l => l.Year));
    }

    [Fact]
    public void A_year_that_was_carried_follows_what_it_followed_and_is_stated_where_it_differs()
    {
        var stored = Line("102", CostNature.Licence, 2027, 100) with { Permanent = true };
        var model = Drafts.Of(new ProposalContent { Title = "", BudgetArea = new AreaCode("102"), Costs = [stored] }).Costs;

        model.Replace([stored with { Amount = new Dkk(300) }, stored with { Year = 2028 }, stored with { Year = 2029 }, stored with { Year = 2030 }], code => Areas.First(a => a.Code == code));

        Assert.Equal([300, 100, 100, 100], model.ToLines().Select(l => l.Amount.Oere));
    }

    [Fact]
    public void A_replacement_keeps_the_areas_and_their_reasons_and_can_be_undone()
    {
        var content = new ProposalContent
        {
            Title = "",
            BudgetArea = new AreaCode("102"),
            AffectedBudgetAreas = [new AreaCode("302")],
            Costs = [Line("102", CostNature.Operation, 2027, 100), Line("102", CostNature.Training, 2024, 1)],
            DerivedCosts = [new(new AreaCode("302"), true, "Ingen ændring.")],
        };
        var model = Drafts.Of(content).Costs;
        var before = model.ToLines();

        model.Replace([Line("401", CostNature.Training, 2034, 100)], code => Areas.First(a => a.Code == code));
        var (areas, statements, lines) = (model.Areas.Select(a => a.Choice.Code.Value).ToList(), model.ToStatements(), model.ToLines());
        model.Undo();

        Assert.Equal(["102", "302", "401"], areas);
        Assert.Equal([new DerivedCostStatement(new AreaCode("302"), true, "Ingen ændring.")], statements);
        Assert.Equal([Line("401", CostNature.Training, 2034, 100), Line("102", CostNature.Training, 2024, 1)], lines);
        Assert.Equal(before, model.ToLines());
    }

    [Fact]
    public void An_account_that_the_chart_does_not_have_is_told_by_its_cell_before_anything_is_replaced()
    {
        var read = Read([Headings, ["102", "Drift", "ja", "1000", null, null, 100m], ["102", "Licens", "ja", "9999", null, null, 100m], ["302", "Drift", "ja", " 9999 ", null, null, 100m]]);

        var told = read.Without(["9999"], T);

        Assert.Equal([("D2", "1000"), ("D3", "9999"), ("D4", "9999")], read.Accounts);
        Assert.Equal(["D3: kontoen 9999 er ikke en åben konto i kontoplanen", "D4: kontoen 9999 er ikke en åben konto i kontoplanen"], told.Problems);
        Assert.Empty(told.Lines);
        Assert.Equal(3, read.Without([], T).Lines.Count);
    }

    private TemplateLines Read(byte[] file) =>
        new CostTemplateReader(new TemplateFrame(2027, Areas, new Dkk(50_000)), T).Read(new XlsxWorkbooks().Read(file, CostTemplateReader.Limits));

    /// <summary>A sheet of these cells: numbers are numbers, the rest is text.</summary>
    private TemplateLines Read(IReadOnlyList<object?>[] rows) => new CostTemplateReader(new TemplateFrame(2027, Areas, new Dkk(50_000)), T).Read(new SheetReading(
        [.. rows.SelectMany((row, r) => row.Select((value, c) => (value, c)).Where(x => x.value is not null).Select(x => new ReadCell(r + 1, x.c + 1, Convert.ToString(x.value, CultureInfo.InvariantCulture)!, x.value as decimal?)))]));

    private async Task<byte[]> FileAsync(CostGridModel model)
    {
        using var file = new MemoryStream();
        await new XlsxWorkbooks().WriteAsync(CostTemplate.Of(model, Areas, T), file, TestContext.Current.CancellationToken);
        return file.ToArray();
    }

    private static CostLine Line(string area, CostNature nature, int year, long oere) => new(new AreaCode(area), nature, year, new Dkk(oere));

    private static List<string> InOrder(IEnumerable<CostLine> lines) => [.. lines.Select(l => l.ToString()).Order(StringComparer.Ordinal)];
}
