using IshojIt.Domain.Approvals;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

/// <summary>Traps about the political track, deviations and the board.</summary>
public sealed class PoliticalTrapTests
{
    private static readonly ItemPoint[] WithFunding =
        [new(1, "at forslaget godkendes", PointKind.Approval), new(2, "at bevillingen gives", PointKind.Funding)];

    private static ACase Political(Func<Intake, Intake>? change = null, AppropriationKind money = AppropriationKind.WithinFrame) =>
        new ACase(Shift(change)).Submitted().Assessed(money).Decided(Route.Political);

    private static ProposalContent Shift(Func<Intake, Intake>? change) =>
        ACase.Content() with { Intake = (change ?? (i => i))(ACase.PlainIntake with { PlatformShift = true }) };

    private static Func<ProposalContent, ProposalContent> Funded(Funding funding) => c => c with { Intake = c.Intake with { Funding = funding } };

    [Fact]
    [Guards("R15.2-11")]
    public void T10_a_committees_refusal_does_not_carry_the_case_past_OEPU()
    {
        var played = Political().Placed(Body.StandingCommittee).Outcome(Body.StandingCommittee, Outcome.NotAdopted);

        Assert.Equal("out-of-order", played.TryPlace(Body.CityCouncil));
        Assert.Equal(PoliticalStage.AtFinanceCommittee, played.Proposal.Stage);
    }

    [Fact]
    [Guards("R15.2-11")]
    public void T11_a_postponement_takes_the_planned_council_item_off()
    {
        var played = Political().Placed(Body.FinanceCommittee).Placed(Body.CityCouncil).Outcome(Body.FinanceCommittee, Outcome.Postponed);

        Assert.Equal("no-item", played.TryOutcome(Body.CityCouncil, new ItemOutcome(Outcome.Adopted)));
        Assert.Equal("out-of-order", played.TryPlace(Body.CityCouncil));
    }

    [Fact]
    [Guards("R15.2-11")]
    public void T12_a_new_revision_goes_through_OEPU_again()
    {
        var played = Political().Placed(Body.FinanceCommittee).Outcome(Body.FinanceCommittee, Outcome.Adopted)
            .Placed(Body.CityCouncil).Outcome(Body.CityCouncil, Outcome.SentBack)
            .Do("lone.budget", new Submit("Uddybet.")).Decided(Route.Political);

        Assert.Equal("out-of-order", played.TryPlace(Body.CityCouncil));
    }

    /// <summary>The order of placing guards the same; here the council's item stands already, and only what ØPU said is another.</summary>
    [Theory]
    [Guards("R15.2-11")]
    [MemberData(nameof(NoRecommendation))]
    public void The_council_decides_nothing_without_OEPUs_word_on_this_very_revision(string why, Func<AgendaItem, AgendaItem> change)
    {
        var played = Political().Placed(Body.FinanceCommittee).Outcome(Body.FinanceCommittee, Outcome.Adopted).Placed(Body.CityCouncil);
        var before = played.Proposal.State;

        played.Alter(p => p with { Items = [.. p.Items.Select(i => i.Body == Body.FinanceCommittee ? change(i) : i)] });

        Assert.Equal((why, "finance-committee-first"), (why, played.TryOutcome(Body.CityCouncil, new ItemOutcome(Outcome.Adopted))));
        Assert.Equal(before, played.Proposal.State);
    }

    public static TheoryData<string, Func<AgendaItem, AgendaItem>> NoRecommendation { get; } = new()
    {
        { "said on an earlier revision", i => i with { Revision = i.Revision - 1 } },
        { "said in an earlier round", i => i with { Round = i.Round - 1 } },
        { "said after the council's meeting", i => i with { Date = i.Date.AddDays(1) } },
        { "postponed", i => i with { Outcome = new ItemOutcome(Outcome.Postponed) } },
        { "taken off", i => i with { Outcome = null, TakenOffAt = i.DecidedBy!.At } },
    };

