using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

/// <summary>Who wrote on a draft decides nothing on it, whatever role she wrote in and whatever area it ends in.</summary>
public sealed class DrafterTests
{
    /// <summary>The director holds the budget of an area of her own too, and drafts for the holder of another.</summary>
    private static readonly RoleAssignment[] DirectorWhoWrites =
    [
        new(new UserId("dorte.direktor"), Role.BudgetHolder, "304", false, null, null),
        new(new UserId("dorte.direktor"), Role.ProposalEditor, "lone.budget", false, null, null),
    ];

    [Fact]
    [Guards("R15.2-10")]
    public void A_director_who_created_a_draft_decides_nothing_on_it_after_another_holder_submitted_it()
    {
        var played = new ACase(ACase.Content(area: "304"), "dorte.direktor", DemoPeople.Chart(null, null, DirectorWhoWrites))
            .Do("dorte.direktor", new Save(ACase.Content()))
            .Submitted().Assessed().Decided(Route.Director);

        Assert.Equal("own-proposal", played.Try("dorte.direktor", new DirectorApprove([], [])));
        Assert.True(played.IsWaitingFor(DutyKind.DirectorApprove, "kirsten.kommunaldirektor"));
    }

    [Fact]
    [Guards("R15.2-10")]
    public void A_director_who_saved_a_draft_for_its_holder_decides_nothing_on_it()
    {
        var played = new ACase(ACase.Content(), chart: DemoPeople.Chart([Standing("dorte.direktor")]))
            .Do("dorte.direktor", new Save(ACase.Content() with { Title = "Omskrevet" }))
            .Submitted().Assessed().Decided(Route.Director);

        Assert.Equal("own-proposal", played.Try("dorte.direktor", new DirectorApprove([], [])));
    }

    private static Substitute Standing(string by) => new(new UserId("lone.budget"), new UserId(by), Role.BudgetHolder, new DateOnly(2026, 1, 1), new DateOnly(2028, 1, 1));
}
