using System.Diagnostics;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IshojIt.Application.Tests.Failure;

public sealed class HeldDatabaseTests
{
    private static readonly UserId Lone = new("lone.budget");

    [Fact]
    public async Task A_database_that_another_holds_refuses_within_seconds_and_nothing_is_written()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, TestContext.Current.CancellationToken);
        var before = await database.CountsAsync();
        await using var holder = new SqliteConnection(await database.ReadAsync(db => Task.FromResult(db.Database.GetConnectionString())));
        await holder.OpenAsync(TestContext.Current.CancellationToken);
        await ExecuteAsync(holder, "BEGIN EXCLUSIVE");
        var begin = Stopwatch.GetTimestamp();

        var refused = await CreateAsync(database);

        Assert.Equal("database-busy", refused.Refusal?.Code);
        Assert.InRange(Stopwatch.GetElapsedTime(begin), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
        Assert.Equal(before, await database.CountsAsync());
    }

    [Fact]
    public async Task A_database_that_is_let_go_takes_the_same_again()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, TestContext.Current.CancellationToken);
        await using var holder = new SqliteConnection(await database.ReadAsync(db => Task.FromResult(db.Database.GetConnectionString())));
        await holder.OpenAsync(TestContext.Current.CancellationToken);
        await ExecuteAsync(holder, "BEGIN EXCLUSIVE");
        await CreateAsync(database);
        await ExecuteAsync(holder, "ROLLBACK");

        var created = await CreateAsync(database);

        Assert.Equal("2026-0001", created.Value);
    }

    [Fact]
    public async Task What_SQLite_has_answered_for_is_on_the_disk()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, TestContext.Current.CancellationToken);

        var settings = await database.ReadAsync(async db => (
            (await db.Database.SqlQueryRaw<string>("PRAGMA journal_mode").ToListAsync()).Single(),
            (await db.Database.SqlQueryRaw<int>("PRAGMA synchronous").ToListAsync()).Single()));

        // 2 is FULL: in WAL mode each commit is flushed before it answers.
        Assert.Equal(("wal", 2), settings);
    }

    private static Task<Result<string>> CreateAsync(TestDatabase database) =>
        database.Services.GetRequiredService<CreateProposal>().RunAsync(ACase.Content(), Lone, null, "", TestContext.Current.CancellationToken);

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
