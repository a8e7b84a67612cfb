using System.Data.Common;
using IshojIt.Application.Common;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace IshojIt.Infrastructure.Database;

/// <summary>The embedded default.</summary>
public sealed class SqliteContext(DbContextOptions<SqliteContext> options) : IshojItDbContext(options), IDataProtectionKeyContext
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int DiskFailed = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int PrimaryKeyTaken = 1555;
    private const int UniqueTaken = 2067;

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public override bool IsConflict(DbException said) =>
        said is SqliteException { SqliteErrorCode: Busy or Locked } or SqliteException { SqliteExtendedErrorCode: PrimaryKeyTaken or UniqueTaken };

    /// <summary>A transaction that may write has the one place to write in.</summary>
    public override Task HoldLedgerAsync(CancellationToken ct) => Task.CompletedTask;

    public override Outage? OutageOf(DbException said) => (said as SqliteException)?.SqliteErrorCode switch
    {
        Busy or Locked => Outage.Busy,
        Full => Outage.Full,
        ReadOnly or DiskFailed or CannotOpen => Outage.Unreachable,
        _ => null,
    };
}

/// <summary>For a municipality that runs SQL Server.</summary>
public sealed class SqlServerContext(DbContextOptions<SqlServerContext> options) : IshojItDbContext(options), IDataProtectionKeyContext
{
    private const int Deadlock = 1205;
    private const int LockTimeout = 1222;
    private const int UniqueIndexTaken = 2601;
    private const int KeyTaken = 2627;
    private const int TimedOut = -2;
    private const int NoPageLeft = 1101;
    private const int NoSpaceLeft = 1105;
    private const int LogFull = 9002;

    /// <summary>Severities from here on end the connection; below them SQL Server has answered.</summary>
    private const byte EndsConnection = 20;
    private const int DatabaseNotOpened = 4060;

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public override bool IsConflict(DbException said) => said is SqlException { Number: Deadlock or LockTimeout or UniqueIndexTaken or KeyTaken };

    public override Task HoldLedgerAsync(CancellationToken ct) => Database.ExecuteSqlRawAsync("SELECT TOP 1 1 FROM [LedgerSums] WITH (TABLOCKX, HOLDLOCK);", ct);

    public override Outage? OutageOf(DbException said) => said is not SqlException sql ? null : sql.Number switch
    {
        Deadlock or LockTimeout or TimedOut => Outage.Busy,
        NoPageLeft or NoSpaceLeft or LogFull => Outage.Full,
        DatabaseNotOpened => Outage.Unreachable,
        _ => sql.Class >= EndsConnection ? Outage.Unreachable : null,
    };
}

/// <summary>For a municipality that runs PostgreSQL.</summary>
public sealed class PostgreSqlContext(DbContextOptions<PostgreSqlContext> options) : IshojItDbContext(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public override bool IsConflict(DbException said) => said.SqlState
        is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.LockNotAvailable;

    public override Task HoldLedgerAsync(CancellationToken ct) => Database.ExecuteSqlRawAsync("LOCK TABLE \"LedgerSums\" IN SHARE ROW EXCLUSIVE MODE;", ct);

    public override Outage? OutageOf(DbException said) => said switch
    {
        PostgresException answer => OutageOf(answer.SqlState),
        NpgsqlException { InnerException: TimeoutException } => Outage.Busy,
        NpgsqlException => Outage.Unreachable,
        _ => null,
    };

    private static Outage? OutageOf(string state) => state switch
    {
        PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.LockNotAvailable
            or PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.TooManyConnections => Outage.Busy,
        PostgresErrorCodes.DiskFull => Outage.Full,
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.InvalidCatalogName
            or PostgresErrorCodes.ReadOnlySqlTransaction => Outage.Unreachable,
        _ => state.StartsWith("08", StringComparison.Ordinal) ? Outage.Unreachable : null,
    };
}

internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteContext>
{
    public SqliteContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteContext>().UseSqlite("Data Source=:memory:").Options);
}

internal sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerContext>
{
    public SqlServerContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqlServerContext>().UseSqlServer().Options);
}

internal sealed class PostgreSqlDesign : IDesignTimeDbContextFactory<PostgreSqlContext>
{
    public PostgreSqlContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgreSqlContext>().UseNpgsql().Options);
}