    [Fact]
    [Guards("R15.2-12")]
    public void T13_nothing_is_revised_between_the_bodies()
    {
        var played = Political().Placed(Body.FinanceCommittee).Outcome(Body.FinanceCommittee, Outcome.Adopted);

        Assert.Equal("wrong-state", played.TryRevise(c => c with { Costs = [.. ACase.Yearly("301", 5_000_000)] }));
    }

    [Fact]
    [Guards("R15.2-12")]
    public void T14_a_change_by_OEPU_is_written_in_before_a_start()
    {
        var played = Political().Placed(Body.FinanceCommittee).Outcome(Body.FinanceCommittee, Outcome.AdoptedWithChange)
            .Placed(Body.CityCouncil).Outcome(Body.CityCouncil, Outcome.Adopted);

        Assert.Equal(PoliticalStage.Amending, played.Proposal.Stage);
        Assert.Equal("approved", played.Oriented().StartRefusal()?.Requirement);
        Assert.Contains(DutyKind.Amend, played.OpenDuties);
    }

    [Fact]
    [Guards("R15.2-11")]
    public void T15_a_held_meeting_needs_its_outcome_before_withdrawal_or_revision()
    {
        var played = Political().Placed(Body.FinanceCommittee);

        Assert.Equal("outcome-missing", played.Try("lone.budget", new Withdraw("fortrudt")));
        Assert.Equal("outcome-missing", played.TryRevise(c => c with { Title = "Et andet" }));
    }

    [Fact]
    [Guards("R15.2-17", "R15.2-12")]
    public void T16_a_revision_in_line_with_the_councils_funding_clears_the_case()
    {
        var played = Political().Placed(Body.FinanceCommittee).Outcome(Body.FinanceCommittee, Outcome.Adopted).Placed(Body.CityCouncil)
            .Outcome(Body.CityCouncil, new ItemOutcome(Outcome.AdoptedWithChange) { DecidedFunding = Funding.SupplementaryOnce });
        Assert.Equal(PoliticalStage.Amending, played.Proposal.Stage);

        played.Revised(Funded(Funding.SupplementaryOnce)).Assessed(AppropriationKind.SupplementaryAppropriation).Oriented();

        Assert.Equal(ProposalState.Cleared, played.Proposal.State);
        Assert.Null(played.StartRefusal());
    }

    [Fact]
    [Guards("R15.2-17", "R15.2-12")]
    public void Money_found_elsewhere_after_the_councils_funding_was_written_in_leaves_the_case_cleared()
    {
        var played = Political().Placed(Body.FinanceCommittee).Outcome(Body.FinanceCommittee, Outcome.Adopted).Placed(Body.CityCouncil)
            .Outcome(Body.CityCouncil, new ItemOutcome(Outcome.AdoptedWithChange) { DecidedFunding = Funding.SupplementaryOnce })
            .Revised(Funded(Funding.SupplementaryOnce));

        played.Revised(Funded(Funding.WithinFrame));

        Assert.Equal(ProposalState.Cleared, played.Proposal.State);
    }

    [Fact]
    [Guards("R15.2-15")]
    public void T24_and_T25_an_open_deviation_holds_closing_and_withdrawal()
    {
        var played = new ACase(ACase.Content()).Submitted().Do("lone.budget", new RegisterDeviation(StartAct.ContractSigned, new DateOnly(2026, 11, 1), "nedbrud"));

        Assert.Equal("deviation-open", played.Try("lone.budget", new Withdraw("fortrudt")));
        played.Assessed().Decided(Route.Director).Approved().Oriented().Started();
        Assert.Equal("deviation-open", played.Try("lone.budget", new CloseCase(true, null)));
        Assert.True(played.Proposal.Approvals[0].AfterTheFact);
        Assert.NotNull(played.Proposal.Deviations[0].EndedOn);
    }

