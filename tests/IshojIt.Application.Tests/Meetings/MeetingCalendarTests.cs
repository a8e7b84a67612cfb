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
        var before = await AskAsync(database, calendar => calendar.ToPlaceAsync(Secretary, 10, TestContext.Current.CancellationToken));

        await waiting.PlaceAsync(meeting);

        Assert.Equal([waiting.Number], before.Select(t => t.Proposal));
        Assert.Empty(await AskAsync(database, calendar => calendar.ToPlaceAsync(Secretary, 10, TestContext.Current.CancellationToken)));
        var row = Assert.Single(await AskAsync(database, calendar => calendar.ComingAsync(10, TestContext.Current.CancellationToken)));
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

        var held = Assert.Single((await AskAsync(database, calendar => calendar.PastAsync(null, 10, TestContext.Current.CancellationToken))).Items);
        var next = Assert.Single(await AskAsync(database, calendar => calendar.ComingAsync(10, TestContext.Current.CancellationToken)));

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

        var first = await AskAsync(database, calendar => calendar.PastAsync(null, 2, TestContext.Current.CancellationToken));
        var second = await AskAsync(database, calendar => calendar.PastAsync(first.Next, 2, TestContext.Current.CancellationToken));

        Assert.Equal(planned[2], first.Items[0].Id);
        Assert.Equal(planned.Order(), first.Items.Concat(second.Items).Select(m => m.Id).Order());
        Assert.Null(second.Next);
    }

    private static Task<IReadOnlyList<MeetingCandidate>> CandidatesAsync(TestDatabase database, Guid meeting) =>
        AskAsync(database, calendar => calendar.CandidatesAsync(meeting, Secretary, TestContext.Current.CancellationToken));

    private static Task<T> AskAsync<T>(TestDatabase database, Func<MeetingCalendar, Task<T>> ask) => database.WithAsync(ask);
}
