using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

/// <summary>Small pieces of one whole: no cut makes less of it, and no merger takes anything from anybody unasked.</summary>
public sealed class WholeTests
{
    private static readonly CaseNumber Part = new(2026, 99);

    [Fact]
    [Guards("R15.2-10")]
    public void A_related_case_is_summed_with_this_one_at_once()
    {
        var played = Alone(yearly: 300_000).Submitted().Reviewed().Assessed();
        var other = Alone(yearly: 300_000, sequence: 2).Submitted();
        played.Others = [other.Proposal];
        played.EarlierPieces = [EarlierPiece.Of(other.Proposal.Number, other.Proposal.Content.Costs, played.Settings.Rulebook.Horizon)];
        Assert.Equal(Route.Director, played.Proposal.Suggest(played.World).Route);

        played.Do("lone.budget", new Relate(other.Proposal.Number, "Begge dele køber den samme løsning."));

        Assert.Equal(Route.Political, played.Proposal.Suggest(played.World).Route);
        Assert.Contains("large-expense", played.Proposal.Suggest(played.World).PoliticalHits);
    }

    [Fact]
    [Guards("R15.2-10")]
    public void The_other_case_in_review_learns_of_the_relation_and_is_summed_too()
    {
        var played = Alone(yearly: 300_000).Submitted();
        var other = Alone(yearly: 300_000, sequence: 2).Submitted();
        played.Others = [other.Proposal];

        var piece = EarlierPiece.Of(played.Proposal.Number, played.Proposal.Content.Costs, played.Settings.Rulebook.Horizon);
        var step = Step(played, "lone.budget", new Relate(other.Proposal.Number, "Samme løsning."));
        var after = CaseDesk.Counterparts(step, played.World, _ => other.World with { EarlierPieces = [piece] }).Single().After;

        Assert.Equal(LinkKind.Related, after.Links.Single().Kind);
        Assert.Equal(played.Proposal.Number, after.Links.Single().Other);
        Assert.Equal(Route.Political, after.Suggest(other.World).Route);
    }

    [Fact]
    [Guards("R15.2-10")]
    public void Relating_twice_changes_nothing()
    {
        var played = Alone().Submitted();
        played.Others = [Alone(sequence: 2).Submitted().Proposal];
        played.Do("lone.budget", new Relate(new CaseNumber(2026, 2), "Samme løsning."));
        var once = played.Proposal;

        played.Do("lone.budget", new Relate(new CaseNumber(2026, 2), "Samme løsning."));

        Assert.Same(once, played.Proposal);
    }

    [Fact]
    [Guards("R15.2-10")]
    public void Two_halves_of_a_significant_proposal_are_still_summed()
    {
        var played = new ACase(ACase.Content(yearly: 300_000) with { Costs = [.. ACase.Yearly("301", 300_000), .. ACase.Yearly("301", 300_000).Select(l => l with { Nature = CostNature.Operation })] }).Submitted();
        Assert.Equal(Route.Political, played.Proposal.Suggest(played.World).Route);

        var step = Step(played, "lone.budget", new Split("Driften", [5, 6, 7, 8], "Driften udbydes for sig.") { Part = Part });
        var part = CaseDesk.PartOf(step, played.World);

        Assert.Equal(4, step.After.Content.Costs.Count);
        Assert.Equal(2, step.After.CostVersion);
        Assert.Equal(4, part.Content.Costs.Count);
        Assert.Equal("Driften", part.Content.Title);
        Assert.Equal(LinkKind.SplitInto, step.After.Links.Single().Kind);
        Assert.Equal(LinkKind.SplitFrom, part.Links.Single().Kind);
        Assert.Equal(Route.Political, step.After.Suggest(played.World).Route);
        Assert.Empty(Completeness.Of(part.Content));
    }

    [Fact]
    [Guards("R15.2-6")]
    public void Where_a_split_leaves_an_area_without_derived_costs_its_reason_says_why()
    {
        var once = new CostLine(new AreaCode("301"), CostNature.Implementation, 2027, Dkk.FromKroner(40_000));
        var played = new ACase(ACase.Content() with { Costs = [.. ACase.Yearly("301", 10_000), once] }).Submitted();

        var step = Step(played, "lone.budget", new Split("Licenser", [1, 2, 3, 4], "Licenserne købes for sig.") { Part = Part });

        Assert.Equal(new DerivedCostStatement(new AreaCode("301"), true, "Licenserne købes for sig."), step.After.Content.DerivedCosts.Single());
        Assert.Equal(new DerivedCostStatement(new AreaCode("301"), false), CaseDesk.PartOf(step, played.World).Content.DerivedCosts.Single());
    }

