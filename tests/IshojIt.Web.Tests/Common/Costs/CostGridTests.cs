using Bunit;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Web.Common.Costs;
using Xunit;

namespace IshojIt.Web.Tests.Common.Costs;

public sealed class CostGridTests : ComponentContext
{
    private static readonly AreaChoice It = new(new AreaCode("101"), "IT");
    private static readonly AreaChoice Schools = new(new AreaCode("302"), "Skoler");

    private readonly CostGridModel model = CostGridModel.From(
        2027, [It], [new(It.Code, CostNature.Operation, 2027, new Dkk(5_000)), new(It.Code, CostNature.Saving, 2027, new Dkk(1_000))], []);

    [Fact]
    public void Sums_follow_while_typing()
    {
        var grid = Grid();

        grid.Find("[aria-label='Drift 2028, 101 IT']").Input("1.250.000");

        Assert.Equal("1.250.050", grid.Find("[data-testid=total]").TextContent);
    }

    [Fact]
    public void What_was_typed_is_written_the_Danish_way_when_the_cell_is_left()
    {
        var grid = Grid();

        grid.Find("[aria-label='Drift 2028, 101 IT']").Change("1250000");

        Assert.Equal("1.250.000", grid.Find("[aria-label='Drift 2028, 101 IT']").GetAttribute("value"));
    }

    [Fact]
    public void An_unreadable_text_stays_with_its_error_at_the_cell()
    {
        var grid = Grid();

        grid.Find("[aria-label='Drift 2028, 101 IT']").Change("halvtreds");

        var cell = grid.Find("[aria-label='Drift 2028, 101 IT']");
        Assert.Equal(("halvtreds", "true"), (cell.GetAttribute("value"), cell.GetAttribute("aria-invalid")));
        Assert.Equal("Skriv et beløb, fx 1.250.000", grid.Find($"#{cell.GetAttribute("aria-describedby")}").TextContent);
    }

    [Fact]
    public void Each_cell_says_to_the_keys_which_row_and_year_it_is()
    {
        var cell = Grid().Find("[aria-label='Besparelse 2029, 101 IT']");

        Assert.Equal((model.Rows[1].Key.ToString(System.Globalization.CultureInfo.InvariantCulture), "2"), (cell.GetAttribute("data-row"), cell.GetAttribute("data-year")));
    }

    [Fact]
    public async Task A_paste_fills_the_cells_and_is_announced()
    {
        var grid = Grid();

        await grid.InvokeAsync(() => grid.Instance.PasteAsync(model.Rows[0].Key, 1, "100\t200\n300\t400"));

        Assert.Equal("200", grid.Find("[aria-label='Drift 2029, 101 IT']").GetAttribute("value"));
        Assert.Equal("\u2212400", grid.Find("[aria-label='Besparelse 2029, 101 IT']").GetAttribute("value"));
        Assert.StartsWith("4 felter er indsat.", grid.Find("[role=status]").TextContent.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Permanent_shows_what_runs_on()
    {
        var grid = Grid();

        grid.Find("[aria-label='Varig: Drift, 101 IT']").Change(true);

        Assert.Equal("50", grid.Find("[data-testid=after]").TextContent);
        Assert.Contains("Fortsætter efter 2030: 50 kr. om året", grid.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_nature_is_added_below_the_others()
    {
        var grid = Grid();

        grid.Find("#udgifter-101-add").Change(nameof(CostNature.Training));

        Assert.NotEmpty(grid.FindAll("[aria-label='Uddannelse 2027, 101 IT']"));
    }

    [Fact]
    public void An_area_is_added_and_asked_for_its_statement()
    {
        var grid = Grid();

        grid.Find("#udgifter-add-area").Change("302");

        Assert.Contains("Ingen afledte driftsudgifter", grid.Find("[data-area='302']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void None_without_a_reason_is_an_error_at_the_reason()
    {
        model.AddArea(Schools).None = true;

        var grid = Render<CostGrid>(p => p.Add(c => c.Model, model).Add(c => c.ShowErrors, true));

        Assert.Equal("true", grid.Find("#udgifter-302-reason").GetAttribute("aria-invalid"));
        Assert.Contains("udgifter-302-reason", CostGridIds.Problems(model, T, withStatements: true).Select(p => p.FieldId));
    }

    [Fact]
    public void Nothing_can_be_typed_before_the_circuit_is_there()
    {
        SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Static", isInteractive: false));

        Assert.All(Grid().FindAll("input[inputmode=numeric]"), cell => Assert.True(cell.HasAttribute("readonly")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_hourly_rate_that_hours_are_reckoned_at_is_called_an_example_where_it_is_one(bool example)
    {
        var grid = Render<CostGrid>(p => p.Add(c => c.Model, CostGridModel.From(2027, [It], [], [], new Dkk(47_500))).Add(c => c.RateIsExample, example));

        Assert.Contains(example ? "eksempelsatsen 475 kr. i timen" : "regnes om ved 475 kr. i timen", grid.Find(".tools").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<CostGrid> Grid() => Render<CostGrid>(p => p.Add(c => c.Model, model).Add(c => c.AvailableAreas, [It, Schools]));
}
