using IshojIt.Application.Pipeline;
using IshojIt.Web.ItCentre;
using Xunit;

namespace IshojIt.Web.Tests.ItCentre;

/// <summary>The bars of the quarters.</summary>
public sealed class QuarterGeometryTests
{
    [Fact]
    public void Contracts_without_a_proposal_stand_on_those_with_one_and_nothing_is_drawn_of_nothing()
    {
        var geometry = new QuarterGeometry([new QuarterCount(null, false, 0, 0, 0), new QuarterCount(new DateOnly(2026, 10, 1), false, 23, 3, 1)]);

        var pieces = geometry.Pieces(1).ToList();

        Assert.Empty(geometry.Pieces(0));
        Assert.Equal([(1, 23), (2, 2), (3, 1)], pieces.Select(p => (p.Colour, p.Count)));
        Assert.Equal(pieces[1].Y, pieces[2].Y + pieces[2].Height, 6);
        Assert.Equal((40, geometry.Y(23)), (geometry.Ceiling, pieces[0].Y));
    }
}
