using Bunit;
using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Meetings;
using IshojIt.Web.Tests.Common;
using Xunit;

namespace IshojIt.Web.Tests.Meetings;

/// <summary>What a body decided reads the same on the meeting and on the case.</summary>
public sealed class OutcomeTextTests : ComponentContext
{
    [Fact]
    public void Everything_that_was_recorded_is_told()
    {
        var told = Text(new ItemOutcome(Outcome.AdoptedWithChange)
        {
            Text = "Tiltrådt, dog med 300.000 kr.",
            Points = [new PointOutcome(1, Outcome.Adopted), new PointOutcome(2, Outcome.AdoptedWithChange, "at 2027 bevilges")],
            Decided = [new AreaYearAmount(new AreaCode("301"), 2027, Dkk.FromKroner(300_000))],
            DecidedFunding = Funding.WithinFrame,
            Minority = [new MinorityRecommendation("Et medlem", "X", "Vi vil vente.", true), new MinorityRecommendation("En anden", null, "Nej.")],
            Votes = new Votes(14, 7),
            Absent = ["Et tredje medlem"],
            Disqualified = ["Et fjerde medlem"],
            Conditions = [new ConditionDraft("Evalueres", true)],
        });

        Assert.All(
            ["Tiltrådt med ændring", "dog med 300.000 kr.", "at 2027 bevilges", "301 i, 2027: 300.000", "Særindstilling fra Et medlem (X):", "Særindstilling fra En anden:", "Fastholdt.", "14 for, 7 imod", "Et tredje medlem", "Et fjerde medlem", "Evalueres"],
            part => Assert.Contains(part, told, StringComparison.Ordinal));
    }

    [Fact]
    public void A_body_that_said_no_more_than_the_outcome_is_not_quoted() =>
        Assert.Empty(Render<OutcomeText>(p => p.Add(t => t.Outcome, new ItemOutcome(Outcome.Adopted) { Text = "Tiltrådt." }).Add(t => t.AreaName, a => a.Value)).FindAll("blockquote"));

    private string Text(ItemOutcome outcome) =>
        Render<OutcomeText>(p => p.Add(t => t.Outcome, outcome).Add(t => t.AreaName, a => $"{a} i")).Find("[data-testid=outcome]").TextContent;
}
