using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

/// <summary>A binding act before the approval is no start but a deviation.</summary>
[Guards("R15.2-15")]
public sealed class StartDateTests
{
    private static readonly DateOnly Day = new(2026, 11, 4);

    [Fact]
    public void An_act_before_the_director_approved_is_not_given_as_a_start()
    {
        var played = ApprovedOnThe4th();

        var refusal = played.Refused("lone.budget", new Start(StartAct.ContractSigned, Day.AddDays(-1)));

        Assert.Equal(("start-before-approval", "approved", RefusalKind.Unmet), (refusal!.Code, refusal.Requirement, refusal.Kind));
        Assert.False(played.Proposal.WorkBegun);
    }

    [Fact]
    public void An_act_on_the_day_of_the_approval_is_a_start() => Assert.Null(ApprovedOnThe4th().Try("lone.budget", new Start(StartAct.ContractSigned, Day)));

    [Fact]
    public void A_further_act_is_not_dated_before_the_approval_either()
    {
        var played = ApprovedOnThe4th().Started();

        Assert.Equal("start-before-approval", played.Try("lone.budget", new Start(StartAct.GoLive, Day.AddDays(-1))));
    }

    [Fact]
    public void Work_that_began_by_a_deviation_is_started_with_its_own_date()
    {
        var played = new ACase(ACase.Content()).Submitted().Assessed().Oriented().Decided(Route.Director)
            .Do("lone.budget", new RegisterDeviation(StartAct.ContractSigned, new DateOnly(2026, 11, 2), "nedbrud")).Wait(2).Approved();

        Assert.Null(played.Try("lone.budget", new Start(StartAct.ContractSigned, new DateOnly(2026, 11, 2))));
    }

    [Fact]
    public void An_act_before_the_orientation_cleared_the_case_is_not_given_as_a_start()
    {
        var played = new ACase(ACase.Content(ProposalKind.Extension)).Submitted().Assessed().Oriented().Wait(2).Decided(Route.Orientation);

        Assert.Equal("start-before-approval", played.Try("lone.budget", new Start(StartAct.ContractSigned, Day.AddDays(-1))));
        Assert.Null(played.Try("lone.budget", new Start(StartAct.ContractSigned, Day)));
    }

    [Fact]
    public void The_council_approved_on_the_day_it_met_whenever_that_was_entered()
    {
        var played = new ACase(ACase.Content() with { Intake = ACase.PlainIntake with { PlatformShift = true } }).Submitted().Assessed().Oriented().Decided(Route.Political)
            .Placed(Body.FinanceCommittee).Outcome(Body.FinanceCommittee, Outcome.Adopted).Placed(Body.CityCouncil, 2).Wait(5).Outcome(Body.CityCouncil, Outcome.Adopted);

        Assert.Equal("start-before-approval", played.Try("lone.budget", new Start(StartAct.ContractSigned, Day.AddDays(-1))));
        Assert.Null(played.Try("lone.budget", new Start(StartAct.ContractSigned, Day)));
    }

    private static ACase ApprovedOnThe4th() =>
        new ACase(ACase.Content()).Submitted().Assessed().Oriented().Decided(Route.Director).Wait(2).Approved();
}
