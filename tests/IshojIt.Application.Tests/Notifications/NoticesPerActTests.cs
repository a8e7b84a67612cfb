using IshojIt.Application.Tests.Proposals;
using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IshojIt.Application.Tests.Notifications;

/// <summary>Who is told what by each act, whole: a notice that is added, lost or sent to another shows here.</summary>
public sealed class NoticesPerActTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_submission_to_start_by_the_director()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, Ct);
        var stored = await StoredCase.CreateAsync(database, ACase.Content(others: "401"));
        await stored.SubmitAsync();
        await stored.DoAsync("ivan.it", new AcknowledgeOrientation());
        await stored.AnswerAsync("anna.budget", new AnswerHearing(new AreaCode("401"), HearingAnswerKind.NoObjection, []));
        await stored.DoAsync("ivan.it", new ReviewCompatibility(ReviewResult.CompatibleOnConditions, [new ConditionDraft("Et vilkår", false)], []));
        await stored.DoAsync("freja.okonomi", new AssessAppropriation(AppropriationKind.WithinFrame, "dækning", null, null, []));
        await stored.DoAsync("ivan.it", new DecideRoute(Route.Director, null, []));
        await stored.DoAsync("dorte.direktor", new DirectorApprove([], []));
        await stored.DoAsync("vagn.direktor", new DirectorApprove([], []));
        await stored.DoAsync("lone.budget", new AcceptConditions());
        await stored.DoAsync("lone.budget", new Start(StartAct.ContractSigned, new DateOnly(2026, 11, 2)));

        Assert.Equal(
            """
            lone.budget: Duty acknowledge-orientation -> frank.okonomi freja.okonomi inge.it ivan.it
            lone.budget: Duty answer-hearing -> anna.budget
            lone.budget: Duty assess-appropriation -> frank.okonomi freja.okonomi
            ivan.it: OwnCase acknowledge-orientation -> lone.budget
            anna.budget: OwnCase answer-hearing -> lone.budget
            ivan.it: Duty accept-conditions -> lone.budget
            ivan.it: OwnCase review-compatibility -> lone.budget
            freja.okonomi: Duty decide-route -> inge.it ivan.it
            freja.okonomi: OwnCase assess-appropriation -> lone.budget
            ivan.it: Duty director-approve -> dorte.direktor vagn.direktor
            ivan.it: Duty meet-condition -> lone.budget
            ivan.it: OwnCase decide-route -> lone.budget
            dorte.direktor: OwnCase director-approve -> lone.budget
            vagn.direktor: Duty start -> lone.budget
            vagn.direktor: OwnCase director-approve -> lone.budget
            """,
            await ToldAsync(database));
    }

    [Fact]
    [Guards("R15.2-9")]
    public async Task A_new_cost_version_is_told_to_both_centres_though_they_have_not_acknowledged_the_one_before()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, Ct);
        var stored = await (await StoredCase.CreateAsync(database, ACase.Content(yearly: 500))).SubmitAsync();
        await database.ReadAsync(db => db.OutboxMessages.ExecuteDeleteAsync(Ct));

        await stored.DoAsync("lone.budget", new Revise(ACase.Content(yearly: 700), "dyrere"));

        var told = await database.ReadAsync(db => db.OutboxMessages.Where(m => m.Kind == "acknowledge-orientation").Select(m => m.Recipient).ToListAsync(Ct));
        Assert.Equal(["frank.okonomi", "freja.okonomi", "inge.it", "ivan.it"], told.Select(u => u.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task At_the_meetings_and_at_a_withdrawal()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, Ct);
        var stored = await (await StoredCase.CreateAsync(database, ACase.Content() with { Intake = ACase.PlainIntake with { PlatformShift = true } })).RouteAsync(Route.Political);
        await database.ReadAsync(db => db.OutboxMessages.ExecuteDeleteAsync(Ct));
        await stored.PlaceAsync(await stored.PlanAsync(Body.FinanceCommittee, 10));
        database.Clock.Advance(TimeSpan.FromSeconds(1));
        await stored.DoAsync("lone.budget", new Withdraw("fortrudt"));

        Assert.Equal(
            """
            signe.sekretaer: Meeting place-item -> lone.budget
            lone.budget: Orientation withdraw -> frank.okonomi freja.okonomi inge.it ivan.it
            """,
            await ToldAsync(database));
    }

    /// <summary>A line for each act and group, in the order of the acts.</summary>
    private static async Task<string> ToldAsync(TestDatabase database)
    {
        var told = await database.ReadAsync(db => db.OutboxMessages.AsNoTracking().ToListAsync(Ct));
        return string.Join('\n', told.GroupBy(m => (m.CreatedAt, m.By, m.Group, m.Kind)).OrderBy(g => g.Key.CreatedAt).ThenBy(g => g.Key.Group).ThenBy(g => g.Key.Kind)
            .Select(g => $"{g.Key.By}: {g.Key.Group} {g.Key.Kind} -> {string.Join(' ', g.Select(m => m.Recipient.Value).Order())}"));
    }
}
