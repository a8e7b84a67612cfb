using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

/// <summary>What the unanswered questions of a draft can still change.</summary>
public sealed class RouteOutlookTests
{
    private static readonly ProposalContent Empty = new() { Title = "", BudgetArea = new AreaCode("301") };

    private static readonly string[] Raising =
    [
        "intake.newIntegrations", "intake.mainSystemReplacement", "intake.tender", "intake.contractYears", "intake.platformShift", "intake.trainingScope",
        "intake.affectedUsers", "intake.joinsJointBody", "intake.adoptsPolicy", "intake.funding", "costs",
    ];

    [Fact]
    [Guards("R15.2-10")]
    public void An_empty_form_carries_no_route()
    {
        var outlook = Outlook(Empty);

        Assert.False(outlook.IsCarried);
        Assert.Equal(Raising, outlook.CouldRaise);
        Assert.Equal(["kind", "intake.imposedBy"], outlook.CouldLower);
    }

    [Fact]
    [Guards("R15.2-10", "R15.2-13")]
    public void The_kind_carries_the_directors_route_until_another_answer_raises_it()
    {
        var outlook = Outlook(Empty with { Kind = ProposalKind.NewSystem });

        Assert.True(outlook.IsCarried);
        Assert.Equal(Raising, outlook.CouldRaise);
        Assert.Equal(["intake.imposedBy"], outlook.CouldLower);
    }

    [Fact]
    [Guards("R15.2-3", "R15.2-10")]
    public void An_extension_can_also_be_raised_by_a_choice_that_citizens_meet()
    {
        var outlook = Outlook(Empty with { Kind = ProposalKind.Extension });

        Assert.Contains("intake.affectsCitizenService", outlook.CouldRaise);
        Assert.Empty(outlook.CouldLower);
    }

    [Fact]
    [Guards("R15.2-10")]
    public void One_significant_answer_carries_the_political_route_which_only_the_next_budget_can_change()
    {
        var outlook = Outlook(Empty with { Intake = new Intake { PlatformShift = true } });

        Assert.True(outlook.IsCarried);
        Assert.Equal(["intake.funding"], outlook.CouldRaise);
        Assert.Empty(outlook.CouldLower);
    }

    [Fact]
    [Guards("R15.2-10")]
    public void A_complete_proposal_is_not_provisional()
    {
        var outlook = Outlook(ACase.Content());

        Assert.True(outlook.IsCarried);
        Assert.False(outlook.IsProvisional);
    }

    [Fact]
    [Guards("R15.2-10")]
    public void A_count_without_a_limit_can_raise_the_route_since_its_judge_may_find_it_significant()
    {
        var content = ACase.Content() with { Intake = ACase.PlainIntake with { ContractYears = null } };

        Assert.Equal(["intake.contractYears"], Outlook(content, ACase.DemoSettings.Rulebook with { LongBinding = null }).CouldRaise);
    }

    [Fact]
    [Guards("R15.2-7", "R15.2-10")]
    public void Costs_can_raise_the_route_until_each_area_has_stated_its_own()
    {
        var content = ACase.Content(others: "402");

        Assert.Equal([Rulebook.Costs], Outlook(content with { DerivedCosts = [content.DerivedCosts[0]] }).CouldRaise);
    }

    [Fact]
    [Guards("R15.2-4")]
    public void The_IT_centres_approval_can_be_asked_for_by_what_is_unanswered_until_something_asks_for_it()
    {
        var connection = ACase.Content() with { Intake = ACase.PlainIntake with { Hosting = null, UsesAi = null } };

        Assert.Equal(["intake.hosting", "intake.usesAi"], Outlook(connection).CouldAskForIt);
        Assert.Empty(Outlook(connection with { Kind = ProposalKind.NewSystem }).CouldAskForIt);
    }

    [Theory]
    [Guards("R15.2-10")]
    [InlineData(ProposalKind.Extension)]
    [InlineData(ProposalKind.Connection)]
    public void Each_question_left_open_alone_raises_exactly_where_an_answer_to_it_would(ProposalKind kind)
    {
        var answers = new (string Path, Func<Intake, Intake> Blank)[]
        {
            ("intake.personalData", i => i with { PersonalData = null }), ("intake.hosting", i => i with { Hosting = null }),
            ("intake.identityIntegration", i => i with { IdentityIntegration = null }), ("intake.usesAi", i => i with { UsesAi = null }),
            ("intake.imposedBy", i => i with { ImposedBy = null }), ("intake.platformShift", i => i with { PlatformShift = null }),
            ("intake.tender", i => i with { Tender = null }), ("intake.funding", i => i with { Funding = null }),
        };

        var raising = answers.Where(a => Outlook(ACase.Content(kind) with { Intake = a.Blank(ACase.PlainIntake) }).CouldRaise.SequenceEqual([a.Path])).Select(a => a.Path);

        Assert.Equal(["intake.platformShift", "intake.tender", "intake.funding"], raising);
    }

    private static RouteOutlook Outlook(ProposalContent content, RulebookParameters? parameters = null) =>
        Rulebook.Outlook(new RulebookInput(content, parameters ?? ACase.DemoSettings.Rulebook, Dkk.Zero, false, []));
}
