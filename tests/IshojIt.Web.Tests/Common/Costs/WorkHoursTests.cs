using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Web.Common.Costs;
using Xunit;

namespace IshojIt.Web.Tests.Common.Costs;

/// <summary>Internal hours are typed as hours, and what the contract's tail costs stands in years of its own.</summary>
public sealed class WorkHoursTests
{
    private static readonly AreaChoice It = new(new AreaCode("101"), "IT", Fixed: true);

    [Theory]
    [InlineData("120 t", 120)]
    [InlineData("7,5 timer", 7.5)]
    [InlineData("1.250t.", 1250)]
    [InlineData(" 12 hours ", 12)]
    public void Hours_are_read_as_people_type_them(string text, double hours) => Assert.Equal((decimal)hours, WorkHours.Read(text));

    [Theory]
    [InlineData("120")]
    [InlineData("t")]
    [InlineData("1,234 t")]
    [InlineData("-5 t")]
    [InlineData("999.999 t")]
    public void What_are_no_hours_is_left_to_be_an_amount(string text) => Assert.Null(WorkHours.Read(text));

    [Fact]
    public void Hours_become_an_amount_at_the_municipalitys_rate_and_are_kept_beside_it()
    {
        var model = CostGridModel.From(2027, [It], [], [], Dkk.FromKroner(450));
        var cell = model.AddRow(model.Areas[0], CostNature.InternalHours).Cells[0];

        cell.Type("7,5 t");
        cell.Tidy();

        Assert.Equal("3.375", cell.Text);
        Assert.Equal(new CostLine(It.Code, CostNature.InternalHours, 2027, Dkk.FromKroner(3_375), Hours: 7.5m), model.ToLines().Single());
    }

    [Fact]
    public void An_amount_typed_over_hours_is_an_amount()
    {
        var model = CostGridModel.From(2027, [It], [new CostLine(It.Code, CostNature.InternalHours, 2027, Dkk.FromKroner(900), Hours: 2)], [], Dkk.FromKroner(450));

        model.Rows[0].Cells[0].Type("1.000");

        Assert.Equal((Dkk.FromKroner(1_000), (decimal?)null), (model.ToLines()[0].Amount, model.ToLines()[0].Hours));
    }

    [Theory]
    [InlineData(CostNature.Licence, 450)]
    [InlineData(CostNature.InternalHours, null)]
    public void Hours_are_no_amount_of_another_nature_nor_without_a_rate(CostNature nature, int? rate)
    {
        var model = CostGridModel.From(2027, [It], [], [], rate is { } kroner ? Dkk.FromKroner(kroner) : null);
        var cell = model.AddRow(model.Areas[0], nature).Cells[0];

        cell.Type("12 t");

        Assert.Equal(CellProblem.NotAnAmount, cell.Problem);
    }

    [Fact]
    public void Years_after_the_estimates_are_shown_where_they_are_stated_and_added_one_by_one()
    {
        var model = CostGridModel.From(2027, [It], [new CostLine(It.Code, CostNature.Licence, 2032, Dkk.FromKroner(10))], []);
        Assert.Equal(2032, model.LastYear);

        model.ShowTo(2033);
        model.Rows[0].Cells[6].Type("20");

        Assert.Equal([2032, 2033], model.ToLines().Select(l => l.Year));
        Assert.Equal(Dkk.FromKroner(30), model.Total);
    }

    [Fact]
    public void A_removed_row_that_is_taken_back_has_the_years_that_were_added_meanwhile()
    {
        var model = CostGridModel.From(2027, [It], [new CostLine(It.Code, CostNature.Licence, 2027, Dkk.FromKroner(10))], []);
        model.RemoveRow(model.Areas[0], model.Rows[0]);
        model.ShowTo(2031);

        model.Undo();

        Assert.Equal(5, model.Rows.Single().Cells.Count);
    }

    [Fact]
    public void Lines_on_different_accounts_stand_on_rows_of_their_own_and_keep_them()
    {
        CostLine[] lines = [new(It.Code, CostNature.Licence, 2027, Dkk.FromKroner(10), Account: "645-01"), new(It.Code, CostNature.Licence, 2028, Dkk.FromKroner(10), Account: "645-02")];

        var model = CostGridModel.From(2027, [It], lines, []);

        Assert.Equal(["645-01", "645-02"], model.Rows.Select(r => r.Account));
        Assert.Equal(lines, model.ToLines());
    }
}
