using IshojIt.Infrastructure.Database;
using IshojIt.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Xunit;

namespace IshojIt.Application.Tests.Database;

public sealed class MigrationTests
{
    [Theory, EachDatabase]
    public async Task Migrations_bring_an_empty_database_to_the_model(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);

        var (pending, changed) = await database.ReadAsync(async db => ((await db.Database.GetPendingMigrationsAsync()).ToList(), db.Database.HasPendingModelChanges()));

        Assert.Empty(pending);
        Assert.False(changed);
    }

    [Theory, EachDatabase]
    public async Task Migrating_again_changes_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var people = await database.ReadAsync(db => db.People.CountAsync());

        await DatabaseSetup.MigrateAsync(database.Services, TestContext.Current.CancellationToken);

        Assert.NotEqual(0, people);
        Assert.Equal(people, await database.ReadAsync(db => db.People.CountAsync()));
    }

    [Fact]
    public void The_script_for_SQL_Server_is_valid_and_can_run_twice()
    {
        using var db = new SqlServerContext(new DbContextOptionsBuilder<SqlServerContext>().UseSqlServer().Options);
        using var script = new StringReader(db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent));

        new TSql160Parser(initialQuotedIdentifiers: true).Parse(script, out var errors);

        Assert.Empty(errors.Select(e => $"{e.Line}: {e.Message}"));
    }
}
