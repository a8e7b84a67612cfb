using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Web.Proposals;
using IshojIt.Web.Proposals.Form;
using IshojIt.Web.Tests.Common;
using Xunit;

namespace IshojIt.Web.Tests.Proposals;

public sealed class OutlookWordsTests : ComponentContext
{
    private static readonly ProposalContent Empty = new() { Title = "", BudgetArea = new AreaCode("301") };

    [Fact]
    public void An_empty_form_names_no_route() => Assert.Equal("Vejen viser sig, når spørgsmålene besvares", Headline(Empty));

    [Fact]
    public void A_route_that_may_be_raised_is_called_provisional() =>
        Assert.Equal("Foreløbigt: Direktørgodkendelse – kan blive højere", Headline(Empty with { Kind = ProposalKind.NewSystem }));

    [Fact]
    public void A_political_route_may_only_be_referred() =>
        Assert.Equal("Foreløbigt: ØPU → Byråd – kan blive henvist til næste budget", Headline(Empty with { Intake = new Intake { PlatformShift = true } }));

    [Fact]
    public void A_route_that_may_only_fall_is_provisional_and_no_more() =>
        Assert.Equal("Foreløbigt: Direktørgodkendelse", Headline(ACase.Content() with { Intake = ACase.PlainIntake with { ImposedBy = null } }));

    [Fact]
    public void A_complete_proposal_names_its_route_alone() => Assert.Equal("Direktørgodkendelse", Headline(ACase.Content()));

    [Fact]
    public void Each_open_question_leads_to_a_labelled_field_of_the_form()
    {
        var outlook = Rulebook.Outlook(Input(Empty));

        var labels = outlook.CouldRaise.Concat(outlook.CouldLower).Concat(outlook.CouldAskForIt).Select(path => FormGaps.AskedAt(path).Label);

        Assert.DoesNotContain(labels, label => T[label].ResourceNotFound);
    }

    private string Headline(ProposalContent content) => OutlookWords.Headline(Rulebook.Evaluate(Input(content)).Route, Rulebook.Outlook(Input(content)), T);

    private static RulebookInput Input(ProposalContent content) => new(content, ACase.DemoSettings.Rulebook, Dkk.Zero, false, []);
}
