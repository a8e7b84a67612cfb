using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

/// <summary>Days are Danish days, also in the nights when the clock is moved: 25 October 2026 has 25 hours, 28 March 2027 has 23.</summary>
public sealed class DaylightSavingTests
{
    [Theory]
    [InlineData("2026-10-24T21:59:59Z", "2026-10-24")]
    [InlineData("2026-10-24T22:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25T00:30:00Z", "2026-10-25")]
    [InlineData("2026-10-25T01:30:00Z", "2026-10-25")]
    [InlineData("2026-10-25T22:59:59Z", "2026-10-25")]
    [InlineData("2026-10-25T23:00:00Z", "2026-10-26")]
    [InlineData("2027-03-27T22:59:59Z", "2027-03-27")]
    [InlineData("2027-03-27T23:00:00Z", "2027-03-28")]
    [InlineData("2027-03-28T00:59:59Z", "2027-03-28")]
    [InlineData("2027-03-28T01:00:00Z", "2027-03-28")]
    [InlineData("2027-03-28T21:59:59Z", "2027-03-28")]
    [InlineData("2027-03-28T22:00:00Z", "2027-03-29")]
    public void The_day_of_an_instant_turns_at_Danish_midnight(string instant, string expected) =>
        Assert.Equal(Day(expected), DanishCalendar.DateOf(At(instant)));

    // 25 March 2027 is Maundy Thursday and the 29th Easter Monday: the working days after the 24th are 30 March to 5 April.
    [Theory]
    [InlineData("2026-10-23T21:30:00Z", "2026-10-30")]
    [InlineData("2026-10-23T22:30:00Z", "2026-10-30")]
    [InlineData("2026-10-25T22:30:00Z", "2026-10-30")]
    [InlineData("2026-10-25T23:30:00Z", "2026-11-02")]
    [InlineData("2027-03-24T22:30:00Z", "2027-04-05")]
    [InlineData("2027-03-28T21:30:00Z", "2027-04-05")]
    [InlineData("2027-03-29T21:30:00Z", "2027-04-05")]
    [InlineData("2027-03-29T22:30:00Z", "2027-04-06")]
    public void An_orientation_runs_out_five_working_days_after_the_Danish_day_that_it_was_sent_on(string sent, string expected)
    {
        var played = new ACase(ACase.Content()) { Now = At(sent).AddSeconds(-1) };

        played.Submitted();

        Assert.All(played.Proposal.Orientations, o => Assert.Equal(Day(expected), o.RunsOutOn));
    }

    [Theory]
    [InlineData("2026-10-19T08:00:00Z", "2026-10-26T22:59:59Z")]
    [InlineData("2027-03-23T08:00:00Z", "2027-04-02T21:59:59Z")]
    public void A_deadline_lasts_until_the_last_second_of_its_Danish_day(string sent, string lastSecond)
    {
        var played = new ACase(ACase.Content()) { Now = At(sent) };
        played.Submitted();

        played.Now = At(lastSecond);
        var last = played.OpenDuties.Contains(DutyKind.AcknowledgeOrientation);
        played.Now = At(lastSecond).AddSeconds(1);

        Assert.True(last);
        Assert.DoesNotContain(DutyKind.AcknowledgeOrientation, played.OpenDuties);
    }

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);

    private static DateOnly Day(string date) => DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
}
