using IshojIt.Web.Common.Costs;
using Xunit;

namespace IshojIt.Web.Tests.Common.Costs;

public sealed class TsvBlockTests
{
    [Fact]
    public void Lines_are_rows_and_tabs_part_the_cells() => Assert.Equal([["1", "2"], ["3", "4"]], TsvBlock.Parse("1\t2\r\n3\t4\r\n"));

    [Fact]
    public void An_empty_cell_keeps_its_place() => Assert.Equal([["1", "", "3"]], TsvBlock.Parse("1\t\t3"));

    [Fact]
    public void A_quoted_cell_may_hold_a_line_break() => Assert.Equal([["to\nlinjer \"her\"", "x"]], TsvBlock.Parse("\"to\nlinjer \"\"her\"\"\"\tx"));

    [Fact]
    public void The_names_of_the_rows_are_left_out() => Assert.Equal([["10", "20"], ["30", "40"]], TsvBlock.Parse("Drift\t10\t20\nLicens\t30\t40\n"));

    [Fact]
    public void A_block_of_words_stays_as_it_is() => Assert.Equal([["a", "b"]], TsvBlock.Parse("a\tb"));
}
