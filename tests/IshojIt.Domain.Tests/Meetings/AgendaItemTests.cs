using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using Xunit;

namespace IshojIt.Domain.Tests.Meetings;

public sealed class AgendaItemTests
{
    private static readonly AgendaItem Council = On(Body.CityCouncil, 15, 2);

    [Fact]
    public void The_committee_that_met_before_in_the_round_is_before() => Assert.True(On(Body.FinanceCommittee, 8, 2).IsBefore(Council));

    [Fact]
    public void On_one_day_the_committee_is_before_the_council() => Assert.True(On(Body.FinanceCommittee, 15, 2).IsBefore(Council));

    [Fact]
    public void A_later_meeting_is_not_before() => Assert.False(On(Body.CityCouncil, 22, 2).IsBefore(Council));

    [Fact]
    public void An_earlier_round_is_not_before() => Assert.False(On(Body.FinanceCommittee, 1, 1).IsBefore(Council));

    private static AgendaItem On(Body body, int day, int round) => new(
        Guid.Empty, body, new DateOnly(2026, 12, day), 1, 1, round, 1, false, null, null, [], new Signature(new UserId("signe.sekretaer"), Role.CommitteeSecretary, null, new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero)));
}
