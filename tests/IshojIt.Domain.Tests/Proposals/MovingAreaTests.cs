using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

/// <summary>A draft moves only where its writer may write; once it was submitted its area stands.</summary>
[Guards("R15.2-2")]
public sealed class MovingAreaTests
{
    [Theory]
    [InlineData("lone.budget", "302")]
    [InlineData("emil.sagsbehandler", "403")]
    public void A_draft_is_not_moved_to_an_area_that_the_person_may_not_write_for(string user, string area)
    {
        var played = new ACase(ACase.Content());

        var code = played.Try(user, new Save(ACase.Content(area: area)));

        Assert.Equal("not-allowed", code);
        Assert.Equal(new AreaCode("301"), played.Proposal.Content.BudgetArea);
    }

    [Fact]
    public void A_draft_moves_between_the_areas_of_one_holder()
    {
        var chart = DemoPeople.Chart(null, null, new RoleAssignment(new UserId("lone.budget"), Role.BudgetHolder, "304", false, null, null));
        var played = new ACase(ACase.Content(area: "304"), chart: chart);

        var code = played.Try("lone.budget", new Save(ACase.Content()));

        Assert.Null(code);
        Assert.Equal(new AreaCode("301"), played.Proposal.Content.BudgetArea);
    }

    [Fact]
    public void A_returned_proposal_keeps_its_area_and_with_it_its_director()
    {
        var chart = DemoPeople.Chart(null, null, new RoleAssignment(new UserId("emil.sagsbehandler"), Role.ProposalEditor, "jens.budget", false, null, null));
        var played = new ACase(ACase.Content(), chart: chart).Submitted().Do("ivan.it", new ReturnCase("uddyb"));

        var refusal = played.Refused("emil.sagsbehandler", new Save(ACase.Content(area: "403")));

        Assert.Equal(["area-is-fixed"], refusal!.Errors.Select(e => e.Code));
    }
}
