using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

public sealed class DecideRouteDeadlineTests
{
    [Fact]
    public void The_days_for_deciding_the_route_count_from_the_last_act_that_it_waited_for()
    {
        var played = new ACase(ACase.Content(ProposalKind.NewSystem)).Submitted().Wait(7).Reviewed().Wait(7).Assessed();

        var duty = DutyOf(played);

        Assert.Equal(new WorkingDays().Add(new DateOnly(2026, 11, 16), 5), duty.Deadline);
    }

    [Fact]
    public void They_count_from_the_day_after_a_hearing_that_nobody_answered()
    {
        var played = new ACase(ACase.Content(ProposalKind.NewSystem, "301", 10_000, "302")).Submitted().Reviewed().Assessed();
        var hearingEnds = new WorkingDays().Add(new DateOnly(2026, 11, 2), 10);

        played.Wait(20);

        Assert.Equal(new WorkingDays().Add(hearingEnds.AddDays(1), 5), DutyOf(played).Deadline);
    }

    [Fact]
    public void A_route_that_waits_for_others_has_no_deadline_yet()
    {
        var played = new ACase(ACase.Content(ProposalKind.NewSystem)).Submitted();

        var duty = DutyOf(played);

        Assert.False(duty.Open);
        Assert.Null(duty.Deadline);
    }

    private static Duty DutyOf(ACase played) => Duties.Of(played.Proposal, played.World).Single(d => d.Kind == DutyKind.DecideRoute);
}
