using Bunit;
using IshojIt.Application.Common;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Infrastructure.Workbooks;
using IshojIt.Web.Common.Costs;
using IshojIt.Web.Tests.Proposals.Form;
using Microsoft.AspNetCore.Components.Forms;
using Xunit;

namespace IshojIt.Web.Tests.Common.Costs;

/// <summary>A filled workbook is shown before it replaces anything, and told what the chart of accounts does not have.</summary>
public sealed class CostTemplateBarTests : ComponentContext
{
    private static readonly AreaChoice It = new(new AreaCode("102"), "Økonomi");

    [Fact]
    public async Task The_bar_asks_of_each_account_once_and_shows_no_preview_of_a_workbook_with_one_that_is_unknown()
    {
        var asked = new List<string>();
        var bar = Render<CostTemplateBar>(p => p.Add(b => b.Model, Drafts.Of(new ProposalContent { Title = "", BudgetArea = It.Code }).Costs).Add(b => b.Areas, [It])
            .Add(b => b.UnknownAccounts, accounts =>
            {
                asked.AddRange(accounts);
                return Task.FromResult<IReadOnlyList<string>>(["9999"]);
            }));

        bar.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(await WithAccountsAsync("1000", "9999", "9999"), "udgifter.xlsx"));

        Assert.Equal(["1000", "9999"], asked);
        Assert.Equal(["D3: kontoen 9999 er ikke en åben konto i kontoplanen", "D4: kontoen 9999 er ikke en åben konto i kontoplanen"], bar.FindAll("[data-part=sheet-problems] li").Select(li => li.TextContent.Trim()));
        Assert.Empty(bar.FindAll("[data-part=sheet-preview]"));
    }

    /// <summary>A workbook with a line of operation on each of the accounts.</summary>
    private static async Task<byte[]> WithAccountsAsync(params string[] accounts)
    {
        using var file = new MemoryStream();
        SheetColumn[] columns = [new("Område", CellKind.Text), new("Art", CellKind.Text), new("Varig", CellKind.Text), new("Konto", CellKind.Text), new("2027", CellKind.Amount)];
        var rows = accounts.Select(a => (IReadOnlyList<object?>)["102", "Drift", "ja", a, 100m]).ToAsyncEnumerable();
        await new XlsxWorkbooks().WriteAsync(new Sheet("Udgifter", columns, rows), file, Xunit.TestContext.Current.CancellationToken);
        return file.ToArray();
    }
}
