using IshojIt.Domain.Common;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Web.Tests.Scenarios;

/// <summary>Who may act where people are away or stand on both sides.</summary>
public sealed class PeopleScenarioTests
{
    private static readonly OrganisationChart Holiday = DemoPeople.Chart(
        [new Substitute(new UserId("dorte.direktor"), new UserId("soren.budget"), Role.Director, new DateOnly(2027, 7, 6), new DateOnly(2027, 7, 24))],
        [new Absence(new UserId("dorte.direktor"), new DateOnly(2027, 7, 6), new DateOnly(2027, 7, 24))]);

    [Fact]
    [Guards("R15.2-13")]
    public void E10_the_substitute_approves_in_the_directors_name_while_she_is_away()
    {
        var played = OnJuly(5, "301", "lone.budget");

        played.Now = July(10);
        played.Approved("soren.budget");

        Assert.Equal((new UserId("soren.budget"), (UserId?)new UserId("dorte.direktor")), (played.Proposal.Approvals[0].By.By, played.Proposal.Approvals[0].By.ActingFor));
        Assert.Equal(ProposalState.Cleared, played.Proposal.State);
    }

    [Fact]
    [Guards("R15.2-13")]
    public void E10_after_the_holiday_the_substitutes_duty_is_gone()
    {
        var played = OnJuly(5, "301", "lone.budget");

        played.Now = July(24);
        var last = played.IsWaitingFor(DutyKind.DirectorApprove, "soren.budget");
        played.Now = July(25);

        Assert.True(last);
        Assert.False(played.IsWaitingFor(DutyKind.DirectorApprove, "soren.budget"));
        Assert.Equal("not-allowed", played.Try("soren.budget", new DirectorApprove([], [])));
    }

    [Fact]
    [Guards("R15.2-13")]
    public void E10_the_substitute_does_not_approve_her_own_proposal()
    {
        var played = OnJuly(5, "302", "soren.budget");

        played.Now = July(10);

        Assert.Equal("own-proposal", played.Try("soren.budget", new DirectorApprove([], [])));
    }

    [Fact]
    [Guards("R15.2-5", "R15.2-8", "R15.2-13")]
    public void E23_the_IT_centres_own_proposal_is_reviewed_by_a_colleague_and_decided_by_its_director()
    {
        var ida = new RoleAssignment(new UserId("ida.budget"), Role.ItCentre, null, false, null, null);
        var content = ACase.Content(area: "101");
        content = content with { Intake = content.Intake with { Hosting = Hosting.ExternalEu } };
        var played = new ACase(content, "ida.budget", DemoPeople.Chart(null, null, ida)).Submitted("ida.budget");

        var own = played.Try("ida.budget", new ReviewCompatibility(ReviewResult.Compatible, [], []));
        played.Reviewed(by: "inge.it").Assessed().Decided(Route.Director, by: "inge.it");

        Assert.Equal("own-proposal", own);
        Assert.Contains(played.Proposal.Orientations, o => o.Centre == Centre.FinanceCentre);
        Assert.True(played.IsWaitingFor(DutyKind.DirectorApprove, "kirsten.kommunaldirektor"));
    }

    private static ACase OnJuly(int day, string area, string holder)
    {
        var played = new ACase(ACase.Content(area: area), holder, Holiday) { Now = July(day) };
        return played.Submitted(holder).Assessed().Decided(Route.Director);
    }

    private static DateTimeOffset July(int day) => new(2027, 7, day, 9, 0, 0, TimeSpan.Zero);
}
