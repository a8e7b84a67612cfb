using IshojIt.Application.Common;
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

public sealed class MeetingDeskTests
{
    [Theory, EachDatabase]
    [Guards("R15.2-11")]
    public async Task Cases_placed_at_once_get_numbers_of_their_own(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var cases = await PoliticalAsync(database, 8);
        Guid[] meetings = [await cases[0].PlanAsync(Body.FinanceCommittee), await cases[0].PlanAsync(Body.FinanceCommittee, inDays: 7)];

        var placed = await Task.WhenAll(cases.Select((c, i) => Task.Run(() => c.PlaceAsync(meetings[i % 2]))));

        Assert.All(placed, p => Assert.Null(p.Refusal));
        var items = placed.Select(p => p.Value!.Items.Single()).ToList();
        Assert.Equal(Enumerable.Range(1, 8), items.Select(i => i.RunningNumber).Order());
        Assert.All(items.GroupBy(i => i.Meeting), m => Assert.Equal(Enumerable.Range(1, 4), m.Select(i => i.N).Order()));
        var rows = await database.ReadAsync(db => db.AgendaItems.ToListAsync());
        Assert.Equal(
            items.Select(i => (i.Meeting, i.N, i.RunningNumber)).OrderBy(i => i.RunningNumber),
            rows.Select(r => (r.MeetingId, r.N, r.RunningNumber)).OrderBy(r => r.RunningNumber));
    }

    [Theory, EachDatabase]
    [Guards("R15.2-11")]
    public async Task Of_outcomes_recorded_at_once_on_one_version_of_a_meeting_one_is_done(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var cases = await PoliticalAsync(database, 6);
        var meeting = await cases[0].PlanAsync(Body.FinanceCommittee);
        foreach (var stored in cases)
        {
            Assert.Null((await stored.PlaceAsync(meeting)).Refusal);
        }

        var recorded = await Task.WhenAll(cases.Select((c, i) => Task.Run(() => c.OutcomeAsync(meeting, i + 1, Outcome.Adopted, version: 7))));

        Assert.Single(recorded, r => r.IsDone);
        Assert.Equal([(RefusalKind.Conflict, "8")], recorded.Where(r => !r.IsDone).Select(r => (r.Refusal!.Kind, r.Refusal.Subject!)).Distinct());
    }

    [Theory, EachDatabase]
    public async Task Changing_a_meeting_that_another_changed_meanwhile_is_a_conflict(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var meeting = await (await StoredCase.CreateAsync(database)).PlanAsync(Body.CityCouncil);
        Assert.Null((await ChangeAsync(database, meeting, "Salen")).Refusal);

        var refusal = (await ChangeAsync(database, meeting, "Kantinen")).Refusal;

        Assert.Equal((RefusalKind.Conflict, "2"), (refusal!.Kind, refusal.Subject));
        Assert.Equal("Salen", await database.ReadAsync(db => db.Meetings.Select(m => m.Place).SingleAsync()));
    }

    [Theory, EachDatabase]
    public async Task Of_changes_made_at_once_on_one_version_of_a_meeting_one_is_done(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var meeting = await (await StoredCase.CreateAsync(database)).PlanAsync(Body.CityCouncil);

        var changed = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => ChangeAsync(database, meeting, $"Sal {i}"))));

        Assert.Single(changed, c => c.IsDone);
        Assert.Equal([(RefusalKind.Conflict, "2")], changed.Where(c => !c.IsDone).Select(c => (c.Refusal!.Kind, c.Refusal.Subject!)).Distinct());
    }

    [Theory, EachDatabase]
    public async Task Plans_made_at_once_under_one_key_make_one_meeting(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var fields = new MeetingFields(Body.CityCouncil, null, new DateOnly(2026, 12, 1), new TimeOnly(18, 0), null);

        var planned = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => database.WithAsync<MeetingDesk, Result<string>>(
            desk => desk.PlanAsync(fields, new CreationKey(new UserId("signe.sekretaer"), "key", "body"), TestContext.Current.CancellationToken)))));

        Assert.Single(planned.Select(p => p.Value).Distinct());
        Assert.Equal(1, await database.ReadAsync(db => db.Meetings.CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task A_cursor_that_was_never_given_starts_the_list_anew(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        await (await StoredCase.CreateAsync(database)).PlanAsync(Body.CityCouncil);

        foreach (var cursor in new[] { "-5", "+0", " 0", "x", "99999999999" })
        {
            var page = await database.WithAsync<MeetingCalendar, Page<MeetingRow>>(calendar => calendar.ListAsync(MeetingSpan.All, new UserId("signe.sekretaer"), cursor, 10, TestContext.Current.CancellationToken));

            Assert.Single(page.Items);
        }
    }

    private static Task<Result<MeetingRow>> ChangeAsync(TestDatabase database, Guid meeting, string place) => database.Services.GetRequiredService<MeetingChanges>().ChangeAsync(
        meeting, new MeetingFields(Body.CityCouncil, null, new DateOnly(2026, 12, 1), new TimeOnly(18, 0), place), 1, new UserId("signe.sekretaer"), TestContext.Current.CancellationToken);

    private static async Task<List<StoredCase>> PoliticalAsync(TestDatabase database, int count)
    {
        var cases = new List<StoredCase>();
        for (var i = 0; i < count; i++)
        {
            cases.Add(await (await StoredCase.CreateAsync(database, CasePlayTests.Significant())).RouteAsync(Route.Political));
        }

        return cases;
    }
}
