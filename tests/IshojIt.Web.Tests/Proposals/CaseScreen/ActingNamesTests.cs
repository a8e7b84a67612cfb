using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Web.Api;
using IshojIt.Web.Proposals.CaseScreen;
using IshojIt.Web.Tests.Common;
using Xunit;

namespace IshojIt.Web.Tests.Proposals.CaseScreen;

/// <summary>Where a substitute acted both names stand, on the screen and in the API, also when the period is long over.</summary>
[Guards("R15.0-3")]
public sealed class ActingNamesTests : ComponentContext
{
    private static readonly DateOnly First = new(2026, 11, 2);

    [Fact]
    public void An_approval_reads_as_the_substitute_for_the_director_with_the_period()
    {
        var played = Played();

        var by = played.Wait(40).SeenBy("lone.budget", T).By(played.Proposal.Approvals[0].By);

        Assert.Equal("soren.budget for dorte.direktor (stedfortræder 2. november til 20. november)", by);
    }

    [Fact]
    public void An_acknowledgement_and_a_submission_keep_both_names()
    {
        var played = Played();
        var rows = RequirementRows.Of(played.SeenBy("rita.revisor", T));

        Assert.Equal("eva.budget for ivan.it", rows.Single(r => r.Id == "itOrientedOnAllCosts").Who);
        Assert.Equal("maja.budget for lone.budget", rows.Single(r => r.Id == "submitted").Who);
        Assert.Equal(new UserId("lone.budget"), played.Proposal.CostSets[0].ActingFor);
    }

    [Fact]
    public void The_api_says_for_whom_an_assessment_was_given()
    {
        var played = Played();

        var assessment = CaseView.Of(played.Proposal, played.World, key => key).Assessment!;

        Assert.Equal((new UserId("ole.budget"), new UserId("freja.okonomi")), (assessment.By, assessment.ActingFor!.Value));
    }

    private static ACase Played()
    {
        var chart = DemoPeople.Chart(
        [
            For("lone.budget", "maja.budget", Role.BudgetHolder), For("ivan.it", "eva.budget", Role.ItCentre), For("freja.okonomi", "ole.budget", Role.FinanceCentre),
            For("dorte.direktor", "soren.budget", Role.Director),
        ]);
        return new ACase(ACase.Content(), "maja.budget", chart).Submitted("maja.budget").Do("eva.budget", new AcknowledgeOrientation())
            .Do("ole.budget", new AssessAppropriation(AppropriationKind.WithinFrame, null, null, null, [])).Decided(Route.Director).Approved("soren.budget");
    }

    private static Substitute For(string absent, string by, Role role) => new(new UserId(absent), new UserId(by), role, First, new DateOnly(2026, 11, 20));
}
