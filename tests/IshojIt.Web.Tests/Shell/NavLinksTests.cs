using IshojIt.Domain.People;
using IshojIt.Web.Shell;
using Xunit;

namespace IshojIt.Web.Tests.Shell;

public sealed class NavLinksTests
{
    [Fact]
    public void A_visitor_sees_the_public_pages_only()
    {
        Assert.Equal(["/hjaelp"], NavLinks.For(null).Select(l => l.Address));
    }

    [Theory]
    [InlineData(Role.ItCentre, "/it")]
    [InlineData(Role.ItCentre, "/it/paa-vej")]
    [InlineData(Role.Auditor, "/it/paa-vej")]
    [InlineData(Role.FinanceCentre, "/oekonomi")]
    [InlineData(Role.Director, "/godkendelser")]
    [InlineData(Role.CommitteeSecretary, "/moeder")]
    [InlineData(Role.Auditor, "/afvigelser")]
    [InlineData(Role.Director, "/afvigelser")]
    [InlineData(Role.ItCentre, "/afvigelser")]
    [InlineData(Role.FinanceCentre, "/afvigelser")]
    public void A_role_sees_its_own_page(Role role, string address)
    {
        Assert.Contains(address, NavLinks.For(new HashSet<Role> { role }).Select(l => l.Address));
    }

    [Theory]
    [InlineData(Role.Leader, "/", "/stedfortraedere", "/hjaelp")]
    [InlineData(Role.Administrator, "/", "/stedfortraedere", "/administration/udbakke", "/hjaelp")]
    public void Who_may_not_see_cases_is_offered_no_page_about_them(Role role, params string[] offered)
    {
        Assert.Equal(offered, NavLinks.For(new HashSet<Role> { role }).Select(l => l.Address));
    }

    [Fact]
    public void A_budget_holder_does_not_see_the_pages_of_the_others()
    {
        var seen = NavLinks.For(new HashSet<Role> { Role.BudgetHolder }).Select(l => l.Address);

        Assert.DoesNotContain(seen, address => address is "/it" or "/it/paa-vej" or "/oekonomi" or "/godkendelser" or "/afvigelser");
    }
}
