using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Costs;

public sealed class GainsTests
{
    private static readonly int[] Horizon = [2027, 2028, 2029, 2030];

    [Fact]
    [Guards("R15.2-8")]
    public void Savings_and_income_are_told_by_the_best_year_and_never_netted()
    {
        CostLine[] lines =
        [
            Line(CostNature.Licence, 2028, 900_000),
            Line(CostNature.Saving, 2028, 100_000),
            Line(CostNature.Income, 2028, 20_000),
            Line(CostNature.Saving, 2027, 60_000),
            Line(CostNature.Saving, 2035, 900_000),
        ];

        Assert.Equal(new Gains(Dkk.FromKroner(120_000), 2028), Gains.Of(lines, Horizon));
    }

    [Fact]
    public void Without_savings_there_is_no_year() => Assert.Equal(new Gains(Dkk.Zero, null), Gains.Of([Line(CostNature.Licence, 2027, 10)], Horizon));

    private static CostLine Line(CostNature nature, int year, decimal amount) => new(new AreaCode("301"), nature, year, Dkk.FromKroner(amount));
}
