using Bunit;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Web.Proposals.CaseScreen;
using IshojIt.Web.Tests.Common;
using Xunit;

namespace IshojIt.Web.Tests.Proposals.CaseScreen;

public sealed class CaseWhyTests : ComponentContext
{
    [Fact]
    public void A_raise_that_the_decision_followed_is_told_before_it()
    {
        var told = Told(Minor().Do("inge.it", new RaiseRoute(Route.Director, "Borgerne møder noget nyt.")).Decided(Route.Director));

        Assert.EndsWith("inge.it løftede vejen 2. november 2026: »Borgerne møder noget nyt.« ivan.it fastlagde vejen 2. november 2026.", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_route_above_the_suggestion_is_told_with_its_reason()
    {
        var told = Told(Minor().Decided(Route.Director, "Mange er i tvivl."));

        Assert.EndsWith("ivan.it fastlagde vejen 2. november 2026, højere end foreslået: »Mange er i tvivl.«", told, StringComparison.Ordinal);
    }

    private static ACase Minor() => new ACase(ACase.Content(ProposalKind.Extension)).Submitted().Assessed();

    private string Told(ACase played) =>
        string.Join(' ', Render<CaseWhy>(p => p.Add(c => c.Case, played.SeenBy("lone.budget", T))).Find("span").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
