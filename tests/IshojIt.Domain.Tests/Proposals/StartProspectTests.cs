using IshojIt.Domain.Proposals;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

/// <summary>How a planned start stands against where its case is.</summary>
public sealed class StartProspectTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData(ProposalState.InReview, 0, 0, StartProspect.InTime)]
    [InlineData(ProposalState.InReview, 0, 1, StartProspect.BeforeDeadline)]
    [InlineData(ProposalState.Draft, 30, null, StartProspect.InTime)]
    [InlineData(ProposalState.Political, -1, -5, StartProspect.PassedUncleared)]
    [InlineData(ProposalState.Cleared, -1, -1, StartProspect.PassedCleared)]
    [InlineData(ProposalState.Cleared, 0, 9, StartProspect.InTime)]
    public void A_start_is_measured_by_today_and_by_what_the_case_waits_for(ProposalState state, int start, int? deadline, StartProspect expected)
    {
        var prospect = StartProspects.Of(state, Today.AddDays(start), deadline is { } days ? Today.AddDays(days) : null, Today);

        Assert.Equal(expected, prospect);
    }

    [Fact]
    public void A_case_is_before_its_start_until_it_has_begun_or_ended() => Assert.Equal(
        [ProposalState.Draft, ProposalState.InReview, ProposalState.Returned, ProposalState.AwaitingDirector, ProposalState.Political, ProposalState.Cleared, ProposalState.ReferredToBudget],
        ProposalStates.BeforeStart);
}
