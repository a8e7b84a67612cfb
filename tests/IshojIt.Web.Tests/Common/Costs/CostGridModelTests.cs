using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Testing;
using IshojIt.Web.Common.Costs;
using Xunit;

namespace IshojIt.Web.Tests.Common.Costs;

public sealed class CostGridModelTests
{
    private static readonly AreaChoice It = new(new AreaCode("101"), "IT");
    private static readonly AreaChoice Schools = new(new AreaCode("302"), "Skoler");

    [Fact]
    public void What_was_stored_comes_back_unchanged()
    {
        CostLine[] lines =
        [
            Line(CostNature.Operation, 2027, 50) with { Permanent = true, Note = "aftale" }, Line(CostNature.Operation, 2028, 60) with { Permanent = true },
            Line(CostNature.Operation, 2027, 10), Line(CostNature.Saving, 2029, 5), Line(CostNature.Training, 2028, 0), Line(CostNature.Training, 2033, 7),
        ];

        var back = Model(lines).ToLines();

        Assert.Equal(lines.OrderBy(l => l.ToString()), back.OrderBy(l => l.ToString()));
    }

    [Fact]
    public void Two_lines_of_the_same_nature_and_year_stand_on_two_rows()
    {
        var model = Model([Line(CostNature.Training, 2027, 5), Line(CostNature.Training, 2027, 6)]);

        Assert.Equal(2, model.Rows.Count);
    }

    [Fact]
    public void A_saving_is_shown_negative_and_stored_positive()
    {
        var model = Model([Line(CostNature.Saving, 2027, 500)]);

        Assert.Equal(("\u2212500", new Dkk(-50_000), new Dkk(50_000)), (model.Rows[0].Cells[0].Text, model.Rows[0].Total, model.ToLines()[0].Amount));
    }

    [Theory]
    [InlineData("500")]
    [InlineData("-500")]
    public void Income_is_the_same_with_and_without_its_minus(string typed)
    {
        var model = Model([Line(CostNature.Income, 2027, 1)]);

        model.Rows[0].Cells[0].Type(typed);

        Assert.Equal(new Dkk(50_000), model.ToLines()[0].Amount);
    }

    [Fact]
    public void A_negative_expense_is_a_problem_and_keeps_its_text()
    {
        var cell = Model([Line(CostNature.Licence, 2027, 1)]).Rows[0].Cells[0];

        cell.Type("-500");
        cell.Tidy();

        Assert.Equal((CellProblem.NegativeExpense, "-500", (Dkk?)null), (cell.Problem, cell.Text, cell.Amount));
    }

    [Fact]
    public void A_text_that_cannot_be_read_stays_and_gives_no_line()
    {
        var model = Model([Line(CostNature.Licence, 2027, 1)]);

        model.Rows[0].Cells[0].Type("ca. 500");
        model.Rows[0].Cells[0].Tidy();

        Assert.Equal(("ca. 500", true, 0), (model.Rows[0].Cells[0].Text, model.HasProblems, model.ToLines().Count));
    }

    [Fact]
    public void A_permanent_row_carries_its_amount_over_empty_years_and_on()
    {
        var model = Model([Line(CostNature.Operation, 2028, 40) with { Permanent = true }]);

        Assert.Equal([Kr(0), Kr(40), Kr(40), Kr(40)], model.Years.Select((_, i) => model.In(i)));
        Assert.Equal(Kr(40), model.After);
    }

    [Fact]
    [Guards("R15.2-8")]
    public void A_permanent_cost_typed_once_is_stated_for_each_year_that_the_grid_shows()
    {
        var model = Model([]);
        var row = model.AddRow(model.Areas[0], CostNature.Licence);
        row.Cells[1].Type("45.000");
        row.ChoosePermanent(true);

        Assert.Equal([(2028, 45_000m), (2029, 45_000m), (2030, 45_000m)], model.ToLines().Select(l => (l.Year, l.Amount.Kroner)));
        Assert.All(model.ToLines(), line => Assert.True(line.Permanent));
    }

    [Fact]
    public void Years_stored_alike_follow_when_the_first_is_changed()
    {
        var model = Model([.. Enumerable.Range(2027, 4).Select(year => Line(CostNature.Licence, year, 45) with { Permanent = true })]);

        model.Rows[0].Cells[0].Type("50");

        Assert.Equal([50m, 50m, 50m, 50m], model.ToLines().Select(l => l.Amount.Kroner));
        Assert.Equal(50m, model.After.Kroner);
    }

