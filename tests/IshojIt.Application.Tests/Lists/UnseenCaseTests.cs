using IshojIt.Application.Approvals;
using IshojIt.Application.Costs;
using IshojIt.Application.Lists;
using IshojIt.Application.Meetings;
using IshojIt.Application.Overview;
using IshojIt.Application.Proposals;
using IshojIt.Application.Tests.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IshojIt.Application.Tests.Lists;

/// <summary>A duty that was written for a person does not show her a case that she may no longer see.</summary>
[Guards("R15.0-2")]
public sealed class UnseenCaseTests
{
    private static readonly DutyKind[] Kinds = Enum.GetValues<DutyKind>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_draft_is_in_no_list_or_count_of_duties_of_who_does_not_see_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var draft = await StoredCase.CreateAsync(database);
        foreach (var user in new[] { "freja.okonomi", "dorte.direktor", "signe.sekretaer" })
        {
            var actor = new UserId(user);
            await LeftOverAsync(database, draft, actor);

            Assert.Empty((await database.WithAsync<WaitingDuties, Application.Common.Page<TaskRow>>(d => d.TasksAsync(actor, null, 50, Ct))).Items);
            Assert.Equal(0, await database.WithAsync<WaitingDuties, int>(d => d.CountAsync(actor, 50, Ct)));
            Assert.Equal((0, 0, 0), await OverviewAsync(database, actor));
            Assert.All(await QueuesAsync(database, actor), q => Assert.Equal((0, 0), (q.Items.Count, q.Count)));
            Assert.False(await database.WithAsync<WaitingDuties, bool>(d => d.AnyAsync(DutyKind.PlaceItem, actor, Ct)));
            Assert.Empty(await database.WithAsync<CaseQueries, IReadOnlyDictionary<string, Proposal>>(q => q.ReadAsync([draft.Number], actor, Ct)));
        }

        Assert.Empty((await database.WithAsync<ApprovalCards, ApprovalDesk>(c => c.ReadAsync(new UserId("dorte.direktor"), null, Ct))).Cards);
        var finance = await database.WithAsync<FinanceDesk, FinanceTasks>(d => d.ReadAsync(new UserId("freja.okonomi"), Ct));
        Assert.Equal((0, 0, 0), (finance.Orientations.Count, finance.Appropriations.Count, finance.Lowerings.Count));
    }

    [Theory, EachDatabase]
    public async Task A_meeting_holds_no_item_of_a_case_that_the_reader_does_not_see(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var placed = await (await StoredCase.CreateAsync(database, CasePlayTests.Significant())).RouteAsync(Route.Political);
        var meeting = await placed.PlanAsync(Body.FinanceCommittee);
        await placed.PlaceAsync(meeting);
        var before = await ItemsAsync(database, meeting, "ivan.it");

        await database.ReadAsync(db => db.Proposals.Where(p => p.Number == placed.Number).ExecuteUpdateAsync(p => p.SetProperty(x => x.IsOpenToRoles, false), Ct));

        Assert.Equal((1, 0, 1), (before, await ItemsAsync(database, meeting, "ivan.it"), await ItemsAsync(database, meeting, "rita.revisor")));
    }

    /// <summary>Duties of every kind, as they stand from the day before somebody ceased to see the case until it is refreshed.</summary>
    private static Task<int> LeftOverAsync(TestDatabase database, StoredCase draft, UserId user) => database.ReadAsync(async db =>
    {
        var row = await db.Proposals.SingleAsync(p => p.Number == draft.Number, Ct);
        db.Duties.AddRange(Kinds.Select(duty => new DutyRow
        {
            Id = Guid.CreateVersion7(),
            ProposalId = row.Id,
            Number = row.Number,
            Title = row.Title,
            Duty = duty,
            User = user,
            Paragraph = "§",
            Deadline = new DateOnly(2026, 1, 1),
            SortKey = $"20260101.{duty}",
            Open = true,
        }));
        return await db.SaveChangesAsync(Ct);
    });

    private static async Task<(int Tasks, int Count, int Late)> OverviewAsync(TestDatabase database, UserId actor)
    {
        var answer = await database.WithAsync<MyOverview, OverviewAnswer>(o => o.ReadAsync(actor, Ct));
        return (answer.Tasks.Count, answer.TaskCount, answer.LateCount);
    }

    private static async Task<IReadOnlyList<QueuePage>> QueuesAsync(TestDatabase database, UserId actor)
    {
        var queues = new List<QueuePage>();
        foreach (var kind in Kinds)
        {
            queues.Add(await database.WithAsync<WaitingDuties, QueuePage>(d => d.ReadAsync(kind, actor, true, null, 10, Ct)));
        }

        return queues;
    }

    private static async Task<int> ItemsAsync(TestDatabase database, Guid meeting, string reader) =>
        (await database.WithAsync<MeetingDesk, MeetingDetails?>(desk => desk.DetailsAsync(meeting, new UserId(reader), Ct)))!.Items.Count;
}
