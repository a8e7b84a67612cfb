using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Web.Meetings;
using IshojIt.Web.Tests.Common;
using Xunit;

namespace IshojIt.Web.Tests.Meetings;

public sealed class OutcomeDraftTests : ComponentContext
{
    [Fact]
    public void No_outcome_is_assumed()
    {
        var (outcome, problems) = Draft().Read(T);

        Assert.Null(outcome);
        Assert.Equal(["outcome"], problems.Keys);
    }

    [Theory]
    [InlineData(Outcome.SentBack)]
    [InlineData(Outcome.AdoptedWithChange)]
    public void What_the_holder_must_act_on_is_written_in_the_bodys_own_words(Outcome word)
    {
        var draft = Draft();
        draft.Outcome = word;
        draft.Text = " ";

        Assert.Equal(["text"], draft.Read(T).Problems.Keys);
    }

    [Theory]
    [InlineData("5", "-2", "0")]
    [InlineData("5", "2", "-1")]
    [InlineData("5", "2", "a")]
    [InlineData("+5", "2", "")]
    public void Votes_are_whole_numbers_of_nought_and_more(string yes, string no, string abstained)
    {
        var draft = Draft();
        draft.Outcome = Outcome.Adopted;
        (draft.VotesFor, draft.VotesAgainst, draft.VotesAbstained) = (yes, no, abstained);

        Assert.Equal(["votes"], draft.Read(T).Problems.Keys);
    }

    [Fact]
    public void Points_count_only_where_they_were_decided_one_by_one()
    {
        var draft = Draft();
        draft.Outcome = Outcome.Adopted;
        draft.Points[1].Outcome = Outcome.NotAdopted;

        var together = draft.Read(T).Outcome!;
        draft.PointByPoint = true;
        var apart = draft.Read(T).Outcome!;

        Assert.Empty(together.Points);
        Assert.Equal([new PointOutcome(1, Outcome.Adopted), new PointOutcome(2, Outcome.NotAdopted)], apart.Points);
    }

    [Fact]
    [Guards("R15.2-12")]
    public void Decided_amounts_begin_as_the_cases_own_and_are_read_as_typed()
    {
        var draft = Draft();
        draft.Outcome = Outcome.AdoptedWithChange;
        draft.Text = "Tiltrådt med 300.000 kr. i 2027.";
        draft.OtherAmounts = true;
        draft.DecidedFunding = nameof(Funding.WithinFrame);
        draft.Decide(draft.Amounts[0], "300.000");

        var outcome = draft.Read(T).Outcome!;

        Assert.Equal([(2027, Dkk.FromKroner(300_000)), (2028, Dkk.FromKroner(100_000))], outcome.Decided.Select(d => (d.Year, d.Amount)));
        Assert.Equal(Funding.WithinFrame, outcome.DecidedFunding);
    }

    [Fact]
    [Guards("R15.2-11")]
    public void What_the_finance_committee_recommended_stands_as_the_councils_proposal()
    {
        var recommended = new ItemOutcome(Outcome.AdoptedWithChange)
        {
            Text = "Anbefales med mindre beløb.",
            Decided = [new AreaYearAmount(new AreaCode("301"), 2027, Dkk.FromKroner(300_000)), new AreaYearAmount(new AreaCode("402"), 2028, Dkk.FromKroner(5_000))],
            DecidedFunding = Funding.WithinFrame,
            Conditions = [new ConditionDraft("Evalueres", true)],
            Points = [new PointOutcome(1, Outcome.Adopted), new PointOutcome(2, Outcome.AdoptedWithChange, "at kun det første år bevilges")],
        };

        var draft = Draft(recommended);

        Assert.True(draft is { AmountsAreProposed: true, ConditionsAreProposed: true, PointsAreProposed: true, OtherAmounts: true, PointByPoint: true });
        Assert.Equal((null, null, nameof(Funding.WithinFrame)), (draft.Outcome, draft.Text, draft.DecidedFunding));
        Assert.Equal(["300.000", "100.000", "5.000"], draft.Amounts.Select(draft.Decided));
        Assert.Equal(["Evalueres"], draft.Conditions);
        Assert.Equal([(Outcome.Adopted, null), (Outcome.AdoptedWithChange, "at kun det første år bevilges")], draft.Points.Select(p => (p.Outcome, p.Text)));
    }

    [Theory]
    [Guards("R15.2-11")]
    [InlineData(Outcome.Adopted, Outcome.NotAdopted)]
    [InlineData(Outcome.NotAdopted, Outcome.Adopted)]
    public void A_word_that_its_points_contradict_is_not_recorded(Outcome word, Outcome approval)
    {
        var draft = Draft();
        (draft.Outcome, draft.PointByPoint, draft.Points[0].Outcome) = (word, true, approval);

        Assert.Equal(["points"], draft.Read(T).Problems.Keys);
    }

    [Fact]
    [Guards("R15.2-11")]
    public void What_the_committee_would_not_adopt_is_not_ticked_for_the_council()
    {
        var draft = Draft(new ItemOutcome(Outcome.NotAdopted) { Points = [new PointOutcome(1, Outcome.NotAdopted), new PointOutcome(2, Outcome.NotAdopted)] });
        draft.Outcome = Outcome.Adopted;

        Assert.Equal((false, Outcome.Adopted), (draft.PointByPoint, draft.Whole));
    }

