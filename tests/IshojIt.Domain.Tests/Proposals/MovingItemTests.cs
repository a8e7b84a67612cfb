using IshojIt.Domain.Meetings;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

/// <summary>An item moves with its meeting as long as the bodies still come in order.</summary>
public sealed class MovingItemTests
{
    [Theory]
    [InlineData(Body.FinanceCommittee, 3, null)]
    [InlineData(Body.FinanceCommittee, 8, null)]
    [InlineData(Body.FinanceCommittee, 9, "meeting-after-later-body")]
    [InlineData(Body.FinanceCommittee, -30, "meeting-before-submission")]
    [InlineData(Body.CityCouncil, 5, null)]
    [InlineData(Body.CityCouncil, 4, "meeting-before-earlier-body")]
    [InlineData(Body.CityCouncil, 20, null)]
    [Guards("R15.2-11")]
    public void The_order_of_the_bodies_holds_for_the_new_date(Body body, int inDays, string? refused)
    {
        var played = Political().Placed(Body.FinanceCommittee, 5).Placed(Body.CityCouncil, 8);
        var item = played.Proposal.Items.Single(i => i.Body == body);
        var date = played.World.Today.AddDays(inDays);

        var code = played.Try("signe.sekretaer", new MoveItem(item.Meeting, item.N, date));

        Assert.Equal(refused, code);
        Assert.Equal(refused is null ? date : item.Date, played.Proposal.Items.Single(i => i.Body == body).Date);
    }

    [Fact]
    [Guards("R15.2-11")]
    public void What_was_held_is_not_moved()
    {
        var played = Political().Placed(Body.FinanceCommittee);
        var item = played.Proposal.Items[0];

        Assert.Equal("wrong-state", played.Try("signe.sekretaer", new MoveItem(item.Meeting, item.N, item.Date.AddDays(7))));
    }

    [Fact]
    [Guards("R15.0-2")]
    public void Only_the_secretary_moves_it()
    {
        var played = Political().Placed(Body.FinanceCommittee, 5);
        var item = played.Proposal.Items[0];

        Assert.Equal("not-allowed", played.Try("lone.budget", new MoveItem(item.Meeting, item.N, item.Date.AddDays(7))));
    }

    private static ACase Political() =>
        new ACase(ACase.Content() with { Intake = ACase.PlainIntake with { PlatformShift = true } }).Submitted().Reviewed().Assessed().Decided(Route.Political);
}
