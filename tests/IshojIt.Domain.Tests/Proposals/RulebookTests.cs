using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

public sealed class RulebookTests
{
    private static RouteSuggestion Suggest(ProposalContent content, RulebookParameters? parameters = null, params Judgement[] judgements) =>
        Rulebook.Evaluate(new RulebookInput(content, parameters ?? ACase.DemoSettings.Rulebook, Dkk.Zero, false, judgements));

    private static ProposalContent With(Func<Intake, Intake> change, ProposalKind kind = ProposalKind.Connection) =>
        ACase.Content(kind) with { Intake = change(ACase.PlainIntake) };

    public static TheoryData<string, Func<Intake, Intake>> PoliticalAnswers => new()
    {
        { "main-system", i => i with { MainSystemReplacement = true } },
        { "main-system", i => i with { Tender = Tender.AboveThreshold } },
        { "platform-shift", i => i with { PlatformShift = true } },
        { "wide-training", i => i with { TrainingScope = TrainingScope.WholeOrganisation } },
        { "wide-training", i => i with { AffectedUsers = 500 } },
        { "many-interfaces", i => i with { NewIntegrations = 3 } },
        { "needs-council-money", i => i with { Funding = Funding.BudgetedCapital } },
        { "long-binding", i => i with { ContractYears = 8 } },
        { "joint-body", i => i with { JoinsJointBody = true } },
        { "policy", i => i with { AdoptsPolicy = true } },
    };

    [Theory]
    [Guards("R15.2-10")]
    [MemberData(nameof(PoliticalAnswers), DisableDiscoveryEnumeration = true)]
    public void Each_significant_answer_alone_leads_to_the_council(string criterion, Func<Intake, Intake> change)
    {
        var suggestion = Suggest(With(change));

        Assert.Equal(Route.Political, suggestion.Route);
        Assert.Equal([criterion], suggestion.Hits.Select(h => h.Criterion));
    }

    [Fact]
    [Guards("R15.2-10")]
    public void Savings_never_bring_an_expense_below_the_limit()
    {
        var content = ACase.Content() with
        {
            Costs =
            [
                new(new AreaCode("301"), CostNature.Acquisition, 2027, Dkk.FromKroner(2_000_000)),
                new(new AreaCode("301"), CostNature.Saving, 2027, Dkk.FromKroner(1_900_000)),
            ],
        };

        Assert.Equal(["large-expense"], Suggest(content).Hits.Select(h => h.Criterion));
    }

    [Theory]
    [Guards("R15.2-10")]
    [InlineData(499_999, new string[0])]
    [InlineData(500_000, new[] { "large-expense" })]
    public void A_permanent_cost_stated_for_one_year_counts_in_each_year_of_the_horizon(int yearly, string[] expected)
    {
        var content = ACase.Content() with { Costs = [new(new AreaCode("301"), CostNature.Training, 2027, Dkk.FromKroner(yearly), true)] };

        Assert.Equal(expected, Political(content));
    }

    [Fact]
    [Guards("R15.2-10")]
    public void A_permanent_cost_stated_for_each_year_counts_once_a_year()
    {
        var content = ACase.Content(yearly: 499_999);

        Assert.Equal(4L * 499_999 * 100, Miss(content, "large-expense"));
        Assert.Empty(Political(content));
    }

    [Fact]
    [Guards("R15.2-10")]
    public void Running_costs_that_begin_in_different_years_run_together()
    {
        CostLine[] costs =
        [
            new(new AreaCode("301"), CostNature.Licence, 2027, Dkk.FromKroner(250_000), true),
            new(new AreaCode("301"), CostNature.Operation, 2029, Dkk.FromKroner(250_000), true),
        ];

        Assert.Equal(["large-running-cost"], Political(ACase.Content() with { Costs = costs }));
    }

    private static IEnumerable<string> Political(ProposalContent content) => Suggest(content).PoliticalHits;

