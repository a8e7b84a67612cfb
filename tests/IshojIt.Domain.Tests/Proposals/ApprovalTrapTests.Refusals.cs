using IshojIt.Domain.Common;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

/// <summary>Traps about refusals, returns and seats.</summary>
public sealed partial class ApprovalTrapTests
{
    [Fact]
    [Guards("R15.2-13")]
    public void T26_a_refused_share_keeps_the_case_open()
    {
        var played = Heard().Do("vagn.direktor", new DirectorReject("for dyrt")).Approved();

        Assert.Equal(ProposalState.AwaitingDirector, played.Proposal.State);
        Assert.Contains(DutyKind.AnswerRefusedShare, played.OpenDuties);
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
    [Guards("R15.2-2")]
    public void T28_a_returned_case_needs_a_change_or_an_answer()
    {
        var played = new ACase(ACase.Content()).Submitted().Do("ivan.it", new ReturnCase("uklart"));

        Assert.Equal("nothing-changed", played.Try("lone.budget", new Submit()));
        Assert.Null(played.Try("lone.budget", new Submit("Det er nu beskrevet.")));
    }

    [Fact]
    [Guards("R15.2-13")]
    public void T29_the_directors_substitute_does_not_approve_the_directors_own_proposal()
    {
        var chart = DemoPeople.Chart([new(new UserId("tage.direktor"), new UserId("dorte.direktor"), Domain.People.Role.Director, new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1))]);
        var played = new ACase(ACase.Content(area: "203"), "tage.direktor", chart).Submitted("tage.direktor").Assessed().Decided(Route.Director);

        Assert.Equal("own-proposal", played.Try("dorte.direktor", new DirectorApprove([], [])));
    }

    [Fact]
    [Guards("R15.2-13")]
    public void T30_nobody_fills_two_deciding_seats()
    {
        var chart = DemoPeople.Chart([new(new UserId("dorte.direktor"), new UserId("ivan.it"), Domain.People.Role.Director, new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1))]);
        var played = new ACase(ACase.Content(), chart: chart).Submitted().Assessed().Decided(Route.Director);

        Assert.Equal("second-seat", played.Try("ivan.it", new DirectorApprove([], [])));
    }

    [Fact]
    [Guards("R15.2-13")]
    public void T33_the_last_share_that_falls_away_clears_the_case()
    {
        var played = Heard().Approved();

        played.Revised(c => ACase.Content());

        Assert.Equal(ProposalState.Cleared, played.Proposal.State);
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

    [Fact]
    [Guards("R15.2-7")]
    public void T40_a_late_objection_is_kept_and_asks_nobody_anew()
    {
        var played = new ACase(With(ACase.Content(others: "402"), i => i)).Submitted().Wait(20).Assessed().Decided(Route.Director).Approved().Approved("vagn.direktor");

        played.Do("per.budget", new AnswerHearing(new AreaCode("402"), HearingAnswerKind.Objection, []));

        Assert.Equal(ProposalState.Cleared, played.Proposal.State);
        Assert.True(played.Proposal.Hearings[0].Answer!.Late);
        Assert.True(played.Requirement(RequirementId.OtherAreasHeard).Met);
    }

    [Fact]
    [Guards("R15.2-13")]
    public void T41_a_director_who_declares_disqualification_gives_the_chief_executive_the_turn()
    {
        var played = ReadyForDirector().Approved().Do("dorte.direktor", new DeclareDisqualification(null));

        Assert.Equal(ProposalState.AwaitingDirector, played.Proposal.State);
        Assert.True(played.IsWaitingFor(DutyKind.DirectorApprove, "kirsten.kommunaldirektor"));
    }
}
