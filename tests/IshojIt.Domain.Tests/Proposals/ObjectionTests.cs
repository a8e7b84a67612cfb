using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

/// <summary>An objection is the own area's decider's to answer until she has approved.</summary>
public sealed class ObjectionTests
{
    private static readonly AreaCode Heard = new("402");

    [Fact]
    [Guards("R15.2-7")]
    public void It_waits_for_the_approval_and_is_answered_with_it()
    {
        var played = Objected(HearingAnswerKind.Objection).Assessed().Decided(Route.Director);

        var before = ApprovalState.ObjectionsToAnswer(played.Proposal, played.World);
        played.Do("dorte.direktor", new DirectorApprove([], [new ObjectionAnswer(Heard, "Vi betaler selv.")]));

        Assert.Equal([Heard], before);
        Assert.Empty(ApprovalState.ObjectionsToAnswer(played.Proposal, played.World));
    }

    [Fact]
    public void A_confirmed_cost_is_none() =>
        Assert.Empty(ApprovalState.ObjectionsToAnswer(Objected(HearingAnswerKind.CostsConfirmed).Proposal, Objected(HearingAnswerKind.CostsConfirmed).World));

    [Fact]
    public void On_the_political_route_no_director_answers_it()
    {
        var played = Objected(HearingAnswerKind.Objection).Do("ivan.it", new RaiseRoute(Route.Political, "principielt"));

        Assert.Empty(ApprovalState.ObjectionsToAnswer(played.Proposal, played.World));
    }

    private static ACase Objected(HearingAnswerKind answer) =>
        new ACase(ACase.Content(others: "402")).Submitted().Do("per.budget", new AnswerHearing(Heard, answer, []) { Note = "uenig" });
}
