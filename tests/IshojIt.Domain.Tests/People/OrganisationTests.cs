using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.People;

public sealed class OrganisationTests
{
    private static readonly DateOnly First = new(2026, 11, 2);
    private static readonly UserId Lone = new("lone.budget");
    private static readonly UserId Inge = new("inge.it");
    private static readonly OrganisationChart Chart = DemoPeople.Chart([new Substitute(Lone, Inge, Role.BudgetHolder, First, First)]);

    [Fact]
    public void A_substitute_acts_in_the_role_in_her_period_only()
    {
        Assert.True(Chart.On(First).ActsAs(Inge, Role.BudgetHolder));
        Assert.False(Chart.On(First.AddDays(1)).ActsAs(Inge, Role.BudgetHolder));
        Assert.False(Chart.On(First).ActsAs(Inge, Role.Director));
    }

    [Fact]
    public void A_persons_roles_are_her_own_and_those_that_she_stands_in_for_others_in()
    {
        Assert.Equal([Role.BudgetHolder, Role.ItCentre], Chart.On(First).RolesOf(Inge).Order());
    }

    [Fact]
    public void A_person_works_for_herself_for_whom_she_stands_in_and_for_whom_she_writes()
    {
        Assert.Equal([Lone, Inge], Chart.On(First).HoldersWorkedFor(Inge));
        Assert.Equal([Lone, new UserId("emil.sagsbehandler")], Chart.On(First).HoldersWorkedFor(new UserId("emil.sagsbehandler")));
    }

    [Fact]
    public void The_final_states_of_a_query_are_those_of_the_rule()
    {
        Assert.Equal(Enum.GetValues<ProposalState>().Where(s => s.IsFinal()), ProposalStates.Final);
    }
}
