using IshojIt.Domain.Common;
using Xunit;

namespace IshojIt.Domain.Tests.Common;

public sealed class DanishOrderTests
{
    [Fact]
    public void The_three_last_letters_sort_last_and_aa_is_the_last_of_them()
    {
        string[] sorted = ["2 systemer", "Adgang", "Ældre", "Ødelagt", "Ågade", "Aalborg"];

        Assert.Equal(sorted, sorted.Reverse().OrderBy(DanishOrder.KeyOf, StringComparer.Ordinal).ThenByDescending(t => t, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Ny kalender", "ny   KALENDER")]
    [InlineData("Café", "cafe")]
    [InlineData("\u00c5 r", "A\u030a r")]
    public void Case_accents_and_gaps_make_no_difference(string one, string other) => Assert.Equal(DanishOrder.KeyOf(one), DanishOrder.KeyOf(other));

    [Fact]
    public void A_word_sorts_before_a_longer_one_that_begins_with_it() =>
        Assert.True(string.CompareOrdinal(DanishOrder.KeyOf("Plan til alle"), DanishOrder.KeyOf("Planlægning")) < 0);

    [Fact]
    public void A_key_is_never_longer_than_its_column() => Assert.Equal(DanishOrder.KeyLength, DanishOrder.KeyOf(new string('å', 200)).Length);
}
