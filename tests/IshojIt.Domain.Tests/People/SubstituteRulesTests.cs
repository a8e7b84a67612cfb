using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.People;

[Guards("R15.0-3")]
public sealed class SubstituteRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly UserId Dorte = new("dorte.direktor");
    private static readonly UserId Soren = new("soren.budget");
    private static readonly UserId Signe = new("signe.sekretaer");
    private static readonly UserId Adam = new("adam.admin");
    private static readonly Substitute Wanted = new(Dorte, Soren, Role.Director, Today, Today.AddDays(18));

    [Fact]
    public void A_named_persons_own_role_may_be_stood_in_for_from_today()
    {
        Assert.Null(SubstituteRules.RefusalOf(Wanted, DemoPeople.Chart(), Today));
    }

    [Fact]
    public void Nobody_stands_in_for_herself()
    {
        Assert.Equal("substitute-is-herself", Refused(Wanted with { By = Dorte }));
    }

    [Fact]
    public void A_role_that_the_person_does_not_hold_is_not_stood_in_for()
    {
        Assert.Equal("role-not-held", Refused(Wanted with { Role = Role.ItCentre }));
    }

    [Fact]
    public void A_role_that_ends_within_the_period_is_not_stood_in_for()
    {
        var chart = DemoPeople.Chart(null, null, new RoleAssignment(Soren, Role.ItCentre, null, false, null, Today.AddDays(5)));

        Assert.Equal("role-not-held", SubstituteRules.RefusalOf(new Substitute(Soren, Dorte, Role.ItCentre, Today, Today.AddDays(6)), chart, Today)?.Code);
    }

    [Fact]
    public void A_substitute_has_no_substitute()
    {
        var chart = DemoPeople.Chart([Wanted]);

        Assert.Equal("substitute-does-not-cascade", SubstituteRules.RefusalOf(Wanted with { For = Soren, By = new UserId("lone.budget") }, chart, Today)?.Code);
    }

    [Theory]
    [InlineData("rita.revisor", Role.Auditor)]
    [InlineData("adam.admin", Role.Administrator)]
    [InlineData("lars.leder", Role.Leader)]
    [InlineData("emil.sagsbehandler", Role.ProposalEditor)]
    public void A_role_without_acts_of_its_own_is_not_stood_in_for(string user, Role role)
    {
        Assert.Equal("role-has-no-substitute", Refused(Wanted with { For = new UserId(user), Role = role }));
    }

    [Theory]
    [InlineData("rita.revisor", "auditor-changes-nothing")]
    [InlineData("adam.admin", "administrator-has-no-case")]
    public void Who_only_reads_or_has_no_case_is_nobodys_substitute(string user, string code)
    {
        Assert.Equal(code, Refused(Wanted with { By = new UserId(user) }));
    }

    [Fact]
    public void What_was_is_not_entered_afterwards()
    {
        Assert.Equal("period-has-begun", Refused(Wanted with { From = Today.AddDays(-1) }));
    }

    [Fact]
    public void A_role_of_a_person_has_one_substitute_at_a_time()
    {
        var chart = DemoPeople.Chart([Wanted]);
        var next = Wanted with { By = new UserId("lone.budget") };

        Assert.Equal("substitute-overlaps", SubstituteRules.RefusalOf(next with { From = Wanted.To, To = Wanted.To.AddDays(1) }, chart, Today)?.Code);
        Assert.Null(SubstituteRules.RefusalOf(next with { From = Wanted.To.AddDays(1), To = Wanted.To.AddDays(2) }, chart, Today));
        Assert.Null(SubstituteRules.RefusalOf(next with { Role = Role.ExecutiveBoard }, chart, Today));
    }

    [Fact]
    public void An_absence_is_entered_once_for_its_days_and_from_today()
    {
        var chart = DemoPeople.Chart(null, [new Absence(Dorte, Today, Today.AddDays(3))]);

        Assert.Equal("absence-overlaps", AbsenceRules.RefusalOf(new Absence(Dorte, Today.AddDays(3), Today.AddDays(9)), chart, Today)?.Code);
        Assert.Equal("period-has-begun", AbsenceRules.RefusalOf(new Absence(Soren, Today.AddDays(-1), Today), chart, Today)?.Code);
        Assert.Null(AbsenceRules.RefusalOf(new Absence(Dorte, Today.AddDays(4), Today.AddDays(9)), chart, Today));
    }

    [Fact]
    public void What_is_over_or_ended_is_not_ended_again()
    {
        Assert.Null(AbsenceRules.EndRefusal(Today, null, Today));
        Assert.Equal("period-is-over", AbsenceRules.EndRefusal(Today.AddDays(-1), null, Today)?.Code);
        Assert.Equal("period-is-over", AbsenceRules.EndRefusal(Today.AddDays(9), Today, Today)?.Code);
    }

    [Fact]
    public void The_person_herself_a_secretary_and_an_administrator_enter_and_nobody_else()
    {
        var org = DemoPeople.Chart().On(Today);

        Assert.All(new[] { Dorte, Signe, Adam }, actor => Assert.Equal(new AbsenceRegistrar(actor), AbsenceRegistrar.Of(actor, Dorte, org).Value));
        Assert.Equal("absence-of-another", AbsenceRegistrar.Of(Soren, Dorte, org).Refusal?.Code);
    }

    [Fact]
    public void A_secretarys_substitute_enters_in_her_name()
    {
        var org = DemoPeople.Chart([new Substitute(Signe, Soren, Role.CommitteeSecretary, Today, Today)]).On(Today);

        Assert.Equal(new AbsenceRegistrar(Soren, Signe), AbsenceRegistrar.Of(Soren, Dorte, org).Value);
    }

    [Fact]
    public void Nobody_makes_herself_a_substitute()
    {
        Assert.Equal("own-substitution", SubstituteRules.Right(Adam, Adam)?.Code);
        Assert.Null(SubstituteRules.Right(Soren, Adam));
    }

    [Fact]
    public void A_period_is_a_year_at_the_longest()
    {
        Assert.False(AbsencePeriod.IsTooLong(Today, new DateOnly(2027, 11, 22)));
        Assert.True(AbsencePeriod.IsTooLong(Today, new DateOnly(2027, 11, 23)));
        Assert.True(AbsencePeriod.IsTurned(Today, Today.AddDays(-1)));
    }

    [Fact]
    public void Absences_that_follow_on_each_other_are_one()
    {
        var org = DemoPeople.Chart(null, [new Absence(Dorte, Today, Today.AddDays(2)), new Absence(Dorte, Today.AddDays(3), Today.AddDays(9))]).On(Today);

        Assert.Equal(Today.AddDays(9), org.AbsenceOn(Dorte, Today)?.To);
        Assert.Null(org.AbsenceOn(Dorte, Today.AddDays(10)));
    }

    private static string? Refused(Substitute wanted) => SubstituteRules.RefusalOf(wanted, DemoPeople.Chart(), Today)?.Code;
}
