using System.Text;
using IshojIt.Application.Common;
using IshojIt.Infrastructure.Workbooks;
using IshojIt.Web.Common.Costs;
using Microsoft.Playwright;
using Xunit;

namespace IshojIt.Web.Tests.Browser;

/// <summary>The cost grid goes out as a workbook before it is saved, and comes back from one.</summary>
[Collection(OneBrowser.Name)]
public sealed class CostTemplateJourneyTests(RunningApp app)
{
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [Fact]
    public async Task A_draft_that_is_not_saved_is_given_as_a_workbook_as_it_stands()
    {
        var page = await FormAsync();
        await page.GetByLabel("Licens 2027, 301 Dagtilbud").FillAsync("45.000");
        await Assertions.Expect(page.GetByTestId("total")).ToHaveTextAsync("45.000");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Hent som regneark" }).ClickAsync());

        var read = new XlsxWorkbooks().Read(await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken), CostTemplateReader.Limits);
        Assert.EndsWith(".xlsx", download.SuggestedFilename, StringComparison.Ordinal);
        Assert.Equal(["301 Dagtilbud", "Licens", "nej", "45000", "45000"], read.Cells.Where(c => c.Row == 2).Select(c => c.Text));
    }

    [Fact]
    public async Task A_workbook_with_mistakes_changes_nothing_and_names_every_cell()
    {
        var page = await FormAsync();

        await ChooseAsync(page, "fejl.xlsx", await FileAsync(["301", "drft", "måske", "abc"]));

        await Assertions.Expect(page.Locator("[data-part=sheet-problems] li")).ToHaveTextAsync(["B2: arten »drft« kendes ikke", "C2: skriv ja eller nej", "D2: »abc« er ikke et beløb"]);
        await Assertions.Expect(page.Locator("tr[data-row]")).ToHaveCountAsync(1);
        Assert.Empty(await page.ViolationsAsync());
    }

    [Fact]
    public async Task A_file_of_another_kind_is_told_and_one_of_the_right_kind_can_be_chosen_after_it()
    {
        var page = await FormAsync();

        await ChooseAsync(page, "brev.xlsx", Encoding.UTF8.GetBytes("Kære kommune"));
        await Assertions.Expect(page.Locator("[data-part=sheet-problems] li")).ToHaveTextAsync(["Filen kan ikke læses som et regneark (.xlsx)."]);
        await ChooseAsync(page, "god.xlsx", await FileAsync(["301", "Drift", "ja", 10m]));

        await Assertions.Expect(page.Locator("[data-part=sheet-problems]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("[data-part=sheet-preview]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_workbook_is_shown_first_then_replaces_the_lines_is_saved_and_can_be_undone()
    {
        var page = await FormAsync("Ny vagtplan fra regneark");
        await page.GetByLabel("Licens 2027, 301 Dagtilbud").FillAsync("45.000");

        await ChooseAsync(page, "udgifter.xlsx", await FileAsync(["301", "Drift", "ja", 10_000m], [null, "Uddannelse", "nej", 500m]));
        await Assertions.Expect(page.Locator("[data-part=sheet-preview] table.diff:not(.turned) tr").Nth(3)).ToContainTextAsync("−34.500");
        await Assertions.Expect(page.GetByTestId("total")).ToHaveTextAsync("45.000");
        Assert.Empty(await page.ViolationsAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Erstat udgifterne" }).ClickAsync();

        await Assertions.Expect(page.GetByTestId("total")).ToHaveTextAsync("40.500");
        await Assertions.Expect(page.Locator("#udgifter-undo")).ToBeFocusedAsync();
        await Polling.UntilAsync(async () => (await StoredAsync(page)).Contains("operation", StringComparison.Ordinal));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("total")).ToHaveTextAsync("45.000");
        await Polling.UntilAsync(async () => !(await StoredAsync(page)).Contains("operation", StringComparison.Ordinal));
    }

    private async Task<IPage> FormAsync(string? title = null)
    {
        var page = await app.SignedInAsync("lone.budget");
        await page.OpenFormAsync("/forslag/nyt");
        if (title is not null)
        {
            await page.Locator("#title").FillAsync(title);
        }

        await page.StepAsync(3);
        await page.Locator("#udgifter-301-add").SelectOptionAsync("Licence");
        await Assertions.Expect(page.GetByLabel("Licens 2027, 301 Dagtilbud")).ToBeFocusedAsync();
        return page;
    }

    private static Task ChooseAsync(IPage page, string name, byte[] file) =>
        page.GetByLabel("Indlæs regneark").SetInputFilesAsync(new FilePayload { Name = name, MimeType = Kind, Buffer = file });

    private static async Task<byte[]> FileAsync(params object?[][] rows)
    {
        SheetColumn[] columns = [new("Område", CellKind.Text), new("Art", CellKind.Text), new("Varig", CellKind.Text), new("2027", CellKind.Amount)];
        using var file = new MemoryStream();
        await new XlsxWorkbooks().WriteAsync(new Sheet("Udgifter", columns, rows.Select(r => (IReadOnlyList<object?>)r).ToAsyncEnumerable()), file, TestContext.Current.CancellationToken);
        return file.ToArray();
    }

    private static async Task<string> StoredAsync(IPage page) => await (await page.APIRequest.GetAsync($"/api/v1/proposals/{await page.NumberAsync()}")).TextAsync();
}
