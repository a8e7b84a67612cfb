using IshojIt.Domain.Approvals;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

/// <summary>Money that was refused, and money that is still to come.</summary>
public sealed class FundingTests
{
    private static readonly ItemPoint[] WithFunding =
        [new(1, "at forslaget godkendes", PointKind.Approval), new(2, "at bevillingen gives", PointKind.Funding)];

    [Fact]
    [Guards("R15.2-17")]
    public void Years_that_the_council_refused_stay_unfunded_while_the_holder_asks_for_its_money_whatever_they_are_assessed_as()
    {
        var played = RefusedMoney().Assessed().Revised(c => c with { Purpose = "Uddybet" });

        Assert.Equal("council-has-not-granted", played.Requirement(RequirementId.Funded).Missing);
        Assert.Equal((ProposalState.Political, PoliticalStage.Preparing), (played.Proposal.State, played.Proposal.Stage));
    }

    [Fact]
    [Guards("R15.2-17")]
    public void Years_that_the_council_refused_are_funded_from_the_own_frame_once_the_holder_says_so_and_the_finance_centre_agrees()
    {
        var played = RefusedMoney().Revised(c => c with { Intake = c.Intake with { Funding = Funding.WithinFrame } });

        Assert.Equal("not-assessed", played.Requirement(RequirementId.Funded).Missing);
        Assert.Null(played.Assessed().Oriented().StartRefusal());
    }

    [Fact]
    [Guards("R15.2-17")]
    public void A_cleared_case_whose_money_is_not_there_yet_waits_for_the_finance_centre()
    {
        var played = new ACase(ACase.Content()).Submitted().Assessed().Decided(Route.Director).Approved().Oriented();
        Assert.Null(played.Requirement(RequirementId.Funded).Missing);

        played.Do("freja.okonomi", new AssessAppropriation(AppropriationKind.NextBudget, null, null, null, []));

        Assert.Contains(DutyKind.AssessAppropriation, played.OpenDuties);
        Assert.True(played.IsWaitingFor(DutyKind.AssessAppropriation, "freja.okonomi"));
        Assert.Null(played.Assessed().StartRefusal());
        Assert.DoesNotContain(DutyKind.AssessAppropriation, played.OpenDuties);
    }

    /// <summary>The council approves the case and refuses its money.</summary>
    private static ACase RefusedMoney() => new ACase(ACase.Content() with { Intake = ACase.PlainIntake with { Funding = Funding.SupplementaryOnce } })
        .Submitted().Assessed(AppropriationKind.SupplementaryAppropriation).Decided(Route.Political)
        .Placed(Body.FinanceCommittee, 0, WithFunding).Outcome(Body.FinanceCommittee, Outcome.Adopted).Placed(Body.CityCouncil, 0, WithFunding)
        .Outcome(Body.CityCouncil, new ItemOutcome(Outcome.Adopted) { Points = [new PointOutcome(1, Outcome.Adopted), new PointOutcome(2, Outcome.NotAdopted)] });
}
