using IshojIt.Application.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace IshojIt.Infrastructure.Database;

/// <summary>The embedded default.</summary>
public sealed class SqliteContext(DbContextOptions<SqliteContext> options) : IshojItDbContext(options);

public sealed class SqlServerContext(DbContextOptions<SqlServerContext> options) : IshojItDbContext(options);

public sealed class PostgreSqlContext(DbContextOptions<PostgreSqlContext> options) : IshojItDbContext(options);

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
