using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Testing;
using IshojIt.Web.Proposals.CaseScreen;
using Xunit;

namespace IshojIt.Web.Tests.Proposals.CaseScreen;

/// <summary>An area's own figures beside the proposer's.</summary>
public sealed class HearingFiguresTests
{
    private static readonly AreaCode Area = new("402");

    [Fact]
    [Guards("R15.2-7")]
    public void An_amount_that_runs_on_stands_in_every_later_year_and_after_the_last()
    {
        CostLine[] proposed = [.. Enumerable.Range(2027, 4).Select(y => new CostLine(Area, CostNature.Licence, y, Dkk.FromKroner(10), true))];
        CostLine[] own = [new(Area, CostNature.Licence, 2027, Dkk.FromKroner(18), true)];

        var figures = HearingFigures.Of(proposed, own, Area);

        Assert.Equal([2027, 2028, 2029, 2030, null], figures.Select(f => f.Year));
        Assert.All(figures, f => Assert.Equal((Dkk.FromKroner(10), Dkk.FromKroner(18)), (f.Proposed, f.Own)));
    }

    [Fact]
    [Guards("R15.2-7")]
    public void What_the_area_says_nothing_of_stays_empty_on_its_side()
    {
        CostLine[] proposed = [new(Area, CostNature.Licence, 2027, Dkk.FromKroner(10)), new(Area, CostNature.Training, 2027, Dkk.FromKroner(3))];
        CostLine[] own = [new(Area, CostNature.Training, 2028, Dkk.FromKroner(4))];

        var figures = HearingFigures.Of(proposed, own, Area);

        Assert.Equal(
            [(CostNature.Licence, 2027, 1000L, null), (CostNature.Training, 2027, 300L, 0L), (CostNature.Training, 2028, 0L, 400L)],
            figures.Select(f => (f.Nature, f.Year!.Value, f.Proposed.Oere, f.Own?.Oere)));
    }
}
