using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

/// <summary>Traps about the route: what it waits for, raising and lowering.</summary>
public sealed class RouteTrapTests
{
    private static ProposalContent With(ProposalContent content, Func<Intake, Intake> change) => content with { Intake = change(content.Intake) };

    [Fact]
    [Guards("R15.2-10")]
    public void T4_a_raise_stands_after_a_return()
    {
        var played = new ACase(ACase.Content()).Submitted().Assessed().Do("ivan.it", new RaiseRoute(Route.Political, "griber vidt"))
            .Do("ivan.it", new ReturnCase("uklart")).Do("lone.budget", new Submit("Uddybet."));

        Assert.Equal("raise-stands", played.Try("ivan.it", new DecideRoute(Route.Director, "som foreslået", [])));
    }

    [Fact]
    [Guards("R15.2-10", "R15.2-17")]
    public void T5_a_lowering_goes_to_the_director_only_and_never_where_the_council_must_grant_the_money()
    {
        var wide = new ACase(With(ACase.Content(), i => i with { PlatformShift = true })).Submitted().Assessed();
        var money = new ACase(With(ACase.Content(), i => i with { Funding = Funding.CashReserve })).Submitted().Assessed();

        Assert.Equal("lowering-to-director-only", wide.Try("ivan.it", new DecideRoute(Route.Orientation, "grund", [])));
        Assert.Equal("lowering-needs-council-money", money.Try("ivan.it", new DecideRoute(Route.Director, "grund", [])));
        Assert.Null(wide.Try("ivan.it", new DecideRoute(Route.Director, "grund", [])));
    }

    [Fact]
    [Guards("R15.2-4", "R15.2-7", "R15.2-17")]
    public void T20_the_route_waits_for_review_hearing_and_assessment_and_names_which()
    {
        var played = new ACase(With(ACase.Content(others: "402"), i => i with { Hosting = Hosting.ExternalEu })).Submitted();
        var decide = new DecideRoute(Route.Director, null, []);

        Assert.Equal("itApproved", played.Refused("ivan.it", decide)?.Requirement);
        Assert.Equal("otherAreasHeard", played.Reviewed().Refused("ivan.it", decide)?.Requirement);
        played.Do("per.budget", new AnswerHearing(new AreaCode("402"), HearingAnswerKind.NoObjection, []));
        Assert.Equal("funded", played.Refused("ivan.it", decide)?.Requirement);
        Assert.Null(played.Assessed().Refused("ivan.it", decide));
    }

    [Fact]
    [Guards("R15.2-4")]
    public void T23_where_every_IT_officer_is_disqualified_a_stand_in_is_named()
    {
        var played = new ACase(ACase.Content()).Submitted().Assessed().Do("ivan.it", new DeclareDisqualification(null)).Do("inge.it", new DeclareDisqualification(null));
        Assert.True(played.IsWaitingFor(DutyKind.AssignStandIn, "kirsten.kommunaldirektor"));

        played.Do("kirsten.kommunaldirektor", new AssignStandIn(Seat.It, new UserId("dina.databeskyttelse"), "ingen anden")).Decided(Route.Director, by: "dina.databeskyttelse");

        Assert.Equal(ProposalState.AwaitingDirector, played.Proposal.State);
    }

    [Theory]
    [InlineData("rita.revisor")]
    [InlineData("adam.admin")]
    [InlineData("lars.leder")]
    [Guards("R15.0-2")]
    public void Who_has_no_part_in_cases_is_no_stand_in(string person)
    {
        var played = new ACase(ACase.Content()).Submitted().Assessed().Do("ivan.it", new DeclareDisqualification(null)).Do("inge.it", new DeclareDisqualification(null));

        var code = played.Try("kirsten.kommunaldirektor", new AssignStandIn(Seat.It, new UserId(person), "ingen anden"));

        Assert.Equal("stand-in-not-eligible", code);
    }

    [Fact]
    [Guards("R15.2-10")]
    public void T27_a_refused_countersignature_opens_the_route_again()
    {
        var played = Lowered().Do("freja.okonomi", new CountersignRoute(false, "væsentligt"));

        Assert.Equal("lowering-was-refused", played.Try("ivan.it", new DecideRoute(Route.Director, "igen", [])));
        Assert.Null(played.Try("ivan.it", new DecideRoute(Route.Political, null, [])));
    }

    [Fact]
    [Guards("R15.2-4")]
    public void T34_a_lowering_is_not_countersigned_before_a_required_review()
    {
        var played = Lowered().Do("inge.it", new RequireItApproval("snitflader"));

        Assert.Equal("itApproved", played.Refused("freja.okonomi", new CountersignRoute(true, "enig"))?.Requirement);
    }

    [Fact]
    [Guards("R15.2-10")]
    public void T35_a_raise_takes_the_pending_lowering_away()
    {
        var played = Lowered().Do("inge.it", new RaiseRoute(Route.Political, "væsentligt"));

        Assert.Equal("wrong-state", played.Try("freja.okonomi", new CountersignRoute(true, "enig")));
    }

    private static ACase Lowered() => new ACase(With(ACase.Content(), i => i with { PlatformShift = true })).Submitted().Assessed().Decided(Route.Director, "kun få brugere");
}
