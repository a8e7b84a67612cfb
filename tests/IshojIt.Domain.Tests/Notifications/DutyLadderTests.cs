using IshojIt.Domain.Common;
using IshojIt.Domain.Notifications;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using Xunit;

namespace IshojIt.Domain.Tests.Notifications;

/// <summary>What is said of a duty on which day, and to whom. The case is submitted on Monday 2 November 2026.</summary>
public sealed class DutyLadderTests
{
    [Theory, Guards("R15.2-7")]
    [InlineData(11, null)]
    [InlineData(12, LadderStep.FirstReminder)]
    [InlineData(13, LadderStep.SecondReminder)]
    [InlineData(16, LadderStep.SecondReminder)]
    [InlineData(17, null)]
    public void A_hearing_is_reminded_of_twice_before_its_deadline_and_then_stands_unanswered(int day, LadderStep? step)
    {
        var submitted = new ACase(ACase.Content(others: "401")).Submitted();

        var due = On(submitted, day, DutyKind.AnswerHearing);

        Assert.Equal(step is null ? [] : [(step.Value, "anna.budget")], due);
    }

    [Theory, Guards("R15.2-4")]
    [InlineData(16, "SecondReminder ivan.it", "SecondReminder inge.it")]
    [InlineData(17, "ToHead inge.it")]
    [InlineData(19, "ToHead inge.it", "ToBoard dag.direktion", "ToBoard dorte.direktor", "ToBoard vagn.direktor", "ToBoard tage.direktor", "ToBoard kirsten.kommunaldirektor")]
    public void A_late_IT_approval_is_said_to_the_head_of_IT_and_then_to_the_executive_board(int day, params string[] said)
    {
        var submitted = new ACase(ACase.Content(ProposalKind.NewSystem)).Submitted();

        var due = On(submitted, day, DutyKind.ReviewCompatibility);

        Assert.Equal(said.Order(), due.Select(d => $"{d.Step} {d.To}").Order());
    }

    [Fact, Guards("R15.2-4")]
    public void However_long_nobody_answers_nothing_is_approved()
    {
        var silent = new ACase(ACase.Content(ProposalKind.NewSystem)).Submitted().Wait(200);

        _ = DutyLadder.DueOn(silent.Proposal, silent.World);

        Assert.Equal((ProposalState.InReview, false), (silent.Proposal.State, silent.Requirement(RequirementId.ItApproved).Met));
    }

    [Fact]
    public void No_step_is_said_on_a_day_off()
    {
        var submitted = new ACase(ACase.Content(ProposalKind.NewSystem)).Submitted();

        Assert.Empty(On(submitted, 21, DutyKind.ReviewCompatibility));
    }

    [Fact]
    public void A_late_director_goes_to_the_rest_of_the_executive_board_at_once_and_once()
    {
        var asked = AwaitingDirector(DemoPeople.Chart());

        var (first, later) = (On(asked, 10, DutyKind.DirectorApprove), On(asked, 20, DutyKind.DirectorApprove));

        Assert.Equal(["dag.direktion", "kirsten.kommunaldirektor", "tage.direktor", "vagn.direktor"], first.Select(d => d.To).Order());
        Assert.Equal(first, later);
    }

    [Fact]
    public void A_substitute_gets_the_duty_and_its_reminders_but_no_escalation()
    {
        var asked = AwaitingDirector(DemoPeople.Chart([InNovember("dorte.direktor", "soren.budget", Role.Director)]));

        var (before, after) = (On(asked, 6, DutyKind.DirectorApprove), On(asked, 12, DutyKind.DirectorApprove));

        Assert.Equal([(LadderStep.SecondReminder, "dorte.direktor"), (LadderStep.SecondReminder, "soren.budget")], before);
        Assert.DoesNotContain("soren.budget", after.Select(d => d.To));
    }

    [Theory]
    [InlineData("301", "lone.budget", "dorte.direktor")]
    [InlineData("401", "anna.budget", "vagn.direktor")]
    public void A_late_holder_goes_to_the_director_of_her_area_and_then_to_the_board(string area, string holder, string director)
    {
        var late = new ACase(ACase.Content(area: area), holder) { Settings = WithDays(DutyKind.Submit, 3) };

        var due = On(late, 10, DutyKind.Submit);

        Assert.Equal((LadderStep.ToHead, director), due[0]);
        Assert.Equal(["dag.direktion", "dorte.direktor", "kirsten.kommunaldirektor", "tage.direktor", "vagn.direktor"], due.Skip(1).Select(d => d.To).Order());
    }

    [Fact]
    public void A_late_holder_who_is_the_director_herself_goes_to_the_board_at_once()
    {
        var late = new ACase(ACase.Content(area: "203"), "tage.direktor") { Settings = WithDays(DutyKind.Submit, 3) };

        var due = On(late, 6, DutyKind.Submit);

        Assert.Equal([LadderStep.ToHead], due.Select(d => d.Step).Distinct());
        Assert.Equal(["dag.direktion", "dorte.direktor", "kirsten.kommunaldirektor", "vagn.direktor"], due.Select(d => d.To).Order());
    }