    [Fact]
    [Guards("R15.2-10")]
    public void A_raise_and_a_demand_for_approval_follow_into_the_part()
    {
        var played = new ACase(ACase.Content() with { Costs = [.. ACase.Yearly("301", 10_000)] }).Submitted()
            .Do("inge.it", new RequireItApproval("Ny platform.")).Do("freja.okonomi", new RaiseRoute(Route.Political, "Principiel."));

        var part = CaseDesk.PartOf(Step(played, "lone.budget", new Split("En del", [1], "Deles.") { Part = Part }), played.World);

        Assert.Equal(Route.Political, part.RaisedTo);
        Assert.True(part.ItApprovalIsRequired());
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("unknown-line", 9)]
    [InlineData("unknown-line", 1, 1)]
    [InlineData("nothing-left", 1, 2, 3, 4)]
    [Guards("R15.2-10")]
    public void A_split_moves_some_lines_and_leaves_some(string code, params int[] lines)
    {
        var played = Alone().Submitted();

        var refusal = played.Refused("lone.budget", new Split("En del", lines, "Deles.") { Part = Part });

        Assert.Equal(code, Assert.Single(refusal!.Errors).Code);
    }

    [Fact]
    [Guards("R15.2-10")]
    public void E16_three_minor_proposals_merged_are_tested_as_their_sum()
    {
        var played = Booking("301", "lone.budget", 1);
        var schools = Offered(played, "302", "soren.budget", 2);
        var culture = Offered(played, "303", "maja.budget", 3);
        played.Others = [schools, culture];
        played.Settings = played.Settings with { Rulebook = played.Settings.Rulebook with { LargeExpense = Dkk.FromKroner(270_000) } };
        played.Alter(p => p with { Rulebook = played.Settings.Rulebook });
        Assert.Equal(Route.Director, played.Proposal.Suggest(played.World).Route);

        var step = Step(played, "lone.budget", new Merge(null, [schools.Number, culture.Number], "Ét fælles bookingsystem."));

        Assert.Equal(270_000m, step.After.Content.Costs.Sum(c => c.Amount.Oere) / 100m);
        Assert.Contains("large-expense", step.After.Suggest(played.World).PoliticalHits);
        Assert.Equal([new AreaCode("302"), new AreaCode("303")], step.After.CoHolderAreas);
        Assert.Equal(2, step.After.CostVersion);
        Assert.Empty(Completeness.Of(step.After.Content));
        var ended = CaseDesk.Counterparts(step, played.World, _ => played.World);
        Assert.All(ended, e => Assert.Equal(ProposalState.Withdrawn, e.After.State));
        Assert.All(ended, e => Assert.Equal((LinkKind.MergedInto, played.Proposal.Number), (e.After.Links[^1].Kind, e.After.Links[^1].Other)));
    }

    [Fact]
    [Guards("R15.2-7")]
    public void A_co_holder_is_not_asked_again_about_what_she_brought_herself()
    {
        var played = Booking("301", "lone.budget", 1);
        var schools = Offered(played, "302", "soren.budget", 2);
        played.Others = [schools];

        played.Do("lone.budget", new Merge(null, [schools.Number], "Ét system."));

        var answer = played.Proposal.StandingHearings.Single(h => h.BudgetArea == new AreaCode("302")).Answer!;
        Assert.Equal((HearingAnswerKind.CostsConfirmed, new UserId("soren.budget")), (answer.Answer, answer.By.By));
        Assert.Contains(new UserId("soren.budget"), played.Proposal.Drafters);
    }

    [Fact]
    [Guards("R15.2-2")]
    public void Nobodys_case_is_taken_without_her_offer_of_what_it_says_now()
    {
        var played = Booking("301", "lone.budget", 1);
        var schools = Booking("302", "soren.budget", 2);
        played.Others = [schools.Proposal];
        Assert.Equal("merge-not-offered", played.Try("lone.budget", new Merge(null, [schools.Proposal.Number], "Ét system.")));

        schools.Others = [played.Proposal];
        schools.Do("soren.budget", new Merge(played.Proposal.Number, [], "Ét system."));
        schools.Do("soren.budget", new Revise(schools.Proposal.Content with { Title = "Noget andet" }, "Ændret."));
        played.Others = [schools.Proposal];

        Assert.Equal("merge-not-offered", played.Try("lone.budget", new Merge(null, [schools.Proposal.Number], "Ét system.")));
    }

    [Fact]
    [Guards("R15.0-1")]
    public void Of_each_answer_the_heavier_holds()
    {
        var played = Booking("301", "lone.budget", 1);
        var other = Booking("301", "lone.budget", 2, c => c with { Intake = c.Intake with { PersonalData = PersonalData.Sensitive, AffectedUsers = 90, PlatformShift = true, Funding = Funding.CashReserve } });
        played.Others = [other.Proposal];

        played.Do("lone.budget", new Merge(null, [other.Proposal.Number], "Ét system."));

        var intake = played.Proposal.Content.Intake;
        Assert.Equal((PersonalData.Sensitive, 100, true, Funding.CashReserve), (intake.PersonalData, intake.AffectedUsers, intake.PlatformShift, intake.Funding));
    }

