using IshojIt.Application.Meetings;
using IshojIt.Application.Tests.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IshojIt.Application.Tests.Meetings;

/// <summary>A meeting is called off or moved with all its cases, or not at all.</summary>
public sealed class MeetingChangesTests
{
    private static readonly UserId Signe = new("signe.sekretaer");

    [Theory, EachDatabase]
    [Guards("R15.2-11")]
    public async Task Calling_a_meeting_off_takes_every_item_off_and_the_cases_wait_for_a_place(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var (cases, meeting) = await PlacedAsync(database);

        var cancelled = await CancelAsync(database, meeting, 3);

        Assert.Null(cancelled.Refusal);
        Assert.Equal(("Snestorm", Signe, 4), (cancelled.Value!.CancelledReason, cancelled.Value.CancelledBy, cancelled.Value.Version));
        Assert.Equal(2, await database.ReadAsync(db => db.AuditEntries.CountAsync(e => e.Action == "take-off-item")));
        Assert.Equal(2, await database.ReadAsync(db => db.Duties.CountAsync(d => d.Duty == DutyKind.PlaceItem && d.Open && d.User == Signe)));
        Assert.Equal("meeting-cancelled", (await cases[0].PlaceAsync(meeting)).Refusal?.Code);
        Assert.Equal("meeting-cancelled", (await CancelAsync(database, meeting, 4)).Refusal?.Code);
    }

    [Theory, EachDatabase]
    [Guards("R15.2-11")]
    public async Task A_meeting_is_moved_with_the_date_of_each_of_its_items(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var (_, meeting) = await PlacedAsync(database);
        var date = Today(database).AddDays(9);

        var moved = await MoveAsync(database, meeting, date, 3);

        Assert.Null(moved.Refusal);
        Assert.Equal([date, date], await ItemDatesAsync(database, meeting));
        Assert.Equal((date, 4), (moved.Value!.Date, moved.Value.Version));
        Assert.Equal(2, await database.ReadAsync(db => db.AuditEntries.CountAsync(e => e.Action == "move-item")));
    }

    [Theory, EachDatabase]
    [Guards("R15.2-11")]
    public async Task One_case_that_cannot_follow_holds_the_whole_meeting_back(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var (cases, meeting) = await PlacedAsync(database);
        var before = await ItemDatesAsync(database, meeting);
        await cases[1].PlaceAsync(await cases[1].PlanAsync(Body.CityCouncil, inDays: 6));

        var moved = await MoveAsync(database, meeting, Today(database).AddDays(9), 3);

        Assert.Equal(("meeting-after-later-body", cases[1].Number), (moved.Refusal?.Code, moved.Refusal?.Subject));
        Assert.Equal(before, await ItemDatesAsync(database, meeting));
        Assert.Equal((before[0], 3), await database.ReadAsync(async db => await db.Meetings.Where(m => m.Id == meeting).Select(m => new { m.Date, m.Version }).SingleAsync() is var m ? (m.Date, m.Version) : default));
        Assert.Equal(0, await database.ReadAsync(db => db.AuditEntries.CountAsync(e => e.Action == "move-item")));
    }

    [Theory, EachDatabase]
    public async Task Right_version_and_reason_are_asked_in_that_order(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var (_, meeting) = await PlacedAsync(database);

        Assert.Equal(RefusalKind.NotAllowed, (await CancelAsync(database, meeting, 1, by: "lone.budget")).Refusal?.Kind);
        Assert.Equal((RefusalKind.Conflict, "3"), (await CancelAsync(database, meeting, 1)).Refusal is { } stale ? (stale.Kind, stale.Subject) : default);
        Assert.Equal(RefusalKind.Invalid, (await CancelAsync(database, meeting, 3, reason: " ")).Refusal?.Kind);
    }

    private static async Task<(List<StoredCase> Cases, Guid Meeting)> PlacedAsync(TestDatabase database)
    {
        var cases = new List<StoredCase>();
        for (var i = 0; i < 2; i++)
        {
            cases.Add(await (await StoredCase.CreateAsync(database, CasePlayTests.Significant())).RouteAsync(Route.Political));
        }

        var meeting = await cases[0].PlanAsync(Body.FinanceCommittee, inDays: 5);
        foreach (var stored in cases)
        {
            Assert.Null((await stored.PlaceAsync(meeting)).Refusal);
        }

        return (cases, meeting);
    }

    [Theory, EachDatabase]
    public async Task A_reason_longer_than_its_column_is_refused(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var (_, meeting) = await PlacedAsync(database);

        var refused = await CancelAsync(database, meeting, 3, new string('s', MeetingFieldsValidator.LongestReason + 1));
        var done = await CancelAsync(database, meeting, 3, new string('s', MeetingFieldsValidator.LongestReason));

        Assert.Equal(new FieldError("reason", "too-long"), Assert.Single(refused.Refusal!.Errors));
        Assert.Null(done.Refusal);
    }

    private static Task<Result<MeetingRow>> CancelAsync(TestDatabase database, Guid meeting, int version, string reason = "Snestorm", string by = "signe.sekretaer") =>
        database.Services.GetRequiredService<MeetingChanges>().CancelAsync(meeting, reason, version, new UserId(by), TestContext.Current.CancellationToken);

    private static Task<Result<MeetingRow>> MoveAsync(TestDatabase database, Guid meeting, DateOnly date, int version) => database.Services.GetRequiredService<MeetingChanges>().ChangeAsync(
        meeting, new MeetingFields(Body.FinanceCommittee, null, date, new TimeOnly(17, 0), null), version, Signe, TestContext.Current.CancellationToken);

    private static Task<List<DateOnly>> ItemDatesAsync(TestDatabase database, Guid meeting) => database.WithAsync<MeetingDesk, List<DateOnly>>(async desk =>
        [.. (await desk.DetailsAsync(meeting, Signe, TestContext.Current.CancellationToken))!.Items.Select(i => i.Item.Date)]);

    private static DateOnly Today(TestDatabase database) => DanishCalendar.DateOf(database.Clock.GetUtcNow());
}
