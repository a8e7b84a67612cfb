using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

/// <summary>The end of a started case is its holder's duty, unless another duty must be done first.</summary>
public sealed class ClosingTests
{
    [Theory]
    [InlineData(ProposalKind.NewSystem)]
    [InlineData(ProposalKind.Connection)]
    [Guards("R15.2-16")]
    public void A_started_case_is_the_holders_to_close_also_before_it_goes_live(ProposalKind kind)
    {
        var played = Started(kind);

        Assert.Contains(DutyKind.Close, played.OpenDuties);
    }

    [Fact]
    public void A_year_without_actual_costs_is_recorded_first()
    {
        var played = Started(ProposalKind.Connection).Wait(120);

        Assert.DoesNotContain(DutyKind.Close, played.OpenDuties);
        Assert.Contains(DutyKind.RecordActualCosts, played.OpenDuties);
    }

    [Fact]
    public void The_holder_is_asked_for_each_year_until_the_case_is_closed()
    {
        var played = Started(ProposalKind.Connection).Wait(120);
        var first = CaseDesk.YearsWithoutActuals(played.Proposal, played.World).ToList();
        played.Do("lone.budget", new RecordActualCosts(2026, []));
        Assert.DoesNotContain(DutyKind.RecordActualCosts, played.OpenDuties);
        played.Wait(365);
        Assert.Contains(DutyKind.RecordActualCosts, played.OpenDuties);
        var second = CaseDesk.YearsWithoutActuals(played.Proposal, played.World).ToList();
        played.Do("lone.budget", new CloseCase(false, "opgivet"));

        Assert.Equal([2026], first);
        Assert.Equal([2027], second);
        Assert.DoesNotContain(DutyKind.RecordActualCosts, played.OpenDuties);
    }

    [Fact]
    public void What_was_approved_stands_against_what_was_recorded_last_and_a_year_without_a_record_has_no_difference()
    {
        var played = Started(ProposalKind.Connection).Wait(450);
        var area = new AreaCode("301");
        var approved = CaseDesk.Approved(played.Proposal, area, 2027, played.World);
        var before = Assert.Single(ApprovedAndActual.Of(played.Proposal, 2027, played.World));
        played.Do("lone.budget", new RecordActualCosts(2027, [new(area, CostNature.Operation, 2027, Dkk.FromKroner(1))]));
        played.Do("lone.budget", new RecordActualCosts(2027, [new(area, CostNature.Operation, 2027, Dkk.FromKroner(4)), new(area, CostNature.Saving, 2027, Dkk.FromKroner(900))]));

        var after = Assert.Single(ApprovedAndActual.Of(played.Proposal, 2027, played.World));

        Assert.True(approved > Dkk.Zero);
        Assert.Equal(new ApprovedAndActual(area, approved, null), before);
        Assert.Null(before.Difference);
        Assert.Equal(Dkk.FromKroner(4) - approved, after.Difference);
    }

    private static ACase Started(ProposalKind kind) =>
        new ACase(ACase.Content(kind)).Submitted().Reviewed().Oriented().Assessed().Decided(Route.Director).Approved().Started();
}
