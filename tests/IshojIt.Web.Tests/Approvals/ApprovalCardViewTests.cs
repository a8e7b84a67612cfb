using Bunit;
using IshojIt.Application.Approvals;
using IshojIt.Application.Lists;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Regulations;
using IshojIt.Testing;
using IshojIt.Web.Approvals;
using IshojIt.Web.Common;
using IshojIt.Web.Tests.Common;
using Xunit;

namespace IshojIt.Web.Tests.Approvals;

public sealed class ApprovalCardViewTests : ComponentContext
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);
    private static readonly AreaCode Own = new("301");

    private static readonly ApprovalCard Plain = new(
        new QueueRow("2026-0036", "Fælles vagtplan", Own, new UserId("lone.budget"), ProposalState.AwaitingDirector, DutyKind.DirectorApprove, "§ A", Now, new DateOnly(2026, 11, 24), null, null, true, null),
        4, ProposalKind.NewSystem,
        new CostFigures(Dkk.FromKroner(180_000), Dkk.FromKroner(160_000), Dkk.FromKroner(160_000)) { LastYear = 2030, OneOffFrom = 2027, OneOffTo = 2027, YearlyFrom = 2028, FirstYear = 2027, First = Dkk.FromKroner(100_000) })
    {
        Areas = [Own, new AreaCode("402")],
        Told = 4,
        MayReturn = true,
        MayReject = true,
        MayRaise = true,
    };

    [Fact]
    public void The_button_names_its_consequence() => Assert.Equal("Godkend og giv besked til 4", Card(Plain).Find("button.btn.p").TextContent.Trim());

    [Fact]
    public void The_figures_that_matter_stand_on_the_card()
    {
        var text = Card(Plain).Find(".fig").TextContent.Replace('\u00A0', ' ');

        Assert.All(["180.000 kr.", "160.000 kr.", "fra 2028; 100.000 kr. i 2027", "Efter 2030"], part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void An_objection_is_answered_in_the_form_of_the_act()
    {
        var card = Card(Plain with { Refusal = Refusal.Unmet("objection-unanswered", Regulation.DirectorApproves) });

        Assert.Empty(card.FindAll("button"));
        Assert.Equal("/forslag/2026-0036?handling=director-approve", card.Find("a.btn.p").GetAttribute("href"));
    }

    [Fact]
    public void What_holds_the_approval_back_is_said_with_its_paragraph()
    {
        var card = Card(Plain with { Refusal = Refusal.Unmet("unmet", Regulation.OtherAreasDerivedCosts) });

        Assert.Contains(Regulation.OtherAreasDerivedCosts.Paragraph, card.Find(".blocked").TextContent, StringComparison.Ordinal);
        Assert.Empty(card.FindAll(".btn.p"));
    }

    [Fact]
    public void A_disputed_cost_shows_both_figures_and_their_difference()
    {
        var hearing = new CardHearing(new AreaCode("402"), new DateOnly(2026, 11, 20), true, HearingAnswerKind.CostsDisputed, true, "uenig", new UserId("per.budget"), Now, new DisputedCost(Dkk.FromKroner(40_000), Dkk.FromKroner(90_000)));

        var text = Card(Plain with { Hearings = [hearing] }).Find(".amounts").TextContent;

        Assert.All(["40.000", "90.000", "+50.000"], part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_purpose_and_the_savings_stand_beside_the_costs()
    {
        var card = Card(Plain with { Purpose = string.Join(' ', Enumerable.Repeat("bedre", 60)), Gains = new Gains(Dkk.FromKroner(120_000), 2028) });

        Assert.EndsWith("bedre …", card.Find("[data-testid=purpose]").TextContent, StringComparison.Ordinal);
        Assert.Contains("120.000\u00A0kr. i det bedste år, 2028", card.Find("[data-testid=gains]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Ingen oplyst", Card(Plain).Find("[data-testid=gains]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_approval_that_lapsed_shows_what_was_approved_and_what_it_is_now()
    {
        var difference = new CostDifference(Own, CostNature.Licence, [2027], [Dkk.FromKroner(10_000)], [Dkk.FromKroner(12_000)]);

        var lapse = Card(Plain with { Lapsed = [new CardLapse(new UserId("dorte.direktor"), Now, 1, [difference], [])] }).Find("[data-testid=lapsed]").TextContent;

        Assert.All(["Du godkendte 24. november 2026 på udgiftsversion 1", "10.000", "12.000", "+2.000"], part => Assert.Contains(part, lapse, StringComparison.Ordinal));
    }

    private IRenderedComponent<ApprovalCardView> Card(ApprovalCard card) => Render<ApprovalCardView>(p => p
        .Add(c => c.Card, card).Add(c => c.First, true)
        .Add(c => c.Reader, new Reader(new UserId("dorte.direktor"), new World(Now, DemoPeople.Chart().On(new DateOnly(2026, 11, 24)), ACase.DemoSettings), T)));
}
