using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Proposals;

[Guards("R15.0-3")]
public sealed class DutyAbsenceTests
{
    private static readonly DateOnly Today = new(2026, 11, 2);
    private static readonly UserId Dorte = new("dorte.direktor");
    private static readonly UserId Soren = new("soren.budget");
    private static readonly UserId Lone = new("lone.budget");

    [Fact]
    public void An_absence_today_meets_the_duty_with_the_substitutes_who_may_do_it()
    {
        var absence = Meeting(At(Chart([new Substitute(Dorte, Soren, Role.Director, Today, Today.AddDays(20))], new Absence(Dorte, Today, Today.AddDays(20)))));

        Assert.Equal((Dorte, Today.AddDays(20), Soren, false), (absence!.Person, absence.Until, Assert.Single(absence.Substitutes), absence.ChiefMayDecide));
    }

    [Fact]
    public void A_coming_absence_meets_the_duty_whose_deadline_falls_in_it()
    {
        var played = At(DemoPeople.Chart());
        var deadline = DutyOf(played).Deadline!.Value;

        Assert.NotNull(Meeting(played, new Absence(Dorte, deadline, deadline)));
        Assert.Null(Meeting(played, new Absence(Dorte, Today.AddDays(1), deadline.AddDays(-1))));
        Assert.Null(Meeting(played, new Absence(Dorte, deadline.AddDays(1), deadline.AddDays(9))));
    }

    [Fact]
    public void Where_the_director_has_no_substitute_the_chief_executive_may_decide()
    {
        var absence = Meeting(At(Chart([], new Absence(Dorte, Today, Today.AddDays(20)))));

        Assert.Empty(absence!.Substitutes);
        Assert.True(absence.ChiefMayDecide);
    }

    [Fact]
    public void A_substitute_whose_own_proposal_it_is_does_not_count()
    {
        var absence = Meeting(At(Chart([new Substitute(Dorte, Lone, Role.Director, Today, Today.AddDays(20))], new Absence(Dorte, Today, Today.AddDays(20)))));

        Assert.Empty(absence!.Substitutes);
    }

    [Fact]
    public void A_duty_of_several_persons_meets_no_absence()
    {
        var played = new ACase(ACase.Content(), "lone.budget", Chart([], new Absence(new UserId("ivan.it"), Today, Today.AddDays(20)))).Submitted();

        var duty = Duties.Of(played.Proposal, played.World).First(d => d.Role == Role.ItCentre);

        Assert.Null(DutyAbsence.Of(duty, played.Proposal, played.World));
    }

    private static OrganisationChart Chart(IReadOnlyList<Substitute> substitutes, params Absence[] absences) => DemoPeople.Chart(substitutes, absences);

    private static ACase At(OrganisationChart chart) => new ACase(ACase.Content(), "lone.budget", chart).Submitted().Assessed().Decided(Route.Director);

    private static Duty DutyOf(ACase played) => Duties.Of(played.Proposal, played.World).Single(d => d.Kind == DutyKind.DirectorApprove);

    private static DutyAbsence? Meeting(ACase played, params Absence[] absences)
    {
        if (absences.Length > 0)
        {
            played.Chart = Chart([], absences);
        }

        return DutyAbsence.Of(DutyOf(played), played.Proposal, played.World);
    }
}
