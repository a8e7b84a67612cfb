using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Register;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IshojIt.Application.Tests.Demo;

/// <summary>Each situation that a visitor should be able to find is there.</summary>
[Collection(OneDemoMunicipality.Name)]
public sealed class DemoSituationsTests(DemoMunicipality demo)
{
    public static TheoryData<string, Func<Proposal, DateOnly, bool>> Situations => new()
    {
        { "a hearing answered without objection", (c, _) => c.Hearings.Any(h => h.Answer is { Objects: false }) },
        { "a hearing with an objection", (c, _) => c.Hearings.Any(h => h.Answer is { Objects: true }) },
        { "a hearing that nobody answered in time", (c, today) => c.StandingHearings.Any(h => h.Answer is null && h.IsPast(today)) },
        { "a hearing that is open", (c, today) => c.StandingHearings.Any(h => h.Answer is null && !h.IsPast(today)) },
        { "a condition of IT", (c, _) => c.Conditions.Any(x => x.Source == ConditionSource.Review) },
        { "a condition of a director", (c, _) => c.Conditions.Any(x => x.Source == ConditionSource.Director) },
        { "a condition of the council", (c, _) => c.Conditions.Any(x => x.Source == ConditionSource.Council) },
        { "a lowered route, countersigned", (c, _) => c.RouteDecisions.Any(d => d is { Lowered: true, Countersignature.Agreed: true }) },
        { "a lowered route that waits for the countersignature", (c, _) => c.PendingLowering is not null },
        { "a raise to the director", (c, _) => c.RaisedTo == Route.Director },
        { "a raise to the council", (c, _) => c.RaisedTo == Route.Political },
        { "a refusal of IT that the board overruled", (c, _) => c.Disputes.Any(d => d is { Matter: DisputeMatter.ItRefusal, Settled.Overruled: true }) },
        { "a refusal of IT that waits for the board", (c, _) => c.Disputes.Any(d => d is { Matter: DisputeMatter.ItRefusal, Settled: null }) },
        { "an approval by two directors", (c, _) => c.StandingApprovals.Count(a => a.Kind == ApprovalKind.Director) == 2 },
        { "a share that a director refused", (c, _) => c.ShareRefusals.Any(r => !r.Fallen) },
        { "a deviation that is open", (c, _) => c.OpenDeviations.Any(d => d.Kind == DeviationKind.StartedWithoutApproval) },
        { "a deviation that is closed", (c, _) => c.Deviations.Any(d => d.ClosedAs == DeviationEnd.Covered) },
        { "actual costs", (c, _) => c.ActualCosts.Count > 0 },
        { "actual costs above what was approved", (c, _) => c.Deviations.Any(d => d.Kind == DeviationKind.ActualsAboveApproved) },
        { "an act by a substitute", (c, _) => c.Revisions.Any(r => r.By.ActingFor is not null) },
        { "a stand-in", (c, _) => c.StandIns.Count > 0 },
        { "a data protection task done", (c, _) => c.DataProtectionClosings.Any(d => d.Result == DataProtectionResult.Done) },
        { "a data protection task waived", (c, _) => c.DataProtectionClosings.Any(d => d.Result == DataProtectionResult.Waived) },
        { "a data protection task open", (c, _) => c.State != ProposalState.Draft && !c.State.IsFinal() && !c.DataProtectionIsDone },
        { "an approval that lapsed after a cost rise", (c, _) => c.State == ProposalState.AwaitingDirector && c.Approvals.Any(a => a.Status == ApprovalStatus.Lapsed) },
        { "a closed agenda item", (c, _) => c.Items.Any(i => i.Closed) },
        { "a statutory urgency", (c, _) => c.StandingAssessment?.StatutoryUrgency is not null },
        { "money that is left to the next budget", (c, _) => c.StandingAssessment?.Kind == AppropriationKind.NextBudget },
        { "a meeting held without an outcome", (c, today) => c.Items.Any(i => i.IsUndecided && i.IsHeld(today)) },
        { "a minority recommendation", (c, _) => c.Items.Any(i => i.Outcome?.Minority.Count > 0) },
        { "an earlier piece of one whole", (c, _) => c.EarlierPieces.Count > 0 },
        { "running costs after the horizon on another area", (c, _) => c.Content.Costs.Any(l => l.BudgetArea != c.Content.BudgetArea && l is { Permanent: true, IsExpense: true }) },
        { "a review that asks for conditions not yet accepted", (c, _) => c.StandingReview?.Result == ReviewResult.CompatibleOnConditions && c.Conditions.Any(x => x is { Source: ConditionSource.Review, AcceptedAt: null, Fallen: false }) },
    };