    [Fact]
    public void A_head_who_is_away_is_told_together_with_her_substitute()
    {
        var chart = DemoPeople.Chart([InNovember("inge.it", "tina.budget", Role.ItCentre)], [new Absence(new("inge.it"), new(2026, 11, 1), new(2026, 11, 30))]);
        var submitted = new ACase(ACase.Content(ProposalKind.NewSystem), chart: chart).Submitted();

        var due = On(submitted, 17, DutyKind.ReviewCompatibility);

        Assert.Equal(["inge.it", "tina.budget"], due.Select(d => d.To));
    }

    [Fact]
    public void The_municipality_sets_after_how_many_working_days_each_hears_of_it()
    {
        var submitted = new ACase(ACase.Content(ProposalKind.NewSystem)) { Settings = ACase.DemoSettings with { HeadAfterWorkingDays = 2, BoardAfterWorkingDays = 4 } }.Submitted();

        var steps = Enumerable.Range(17, 4).Select(day => On(submitted, day, DutyKind.ReviewCompatibility).Select(d => d.Step).Distinct().Count());

        Assert.Equal([0, 1, 1, 2], steps);
    }

    [Fact]
    public void Where_the_head_keeps_out_of_the_case_the_board_hears_of_it_at_once()
    {
        var submitted = new ACase(ACase.Content(ProposalKind.NewSystem)).Submitted().Do("inge.it", new DeclareDisqualification(null));

        Assert.Equal(5, On(submitted, 17, DutyKind.ReviewCompatibility).Count);
    }

    [Fact]
    public void Who_declared_herself_disqualified_is_not_told()
    {
        var submitted = new ACase(ACase.Content(ProposalKind.NewSystem)).Submitted().Do("inge.it", new DeclareDisqualification(null));

        var due = On(submitted, 17, DutyKind.ReviewCompatibility);

        Assert.DoesNotContain("inge.it", due.Select(d => d.To));
    }

    [Fact]
    public void What_begins_within_the_time_of_a_reminder_is_not_reminded_of_the_same_day()
    {
        var quick = new ACase(ACase.Content(ProposalKind.NewSystem)) { Settings = ACase.DemoSettings with { DutyWorkingDays = new Dictionary<DutyKind, int> { [DutyKind.ReviewCompatibility] = 1 } } }.Submitted();

        Assert.Empty(On(quick, 2, DutyKind.ReviewCompatibility));
    }

    [Fact]
    public void A_planned_start_that_passed_is_nobodys_concern_but_the_holders()
    {
        var cleared = AwaitingDirector(DemoPeople.Chart()).Approved();
        var start = Duties.Of(cleared.Proposal, cleared.World).Single(d => d.Kind == DutyKind.Start);
        cleared.Now = DanishCalendar.At(start.Deadline!.Value.AddDays(30), new TimeOnly(9, 0));

        Assert.DoesNotContain(DutyLadder.DueOn(cleared.Proposal, cleared.World), due => due.Duty.Kind == DutyKind.Start);
    }

    [Fact]
    public void Another_deadline_begins_the_round_anew()
    {
        var submitted = new ACase(ACase.Content(ProposalKind.NewSystem)).Submitted();
        var duty = Duties.Of(submitted.Proposal, submitted.World).Single(d => d.Kind == DutyKind.ReviewCompatibility);

        string[] keys =
        [
            DutyLadder.KeyOf(submitted.Proposal.Id, duty, LadderStep.ToHead),
            DutyLadder.KeyOf(submitted.Proposal.Id, duty, LadderStep.ToBoard),
            DutyLadder.KeyOf(submitted.Proposal.Id, duty with { Deadline = duty.Deadline!.Value.AddDays(1) }, LadderStep.ToHead),
            DutyLadder.KeyOf(submitted.Proposal.Id, duty with { Since = duty.Since.AddHours(1) }, LadderStep.ToHead),
        ];

        Assert.Equal(4, keys.Distinct().Count());
    }

    private static Substitute InNovember(string absent, string by, Role role) => new(new(absent), new(by), role, new(2026, 11, 1), new(2026, 11, 30));

    private static Settings WithDays(DutyKind duty, int days) => ACase.DemoSettings with { DutyWorkingDays = new Dictionary<DutyKind, int> { [duty] = days } };

    private static ACase AwaitingDirector(OrganisationChart chart) => new ACase(ACase.Content(), chart: chart).Submitted().Oriented().Reviewed().Assessed().Decided(Route.Director);

    private static List<(LadderStep Step, string To)> On(ACase played, int dayOfNovember, DutyKind kind)
    {
        var world = new World(DanishCalendar.At(new DateOnly(2026, 11, dayOfNovember), new TimeOnly(6, 30)), played.Chart.On(new DateOnly(2026, 11, dayOfNovember)), played.Settings);
        return [.. DutyLadder.DueOn(played.Proposal, world).Where(d => d.Duty.Kind == kind).SelectMany(d => d.Recipients.Select(r => (d.Step, r.User.Value)))];
    }
}