    [Fact]
    public void Words_on_another_point_of_the_same_number_are_not_carried_over()
    {
        var draft = Draft(new ItemOutcome(Outcome.AdoptedWithChange) { Points = [new PointOutcome(1, Outcome.AdoptedWithChange, "kun i år")] }, otherText: "at planen tages til efterretning.");

        Assert.False(draft.PointsAreProposed);
    }

    [Fact]
    [Guards("R15.2-12")]
    public void Adopted_with_other_money_or_a_refused_appropriation_comes_to_a_change()
    {
        var money = Draft();
        (money.Outcome, money.OtherAmounts, money.DecidedFunding) = (Outcome.Adopted, true, nameof(Funding.WithinFrame));
        var refused = Draft();
        (refused.Outcome, refused.PointByPoint, refused.Points[1].Outcome) = (Outcome.Adopted, true, Outcome.NotAdopted);

        Assert.Equal((Outcome.AdoptedWithChange, Outcome.AdoptedWithChange), (money.Whole, refused.Whole));
    }

    [Fact]
    public void Without_a_changed_recommendation_nothing_is_proposed() => Assert.False(Draft(new ItemOutcome(Outcome.Adopted) { Points = [new PointOutcome(1, Outcome.Adopted)] }).IsProposed);

    [Theory]
    [InlineData("10.000", 10_000)]
    [InlineData("4.000", 4_000)]
    [InlineData("90.000", 10_000)]
    [InlineData("mange", null)]
    [Guards("R15.2-12")]
    public void What_runs_on_follows_from_the_last_years_decided_amount(string typed, int? after)
    {
        var item = new AgendaItem(Guid.Empty, Body.CityCouncil, new DateOnly(2026, 12, 1), 1, 1, 1, 1, false, null, null, [], new Signature(new UserId("signe.sekretaer"), Role.CommitteeSecretary, null, DateTimeOffset.UnixEpoch));
        var draft = new OutcomeDraft(item, ACase.Content());

        draft.Decide(draft.Amounts[^1], typed);

        Assert.Equal((2030, Dkk.FromKroner(10_000)), (draft.LastYear, draft.StatedAfter(new AreaCode("301"))));
        Assert.Equal(after is { } kroner ? Dkk.FromKroner(kroner) : (Dkk?)null, draft.DecidedAfter(new AreaCode("301")));
    }

    [Fact]
    public void An_amount_that_cannot_be_read_is_said_and_nothing_is_recorded()
    {
        var draft = Draft();
        draft.Outcome = Outcome.Adopted;
        draft.OtherAmounts = true;
        draft.Decide(draft.Amounts[0], "mange penge");

        Assert.Equal(["decided"], draft.Read(T).Problems.Keys);
    }

    [Fact]
    public void Minorities_absences_votes_and_conditions_are_recorded()
    {
        var draft = Draft();
        draft.Outcome = Outcome.AdoptedWithRemarks;
        draft.Minority.Add(new DraftMinority { Person = "Et medlem", Party = "X", Text = "Vi vil vente.", Upheld = true });
        draft.Absent = "Et andet medlem, Et tredje medlem";
        (draft.VotesFor, draft.VotesAgainst) = ("14", "7");
        draft.Conditions.AddRange(["Evalueres efter et år", " "]);

        var outcome = draft.Read(T).Outcome!;

        Assert.Equal([new MinorityRecommendation("Et medlem", "X", "Vi vil vente.", true)], outcome.Minority);
        Assert.Equal(["Et andet medlem", "Et tredje medlem"], outcome.Absent);
        Assert.Equal(new Votes(14, 7), outcome.Votes);
        Assert.Equal([new ConditionDraft("Evalueres efter et år", true)], outcome.Conditions);
    }

    [Fact]
    public void Half_a_vote_is_no_vote()
    {
        var draft = Draft();
        draft.Outcome = Outcome.Adopted;
        draft.VotesFor = "14";

        Assert.Equal(["votes"], draft.Read(T).Problems.Keys);
    }

    private static OutcomeDraft Draft(ItemOutcome? recommended = null, string? otherText = null) => new(
        Item(Body.CityCouncil, "at forslaget godkendes."),
        ACase.Content() with { Costs = [Line(2027, 400_000), Line(2028, 100_000)] },
        recommended is null ? null : Item(Body.FinanceCommittee, otherText ?? "at forslaget godkendes.") with { Outcome = recommended });

    private static AgendaItem Item(Body body, string first) => new(
        Guid.Empty, body, new DateOnly(2026, 12, 15), 1, 187, 1, 1, false, null, null,
        [new ItemPoint(1, first, PointKind.Approval), new ItemPoint(2, "at der gives bevilling.", PointKind.Funding)],
        new Signature(new UserId("signe.sekretaer"), Role.CommitteeSecretary, null, new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero)));

    private static CostLine Line(int year, int kroner) => new(new AreaCode("301"), CostNature.Operation, year, Dkk.FromKroner(kroner));
}
