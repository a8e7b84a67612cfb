using Microsoft.Playwright;
using Xunit;

namespace IshojIt.Web.Tests.Browser;

[Collection(OneBrowser.Name)]
public sealed class GalleryTests(RunningApp app)
{
    private const string ActiveName = "document.activeElement.getAttribute('aria-label')";

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(375, ColorScheme.Light)]
    [InlineData(375, ColorScheme.Dark)]
    public async Task The_building_blocks_have_no_accessibility_violation(int width, ColorScheme colours)
    {
        var page = await app.OpenGalleryAsync(width, colours);

        Assert.Empty(await page.ViolationsAsync());
    }

    [Theory]
    [InlineData(320)]
    [InlineData(375)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task No_page_scrolls_sideways(int width)
    {
        var page = await app.OpenGalleryAsync(width);

        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Theory]
    [InlineData("ArrowDown", "Drift 2027, 101 IT og Digitalisering")]
    [InlineData("Enter", "Drift 2027, 101 IT og Digitalisering")]
    [InlineData("ArrowRight", "Implementering 2028, 101 IT og Digitalisering")]
    [InlineData("Tab", "Implementering 2028, 101 IT og Digitalisering")]
    public async Task Keys_move_through_the_cost_grid(string key, string expected)
    {
        var page = await app.OpenGalleryAsync();

        await page.GetByLabel("Implementering 2027, 101 IT og Digitalisering").FocusAsync();
        await page.Keyboard.PressAsync(key);

        Assert.Equal(expected, await page.EvaluateAsync<string>(ActiveName));
    }

    [Fact]
    public async Task Down_goes_on_into_the_next_area()
    {
        var page = await app.OpenGalleryAsync();

        await page.GetByLabel("Drift 2028, 101 IT og Digitalisering").FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");

        Assert.Equal("Uddannelse 2028, 301 Dagtilbud", await page.EvaluateAsync<string>(ActiveName));
    }

    [Fact]
    public async Task Escape_brings_back_what_stood_in_the_cell()
    {
        var page = await app.OpenGalleryAsync();
        var cell = page.GetByLabel("Implementering 2027, 101 IT og Digitalisering");

        await cell.FocusAsync();
        await page.Keyboard.TypeAsync("77");
        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(cell).ToHaveValueAsync("400.000");
        await Assertions.Expect(page.GetByTestId("total")).ToHaveTextAsync("890.000");
    }

    [Fact]
    public async Task A_block_from_Excel_is_pasted_over_the_cells()
    {
        var page = await app.OpenGalleryAsync();
        await page.GetByLabel("Uddannelse 2027, 301 Dagtilbud").FocusAsync();

        await page.EvaluateAsync("""
            const data = new DataTransfer();
            data.setData('text/plain', '10.000\t20.000\r\n30000\t1.250.000,50\r\n');
            document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            """);

        await Assertions.Expect(page.GetByLabel("Uddannelse 2028, 302 Skoler")).ToHaveValueAsync("1.250.000,50");
    }

    [Fact]
    public async Task A_failed_try_moves_the_focus_to_the_summary_and_its_link_to_the_field()
    {
        var page = await app.OpenGalleryAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Indsend" }).First.ClickAsync();
        await Assertions.Expect(page.GetByTestId("error-summary").First).ToBeFocusedAsync();

        await page.GetByTestId("error-summary").First.GetByRole(AriaRole.Link).ClickAsync();

        await Assertions.Expect(page.Locator("#udgifter-302-reason")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_chosen_theme_is_remembered()
    {
        var page = await app.OpenGalleryAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Skift mellem lyst og mørkt" }).ClickAsync();
        await page.ReloadAsync();

        Assert.Equal("dark", await page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
    }

    [Fact]
    public async Task The_chosen_language_is_remembered_and_amounts_stay_Danish()
    {
        var page = await app.OpenGalleryAsync();

        await page.Locator(".me summary").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Building blocks");
        await Assertions.Expect(page.GetByTestId("total")).ToHaveTextAsync("890.000");
        Assert.Equal("en", await page.EvaluateAsync<string>("document.documentElement.lang"));
    }

    [Fact]
    public async Task A_page_that_fails_gives_a_number_to_quote()
    {
        var page = await app.OpenGalleryAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Vis en fejl" }).ClickAsync();

        await Assertions.Expect(page.GetByTestId("error-number")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[0-9]{4}-[0-9]{4}$"));
    }

    [Fact]
    public async Task The_skip_link_leads_to_the_content()
    {
        var page = await app.OpenGalleryAsync();

        await page.GetByText("Spring til indhold").FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        Assert.Equal("indhold", await page.EvaluateAsync<string>("document.activeElement.id"));
    }
}
