using Bunit;
using IshojIt.Application.Lists;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Web.Common;
using IshojIt.Web.Proposals.Lists;
using IshojIt.Web.Tests.Common;
using Xunit;

namespace IshojIt.Web.Tests.Proposals.Lists;

public sealed class ProposalTableTests : ComponentContext
{
    private static readonly World World = new ACase(ACase.Content()).World;

    [Theory]
    [InlineData(CaseSort.Title, false, "Title", "ascending")]
    [InlineData(CaseSort.Title, true, "Title", "descending")]
    [InlineData(CaseSort.Number, false, "Title", "descending")]
    [InlineData(CaseSort.Deadline, false, "Deadline", "ascending")]
    [InlineData(CaseSort.Changed, false, "Changed", "descending")]
    public void The_heading_says_how_it_is_sorted(CaseSort sort, bool turned, string heading, string expected)
    {
        var table = Table(new CaseFilter { Sort = sort, Turned = turned });

        var sorted = table.FindAll("th[aria-sort]");

        Assert.Equal(expected, Assert.Single(sorted).GetAttribute("aria-sort"));
        Assert.NotNull(sorted[0].QuerySelector($"[data-sort={heading}]"));
    }

    [Fact]
    public void Each_heading_leads_to_its_own_order_and_the_chosen_one_to_the_reverse()
    {
        var table = Table(new CaseFilter { Sort = CaseSort.Deadline, State = ProposalState.InReview });

        var addresses = table.FindAll("th a.sort").Select(a => a.GetAttribute("href"));

        Assert.Equal(
            ["/forslag?tilstand=inReview&sortering=titel", "/forslag?tilstand=inReview&sortering=nummer", "/forslag?tilstand=inReview&sortering=frist&omvendt=1", "/forslag?tilstand=inReview"],
            addresses);
    }

    [Fact]
    public void The_amounts_of_the_rows_shown_are_summed_below_them()
    {
        var foot = Table(new CaseFilter()).Find("tfoot");

        Assert.Equal("Sum af de 2 viste", foot.QuerySelector("th")!.TextContent);
        Assert.Equal(["1.250.000", "70.500"], foot.QuerySelectorAll("td[data-sum]").Select(td => td.TextContent));
    }

    [Fact]
    public void Without_a_column_of_amounts_there_is_no_sum() => Assert.Empty(Table(new CaseFilter(), ListColumn.Holder).FindAll("tfoot"));

    private IRenderedComponent<ProposalTable> Table(CaseFilter filter, params ListColumn[] columns) => Render<ProposalTable>(p => p
        .Add(t => t.Rows, [Row("2026-0001", 1_000_000, 70_000), Row("2026-0002", 250_000, 500)])
        .Add(t => t.Columns, columns.Length > 0 ? columns : [ListColumn.Deadline, ListColumn.YearCost, ListColumn.Continuing, ListColumn.Changed])
        .Add(t => t.Reader, new Reader(new UserId("lone.budget"), World, T))
        .Add(t => t.Filter, filter));

    private static CaseListRow Row(string number, decimal year, decimal continuing) =>
        new(number, "Et forslag", ProposalState.InReview, null, Route.Director, new AreaCode("301"), new UserId("lone.budget"), null, null, null, World.Now, false, false)
        {
            YearCost = Dkk.FromKroner(year),
            Continuing = Dkk.FromKroner(continuing),
        };
}
