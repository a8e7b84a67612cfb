using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using IshojIt.Application.Register;
using IshojIt.Domain.Common;
using IshojIt.Domain.Register;
using IshojIt.Web.Tests.Api;
using Xunit;

namespace IshojIt.Web.Tests.ItCentre;

/// <summary>The pipeline's files: every row of every page, with types.</summary>
public sealed class PipelineExportTests(ApiHost host) : IClassFixture<ApiHost>
{
    private const int Systems = 230;

    [Fact]
    public async Task Both_files_hold_all_pages_of_contracts_with_dates_and_no_formula_that_somebody_wrote()
    {
        await FillAsync();
        var ivan = await host.As("ivan.it");

        var csv = Encoding.UTF8.GetString(await ivan.BytesAsync("/it/paa-vej.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        using var book = SpreadsheetDocument.Open(new MemoryStream(await ivan.BytesAsync("/it/paa-vej.xlsx")), false);

        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Select(r => r.Elements<Cell>().ToList()).ToList();
        var own = csv.Where(line => line.Contains("=Masse", StringComparison.Ordinal)).ToList();
        Assert.Equal(Systems, own.Count);
        Assert.Equal(csv.Length, rows.Count(r => r.Count > 2));
        Assert.All(own, line => Assert.StartsWith("'=Masse", line, StringComparison.Ordinal));
        Assert.Contains(host.Today.AddDays(10).ToString("dd-MM-yyyy", System.Globalization.CultureInfo.InvariantCulture), own[0], StringComparison.Ordinal);
        Assert.Contains("intet forslag er i gang", own[0], StringComparison.Ordinal);
        Assert.Empty(new OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_file_of_planned_starts_holds_a_case_a_row()
    {
        var made = await ApiCase.SubmittedAsync(host, AcceptanceCases.Plain());

        var csv = Encoding.UTF8.GetString(await (await host.As("rita.revisor")).BytesAsync("/it/paa-vej.csv?visning=start"));

        Assert.Equal(2, csv.Split(made.Number).Length);
        Assert.Contains("Sagsnummer;", csv, StringComparison.Ordinal);
    }

    private Task<int> FillAsync() => host.ReadAsync(db =>
    {
        db.Systems.AddRange(Enumerable.Range(0, Systems).Select(i => new SystemRow
        {
            Id = new Guid(i + 1, 0, 0, new byte[8]),
            Name = $"=Masse {i}",
            BudgetArea = new AreaCode("101"),
            ContractEnd = host.Today.AddDays(10),
            State = SystemState.Active,
        }));
        return db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });
}