    [Fact]
    public void Hours_can_be_typed_as_costs_at_an_example_rate() => Assert.True(demo.World.Settings.InternalHourlyRate > Dkk.Zero);

    [Theory]
    [MemberData(nameof(Situations), DisableDiscoveryEnumeration = true)]
    public void A_visitor_finds(string situation, Func<Proposal, DateOnly, bool> isSo)
    {
        Assert.True(demo.Cases.Any(c => isSo(c, demo.World.Today)), situation);
    }

    [Theory]
    [InlineData("ida.budget")]
    [InlineData("finn.budget")]
    [InlineData("tina.budget")]
    [InlineData("ole.budget")]
    [InlineData("eva.budget")]
    [InlineData("tage.direktor")]
    [InlineData("lone.budget")]
    [InlineData("soren.budget")]
    [InlineData("maja.budget")]
    [InlineData("anna.budget")]
    [InlineData("per.budget")]
    [InlineData("jens.budget")]
    [InlineData("ivan.it")]
    [InlineData("freja.okonomi")]
    [InlineData("dorte.direktor")]
    [InlineData("vagn.direktor")]
    [InlineData("kirsten.kommunaldirektor")]
    [InlineData("signe.sekretaer")]
    [InlineData("dina.databeskyttelse")]
    [InlineData("dag.direktion")]
    public async Task Something_waits_for(string user)
    {
        var actor = new UserId(user);

        var open = await demo.Database.ReadAsync(db => db.Duties.CountAsync(d => d.User == actor && d.Open));

        Assert.InRange(open, 1, 15);
    }

    [Fact]
    public async Task A_substitute_on_the_job_sees_whom_she_acts_for()
    {
        var acting = await demo.Database.ReadAsync(db => db.Duties.Where(d => d.ActingFor != null).Select(d => d.User).Distinct().ToListAsync());

        Assert.Equal(["jens.budget", "soren.budget"], acting.Select(u => u.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_register_has_systems_in_every_state_and_those_that_the_cases_made()
    {
        var systems = await demo.Database.ReadAsync(db => db.Systems.AsNoTracking().ToListAsync());

        Assert.Equal(27, systems.Count(s => s.ProposalId is null));
        Assert.Equal(Enum.GetValues<SystemState>(), systems.Select(s => s.State).Distinct().Order());
        Assert.Contains(systems, s => s is { ProposalId: not null, State: SystemState.Active });
        Assert.Contains(systems, s => s is { ProposalId: not null, State: SystemState.Planned });
    }

    [Fact]
    public async Task Meetings_of_every_body_lie_behind_and_ahead()
    {
        var meetings = await demo.Database.ReadAsync(db => db.Meetings.AsNoTracking().ToListAsync());

        Assert.All(Enum.GetValues<Body>(), body =>
        {
            Assert.True(meetings.Count(m => m.Body == body && m.Date < demo.World.Today) >= 5);
            Assert.True(meetings.Count(m => m.Body == body && m.Date >= demo.World.Today) >= 5);
        });
        Assert.DoesNotContain(meetings, m => !demo.World.WorkingDays.IsWorkingDay(m.Date));
    }
}
