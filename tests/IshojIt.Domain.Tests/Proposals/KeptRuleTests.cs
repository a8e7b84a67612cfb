using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

/// <summary>Rules whose removal no other test saw.</summary>
public sealed class KeptRuleTests
{
    [Fact]
    [Guards("R15.2-8")]
    public void A_start_waits_for_the_IT_centre_to_acknowledge_the_costs()
    {
        var played = new ACase(ACase.Content()).Submitted().Assessed().Decided(Route.Director).Approved();

        var refusal = played.StartRefusal();

        Assert.Equal("itOrientedOnAllCosts", refusal?.Requirement);
    }

    [Fact]
    [Guards("R15.2-8")]
    public void A_start_waits_for_the_finance_centre_to_acknowledge_the_costs()
    {
        var played = new ACase(ACase.Content() with { Costs = [], DerivedCosts = [new DerivedCostStatement(new AreaCode("301"), true, "ingen drift")] })
            .Submitted().Decided(Route.Director).Approved().Do("ivan.it", new AcknowledgeOrientation());

        var refusal = played.StartRefusal();

        Assert.Equal("financeOrientedOnAllCosts", refusal?.Requirement);
    }

    [Fact]
    [Guards("R15.2-7")]
    public void The_own_director_approves_with_an_answer_to_each_objection()
    {
        var played = new ACase(ACase.Content(others: "402")).Submitted().Assessed()
            .Do("per.budget", new AnswerHearing(new AreaCode("402"), HearingAnswerKind.Objection, [])).Decided(Route.Director);

        var code = played.Try("dorte.direktor", new DirectorApprove([], []));

        Assert.Equal("objection-unanswered", code);
    }

    [Fact]
    [Guards("R15.2-4")]
    public void A_member_of_the_board_settles_nothing_about_her_own_proposal()
    {
        var played = new ACase(ACase.Content(ProposalKind.NewSystem, "203"), "tage.direktor").Submitted("tage.direktor")
            .Reviewed(ReviewResult.NotCompatible).Do("tage.direktor", new AskExecutiveBoard("uenig"));
        var settle = new Settle(DisputeMatter.ItRefusal, false, DanishCalendar.DateOf(played.Now), ["Dag"], "tekst");

        var own = played.Try("tage.direktor", settle);

        Assert.Equal("own-proposal", own);
        Assert.Null(played.Try("dag.direktion", settle));
    }

    [Fact]
    [Guards("R15.2-1")]
    public void What_was_started_is_not_withdrawn()
    {
        var played = new ACase(ACase.Content()).Submitted().Assessed().Oriented().Decided(Route.Director).Approved().Started();

        var code = played.Try("lone.budget", new Withdraw("fortrudt"));

        Assert.Equal("wrong-state", code);
    }

    [Fact]
    [Guards("R15.2-10")]
    public void A_new_decision_on_the_route_takes_the_place_of_the_former()
    {
        var played = new ACase(ACase.Content()).Submitted().Assessed().Decided(Route.Director)
            .Do("dorte.direktor", new ReturnCase("uddyb")).Do("lone.budget", new Submit("uddybet")).Decided(Route.Director);

        var standing = played.Proposal.RouteDecisions.Where(d => d.Standing == RouteStanding.Standing);

        Assert.Single(standing);
    }
}