    [Theory]
    [InlineData(ProposalKind.Extension, ProposalKind.NewSystem, ProposalKind.NewSystem)]
    [InlineData(ProposalKind.Extension, ProposalKind.Connection, ProposalKind.Connection)]
    [InlineData(ProposalKind.Replacement, ProposalKind.Extension, ProposalKind.Replacement)]
    [Guards("R15.2-13")]
    public void Laying_a_case_into_a_smaller_kind_lowers_no_route(ProposalKind lead, ProposalKind other, ProposalKind merged)
    {
        var played = Booking("301", "lone.budget", 1, c => c with { Kind = lead });
        var laid = Booking("301", "lone.budget", 2, c => c with { Kind = other });
        played.Others = [laid.Proposal];
        var highest = new[] { played, laid }.Max(p => p.Proposal.Suggest(p.World).Route);

        played.Do("lone.budget", new Merge(null, [laid.Proposal.Number], "Ét system."));

        Assert.Equal(merged, played.Proposal.Content.Kind);
        Assert.True(played.Proposal.Suggest(played.World).Route >= highest);
    }

    [Fact]
    [Guards("R15.2-4")]
    public void A_review_of_one_part_is_none_of_the_whole()
    {
        var played = Booking("301", "lone.budget", 1).Reviewed();
        played.Others = [Booking("301", "lone.budget", 2).Reviewed(ReviewResult.NotCompatible).Proposal];

        played.Do("lone.budget", new Merge(null, [new CaseNumber(2026, 2)], "Ét system."));

        Assert.Null(played.Proposal.StandingReview);
        Assert.Null(played.Proposal.StandingRoute);
    }

    [Fact]
    [Guards("R15.2-11")]
    public void What_was_on_the_committee_is_lowered_in_no_part()
    {
        var played = new ACase(ACase.Content() with { Intake = ACase.PlainIntake with { PlatformShift = true } }).Submitted().Reviewed().Assessed().Decided(Route.Political).Placed(Body.FinanceCommittee, 5);
        played.Alter(p => p with { State = ProposalState.InReview, Stage = null });

        Assert.True(CaseDesk.PartOf(Step(played, "lone.budget", new Split("En del", [1], "Deles.") { Part = Part }), played.World).WasPlacedAtFinanceCommittee);
    }

    [Fact]
    [Guards("R15.2-4")]
    public void Who_submitted_for_the_holder_decides_on_no_part()
    {
        var chart = DemoPeople.Chart([new Substitute(new UserId("lone.budget"), new UserId("inge.it"), Role.BudgetHolder, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31))]);
        var played = new ACase(ACase.Content(), chart: chart).Submitted("inge.it");

        var part = CaseDesk.PartOf(Step(played, "lone.budget", new Split("En del", [1], "Deles.") { Part = Part }), played.World);

        Assert.Contains(new UserId("inge.it"), part.Drafters);
    }

    [Fact]
    [Guards("R15.2-15")]
    public void Nothing_is_cut_off_a_case_with_an_open_deviation()
    {
        var played = Alone().Submitted().Do("lone.budget", new RegisterDeviation(StartAct.ContractSigned, new DateOnly(2026, 11, 2), "Underskrevet."));

        Assert.Equal("deviation-open", played.Try("lone.budget", new Split("En del", [1], "Deles.") { Part = Part }));
    }

    private static ACase Alone(decimal yearly = 10_000, int sequence = 1) => new(ACase.Content(yearly: yearly), sequence: sequence);

    private static ACase Booking(string area, string holder, int sequence, Func<ProposalContent, ProposalContent>? change = null)
    {
        var once = new CostLine(new AreaCode(area), CostNature.Acquisition, 2027, Dkk.FromKroner(90_000));
        var content = ACase.Content(area: area) with { Costs = [once], DerivedCosts = [new DerivedCostStatement(new AreaCode(area), true, "Driften er uændret.")] };
        return new ACase(change?.Invoke(content) ?? content, holder, sequence: sequence).Submitted(holder);
    }

    private static Proposal Offered(ACase lead, string area, string holder, int sequence)
    {
        var other = Booking(area, holder, sequence);
        other.Others = [lead.Proposal];
        return other.Do(holder, new Merge(lead.Proposal.Number, [], "Ét fælles bookingsystem.")).Proposal;
    }

    private static CaseStep Step(ACase played, string by, CaseCommand command)
    {
        var result = CaseDesk.Do(played.Proposal, command, new UserId(by), played.World);
        Assert.Null(result.Refusal?.Code);
        return result.Value!;
    }
}
