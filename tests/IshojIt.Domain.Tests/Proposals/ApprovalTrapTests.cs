using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

/// <summary>Traps about what an approval covers, who decides and how a route is reached.</summary>
public sealed class ApprovalTrapTests
{
    private static ACase ReadyForDirector(ProposalContent? content = null, string by = "lone.budget") =>
        new ACase(content ?? ACase.Content(), by).Submitted(by).Assessed().Decided(Route.Director);

    private static ProposalContent With(ProposalContent content, Func<Intake, Intake> change) => content with { Intake = change(content.Intake) };

    private static Func<ProposalContent, ProposalContent> Costs(params CostLine[] lines) => c => c with { Costs = lines };

    private static Func<ProposalContent, ProposalContent> YearlyOf(decimal amount) => c => c with { Costs = [.. ACase.Yearly("301", amount)] };

    [Fact]
    [Guards("R15.2-14", "R15.2-10")]
    public void T1_a_platform_shift_after_the_directors_approval_lapses_it()
    {
        var played = ReadyForDirector().Approved();

        played.Revised(c => With(c, i => i with { PlatformShift = true }));

        Assert.Equal(ApprovalStatus.Lapsed, played.Proposal.Approvals[0].Status);
        Assert.NotNull(played.StartRefusal());
    }

    [Fact]
    [Guards("R15.2-12")]
    public void T2_the_councils_approval_still_covers_what_became_smaller()
    {
        var played = new ACase(With(ACase.Content(), i => i with { PlatformShift = true })).Submitted().Assessed().Decided(Route.Political).ThroughCouncil();

        played.Revised(c => With(c, i => i with { PlatformShift = false }));

        Assert.True(played.Proposal.Approvals[^1].Stands);
    }

    [Fact]
    [Guards("R15.2-4", "R15.2-5")]
    public void T3_a_changed_hosting_voids_the_review_and_gives_the_IT_centre_its_turn()
    {
        var played = new ACase(With(ACase.Content(), i => i with { Hosting = Hosting.ExternalEu })).Submitted().Reviewed().Assessed().Decided(Route.Director).Approved();

        played.Revised(c => With(c, i => i with { Hosting = Hosting.ExternalOutsideEu }));

        Assert.Equal(ProposalState.InReview, played.Proposal.State);
        Assert.Contains(DutyKind.ReviewCompatibility, played.OpenDuties);
        Assert.Equal("itApproved", played.StartRefusal()?.Requirement);
    }

    [Fact]
    [Guards("R15.2-9")]
    public void T6_an_extension_cleared_by_orientation_is_not_startable_after_a_rise()
    {
        var played = new ACase(ACase.Content(ProposalKind.Extension)).Submitted().Assessed().Decided(Route.Orientation);

        played.Revised(YearlyOf(20_000));

        Assert.Equal(ProposalState.InReview, played.Proposal.State);
        Assert.NotNull(played.StartRefusal());
    }

    [Fact]
    [Guards("R15.2-13")]
    public void T7_only_the_lapsed_approval_is_asked_anew()
    {
        var played = new ACase(ACase.Content(others: "402")).Submitted().Do("per.budget", new AnswerHearing(new AreaCode("402"), HearingAnswerKind.NoObjection, []))
            .Assessed().Decided(Route.Director).Approved().Approved("vagn.direktor").Assessed();

        played.Revised(c => c with { Costs = [.. ACase.Yearly("301", 10_000), .. ACase.Yearly("402", 15_000)] });

        Assert.Equal(ProposalState.AwaitingDirector, played.Proposal.State);
        Assert.Equal(["BORN"], played.Proposal.StandingApprovals.Select(a => a.DirectorArea!.Value.Value));
        Assert.True(played.IsWaitingFor(DutyKind.DirectorApprove, "vagn.direktor"));
        Assert.False(played.IsWaitingFor(DutyKind.DirectorApprove, "dorte.direktor"));
    }

    [Fact]
    [Guards("R15.2-8", "R15.2-9")]
    public void T8_a_new_saving_does_not_hide_a_rise()
    {
        var played = ReadyForDirector().Approved();
        CostLine[] lines = [.. ACase.Yearly("301", 10_100), new(new AreaCode("301"), CostNature.Saving, 2027, Dkk.FromKroner(100))];

        played.Revised(Costs(lines));

        Assert.Equal(ProposalState.AwaitingDirector, played.Proposal.State);
    }

