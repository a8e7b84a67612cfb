using IshojIt.Application.Lists;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Proposals.Lists;
using Xunit;

namespace IshojIt.Web.Tests.Proposals.Lists;

public sealed class ListAddressTests
{
    [Fact]
    public void A_whole_filter_comes_back_from_its_address()
    {
        var filter = new CaseFilter
        {
            Text = "æble & pære",
            State = ProposalState.InReview,
            Route = Route.Political,
            BudgetArea = new AreaCode("301"),
            Year = 2026,
            Mine = true,
            WaitsForMe = true,
            Late = true,
            WithoutApproval = true,
            Open = true,
            CostArea = new AreaCode("402"),
            Phase = CasePhase.Approved,
            Sort = CaseSort.Title,
            Turned = true,
        };

        Assert.Equal(filter, ListAddress.Read("?" + ListAddress.Query(filter)));
    }

    [Fact]
    public void All_cases_have_the_plain_address() => Assert.Equal("/forslag", ListAddress.Of(new CaseFilter()));

    [Theory]
    [InlineData("?tilstand=noget&vej=7&aar=x&fase=&sortering=efter-lyst")]
    [InlineData("?tilstand=3")]
    public void What_is_not_understood_filters_nothing(string query) => Assert.Equal(new CaseFilter(), ListAddress.Read(query));

    [Fact]
    public void The_cursor_stands_behind_the_filter() => Assert.Equal("/forslag?mine=1&efter=a%2Bb", ListAddress.Of(new CaseFilter { Mine = true }, "a+b"));

    [Fact]
    public void Every_built_in_view_has_an_address_of_its_own() =>
        Assert.Equal(ListViews.BuiltIn.Count, ListViews.BuiltIn.Select(v => ListAddress.Of(v.Filter)).Distinct().Count());

    [Theory]
    [InlineData(999, "999")]
    [InlineData(1000, "1.000")]
    [InlineData(1001, "1.000+")]
    public void Counting_stops_at_a_thousand(int count, string shown) => Assert.Equal(shown, ListViews.Count(count));
}
