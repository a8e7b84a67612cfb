using System.Data.Common;
using IshojIt.Application.Common;
using IshojIt.Infrastructure.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Xunit;

namespace IshojIt.Application.Tests.Failure;

public sealed class OutageTests
{
    [Theory]
    [InlineData(5, Outage.Busy)]
    [InlineData(6, Outage.Busy)]
    [InlineData(8, Outage.Unreachable)]
    [InlineData(10, Outage.Unreachable)]
    [InlineData(13, Outage.Full)]
    [InlineData(14, Outage.Unreachable)]
    [InlineData(1, null)]
    [InlineData(19, null)]
    public void What_SQLite_says_is_an_outage_or_a_fault(int code, Outage? expected)
    {
        using var db = new SqliteContext(new DbContextOptionsBuilder<SqliteContext>().UseSqlite().Options);

        var outage = db.OutageOf(new SqliteException("said", code));

        Assert.Equal(expected, outage);
    }

    [Theory]
    [InlineData("40P01", Outage.Busy)]
    [InlineData("55P03", Outage.Busy)]
    [InlineData("53300", Outage.Busy)]
    [InlineData("53100", Outage.Full)]
    [InlineData("57P01", Outage.Unreachable)]
    [InlineData("57P03", Outage.Unreachable)]
    [InlineData("08006", Outage.Unreachable)]
    [InlineData("3D000", Outage.Unreachable)]
    [InlineData("42P01", null)]
    [InlineData("23505", null)]
    public void What_PostgreSQL_answers_is_an_outage_or_a_fault(string state, Outage? expected)
    {
        var outage = OnPostgreSql(new PostgresException("said", "ERROR", "ERROR", state));

        Assert.Equal(expected, outage);
    }

    [Fact]
    public void A_PostgreSQL_that_does_not_answer_in_time_is_busy() =>
        Assert.Equal(Outage.Busy, OnPostgreSql(new NpgsqlException("said", new TimeoutException())));

    [Fact]
    public void A_PostgreSQL_that_is_not_there_is_unreachable() =>
        Assert.Equal(Outage.Unreachable, OnPostgreSql(new NpgsqlException("said", new System.Net.Sockets.SocketException())));

    private static Outage? OnPostgreSql(DbException said)
    {
        using var db = new PostgreSqlContext(new DbContextOptionsBuilder<PostgreSqlContext>().UseNpgsql().Options);
        return db.OutageOf(said);
    }
}
