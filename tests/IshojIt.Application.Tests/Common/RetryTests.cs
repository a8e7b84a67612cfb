using IshojIt.Application.Common;
using IshojIt.Application.Meetings;
using IshojIt.Application.Notifications;
using IshojIt.Application.Proposals;
using IshojIt.Application.Tests.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Testing.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IshojIt.Application.Tests.Common;

public sealed class RetryTests
{
    [Theory, EachDatabase]
    public async Task A_row_that_the_database_refuses_is_not_tried_again(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var attempts = 0;

        await Assert.ThrowsAsync<DbUpdateException>(() => SubmitAsync(database, db =>
        {
            attempts++;
            db.OutboxMessages.Add(new OutboxMessageRow { Id = Guid.Empty, Kind = null! });
            return Task.CompletedTask;
        }));

        Assert.Equal(1, attempts);
    }

    [Theory, EachDatabase]
    public async Task A_key_that_another_took_first_is_tried_again(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        await database.ReadAsync(db => AddMeeting(db, 1).SaveChangesAsync());
        var attempts = 0;

        var submitted = await SubmitAsync(database, db =>
        {
            AddMeeting(db, ++attempts);
            return Task.CompletedTask;
        });

        Assert.Equal((2, ProposalState.InReview), (attempts, submitted.Value!.State));
    }

    [Theory, EachDatabase]
    public async Task A_deadlock_or_a_busy_database_is_tried_again(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var attempts = 0;

        var submitted = await SubmitAsync(database, async db =>
        {
            if (++attempts < 3)
            {
                await InTheWay(kind, db);
            }
        });

        Assert.Equal((3, ProposalState.InReview), (attempts, submitted.Value!.State));
    }

    private static Task InTheWay(DatabaseKind kind, IshojItDbContext db) => kind switch
    {
        DatabaseKind.Sqlite => throw new SqliteException("database is locked", 5),
        DatabaseKind.PostgreSql => db.Database.ExecuteSqlRawAsync("DO $$ BEGIN RAISE EXCEPTION SQLSTATE '40P01'; END $$"),
        _ => throw new DbUpdateConcurrencyException("a deadlock cannot be raised by hand"),
    };

    private static IshojItDbContext AddMeeting(IshojItDbContext db, int id)
    {
        db.Meetings.Add(new MeetingRow { Id = new Guid(id, 0, 0, new byte[8]) });
        return db;
    }

    private static async Task<Result<Proposal>> SubmitAsync(TestDatabase database, Func<IshojItDbContext, Task> alsoWrite)
    {
        var draft = await StoredCase.CreateAsync(database);
        return await database.Services.GetRequiredService<ActOnCase>().RunAsync(
            new CaseRequest(draft.Number, new UserId("lone.budget"), CommandKind.Submit, null, _ => new Submit()),
            TestContext.Current.CancellationToken,
            (provider, _, _) => alsoWrite(provider.GetRequiredService<IshojItDbContext>()));
    }
}
