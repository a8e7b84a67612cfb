using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

/// <summary>What a person is told beforehand: how near the limits are, and what a revision takes away.</summary>
public sealed class ForesightTests
{
    [Fact]
    public void Hits_and_misses_are_all_fifteen_criteria()
    {
        var input = Input(ACase.Content());

        var keys = Rulebook.Evaluate(input).Hits.Select(h => h.Criterion).Concat(Rulebook.Misses(input).Select(m => m.Criterion)).ToList();

        Assert.Equal((15, 15), (keys.Count, keys.Distinct().Count()));
    }

    [Fact]
    public void The_nearest_miss_is_the_one_whose_limit_is_reached_most()
    {
        var nearest = Rulebook.Misses(Input(ACase.Content(yearly: 400_000))).MaxBy(m => m.Nearness)!;

        Assert.Equal(("large-expense", 160_000_000L, 200_000_000L), (nearest.Criterion, nearest.Value, nearest.Limit));
    }

    [Fact]
    public void A_cost_rise_after_approval_lapses_it_and_gives_the_director_her_duty_back()
    {
        var effects = Revising(Approved(), c => c with { Costs = [.. ACase.Yearly("301", 20_000)] });

        Assert.Equal((ProposalState.Cleared, ProposalState.AwaitingDirector, 1), (effects.From, effects.To, effects.Lapsed.Count));
        Assert.True(effects.OrientsAnew && effects.AssessesAnew && !effects.RouteFalls);
    }

    [Fact]
    public void A_changed_text_takes_nothing_away()
    {
        Assert.True(Revising(Approved(), c => c with { Purpose = "bedre sagt" }).IsQuiet);
    }

    [Fact]
    public void Another_hosting_voids_the_review_and_a_new_area_is_heard()
    {
        var effects = Revising(Approved(), c => c with
        {
            Intake = c.Intake with { Hosting = Hosting.ExternalEu },
            AffectedBudgetAreas = [new AreaCode("302")],
            NoOtherAreasReason = null,
            DerivedCosts = [.. c.DerivedCosts, new(new AreaCode("302"), true, "Ingen.")],
        });

        Assert.True(effects.ReviewFalls);
        Assert.Equal([new AreaCode("302")], effects.Heard);
    }

    private static ACase Approved() => new ACase(ACase.Content()).Submitted().Reviewed().Assessed().Decided(Route.Director).Approved();

    private static RevisionEffects Revising(ACase played, Func<ProposalContent, ProposalContent> change)
    {
        var step = CaseDesk.Do(played.Proposal, new Revise(change(played.Proposal.Content), "ændret"), new UserId("lone.budget"), played.World).Value!;
        return RevisionEffects.Of(step, played.World);
    }

    private static RulebookInput Input(ProposalContent content) => new(content, ACase.DemoSettings.Rulebook, Dkk.Zero, false, []);
}
