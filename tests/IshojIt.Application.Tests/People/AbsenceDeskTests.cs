using IshojIt.Application.Audit;
using IshojIt.Application.Common;
using IshojIt.Application.Notifications;
using IshojIt.Application.People;
using IshojIt.Domain.Common;
using IshojIt.Domain.Notifications;
using IshojIt.Domain.People;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IshojIt.Application.Tests.People;

[Guards("R15.0-3")]
public sealed class AbsenceDeskTests
{
    private static readonly UserId Dorte = new("dorte.direktor");
    private static readonly UserId Soren = new("soren.budget");

    [Theory, EachDatabase]
    public async Task Of_many_who_enter_the_same_at_once_one_does_and_the_trail_is_whole(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        // A desk of its own for each, and with it a queue, as every instance of the app has one.
        var desks = Enumerable.Range(0, 12).Select(_ => ActivatorUtilities.CreateInstance<AbsenceDesk>(database.Services)).ToList();

        var done = await Task.WhenAll(desks.Select(desk => RegisterAsync(desk, Role.Director, Today(database), Today(database).AddDays(9))));

        Assert.Single(done, d => d.IsDone);
        Assert.All(done.Where(d => !d.IsDone), d => Assert.Equal("substitute-overlaps", d.Refusal!.Code));
        desks.ForEach(desk => desk.Dispose());
        Assert.Null(AuditChain.FirstBroken(await database.ReadAsync(db => db.OrganisationAuditEntries.ToListAsync())));
    }

    [Theory, EachDatabase]
    public async Task The_list_is_paged_by_first_day_without_what_was_ended(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var desk = database.Services.GetRequiredService<AbsenceDesk>();
        var today = Today(database);
        var ended = (await RegisterAsync(desk, Role.Director, today, today)).Value!.Substitutes[0];
        foreach (var inDays in new[] { 5, 1, 3 })
        {
            Assert.True((await RegisterAsync(desk, Role.Director, today.AddDays(inDays), today.AddDays(inDays))).IsDone);
        }

        Assert.True((await desk.EndSubstituteAsync(ended.Id, new Ending(null), Dorte, TestContext.Current.CancellationToken)).IsDone);

        var first = await PageAsync(database, null);
        var second = await PageAsync(database, first.Next);

        Assert.Equal([1, 3, 5], first.Items.Concat(second.Items).Select(s => s.From.DayNumber - today.DayNumber));
        Assert.Null(second.Next);
    }

    [Theory, EachDatabase]
    public async Task Both_have_it_in_their_inbox_when_it_begins_and_when_it_is_ended(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var desk = database.Services.GetRequiredService<AbsenceDesk>();
        var today = Today(database);
        var entered = (await RegisterAsync(desk, Role.Director, today, today.AddDays(9))).Value!.Substitutes[0];
        await desk.EndSubstituteAsync(entered.Id, new Ending(null), Dorte, TestContext.Current.CancellationToken);

        foreach (var person in new[] { Dorte, Soren })
        {
            var inbox = await database.WithAsync<Inbox, Page<InboxRow>>(i => i.ReadAsync(person, false, null, 10, TestContext.Current.CancellationToken));

            Assert.Equal(
                [("substitute-ended", Dorte, Soren, today.AddDays(-1)), ("substitute-registered", Dorte, Soren, today.AddDays(9))],
                inbox.Items.OrderBy(r => r.Kind).Select(r => (r.Kind, r.For!.Value, r.By!.Value, r.Deadline!.Value)));
            Assert.All(inbox.Items, r => Assert.Equal(NoticeGroup.Substitute, r.Group));
        }
    }

    private static DateOnly Today(TestDatabase database) => DanishCalendar.DateOf(database.Clock.GetUtcNow());

    private static Task<Result<AwayRows>> RegisterAsync(AbsenceDesk desk, Role role, DateOnly from, DateOnly to) => desk.RegisterAsync(
        new AwayFields(Dorte, null, [new Substitute(Dorte, Soren, role, from, to)]), new CreationKey(Dorte, null, ""), TestContext.Current.CancellationToken);

    private static async Task<Page<SubstituteRow>> PageAsync(TestDatabase database, string? after)
    {
        await using var scope = database.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AbsenceList>().SubstitutesAsync(after, 2, TestContext.Current.CancellationToken);
    }
}
