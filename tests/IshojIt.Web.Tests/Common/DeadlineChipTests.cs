using Bunit;
using IshojIt.Web.Common;
using Xunit;

namespace IshojIt.Web.Tests.Common;

public sealed class DeadlineChipTests : ComponentContext
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData(-2, -2, "Forsinket 2 dage", "Err")]
    [InlineData(-1, -1, "Forsinket 1 dag", "Err")]
    [InlineData(0, 0, "I dag", "Warn")]
    [InlineData(1, 1, "I morgen", "Neutral")]
    [InlineData(3, 3, "Om 3 arbejdsdage", "Neutral")]
    [InlineData(3, 1, "Om 1 arbejdsdag", "Neutral")]
    [InlineData(2, 0, "Om 2 dage", "Neutral")]
    public void A_deadline_says_a_word_beside_its_colour(int days, int workingDays, string word, string tone)
    {
        var chip = Render<DeadlineChip>(p => p.Add(c => c.Deadline, Today.AddDays(days)).Add(c => c.Today, Today).Add(c => c.WorkingDays, workingDays)).Find("[data-tone]");

        Assert.Equal((word, tone), (chip.TextContent.Trim(), chip.GetAttribute("data-tone")));
    }
}
