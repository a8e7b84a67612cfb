using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

/// <summary>The end of a started case is its holder's duty, unless another duty must be done first.</summary>
public sealed class ClosingTests
{
    [Theory]
    [InlineData(ProposalKind.NewSystem)]
    [InlineData(ProposalKind.Connection)]
    [Guards("R15.2-16")]
    public void A_started_case_is_the_holders_to_close_also_before_it_goes_live(ProposalKind kind)
    {
        var played = Started(kind);

        Assert.Contains(DutyKind.Close, played.OpenDuties);
    }

    [Fact]
    public void A_year_without_actual_costs_is_recorded_first()
    {
        var played = Started(ProposalKind.Connection).Wait(120);

        Assert.DoesNotContain(DutyKind.Close, played.OpenDuties);
        Assert.Contains(DutyKind.RecordActualCosts, played.OpenDuties);
    }

    private static ACase Started(ProposalKind kind) =>
        new ACase(ACase.Content(kind)).Submitted().Reviewed().Oriented().Assessed().Decided(Route.Director).Approved().Started();
}