    [Fact]
    [Guards("R15.2-11")]
    public void T31_an_outcome_is_entered_once_and_a_held_item_is_not_taken_off()
    {
        var played = Political().Placed(Body.FinanceCommittee);
        var item = played.Proposal.Items[0];

        Assert.Equal("wrong-state", played.Try("signe.sekretaer", new TakeOffItem(item.Meeting, item.N, "fortrudt")));
        played.Outcome(Body.FinanceCommittee, Outcome.Adopted);
        Assert.Equal("wrong-state", played.Try("signe.sekretaer", new RecordOutcome(item.Meeting, item.N, new ItemOutcome(Outcome.Adopted))));
        Assert.Equal("wrong-state", played.Try("signe.sekretaer", new RecordOutcome(Guid.Empty, 1, new ItemOutcome(Outcome.Adopted))));
    }

    [Fact]
    [Guards("R15.2-17")]
    public void T36_money_that_the_council_did_not_grant_brings_the_case_back_to_it()
    {
        var played = Political().ThroughCouncil();
        Assert.Equal(ProposalState.Cleared, played.Proposal.State);

        played.Revised(Funded(Funding.SupplementaryOnce));
        Assert.Equal("unmet", played.Oriented().StartRefusal()?.Code);
        Assert.NotEqual(ProposalState.Cleared, played.Proposal.State);
        played.Assessed(AppropriationKind.SupplementaryAppropriation);
        if (played.Proposal.State == ProposalState.InReview)
        {
            played.Decided(Route.Political);
        }

        Assert.Equal(ProposalState.Political, played.Proposal.State);
        played.ThroughCouncil(WithFunding);
        Assert.True(played.Requirement(RequirementId.Funded).Met);
    }

    [Fact]
    [Guards("R15.2-17")]
    public void An_approval_without_the_money_that_only_the_council_grants_leaves_it_with_the_secretary()
    {
        var played = Political().Placed(Body.FinanceCommittee).Outcome(Body.FinanceCommittee, Outcome.Adopted).Placed(Body.CityCouncil)
            .Assessed(AppropriationKind.SupplementaryAppropriation).Outcome(Body.CityCouncil, Outcome.Adopted);

        Assert.Equal((ProposalState.Political, PoliticalStage.Preparing), (played.Proposal.State, played.Proposal.Stage));
        Assert.True(played.IsWaitingFor(DutyKind.PlaceItem, "signe.sekretaer"));

        played.ThroughCouncil(WithFunding).Oriented();

        Assert.Equal(ProposalState.Cleared, played.Proposal.State);
        Assert.Null(played.StartRefusal());
    }

    [Fact]
    [Guards("R15.2-17")]
    public void Money_that_the_council_refused_is_the_secretarys_again_when_the_holder_still_asks_for_it()
    {
        var played = Political(money: AppropriationKind.SupplementaryAppropriation)
            .Placed(Body.FinanceCommittee, 0, WithFunding).Outcome(Body.FinanceCommittee, Outcome.Adopted).Placed(Body.CityCouncil, 0, WithFunding)
            .Outcome(Body.CityCouncil, new ItemOutcome(Outcome.Adopted) { Points = [new PointOutcome(1, Outcome.Adopted), new PointOutcome(2, Outcome.NotAdopted)] })
            .Revised(c => c with { Purpose = "Uddybet" });

        Assert.Equal((ProposalState.Political, PoliticalStage.Preparing), (played.Proposal.State, played.Proposal.Stage));
        Assert.True(played.IsWaitingFor(DutyKind.PlaceItem, "signe.sekretaer"));
    }

    [Fact]
    [Guards("R15.2-4", "R15.2-12")]
    public void T37_a_review_that_falls_while_amending_sends_the_case_to_IT_and_keeps_the_councils_approval()
    {
        var played = new ACase(Shift(i => i with { Hosting = Hosting.ExternalEu })).Submitted().Reviewed().Assessed().Decided(Route.Political)
            .Placed(Body.FinanceCommittee).Outcome(Body.FinanceCommittee, Outcome.AdoptedWithChange).Placed(Body.CityCouncil).Outcome(Body.CityCouncil, Outcome.Adopted);

        played.Revised(c => c with { Intake = c.Intake with { Hosting = Hosting.ExternalOutsideEu } });

        Assert.Equal(ProposalState.InReview, played.Proposal.State);
        Assert.True(played.Proposal.Approvals[^1].Stands);
        Assert.Equal(ProposalState.Cleared, played.Reviewed().Decided(Route.Political).Proposal.State);
    }

