using IshojIt.Domain.Meetings;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Meetings;

public sealed class MeetingPlanTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly MeetingPlan Coming = new(Body.FinanceCommittee, Today.AddDays(6), true, false);

    [Theory]
    [InlineData(1, false, null)]
    [InlineData(0, false, "meeting-held")]
    [InlineData(-5, false, "meeting-held")]
    [InlineData(1, true, "meeting-cancelled")]
    [Guards("R15.2-11")]
    public void A_meeting_is_called_off_before_its_date(int inDays, bool cancelled, string? refused) =>
        Assert.Equal(refused, (Coming with { Date = Today.AddDays(inDays), IsCancelled = cancelled }).CancelRefusal(Today)?.Code);

    [Theory]
    [InlineData(Body.FinanceCommittee, 0, null)]
    [InlineData(Body.FinanceCommittee, 20, null)]
    [InlineData(Body.FinanceCommittee, -1, "date-has-passed")]
    [InlineData(Body.FinanceCommittee, 60, "meeting-other-year")]
    [InlineData(Body.CityCouncil, 6, "meeting-has-items")]
    public void A_meeting_with_items_moves_to_a_coming_day_of_its_year(Body body, int inDays, string? refused) =>
        Assert.Equal(refused, Coming.MoveRefusal(body, Today.AddDays(inDays), Today)?.Code);

    [Fact]
    public void A_meeting_without_items_is_planned_anew() =>
        Assert.Null((Coming with { HasItems = false }).MoveRefusal(Body.CityCouncil, Today.AddDays(60), Today));

    [Fact]
    public void What_was_held_is_not_moved() =>
        Assert.Equal("meeting-held", (Coming with { Date = Today }).MoveRefusal(Body.FinanceCommittee, Today.AddDays(3), Today)?.Code);

    [Fact]
    public void Nothing_is_placed_on_a_meeting_that_was_called_off() => Assert.Equal("meeting-cancelled", (Coming with { IsCancelled = true }).PlaceRefusal?.Code);
}
