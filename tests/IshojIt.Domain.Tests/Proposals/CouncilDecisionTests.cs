using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

/// <summary>What the council decided point by point, what it refused money for, and what may be written in without asking it again.</summary>
public sealed class CouncilDecisionTests
{
    private static readonly ItemPoint[] Recommended =
    [
        new(1, "at forslaget godkendes", PointKind.Approval), new(2, "at driften evalueres", PointKind.Other),
        new(3, "at der gives tillægsbevilling i 2027", PointKind.Funding, [2027]),
    ];

    private static readonly ItemOutcome WithinFrame = new(Outcome.AdoptedWithChange)
    {
        Text = "Finansieres inden for egen ramme.",
        DecidedFunding = Funding.WithinFrame,
        Points = [new PointOutcome(1, Outcome.Adopted), new PointOutcome(2, Outcome.Adopted), new PointOutcome(3, Outcome.NotAdopted)],
    };

    [Fact]
    [Guards("R15.2-11")]
    public void Each_point_is_read_as_it_was_decided_by_itself_and_the_others_as_the_item_was()
    {
        var played = Decided(new ItemOutcome(Outcome.Adopted) { Points = [new PointOutcome(3, Outcome.NotAdopted, "Egen ramme.")] });

        Assert.Equal(
            [new PointOutcome(1, Outcome.Adopted), new PointOutcome(2, Outcome.Adopted), new PointOutcome(3, Outcome.NotAdopted, "Egen ramme.")],
            played.Proposal.Items[^1].Decisions);
    }

    [Fact]
    [Guards("R15.2-11")]
    public void Nothing_is_read_of_an_item_before_its_outcome() =>
        Assert.Empty(Asked().Placed(Body.FinanceCommittee, 0, Recommended).Proposal.Items[^1].Decisions);

    [Fact]
    [Guards("R15.2-17", "R15.2-11")]
    public void A_funding_point_that_shares_the_refusal_of_the_item_as_a_whole_grants_nothing_and_is_to_be_written_in()
    {
        var played = Decided(new ItemOutcome(Outcome.NotAdopted) { Points = [new PointOutcome(1, Outcome.Adopted)] });

        Assert.Null(played.Proposal.Approvals[^1].GrantedMoney);
        Assert.Equal([2027], played.Proposal.Approvals[^1].UnfundedYears);
        Assert.Equal(PoliticalStage.Amending, played.Proposal.Stage);
    }

    [Fact]
    [Guards("R15.2-17")]
    public void The_year_whose_money_the_council_refused_is_unfunded_with_its_amount_and_the_holders_to_lift()
    {
        var funded = Decided(WithinFrame).Requirement(RequirementId.Funded);

        Assert.Equal(("council-refused", false), (funded.Missing, funded.Met));
        Assert.Equal([Amount(2027, 10_000)], funded.Amounts);
        Assert.Equal([new Party(Role.BudgetHolder)], funded.WhoCan);
    }

    [Fact]
    [Guards("R15.2-17")]
    public void A_permanent_cost_moved_to_an_earlier_year_still_runs_in_the_year_that_the_council_refused()
    {
        var played = Decided(new ItemOutcome(Outcome.Adopted) { Points = WithinFrame.Points });

        played.Alter(p => p with { Content = p.Content with { Costs = [new CostLine(new AreaCode("301"), CostNature.Licence, 2026, Dkk.FromKroner(10_000), true)] } });

        Assert.Equal([Amount(2027, 10_000)], FundingGate.Unfunded(played.Proposal));
    }

    [Fact]
    [Guards("R15.2-17", "R15.2-12")]
    public void A_version_inside_the_decision_needs_no_new_round_and_only_the_finance_centres_word_makes_its_money_be_there()
    {
        var played = Decided(WithinFrame).Oriented();
        Assert.Equal("approved", played.StartRefusal()?.Requirement);

        played.Revised(From(Funding.WithinFrame));
        var waiting = (played.Proposal.State, played.StartRefusal()?.Requirement, played.Requirement(RequirementId.Funded).Amounts);
        var holder = played.Try("lone.budget", new AssessAppropriation(AppropriationKind.WithinFrame, null, null, null, []));
        played.Assessed();

        Assert.Equal((ProposalState.Cleared, "funded"), (waiting.State, waiting.Requirement));
        Assert.Equal([Amount(2027, 10_000)], waiting.Amounts);
        Assert.Equal("not-allowed", holder);
        Assert.Empty(FundingGate.Unfunded(played.Proposal));
        Assert.Null(played.StartRefusal());
        Assert.Equal(2, played.Proposal.Items.Count);
    }

