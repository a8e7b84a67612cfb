using Bunit;
using IshojIt.Web.Common;
using Xunit;

namespace IshojIt.Web.Tests.Common;

public sealed class DeadlineChipTests : ComponentContext
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Theory]
    [InlineData("2026-11-22", "Forsinket 2 dage", "Err")]
    [InlineData("2026-11-23", "Forsinket 1 dag", "Err")]
    [InlineData("2026-11-24", "I dag", "Warn")]
    [InlineData("2026-11-25", "I morgen", "Neutral")]
    [InlineData("2026-11-27", "Om 3 arbejdsdage", "Neutral")]
    [InlineData("2026-11-29", "Om 3 arbejdsdage", "Neutral")]
    [InlineData("2026-11-30", "Om 4 arbejdsdage", "Neutral")]
    public void A_deadline_says_a_word_beside_its_colour(string deadline, string word, string tone)
    {
        var chip = Chip(Today, deadline);

        Assert.Equal((word, tone), (chip.TextContent.Trim(), chip.GetAttribute("data-tone")));
    }

    [Theory]
    [InlineData("2026-11-30", "Om 1 arbejdsdag")]
    [InlineData("2026-11-29", "Om 2 dage")]
    public void Over_a_weekend_only_working_days_are_counted_where_there_are_some(string deadline, string word)
    {
        var friday = new DateOnly(2026, 11, 27);

        Assert.Equal(word, Chip(friday, deadline).TextContent.Trim());
    }

    private AngleSharp.Dom.IElement Chip(DateOnly today, string deadline) => Render<DeadlineChip>(p => p
        .Add(c => c.Deadline, DateOnly.Parse(deadline, System.Globalization.CultureInfo.InvariantCulture))
        .Add(c => c.Today, today)).Find("[data-tone]");
}
