using IshojIt.Domain.Common;
using IshojIt.Web.Common;
using Xunit;

namespace IshojIt.Web.Tests.Common;

public sealed class DanishAmountTests
{
    [Theory]
    [InlineData("1.250.000", 125_000_000)]
    [InlineData("1250000", 125_000_000)]
    [InlineData("1.250.000,50", 125_000_050)]
    [InlineData(" 1 250 000 kr. ", 125_000_000)]
    [InlineData("1.250.000 kr", 125_000_000)]
    [InlineData("kr. 500", 50_000)]
    [InlineData("500,-", 50_000)]
    [InlineData("12,5", 1_250)]
    [InlineData("0", 0)]
    [InlineData("-500", -50_000)]
    [InlineData("\u2212500", -50_000)]
    [InlineData("(500)", -50_000)]
    public void What_a_person_types_or_Excel_copies_is_read(string typed, long oere)
    {
        var read = DanishAmount.TryParse(typed, out var amount);

        Assert.Equal((true, new Dkk(oere)), (read, amount));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("1.25")]
    [InlineData("1,250,000")]
    [InlineData("12.50.000")]
    [InlineData("1,234")]
    [InlineData("1e6")]
    [InlineData("999999999999999999999999999999")]
    public void What_could_mean_two_things_is_not_guessed(string typed)
    {
        Assert.False(DanishAmount.TryParse(typed, out _));
    }

    [Theory]
    [InlineData(125_000_000, false, "1.250.000")]
    [InlineData(125_000_050, false, "1.250.000,50")]
    [InlineData(-2_500_000, false, "\u221225.000")]
    [InlineData(2_500_000, true, "+25.000")]
    [InlineData(0, true, "0")]
    public void An_amount_is_written_the_Danish_way(long oere, bool withSign, string written)
    {
        Assert.Equal(written, DanishAmount.Format(new Dkk(oere), withSign));
    }
}