    [Theory]
    [MemberData(nameof(Outside))]
    [Guards("R15.2-12", "R15.2-17")]
    public void A_version_outside_the_decision_is_no_amendment(string why, string? subject, Func<ProposalContent, ProposalContent> change)
    {
        var played = Decided(WithinFrame);
        var before = played.Proposal;

        var refusal = played.Refused("lone.budget", new Revise(change(before.Content), why));

        Assert.Equal(("outside-decision", "approvalCovers", subject, "R15.2-12"), (refusal!.Code, refusal.Requirement, refusal.Subject, refusal.Rule!.Id));
        Assert.Same(before, played.Proposal);
    }

    public static TheoryData<string, string?, Func<ProposalContent, ProposalContent>> Outside { get; } = new()
    {
        { "costs above what the council covered", "301 2027", c => From(Funding.WithinFrame)(c) with { Costs = [.. ACase.Yearly("301", 10_001)] } },
        { "a cost of an area that it was not shown", "401 2027", c => From(Funding.WithinFrame)(c) with { Costs = [.. c.Costs, .. ACase.Yearly("401", 1)], DerivedCosts = [.. c.DerivedCosts, new DerivedCostStatement(new AreaCode("401"), false)] } },
        { "another supplementary appropriation", null, From(Funding.SupplementaryPermanent) },
        { "the refused one once more", null, c => c with { Purpose = "Uddybet" } },
    };

    [Fact]
    [Guards("R15.2-12", "R15.2-9")]
    public void More_than_the_council_covered_goes_to_it_again_once_its_decision_is_written_in()
    {
        var played = Decided(WithinFrame).Revised(From(Funding.WithinFrame)).Assessed();

        played.Revised(c => c with { Costs = [.. ACase.Yearly("301", 10_001)] });

        Assert.Equal((ProposalState.Political, PoliticalStage.Preparing), (played.Proposal.State, played.Proposal.Stage));
        Assert.True(played.IsWaitingFor(DutyKind.PlaceItem, "signe.sekretaer"));
    }

    [Fact]
    [Guards("R15.2-17")]
    public void The_finance_centre_that_finds_the_money_to_be_the_councils_after_all_sends_the_case_to_it_again()
    {
        var played = Decided(WithinFrame).Revised(From(Funding.WithinFrame)).Assessed(AppropriationKind.SupplementaryAppropriation).Oriented();

        Assert.Equal((ProposalState.Political, PoliticalStage.Preparing), (played.Proposal.State, played.Proposal.Stage));
        Assert.Equal([2027, 2028, 2029, 2030], played.Requirement(RequirementId.Funded).Amounts.Select(a => a.Year));
    }

    [Fact]
    [Guards("R15.2-17")]
    public void Money_is_missing_of_what_was_approved_and_not_of_what_is_still_under_way_or_at_its_end()
    {
        var underWay = Asked();
        var refused = Decided(WithinFrame);
        var lacking = FundingGate.ApprovedWithoutMoney(refused.Proposal);

        refused.Do("lone.budget", new Withdraw("alligevel ikke"));

        Assert.Empty(FundingGate.ApprovedWithoutMoney(underWay.Proposal));
        Assert.NotEmpty(FundingGate.Unfunded(underWay.Proposal));
        Assert.Equal([Amount(2027, 10_000)], lacking);
        Assert.Empty(FundingGate.ApprovedWithoutMoney(refused.Proposal));
    }

    private static Func<ProposalContent, ProposalContent> From(Funding funding) => c => c with { Intake = c.Intake with { Funding = funding } };

    private static AreaYearAmount Amount(int year, decimal kroner) => new(new AreaCode("301"), year, Dkk.FromKroner(kroner));

    private static ACase Asked() => new ACase(ACase.Content() with { Intake = ACase.PlainIntake with { Funding = Funding.SupplementaryOnce } })
        .Submitted().Assessed(AppropriationKind.SupplementaryAppropriation).Decided(Route.Political);

    private static ACase Decided(ItemOutcome council) => Asked()
        .Placed(Body.FinanceCommittee, 0, Recommended).Outcome(Body.FinanceCommittee, Outcome.Adopted)
        .Placed(Body.CityCouncil, 0, Recommended).Outcome(Body.CityCouncil, council);
}
