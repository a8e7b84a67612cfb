using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

/// <summary>What an item must hold, by whatever edge it comes.</summary>
[Guards("R15.2-11")]
public sealed class RecommendationTests
{
    private static readonly ItemPoint Approving = new(1, "at forslaget godkendes", PointKind.Approval);

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_closed_item_says_why_it_is_closed(string? reason) =>
        Assert.Equal("closed-reason-missing", Placed(closed: true, reason, Approving)!.Code);

    [Fact]
    public void A_recommendation_has_a_point_that_approves() =>
        Assert.Equal("approval-point-missing", Placed(false, null, new ItemPoint(1, "at der bevilges", PointKind.Funding))!.Code);

    [Fact]
    public void Two_points_do_not_share_a_number()
    {
        var refusal = Placed(false, null, Approving, new ItemPoint(1, "at der bevilges", PointKind.Funding));

        Assert.Equal((RefusalKind.Invalid, "number-twice"), (refusal!.Kind, refusal.Errors.Single().Code));
    }

    [Fact]
    public void A_point_is_decided_once()
    {
        var played = Political().Placed(Body.FinanceCommittee);
        var item = played.Proposal.Items[0];

        var refusal = played.Refused("signe.sekretaer", new RecordOutcome(item.Meeting, item.N, new ItemOutcome(Outcome.Adopted)
        {
            Points = [new PointOutcome(1, Outcome.Adopted), new PointOutcome(1, Outcome.NotAdopted)],
        }));

        Assert.Equal((RefusalKind.Invalid, "number-twice"), (refusal!.Kind, refusal.Errors.Single().Code));
    }

    private static Refusal? Placed(bool closed, string? reason, params ItemPoint[] points) => Political().Refused(
        "signe.sekretaer", new PlaceItem(Guid.Empty, Body.FinanceCommittee, new DateOnly(2026, 11, 3), 1, 1, closed, reason, null, points));

    private static ACase Political() =>
        new ACase(ACase.Content() with { Intake = ACase.PlainIntake with { PlatformShift = true } }).Submitted().Assessed().Decided(Route.Political);
}