    [Fact]
    [Guards("R15.2-12")]
    public void The_councils_change_is_still_to_be_written_in_after_the_route_was_decided_anew()
    {
        var played = Political().Placed(Body.FinanceCommittee).Outcome(Body.FinanceCommittee, Outcome.Adopted)
            .Placed(Body.CityCouncil).Outcome(Body.CityCouncil, Outcome.AdoptedWithChange);

        played.Do("ivan.it", new DeclareDisqualification(null)).Decided(Route.Political, by: "inge.it");

        Assert.Equal((ProposalState.Political, PoliticalStage.Amending), (played.Proposal.State, played.Proposal.Stage));
        Assert.Contains(DutyKind.Amend, played.OpenDuties);
    }

    [Fact]
    [Guards("R15.2-12", "R15.2-17")]
    public void Money_assessed_as_the_councils_takes_the_directors_approval_back_even_where_the_council_granted_it_before()
    {
        var played = new ACase(Shift(i => i with { Funding = Funding.BudgetedCapital })).Submitted().Assessed(AppropriationKind.CapitalRelease).Decided(Route.Political)
            .Placed(Body.FinanceCommittee, 0, WithFunding).Outcome(Body.FinanceCommittee, Outcome.Adopted)
            .Placed(Body.CityCouncil, 0, WithFunding).Outcome(Body.CityCouncil, Outcome.AdoptedWithChange)
            .Revised(c => c with { Intake = ACase.PlainIntake }).Assessed().Do("ivan.it", new DeclareDisqualification(null))
            .Decided(Route.Director, by: "inge.it").Approved().Oriented("inge.it").Started();

        played.Assessed(AppropriationKind.CapitalRelease);

        Assert.NotEqual(ProposalState.Started, played.Proposal.State);
        Assert.Contains(played.Proposal.OpenDeviations, d => d.Kind == DeviationKind.ApprovalLost);
    }

    [Fact]
    [Guards("R15.2-11")]
    public void T38_after_the_committee_the_secretary_places_on_OEPU()
    {
        var played = Political().Placed(Body.StandingCommittee).Outcome(Body.StandingCommittee, Outcome.Adopted);

        Assert.True(played.IsWaitingFor(DutyKind.PlaceItem, "signe.sekretaer"));
        Assert.Null(played.TryPlace(Body.FinanceCommittee));
    }

    [Fact]
    [Guards("R15.2-11")]
    public void T39_the_councils_meeting_is_not_before_OEPUs()
    {
        var played = Political().Placed(Body.FinanceCommittee, 2);

        Assert.Equal("meeting-before-earlier-body", played.TryPlace(Body.CityCouncil, 1));
    }

    [Fact]
    [Guards("R15.2-5")]
    public void T42_what_the_board_upheld_is_not_asked_again_on_the_same_revision()
    {
        var played = new ACase(ACase.Content() with { Intake = ACase.PlainIntake with { Hosting = Hosting.ExternalEu } }).Submitted().Reviewed(ReviewResult.NotCompatible)
            .Do("lone.budget", new AskExecutiveBoard("vi er uenige"))
            .Do("dag.direktion", new Settle(DisputeMatter.ItRefusal, false, new DateOnly(2026, 11, 2), ["Dag", "Vagn"], "Fastholdt."));

        Assert.Equal("wrong-state", played.Try("lone.budget", new AskExecutiveBoard("igen")));
        Assert.True(played.IsWaitingFor(DutyKind.AnswerItRefusal, "lone.budget"));
    }
}
