using IshojIt.Application.Common;
using IshojIt.Application.Lists;
using IshojIt.Application.Meetings;
using IshojIt.Application.Proposals;
using IshojIt.Application.Register;
using IshojIt.Application.Tests.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Register;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IshojIt.Application.Tests.Common;

/// <summary>Rows that come and go between two pages neither hide a row nor show one twice.</summary>
public sealed class PagingTests
{
    [Theory, EachDatabase]
    public async Task Tasks_are_paged_while_tasks_are_done_and_come(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var cases = new List<StoredCase>();
        for (var i = 0; i < 4; i++)
        {
            cases.Add(await DraftAsync(database));
        }

        var first = await TasksAsync(database, null);
        await cases[0].SubmitAsync();
        await cases[2].DoAsync("lone.budget", new Save(ACase.Content() with { Title = "Rettet" }));
        cases.Add(await DraftAsync(database));
        var rest = await TasksAsync(database, first.Next);
        var last = await TasksAsync(database, rest.Next);

        Assert.Equal([cases[0].Number, cases[1].Number], first.Items.Select(t => t.Proposal));
        Assert.Equal([cases[2].Number, cases[3].Number], rest.Items.Select(t => t.Proposal));
        Assert.Equal(cases[4].Number, Assert.Single(last.Items).Proposal);
        Assert.Null(last.Next);
    }

    [Theory, EachDatabase]
    public async Task Meetings_are_paged_while_meetings_are_planned(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var any = await DraftAsync(database);
        var planned = new List<Guid>();
        foreach (var inDays in new[] { 0, 7, 7, 14 })
        {
            planned.Add(await any.PlanAsync(Body.CityCouncil, inDays));
        }

        var first = await MeetingsAsync(database, null);
        await any.PlanAsync(Body.CityCouncil, 21);
        await database.ReadAsync(db => db.Meetings.Where(m => m.Id == first.Items[0].Id).ExecuteDeleteAsync());
        var rest = await MeetingsAsync(database, first.Next);

        Assert.Equal(planned.Order(), first.Items.Concat(rest.Items).Select(m => m.Id).Order());
        Assert.Null(rest.Next);
    }

    [Theory, EachDatabase]
    public async Task Systems_are_paged_while_systems_are_entered_and_of_one_name(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        foreach (var name in new[] { "Vagtplan", "Postlisten", "Vagtplan", "Østersøen" })
        {
            await EnterAsync(database, name);
        }

        var first = await SystemsAsync(database, null);
        await EnterAsync(database, "Arkiv");
        var rest = await SystemsAsync(database, first.Next);

        Assert.Equal(["Postlisten", "Vagtplan", "Vagtplan", "Østersøen"], first.Items.Concat(rest.Items).Select(s => s.Name));
        Assert.Equal(4, first.Items.Concat(rest.Items).Select(s => s.Id).Distinct().Count());
    }

    [Theory, EachDatabase]
    public async Task Case_numbers_are_sorted_as_numbers(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        await database.ReadAsync(async db =>
        {
            db.CaseCounters.Add(new CaseCounterRow { Year = 2026, Last = 9998 });
            return await db.SaveChangesAsync();
        });
        await DraftAsync(database);
        await DraftAsync(database);
        await DraftAsync(database);

        var first = await ListAsync(database, null);
        var rest = await ListAsync(database, first.Next);

        Assert.Equal(["2026-10001", "2026-10000", "2026-9999"], first.Items.Concat(rest.Items).Select(p => p.Number));
    }

    private static async Task<StoredCase> DraftAsync(TestDatabase database)
    {
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        return await StoredCase.CreateAsync(database);
    }

    private static Task<Page<TaskRow>> TasksAsync(TestDatabase database, string? after) => database.WithAsync<WaitingDuties, Page<TaskRow>>(
        duties => duties.TasksAsync(new UserId("lone.budget"), after, 2, TestContext.Current.CancellationToken));

    private static Task<Page<MeetingRow>> MeetingsAsync(TestDatabase database, string? after) => database.WithAsync<MeetingCalendar, Page<MeetingRow>>(
        calendar => calendar.ListAsync(MeetingSpan.All, new UserId("lone.budget"), after, 2, TestContext.Current.CancellationToken));

    private static Task<Page<SystemRow>> SystemsAsync(TestDatabase database, string? after) => database.WithAsync<SystemSearch, Page<SystemRow>>(
        search => search.ListAsync(new SystemFilter(), after, 2, TestContext.Current.CancellationToken));

    private static Task<Page<CaseListRow>> ListAsync(TestDatabase database, string? after) => database.WithAsync<CaseList, Page<CaseListRow>>(
        list => list.WithoutSumsAsync(new CaseFilter { Sort = CaseSort.Number }, new UserId("lone.budget"), after, 2, TestContext.Current.CancellationToken));

    private static Task EnterAsync(TestDatabase database, string name) => database.WithAsync<SystemRegister, Result<SystemRow>>(register => register.AddAsync(
        new SystemFields(name, "IT-driften", new("101"), null, null, Hosting.OnPremises, [], SystemState.Active), new CreationKey(new UserId("ivan.it"), null, ""), TestContext.Current.CancellationToken));
}
