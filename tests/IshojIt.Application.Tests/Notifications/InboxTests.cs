using IshojIt.Application.Common;
using IshojIt.Application.Notifications;
using IshojIt.Application.Tests.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Notifications;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Xunit;

namespace IshojIt.Application.Tests.Notifications;

public sealed class InboxTests
{
    private static readonly UserId Lone = new("lone.budget");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Pages_hold_every_notice_once_the_latest_first(DatabaseKind kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        await office.WriteAsync(5);
        office.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.WriteAsync(4, NoticeGroup.Meeting);

        var first = await ReadAsync(office, null);
        var second = await ReadAsync(office, first.Next);
        var third = await ReadAsync(office, second.Next);

        Assert.Equal((4, 4, 1, null), (first.Items.Count, second.Items.Count, third.Items.Count, third.Next));
        Assert.Equal(9, first.Items.Concat(second.Items).Concat(third.Items).Select(r => r.Id).Distinct().Count());
        Assert.All(first.Items, row => Assert.Equal(NoticeGroup.Meeting, row.Group));
    }

    [Theory, EachDatabase]
    public async Task A_notice_is_read_by_its_recipient_alone(DatabaseKind kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        await office.WriteAsync(2);
        var id = (await office.MessagesAsync())[0].Id;

        var byAnother = await MarkAsync(office, new UserId("ivan.it"), id);
        var byHerself = await MarkAsync(office, Lone, id);

        Assert.Equal((false, true, 1), (byAnother, byHerself, await UnreadAsync(office, Lone)));
    }

    [Theory, EachDatabase]
    public async Task A_task_that_waits_no_more_is_told_as_done(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var stored = await (await StoredCase.CreateAsync(database)).SubmitAsync();
        Task<List<(string, bool)>> TasksAsync() => database.WithAsync<Inbox, List<(string, bool)>>(async inbox =>
            [.. (await inbox.ReadAsync(new UserId("ivan.it"), false, null, 20, Ct)).Items.Where(r => r.Group == NoticeGroup.Duty).Select(r => (r.Kind, r.IsDone))]);

        var before = await TasksAsync();
        await stored.DoAsync("ivan.it", new AcknowledgeOrientation());
        var after = await TasksAsync();

        Assert.Equal([("acknowledge-orientation", false)], before);
        Assert.Equal([("acknowledge-orientation", true)], after);
    }

    [Theory, EachDatabase]
    public async Task All_that_is_marked_is_what_had_come_when_the_person_looked(DatabaseKind kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        await office.WriteAsync(3);
        var looked = office.Database.Clock.GetUtcNow();
        office.Database.Clock.Advance(TimeSpan.FromSeconds(1));
        await office.WriteAsync(1);

        await office.Database.WithAsync<Inbox, int>(i => i.MarkAllAsync(Lone, looked, Ct));

        Assert.Equal(1, await UnreadAsync(office, Lone));
    }

    [Theory, EachDatabase, Guards("R15.0-2")]
    public async Task A_case_that_the_recipient_does_not_see_is_not_told_of(DatabaseKind kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        await office.WriteAsync(2, to: "adam.admin");
        await office.WriteAsync(2, to: "anna.budget");

        Assert.Equal((0, 0), (await UnreadAsync(office, new UserId("adam.admin")), await UnreadAsync(office, new UserId("anna.budget"))));
    }

    [Theory, EachDatabase, Guards("R15.0-2")]
    public async Task The_outbox_is_the_administrators_and_holds_no_word_of_a_case(DatabaseKind kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        await office.AddressAsync("lone.budget", "ukendt@ishoj.example");
        await office.WriteAsync(2);
        await office.DrainAsync();

        var seen = await OutboxAsync(office, "adam.admin");
        var unseen = await OutboxAsync(office, "lone.budget");
        var resent = await office.Database.WithAsync<OutboxDesk, Result<string>>(d => d.ResendAsync(Lone, null, Ct));

        Assert.Equal((2, 2, 0), (seen.Value!.Dead, seen.Value.Letters.Count, seen.Value.Waiting));
        Assert.DoesNotContain("Et forslag", System.Text.Json.JsonSerializer.Serialize(seen.Value), StringComparison.Ordinal);
        Assert.Equal((RefusalKind.NotFound, RefusalKind.NotFound), (unseen.Refusal!.Kind, resent.Refusal!.Kind));
    }

    [Theory, EachDatabase]
    public async Task The_outbox_says_that_the_mail_server_does_not_answer_and_that_it_does_again(DatabaseKind kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        await PostOffice.RunJobsAsync(office.Database.Services);
        await office.WriteAsync(2);
        await office.Server.FallAsync();
        office.Database.Clock.Advance(TimeSpan.FromMinutes(2));
        await PostOffice.RunJobsAsync(office.Database.Services);
        var down = (await OutboxAsync(office, "adam.admin")).Value!;

        await office.Server.RiseAsync();
        office.Database.Clock.Advance(TimeSpan.FromMinutes(2));
        await PostOffice.RunJobsAsync(office.Database.Services);
        var up = (await OutboxAsync(office, "adam.admin")).Value!;

        Assert.Equal((true, "unreachable", 2, 0), (down.IsFailing, down.Failure, down.Waiting, down.SentToday));
        Assert.Equal((false, 0, 2), (up.IsFailing, up.Waiting, up.SentToday));
    }

    private static Task<Page<InboxRow>> ReadAsync(PostOffice office, string? after) => office.Database.WithAsync<Inbox, Page<InboxRow>>(i => i.ReadAsync(Lone, false, after, 4, Ct));

    private static Task<bool> MarkAsync(PostOffice office, UserId user, Guid id) => office.Database.WithAsync<Inbox, bool>(i => i.MarkAsync(user, id, Ct));

    private static Task<int> UnreadAsync(PostOffice office, UserId user) => office.Database.WithAsync<Inbox, int>(i => i.CountUnreadAsync(user, 100, Ct));

    private static Task<Result<OutboxView>> OutboxAsync(PostOffice office, string user) => office.Database.WithAsync<OutboxDesk, Result<OutboxView>>(d => d.ReadAsync(new UserId(user), Ct));
}
