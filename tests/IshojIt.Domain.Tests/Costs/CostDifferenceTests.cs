using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using Xunit;

namespace IshojIt.Domain.Tests.Costs;

public sealed class CostDifferenceTests
{
    private static readonly int[] Horizon = [2027, 2028, 2029, 2030];

    [Fact]
    public void A_change_outside_the_horizon_is_a_difference()
    {
        var difference = Assert.Single(CostDifference.Between([Line(CostNature.Operation, 2031, 10_000)], [Line(CostNature.Operation, 2031, 20_000)], Horizon));

        Assert.Equal([.. Horizon, 2031], difference.Years);
        Assert.Equal((Dkk.FromKroner(10_000), Dkk.FromKroner(20_000)), (difference.Before[^1], difference.Now[^1]));
    }

    [Fact]
    public void A_changed_saving_is_a_difference_below_zero()
    {
        var difference = Assert.Single(CostDifference.Between([Line(CostNature.Saving, 2028, 10_000)], [Line(CostNature.Saving, 2028, 5_000)], Horizon));

        Assert.Equal(CostNature.Saving, difference.Nature);
        Assert.Equal((Dkk.FromKroner(-10_000), Dkk.FromKroner(-5_000)), (difference.Before[1], difference.Now[1]));
    }

    [Fact]
    public void What_is_alike_is_no_difference()
    {
        CostLine[] same = [Line(CostNature.Operation, 2027, 10_000)];

        Assert.Empty(CostDifference.Between(same, same, Horizon));
    }

    private static CostLine Line(CostNature nature, int year, int kroner) => new(new AreaCode("301"), nature, year, Dkk.FromKroner(kroner));
}