    [Fact]
    [Guards("R15.2-9")]
    public void T9_small_rises_are_counted_from_what_was_approved()
    {
        var played = ReadyForDirector().Approved();
        played.Settings = played.Settings with { TolerancePercent = 5 };

        decimal[] rises = [10_200, 10_404, 10_612];
        var states = rises.Select(amount => played.Revised(YearlyOf(amount)).Proposal.State).ToList();

        Assert.Equal([ProposalState.Cleared, ProposalState.Cleared, ProposalState.AwaitingDirector], states);
    }

    [Fact]
    [Guards("R15.0-1")]
    public void T17_the_data_protection_task_shows_and_can_be_closed()
    {
        var played = new ACase(With(ACase.Content(), i => i with { PersonalData = PersonalData.Ordinary })).Submitted().Reviewed().Assessed().Decided(Route.Director).Approved();

        Assert.True(played.IsWaitingFor(DutyKind.CloseDataProtection, "dina.databeskyttelse"));
        Assert.Equal("dataProtectionDone", played.Oriented().StartRefusal()?.Requirement);

        played.Do("dina.databeskyttelse", new CloseDataProtection(DataProtectionResult.Done, null, "aftale"));

        Assert.Null(played.StartRefusal());
    }

    [Fact]
    [Guards("R15.2-14")]
    public void T18_a_directors_condition_before_start_can_be_ticked()
    {
        var played = ReadyForDirector().Do("dorte.direktor", new DirectorApprove([new ConditionDraft("aftale underskrevet", true)], [])).Oriented();
        Assert.Equal("decisionConditionsMet", played.StartRefusal()?.Requirement);

        played.Do("lone.budget", new MeetCondition(played.Proposal.Conditions[0].Id, "bilag 1"));

        Assert.Null(played.StartRefusal());
    }

    [Fact]
    [Guards("R15.2-17")]
    public void T19_the_assessment_can_be_given_anew_in_Cleared()
    {
        var played = ReadyForDirector().Approved().Revised(YearlyOf(9_000));

        Assert.Equal(ProposalState.Cleared, played.Proposal.State);
        Assert.Contains(DutyKind.AssessAppropriation, played.OpenDuties);
        Assert.Null(played.Try("freja.okonomi", new AssessAppropriation(AppropriationKind.WithinFrame, null, null, null, [])));
    }

    [Fact]
    [Guards("R15.2-13")]
    public void T21_where_the_chief_executive_has_submitted_the_board_settles()
    {
        var chart = DemoPeople.Chart([new(new UserId("ida.budget"), new UserId("kirsten.kommunaldirektor"), Domain.People.Role.BudgetHolder, new DateOnly(2026, 1, 1), new DateOnly(2027, 1, 1))]);
        var played = new ACase(ACase.Content(area: "101"), "kirsten.kommunaldirektor", chart).Submitted("kirsten.kommunaldirektor").Assessed().Decided(Route.Director);

        Assert.Equal("own-proposal", played.Try("kirsten.kommunaldirektor", new DirectorApprove([], [])));
        Assert.Contains(DutyKind.AskExecutiveBoard, played.OpenDuties);
        played.Do("ida.budget", new AskExecutiveBoard("ingen kan godkende"))
            .Do("dag.direktion", new Settle(DisputeMatter.NoDecider, true, new DateOnly(2026, 11, 2), ["Dag", "Dorte"], "Godkendt."));

        Assert.Equal(ProposalState.Cleared, played.Proposal.State);
    }

    [Fact]
    [Guards("R15.2-13")]
    public void T22_the_chief_executive_fills_several_shares_of_one_seat()
    {
        var played = new ACase(ACase.Content(area: "203", others: "101"), "tage.direktor").Submitted("tage.direktor")
            .Do("ida.budget", new AnswerHearing(new AreaCode("101"), HearingAnswerKind.NoObjection, [])).Assessed().Decided(Route.Director);

        played.Approved("kirsten.kommunaldirektor");

        Assert.Equal(ProposalState.Cleared, played.Proposal.State);
    }

    [Fact]
    [Guards("R15.2-13")]
    public void T26_a_refused_share_keeps_the_case_open()
    {
        var played = Heard().Do("vagn.direktor", new DirectorReject("for dyrt")).Approved();

        Assert.Equal(ProposalState.AwaitingDirector, played.Proposal.State);
        Assert.Contains(DutyKind.AnswerRefusedShare, played.OpenDuties);
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

    private static ACase Heard() => new ACase(ACase.Content(others: "402")).Submitted()
        .Do("per.budget", new AnswerHearing(new AreaCode("402"), HearingAnswerKind.NoObjection, [])).Assessed().Decided(Route.Director);
}
