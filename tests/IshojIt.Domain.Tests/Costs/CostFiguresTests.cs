using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Costs;

public sealed class CostFiguresTests
{
    private static readonly int[] Horizon = [2027, 2028, 2029, 2030];

    [Fact]
    [Guards("R15.2-8")]
    public void What_is_paid_once_what_runs_and_what_runs_on_are_three_figures()
    {
        CostLine[] lines =
        [
            Line("301", CostNature.Acquisition, 2027, 400_000),
            Line("301", CostNature.Training, 2028, 50_000),
            .. Horizon.Select(year => Line("301", CostNature.Licence, year, year == 2027 ? 60_000 : 120_000) with { Permanent = true }),
            Line("402", CostNature.Operation, 2029, 30_000),
            Line("301", CostNature.Saving, 2029, 500_000),
        ];

        var figures = CostFigures.Of(lines, Horizon);

        Assert.Equal(
            new CostFigures(Dkk.FromKroner(450_000), Dkk.FromKroner(150_000), Dkk.FromKroner(120_000))
            {
                LastYear = 2030,
                OneOffFrom = 2027,
                OneOffTo = 2028,
                YearlyFrom = 2029,
                FirstYear = 2027,
                First = Dkk.FromKroner(60_000),
            },
            figures);
    }

    [Fact]
    public void What_is_paid_once_outside_the_horizon_is_in_no_figure()
    {
        CostLine[] lines = [Line("301", CostNature.Acquisition, 2026, 100_000), Line("301", CostNature.Acquisition, 2031, 100_000)];

        Assert.Equal(new CostFigures(Dkk.Zero, Dkk.Zero, Dkk.Zero) { LastYear = 2030 }, CostFigures.Of(lines, Horizon));
    }

    [Fact]
    public void A_cost_without_end_that_is_stated_once_runs_in_the_years_after_it()
    {
        CostLine[] lines = [Line("301", CostNature.Licence, 2027, 60_000) with { Permanent = true }, Line("402", CostNature.Operation, 2028, 30_000)];

        var figures = CostFigures.Of(lines, Horizon);

        Assert.Equal((Dkk.FromKroner(90_000), 2028, Dkk.FromKroner(60_000)), (figures.Yearly, figures.YearlyFrom, figures.After));
    }

    [Fact]
    public void Without_costs_every_figure_is_zero()
    {
        Assert.Equal(new CostFigures(Dkk.Zero, Dkk.Zero, Dkk.Zero) { LastYear = 2030 }, CostFigures.Of([], Horizon));
    }

    private static CostLine Line(string area, CostNature nature, int year, int kroner) => new(new AreaCode(area), nature, year, Dkk.FromKroner(kroner));
}
