using IshojIt.Infrastructure.Workbooks;
using IshojIt.Web.Common.Costs;
using IshojIt.Web.Tests.Api;
using Xunit;

namespace IshojIt.Web.Tests.Proposals;

/// <summary>The costs of a case as a workbook, on the tab where they are read.</summary>
public sealed class CostExportTests : IDisposable
{
    private readonly ApiHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Whoever_sees_the_case_gets_its_lines()
    {
        var lone = await _host.As("lone.budget");
        var number = (string)(await lone.PostAsync("/proposals", AcceptanceCases.Plain(yearly: 18_000))).Expect(201)["number"]!;

        var cells = new XlsxWorkbooks().Read(await lone.BytesAsync($"/forslag/{number}/udgifter.xlsx"), CostTemplateReader.Limits).Cells;

        Assert.Equal(["Licens", "ja", "18000", "18000", "18000", "18000", "72000"], cells.Where(c => c.Row == 2).Skip(1).Select(c => c.Text));
    }

    [Fact]
    public async Task For_whoever_does_not_see_it_it_does_not_exist()
    {
        var number = (string)(await (await _host.As("lone.budget")).PostAsync("/proposals", AcceptanceCases.Plain())).Expect(201)["number"]!;

        var answer = await (await _host.As("tina.budget")).PageAsync($"/forslag/{number}/udgifter.xlsx");

        Assert.Equal(404, answer.Status);
    }
}
