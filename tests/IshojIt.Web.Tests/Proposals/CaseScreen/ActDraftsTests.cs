using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Web.Proposals.CaseScreen;
using IshojIt.Web.Proposals.CaseScreen.Acts;
using IshojIt.Web.Tests.Common;
using Xunit;

namespace IshojIt.Web.Tests.Proposals.CaseScreen;

/// <summary>Each act's form gives the command that was typed, or says at the field what is wrong with it.</summary>
public sealed class ActDraftsTests : ComponentContext
{
    [Theory]
    [InlineData(CommandKind.Withdraw)]
    [InlineData(CommandKind.RequireItApproval)]
    [InlineData(CommandKind.DirectorReject)]
    [InlineData(CommandKind.Return)]
    [InlineData(CommandKind.AskExecutiveBoard)]
    [InlineData(CommandKind.ReferToBudget)]
    public void An_act_with_a_reason_is_given_with_it_and_refused_without(CommandKind kind)
    {
        var draft = (ReasonDraft)New(kind);

        Assert.Null(draft.Read());
        Assert.Equal([$"{kind.Kebab()}-reason"], draft.Problems.Select(p => p.FieldId));

        draft.Reason = " Fordi. ";
        var command = draft.Read();

        Assert.Equal(kind, command!.Kind);
        Assert.Contains("Fordi.", command.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_wrong_goes_as_it_is_filled_and_nothing_new_is_held_against_the_writer_before_the_next_try()
    {
        var draft = new AssessDraft(Seen());
        draft.Read();
        Assert.Equal(["Hvor kommer pengene fra? Vælg en af mulighederne."], draft.Problems.Select(p => p.Text));

        draft.Assessment = nameof(AppropriationKind.Reallocation);
        draft.Recheck();

        Assert.Empty(draft.Problems);
        Assert.Null(draft.Read());
    }

    [Theory]
    [InlineData(CommandKind.AcceptConditions)]
    [InlineData(CommandKind.AcknowledgeOrientation)]
    [InlineData(CommandKind.Resume)]
    [InlineData(CommandKind.Submit)]
    public void An_act_that_asks_for_nothing_is_given_at_once(CommandKind kind)
    {
        Assert.Equal(kind, New(kind).Read()!.Kind);
    }

    [Fact]
    public void A_review_on_conditions_carries_each_condition_and_the_points_that_were_assessed()
    {
        var draft = new ReviewDraft(Seen()) { Result = nameof(ReviewResult.CompatibleOnConditions) };
        draft.Conditions[0].Text = "Fælles login.";
        draft.Conditions.Add(new ConditionLine { Text = "Dokumentér snitfladen.", BeforeStart = false });
        draft.Points[1].Verdict = nameof(PointVerdict.Concern);

        var review = Assert.IsType<ReviewCompatibility>(draft.Read());

        Assert.Equal([("Fælles login.", true), ("Dokumentér snitfladen.", false)], review.Conditions.Select(c => (c.Text, c.BeforeStart)));
        Assert.Equal([("identity", PointVerdict.Concern)], review.Points.Select(p => (p.Point, p.Verdict)));
    }

    [Theory]
    [InlineData(null, "review-compatibility-result")]
    [InlineData(nameof(ReviewResult.CompatibleOnConditions), "review-compatibility-condition-0")]
    [InlineData(nameof(ReviewResult.NotCompatible), "review-compatibility-point-0")]
    public void A_review_lacks_what_its_result_needs(string? result, string field)
    {
        var draft = new ReviewDraft(Seen()) { Result = result };

        Assert.Null(draft.Read());
        Assert.Equal([field], draft.Problems.Select(p => p.FieldId));
    }

    [Fact]
    public void A_disputed_hearing_carries_the_areas_own_figures_per_nature_and_year()
    {
        var draft = new HearingDraft(Seen("per.budget")) { Answer = nameof(HearingAnswerKind.CostsDisputed), Note = "Der skal en superbruger til." };
        draft.Figures.Single(f => f.Nature == CostNature.Operation && f.Year == 2027).Typed = "60.000";

        var answer = Assert.IsType<AnswerHearing>(draft.Read());

        Assert.Equal(new CostLine(new AreaCode("402"), CostNature.Operation, 2027, Dkk.FromKroner(60_000), true), answer.Costs.Single());
        Assert.Equal("Der skal en superbruger til.", answer.Note);
    }

    [Fact]
    public void A_disputed_hearing_without_figures_or_note_says_so_at_both()
    {
        var draft = new HearingDraft(Seen("per.budget")) { Answer = nameof(HearingAnswerKind.CostsDisputed) };

        Assert.Null(draft.Read());
        Assert.Equal(["answer-hearing-note", "answer-hearing-own-licence-2027"], draft.Problems.Select(p => p.FieldId));
    }

    [Fact]
    public void An_assessment_asks_for_cover_legal_basis_and_due_date_only_where_they_are_needed()
    {
        var draft = new AssessDraft(Seen()) { Assessment = nameof(AppropriationKind.Reallocation), IsUrgent = true };

        Assert.Null(draft.Read());
        Assert.Equal(["assess-appropriation-cover", "assess-appropriation-due", "assess-appropriation-basis"], draft.Problems.Select(p => p.FieldId));

        (draft.Cover, draft.LegalBasis, draft.Due) = ("Konto 12", "Databeskyttelsesloven", new DateOnly(2027, 2, 1));
        var assessed = Assert.IsType<AssessAppropriation>(draft.Read());

        Assert.Equal(("Konto 12", new StatutoryUrgency("Databeskyttelsesloven", new DateOnly(2027, 2, 1))), (assessed.Cover, assessed.StatutoryUrgency));
    }

    [Fact]
    public void A_question_of_an_unset_limit_is_answered_with_a_reason()
    {
        var played = Unset();
        var draft = new AssessDraft(played.SeenBy("freja.okonomi", T)) { Assessment = nameof(AppropriationKind.WithinFrame) };

        Assert.Null(draft.Read());
        Assert.All(draft.Judgements, j => Assert.NotNull(draft.Problem("judgement-" + j.Criterion)));

        foreach (var line in draft.Judgements)
        {
            (line.Answer, line.Reason) = ("No", "Lille beløb.");
        }

        Assert.All(Assert.IsType<AssessAppropriation>(draft.Read()).Judgements, j => Assert.False(j.Significant));
    }

    [Fact]
    public void The_suggested_route_needs_no_reason_and_another_does()
    {
        var draft = new RouteDraft(Seen());

        Assert.Equal(Route.Director, Assert.IsType<DecideRoute>(draft.Read()).Route);

        draft.Route = nameof(Route.Political);

        Assert.Null(draft.Read());
        Assert.NotNull(draft.Problem("reason"));
    }

    [Fact]
    public void A_lowering_says_on_its_button_that_finance_must_countersign()
    {
        var draft = new RouteDraft(new ACase(ACase.Content() with { Intake = ACase.PlainIntake with { PlatformShift = true } }).Submitted().SeenBy("ivan.it", T)) { Route = nameof(Route.Director) };

        Assert.True(draft.IsLowered);
        Assert.Contains("kontrasignere", draft.Consequence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_countersignature_is_agreed_or_refused_with_a_reason()
    {
        var draft = new CountersignDraft(Seen());

        Assert.Null(draft.Read());
        Assert.Equal(["countersign-route-answer", "countersign-route-reason"], draft.Problems.Select(p => p.FieldId));

        (draft.Answer, draft.Reason) = ("No", "Det er væsentligt.");

        Assert.Equal(new CountersignRoute(false, "Det er væsentligt."), draft.Read());
    }

    [Fact]
    public void A_raise_carries_its_route_and_reason()
    {
        Assert.Equal(new RaiseRoute(Route.Political, "Princip."), new RaiseDraft(Seen()) { Reason = "Princip." }.Read());
    }

    [Fact]
    public void An_approval_answers_each_objection()
    {
        var draft = new ApproveDraft(Disputed().SeenBy("dorte.direktor", T));

        Assert.Null(draft.Read());
        Assert.NotNull(draft.Problem("objection-402"));

        draft.Objections.Single().Text = "Beløbet er drøftet.";
        var approved = Assert.IsType<DirectorApprove>(draft.Read());

        Assert.Equal([new ObjectionAnswer(new AreaCode("402"), "Beløbet er drøftet.")], approved.ObjectionAnswers);
        Assert.Empty(approved.Conditions);
    }

    [Fact]
    public void What_was_typed_stays_when_the_case_is_seen_anew()
    {
        var played = Disputed();
        var draft = new ApproveDraft(played.SeenBy("dorte.direktor", T));
        draft.Objections.Single().Text = "Beløbet er drøftet.";

        draft.SeeAnew(played.SeenBy("dorte.direktor", T));

        Assert.Equal("Beløbet er drøftet.", draft.Objections.Single().Text);
    }

    private ActDraft New(CommandKind kind) => ActDrafts.New(kind, Seen());

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Guards("R15.2-7")]
    public void An_area_says_itself_whether_its_cost_runs_on_after_the_last_year(bool continues)
    {
        var draft = new HearingDraft(Seen("per.budget")) { Answer = nameof(HearingAnswerKind.CostsDisputed), Note = "Aftalen løber videre." };
        var licence = draft.Continuing.Single(c => c.Nature == CostNature.Licence);
        draft.Figures.Single(f => f is { Nature: CostNature.Licence, Year: 2030 }).Typed = "60.000";
        licence.Continues = continues;

        var costs = Assert.IsType<AnswerHearing>(draft.Read()).Costs;

        Assert.Equal((2030, Dkk.FromKroner(10_000)), (draft.LastYear, licence.Proposed));
        Assert.Equal(Dkk.FromKroner(continues ? 60_000 : 0), costs.RunningExpense(new AreaCode("402"), 2031));
    }

    private CaseReading Seen(string reader = "lone.budget") => SeenCase.TwoAreas().SeenBy(reader, T);

    private static ACase Disputed() => SeenCase.TwoAreas()
        .Do("per.budget", new AnswerHearing(new AreaCode("402"), HearingAnswerKind.CostsDisputed, [.. ACase.Yearly("402", 60_000)]))
        .Assessed().Decided(Route.Director);

    private static ACase Unset()
    {
        var played = new ACase(ACase.Content()) { Settings = ACase.DemoSettings with { Rulebook = new RulebookParameters { BudgetYear = 2027 } } };
        return played.Submitted();
    }
}
