using IshojIt.Application.Common;
using IshojIt.Application.Lists;
using IshojIt.Application.Meetings;
using IshojIt.Application.Tests.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Xunit;

namespace IshojIt.Application.Tests.Meetings;

public sealed class MeetingCalendarTests
{
    private static readonly UserId Secretary = new("signe.sekretaer");

    [Theory, EachDatabase]
    [Guards("R15.2-11")]
    public async Task A_meeting_is_offered_the_cases_that_can_come_on_it_and_says_why_the_others_cannot(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var waiting = await (await StoredCase.CreateAsync(database, CasePlayTests.Significant())).RouteAsync(Route.Political);
        var finance = await waiting.PlanAsync(Body.FinanceCommittee, inDays: 7);
        var council = await waiting.PlanAsync(Body.CityCouncil, inDays: 14);

        var onFinance = await CandidatesAsync(database, finance);
        var onCouncil = await CandidatesAsync(database, council);

        var offered = Assert.Single(onFinance);
        Assert.Equal((waiting.Number, null), (offered.Number, offered.Refusal));
        Assert.StartsWith("at ", offered.Proposed[0].Text, StringComparison.Ordinal);
        Assert.Equal("out-of-order", Assert.Single(onCouncil).Refusal!.Code);
    }

    [Theory, EachDatabase]
    public async Task A_case_waits_for_a_place_until_it_has_one_and_then_its_meeting_for_a_decision(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var waiting = await (await StoredCase.CreateAsync(database, CasePlayTests.Significant())).RouteAsync(Route.Political);
        var meeting = await waiting.PlanAsync(Body.FinanceCommittee);
        var before = await ToPlaceAsync(database);

        await waiting.PlaceAsync(meeting);

        Assert.Equal([waiting.Number], before.Select(t => t.Number));
        Assert.Empty(await ToPlaceAsync(database));
        var row = Assert.Single((await MeetingsAsync(database, MeetingSpan.Coming)).Items);
        Assert.Equal((meeting, 1, 1), (row.Id, row.Items, row.Undecided));
    }

    [Theory, EachDatabase]
    [Guards("R15.2-11")]
    public async Task A_decided_meeting_stays_decided_while_the_same_case_waits_for_the_next_body(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var waiting = await (await StoredCase.CreateAsync(database, CasePlayTests.Significant())).RouteAsync(Route.Political);
        var finance = await waiting.PlanAsync(Body.FinanceCommittee);
        await waiting.PlaceAsync(finance);
        await waiting.OutcomeAsync(finance, 1, Outcome.Adopted);
        database.Clock.Advance(TimeSpan.FromDays(7));
        var council = await waiting.PlanAsync(Body.CityCouncil);
        await waiting.PlaceAsync(council);

        var held = Assert.Single((await MeetingsAsync(database, MeetingSpan.Past)).Items);
        var next = Assert.Single((await MeetingsAsync(database, MeetingSpan.Coming)).Items);

        Assert.Equal((finance, 1, 0), (held.Id, held.Items, held.Undecided));
        Assert.Equal((council, 1, 1), (next.Id, next.Items, next.Undecided));
    }

    [Theory, EachDatabase]
    public async Task Past_meetings_are_paged_by_date_the_latest_first(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var any = await StoredCase.CreateAsync(database);
        Guid[] planned = [await any.PlanAsync(Body.FinanceCommittee), await any.PlanAsync(Body.CityCouncil), await any.PlanAsync(Body.FinanceCommittee, inDays: 3)];
        database.Clock.Advance(TimeSpan.FromDays(30));

        var first = await MeetingsAsync(database, MeetingSpan.Past, null, 2);
        var second = await MeetingsAsync(database, MeetingSpan.Past, first.Next, 2);

        Assert.Equal(planned[2], first.Items[0].Id);
        Assert.Equal(planned.Order(), first.Items.Concat(second.Items).Select(m => m.Id).Order());
        Assert.Null(second.Next);
    }

    [Theory, EachDatabase]
    public async Task Coming_meetings_are_paged_by_date_the_nearest_first(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var any = await StoredCase.CreateAsync(database);
        Guid[] planned = [await any.PlanAsync(Body.FinanceCommittee, inDays: 5), await any.PlanAsync(Body.CityCouncil), await any.PlanAsync(Body.FinanceCommittee, inDays: 3)];

        var first = await MeetingsAsync(database, MeetingSpan.Coming, null, 2);
        var second = await MeetingsAsync(database, MeetingSpan.Coming, first.Next, 2);

        Assert.Equal([planned[1], planned[2], planned[0]], first.Items.Concat(second.Items).Select(m => m.Id));
        Assert.Null(second.Next);
    }

    [Theory, EachDatabase]
    public async Task Every_case_that_waits_is_offered_by_pages_and_found_by_its_title(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var numbers = new List<string>();
        foreach (var title in new[] { "Vagtplan", "Skolefoto", "Vejsalt" })
        {
            numbers.Add((await (await StoredCase.CreateAsync(database, CasePlayTests.Significant() with { Title = title })).RouteAsync(Route.Political)).Number);
        }

        var meeting = await (await StoredCase.CreateAsync(database)).PlanAsync(Body.FinanceCommittee, inDays: 7);

        var first = await OfferedAsync(database, meeting, null, null, 2);
        var second = await OfferedAsync(database, meeting, null, first.Next, 2);
        var found = await OfferedAsync(database, meeting, "skole", null, 2);

        Assert.Equal(numbers, first.Items.Concat(second.Items).Select(c => c.Number));
        Assert.Null(second.Next);
        Assert.Equal(numbers[1], Assert.Single(found.Items).Number);
    }

    [Theory, EachDatabase]
    [Guards("R15.0-2")]
    public async Task Who_may_see_no_case_sees_no_meeting(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var meeting = await (await StoredCase.CreateAsync(database)).PlanAsync(Body.FinanceCommittee);
        var leader = new UserId("lars.leder");

        var listed = await AskAsync(database, calendar => calendar.ReadAsync(MeetingSpan.All, leader, null, 10, TestContext.Current.CancellationToken));
        var opened = await database.WithAsync<MeetingDesk, MeetingDetails?>(desk => desk.DetailsAsync(meeting, leader, TestContext.Current.CancellationToken));

        Assert.Empty(listed.Items);
        Assert.Null(opened);
    }

    private static async Task<IReadOnlyList<QueueRow>> ToPlaceAsync(TestDatabase database) =>
        (await database.WithAsync<WaitingDuties, QueuePage>(duties => duties.ReadAsync(DutyKind.PlaceItem, Secretary, false, null, 10, TestContext.Current.CancellationToken))).Items;

    private static Task<Page<CalendarRow>> MeetingsAsync(TestDatabase database, MeetingSpan span, string? after = null, int size = 10) =>
        AskAsync(database, calendar => calendar.ReadAsync(span, Secretary, after, size, TestContext.Current.CancellationToken));

    private static async Task<IReadOnlyList<MeetingCandidate>> CandidatesAsync(TestDatabase database, Guid meeting) => (await OfferedAsync(database, meeting, null, null, 10)).Items;

    private static Task<Page<MeetingCandidate>> OfferedAsync(TestDatabase database, Guid meeting, string? search, string? after, int size) =>
        AskAsync(database, calendar => calendar.CandidatesAsync(meeting, Secretary, search, after, size, TestContext.Current.CancellationToken));

    private static Task<T> AskAsync<T>(TestDatabase database, Func<MeetingCalendar, Task<T>> ask) => database.WithAsync(ask);
}