    private static long? Miss(ProposalContent content, string criterion) => Rulebook
        .Misses(new RulebookInput(content, ACase.DemoSettings.Rulebook, Dkk.Zero, false, [])).Single(m => m.Criterion == criterion).Value;

    [Fact]
    [Guards("R15.2-13")]
    public void What_is_not_significant_goes_to_the_director() => Assert.Equal(Route.Director, Suggest(ACase.Content()).Route);

    [Fact]
    [Guards("R15.2-3")]
    public void An_extension_that_is_not_significant_is_oriented_on_unless_a_setting_sends_it_to_the_director()
    {
        var content = ACase.Content(ProposalKind.Extension);

        Assert.Equal(Route.Orientation, Suggest(content).Route);
        Assert.Equal(Route.Director, Suggest(content, ACase.DemoSettings.Rulebook with { ExtensionsToDirector = true }).Route);
    }

    [Fact]
    [Guards("R15.2-13")]
    public void A_choice_that_citizens_meet_is_the_directors_and_lifts_an_extension_to_her()
    {
        var suggestion = Suggest(With(i => i with { AffectsCitizenService = true }, ProposalKind.Extension));

        Assert.Equal(Route.Director, suggestion.Route);
        Assert.Empty(suggestion.OpenQuestions);
    }

    [Fact]
    [Guards("R15.2-10")]
    public void An_unset_limit_asks_its_judge_until_a_judgement_on_the_same_value_answers()
    {
        var unset = ACase.DemoSettings.Rulebook with { LargeExpense = null };
        var content = ACase.Content();
        var signature = new Signature(new UserId("freja.okonomi"), Domain.People.Role.FinanceCentre, null, DateTimeOffset.UnixEpoch);
        var judgement = new Judgement("large-expense", true, "grund", "4000000", signature);

        Assert.Equal(["large-expense"], Suggest(content, unset).QuestionsFor(Judge.FinanceCentre));
        Assert.Equal(Route.Political, Suggest(content, unset, judgement).Route);
        Assert.Equal(Route.Director, Suggest(content, unset, judgement with { Significant = false }).Route);
        Assert.Equal(["large-expense"], Suggest(content, unset, judgement with { Basis = "1" }).OpenQuestions);
    }

    [Fact]
    [Guards("R15.2-17")]
    public void Money_of_the_coming_budget_outranks_every_other_hit_and_lists_them_all()
    {
        var suggestion = Suggest(With(i => i with { Funding = Funding.NextBudget, PlatformShift = true }));

        Assert.Equal(Route.NextBudget, suggestion.Route);
        Assert.Equal(["platform-shift", "next-budget"], suggestion.Hits.Select(h => h.Criterion));
    }

    [Fact]
    [Guards("R15.2-6", "R15.2-7")]
    public void Blank_is_not_zero_each_area_needs_its_own_statement()
    {
        var content = ACase.Content(others: "402");

        Assert.Empty(Completeness.Of(content));
        Assert.Equal(["derivedCosts[402]"], Completeness.Of(content with { DerivedCosts = [content.DerivedCosts[0]] }).Select(e => e.Path));
        Assert.Equal(["none-but-lines"], Completeness.Of(content with { DerivedCosts = [content.DerivedCosts[0], new(new AreaCode("402"), true, "ingen")] }).Select(e => e.Code));
    }

    [Fact]
    [Guards("R15.2-16")]
    public void Only_the_holder_starts()
    {
        var played = new ACase(ACase.Content()).Submitted().Assessed().Decided(Route.Director).Approved().Oriented();
        var start = new Start(StartAct.ContractSigned, new DateOnly(2026, 11, 2));

        Assert.Equal("not-allowed", played.Try("ivan.it", start));
        Assert.Equal("not-allowed", played.Try("adam.admin", start));
        Assert.Equal("not-allowed", played.Try("dorte.direktor", start));
        Assert.Null(played.Try("lone.budget", start));
    }
}