    [Fact]
    public void What_was_carried_stays_stated_when_the_row_is_permanent_no_more()
    {
        var model = Model([.. Enumerable.Range(2027, 4).Select(year => Line(CostNature.Licence, year, 45) with { Permanent = true })]);

        model.Rows[0].ChoosePermanent(false);

        Assert.Equal([45m, 45m, 45m, 45m], model.ToLines().Select(l => l.Amount.Kroner));
        Assert.All(model.ToLines(), line => Assert.False(line.Permanent));
    }

    [Fact]
    public void A_stored_row_that_nobody_wrote_in_is_stored_as_it_was()
    {
        CostLine[] stored = [Line(CostNature.Operation, 2027, 40) with { Permanent = true }];

        Assert.Equal(stored, Model(stored).ToLines());
    }

    [Fact]
    [Guards("R15.2-8")]
    public void Savings_are_shown_by_themselves_and_never_subtracted()
    {
        var model = Model([Line(CostNature.Licence, 2027, 50), Line(CostNature.Saving, 2027, 30)]);

        Assert.Equal(Line(CostNature.Licence, 2027, 50).Amount, model.In(0));
        Assert.Equal(Line(CostNature.Licence, 2027, 50).Amount, model.Total);
        Assert.Equal(new Dkk(-Line(CostNature.Saving, 2027, 30).Amount.Oere), model.IncomeRows.Sum(r => r.Total));
    }

    [Fact]
    public void Nothing_runs_on_from_a_row_that_is_not_permanent()
    {
        Assert.Equal(Dkk.Zero, Model([Line(CostNature.Operation, 2030, 40)]).After);
    }

    [Fact]
    public void One_off_is_neither_operation_licence_nor_permanent()
    {
        var model = Model([Line(CostNature.Implementation, 2027, 400), Line(CostNature.Licence, 2027, 50), Line(CostNature.Training, 2027, 9) with { Permanent = true }, Line(CostNature.Saving, 2027, 30)]);

        Assert.Equal(Kr(400), model.OneOffIn(0));
    }

    [Fact]
    public void Permanent_and_none_survive_the_round()
    {
        var model = CostGridModel.From(2027, [It, Schools], [Line(CostNature.Operation, 2027, 1)], [new(Schools.Code, None: true, " Ingen ændring. ")]);

        Assert.Equal([new DerivedCostStatement(It.Code, None: false), new DerivedCostStatement(Schools.Code, None: true, "Ingen ændring.")], model.ToStatements());
    }

    [Fact]
    public void None_without_a_reason_lacks_it()
    {
        var model = CostGridModel.From(2027, [Schools], [], [new(Schools.Code, None: true)]);

        Assert.True(model.Areas[0].LacksReason);
    }

    [Fact]
    public void None_beside_operating_costs_contradicts_itself()
    {
        var model = CostGridModel.From(2027, [It], [Line(CostNature.Operation, 2027, 1)], [new(It.Code, None: true, "nej")]);

        Assert.True(model.Areas[0].Contradicts);
    }

    [Fact]
    public void A_pasted_block_goes_on_into_the_next_area_and_says_what_did_not_fit()
    {
        var model = CostGridModel.From(2027, [It, Schools], [Line(CostNature.Operation, 2027, 1), new CostLine(Schools.Code, CostNature.Training, 2027, Kr(1))], []);

        var outcome = model.Paste(model.Rows[0].Key, 3, TsvBlock.Parse("10\t11\n20\t21\n30\t\n"));

        Assert.Equal((new PasteOutcome(2, 3), "10", "20"), (outcome, model.Rows[0].Cells[3].Text, model.Rows[1].Cells[3].Text));
    }

    [Fact]
    public void A_paste_can_be_taken_back()
    {
        var model = Model([Line(CostNature.Operation, 2027, 77)]);
        model.Paste(model.Rows[0].Key, 0, [["1"]]);

        model.Undo();

        Assert.Equal(("77", false), (model.Rows[0].Cells[0].Text, model.CanUndo));
    }

    [Fact]
    public void A_removed_row_can_be_taken_back()
    {
        var model = Model([Line(CostNature.Operation, 2027, 77)]);
        model.RemoveRow(model.Areas[0], model.Rows[0]);

        model.Undo();

        Assert.Equal("77", Assert.Single(model.Rows).Cells[0].Text);
    }

    private static CostGridModel Model(IReadOnlyList<CostLine> lines) => CostGridModel.From(2027, [It], lines, []);

    private static CostLine Line(CostNature nature, int year, long kroner) => new(It.Code, nature, year, Kr(kroner));

    private static Dkk Kr(long kroner) => new(kroner * 100);
}
