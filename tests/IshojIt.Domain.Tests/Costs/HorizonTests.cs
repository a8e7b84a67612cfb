using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Costs;

/// <summary>When the budget year moves on, an approved case is asked for the year that came into sight.</summary>
public sealed class HorizonTests
{
    [Fact]
    [Guards("R15.2-6")]
    public void A_cleared_case_with_permanent_costs_is_asked_for_the_new_last_year_without_a_deadline_and_the_gate_stays_open()
    {
        var played = NextYear(Cleared(ACase.Content()));

        var duty = Assert.Single(Duties.Of(played.Proposal, played.World), d => d.Kind == DutyKind.StateLaterYear);
        Assert.Equal((null, true, new UserId("lone.budget")), (duty.Deadline, duty.Open, duty.User));
        Assert.Equal((2031, 2027), (Horizon.MissingYear(played.Proposal, played.World), played.Proposal.PriceLevel(played.World)));
        Assert.True(StartGate.IsOpen(played.Proposal, played.World));
    }

    [Fact]
    [Guards("R15.2-6")]
    public void A_revision_with_the_same_amount_in_that_year_answers_it_and_lets_the_approval_stand()
    {
        var played = NextYear(Cleared(ACase.Content())).Revised(c => c with
        {
            Costs = [.. c.Costs, c.Costs[^1] with { Year = 2031 }],
        });

        Assert.DoesNotContain(DutyKind.StateLaterYear, played.OpenDuties);
        Assert.Equal(ProposalState.Cleared, played.Proposal.State);
        Assert.Single(played.Proposal.StandingApprovals);
    }

    [Fact]
    [Guards("R15.2-6")]
    public void Nobody_is_asked_before_the_budget_year_moves_on_nor_without_permanent_costs_nor_while_the_case_is_on_its_way()
    {
        var once = ACase.Content() with { Costs = [new CostLine(new AreaCode("301"), CostNature.Acquisition, 2027, Dkk.FromKroner(1_000))] };

        Assert.DoesNotContain(DutyKind.StateLaterYear, Cleared(ACase.Content()).OpenDuties);
        Assert.DoesNotContain(DutyKind.StateLaterYear, NextYear(Cleared(once with { DerivedCosts = [new DerivedCostStatement(new AreaCode("301"), true, "ingen")] })).OpenDuties);
        Assert.DoesNotContain(DutyKind.StateLaterYear, NextYear(new ACase(ACase.Content()).Submitted()).OpenDuties);
    }

    private static ACase Cleared(ProposalContent content) => new ACase(content).Submitted().Assessed().Decided(Route.Director).Approved().Oriented();

    private static ACase NextYear(ACase played)
    {
        played.Settings = played.Settings with { Rulebook = played.Settings.Rulebook with { BudgetYear = 2028 } };
        return played;
    }
}
