using IshojIt.Application.Jobs;
using IshojIt.Application.Notifications;
using IshojIt.Application.Tests.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Notifications;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IshojIt.Application.Tests.Notifications;

/// <summary>Reminders and escalations as the jobs say them, day by day. The clock stands on Monday 2 November 2026 when a test begins.</summary>
public sealed class DutyStepTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase, Guards("R15.2-7")]
    public async Task A_hearing_that_nobody_answers_is_reminded_of_twice_and_never_escalated(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var stored = await (await StoredCase.CreateAsync(database, ACase.Content(others: "401"))).SubmitAsync();

        await DaysAsync(database, 30);

        Assert.Equal(
            [(NoticeGroup.Reminder, 12), (NoticeGroup.Reminder, 13)],
            (await NoticesAsync(database, "answer-hearing")).Where(n => n.Group != NoticeGroup.Duty).Select(n => (n.Group, DanishCalendar.DateOf(n.CreatedAt).Day)));
        Assert.Null((await stored.ReadAsync()).Hearings.Single().Answer);
    }

    [Theory, EachDatabase]
    public async Task An_answered_hearing_is_reminded_of_no_more_and_its_answer_is_another_notice(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var stored = await (await StoredCase.CreateAsync(database, ACase.Content(others: "401"))).SubmitAsync();
        await DaysAsync(database, 10);
        await stored.AnswerAsync("anna.budget", new AnswerHearing(new AreaCode("401"), HearingAnswerKind.NoObjection, []));

        await DaysAsync(database, 10);

        Assert.Equal(
            [(NoticeGroup.Duty, "anna.budget"), (NoticeGroup.Reminder, "anna.budget"), (NoticeGroup.OwnCase, "lone.budget")],
            (await NoticesAsync(database, "answer-hearing")).Select(n => (n.Group, n.Recipient.Value)));
    }

    [Theory, EachDatabase]
    public async Task Each_step_is_said_once_however_many_instances_there_are(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        await using var second = database.Provide();
        await (await StoredCase.CreateAsync(database, ACase.Content(ProposalKind.NewSystem))).SubmitAsync();
        database.Clock.SetUtcNow(DanishCalendar.At(new DateOnly(2026, 11, 20), new TimeOnly(6, 30)));

        await Task.WhenAll(SayAsync(database.Services), SayAsync(second));
        await SayAsync(second);

        var said = await database.ReadAsync(db => db.DutySteps.AsNoTracking().ToListAsync(Ct));
        var told = (await NoticesAsync(database, "review-compatibility")).Where(n => n.Group == NoticeGroup.Escalation).ToList();
        Assert.Equal(6, said.Count(s => s.Duty == DutyKind.ReviewCompatibility));
        Assert.Equal(6, told.Count);
    }

    [Theory, EachDatabase]
    public async Task The_case_shows_to_whom_it_was_escalated(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var stored = await (await StoredCase.CreateAsync(database, ACase.Content(ProposalKind.NewSystem))).SubmitAsync();
        database.Clock.SetUtcNow(DanishCalendar.At(new DateOnly(2026, 11, 17), new TimeOnly(6, 30)));
        await SayAsync(database.Services);

        var seen = await EscalationsAsync(database, stored, "lone.budget");
        var unseen = await EscalationsAsync(database, stored, "adam.admin");

        Assert.Contains(seen, e => e is { Duty: DutyKind.ReviewCompatibility, Step: LadderStep.ToHead, To.Value: "inge.it" });
        Assert.Empty(unseen);
    }

    [Theory, EachDatabase]
    public async Task That_a_duty_was_escalated_stays_with_the_case_when_the_duty_is_done(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var stored = await (await StoredCase.CreateAsync(database, ACase.Content(ProposalKind.NewSystem))).SubmitAsync();
        database.Clock.SetUtcNow(DanishCalendar.At(new DateOnly(2026, 11, 17), new TimeOnly(6, 30)));
        await SayAsync(database.Services);
        var before = await EscalationsAsync(database, stored, "lone.budget");

        await stored.DoAsync("ivan.it", new ReviewCompatibility(ReviewResult.Compatible, [], []));
        database.Clock.Advance(TimeSpan.FromDays(400));

        Assert.NotEmpty(before);
        Assert.Equal(before, await EscalationsAsync(database, stored, "lone.budget"));
    }

    /// <summary>Morning after morning, as the jobs run.</summary>
    private static async Task DaysAsync(TestDatabase database, int days)
    {
        var first = DanishCalendar.DateOf(database.Clock.GetUtcNow());
        for (var day = 0; day < days; day++)
        {
            await database.Services.GetRequiredService<RunDueJobs>().RunAsync(Ct);
            database.Clock.SetUtcNow(DanishCalendar.At(first.AddDays(day + 1), new TimeOnly(6, 30)));
        }

        await database.Services.GetRequiredService<RunDueJobs>().RunAsync(Ct);
    }

    private static Task<int> SayAsync(IServiceProvider instance) => instance.GetRequiredService<SayDutySteps>().RunAsync(Ct);

    private static Task<List<OutboxMessageRow>> NoticesAsync(TestDatabase database, string kind) =>
        database.ReadAsync(db => db.OutboxMessages.AsNoTracking().Where(m => m.Kind == kind).OrderBy(m => m.CreatedAt).ToListAsync(Ct));

    private static Task<IReadOnlyList<EscalationRow>> EscalationsAsync(TestDatabase database, StoredCase stored, string user) =>
        database.WithAsync<CaseEscalations, IReadOnlyList<EscalationRow>>(e => e.ReadAsync(stored.Number, new UserId(user), Ct));
}
