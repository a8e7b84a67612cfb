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
    private const int PrimaryKeyTaken = 1555;
    private const int UniqueTaken = 2067;

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public override bool IsConflict(DbException said) =>
        said is SqliteException { SqliteErrorCode: Busy or Locked } or SqliteException { SqliteExtendedErrorCode: PrimaryKeyTaken or UniqueTaken };
}

/// <summary>For a municipality that runs SQL Server.</summary>
public sealed class SqlServerContext(DbContextOptions<SqlServerContext> options) : IshojItDbContext(options), IDataProtectionKeyContext
{
    private const int Deadlock = 1205;
    private const int LockTimeout = 1222;
    private const int UniqueIndexTaken = 2601;
    private const int KeyTaken = 2627;

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public override bool IsConflict(DbException said) => said is SqlException { Number: Deadlock or LockTimeout or UniqueIndexTaken or KeyTaken };
}

/// <summary>For a municipality that runs PostgreSQL.</summary>
public sealed class PostgreSqlContext(DbContextOptions<PostgreSqlContext> options) : IshojItDbContext(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public override bool IsConflict(DbException said) => said.SqlState
        is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.LockNotAvailable;
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
