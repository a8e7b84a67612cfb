using IshojIt.Application.Common;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Infrastructure.Database;

/// <summary>Chooses the database by <c>Database:Provider</c> and brings its schema up to date. The keys of cookies and forms are in it, so that instances share them.</summary>
public static class DatabaseSetup
{
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration, string defaultFolder)
    {
        var provider = configuration["Database:Provider"] ?? "Sqlite";
        var connection = configuration.GetConnectionString("IshojIt");
        return provider switch
        {
            "Sqlite" => services.Add<SqliteContext>(o => o.UseSqlite(Bounded(connection ?? $"Data Source={SqliteFile(configuration["Data:Directory"] ?? defaultFolder)}"))),
            "SqlServer" => services.Add<SqlServerContext>(o => o.UseSqlServer(connection ?? throw Missing(provider))),
            "PostgreSql" => services.Add<PostgreSqlContext>(o => o.UseNpgsql(connection ?? throw Missing(provider))),
            _ => throw new InvalidOperationException($"Database:Provider is '{provider}'; it must be Sqlite, SqlServer or PostgreSql."),
        };
    }

    public static async Task MigrateAsync(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<IshojItDbContext>().Database;
        await database.MigrateAsync(ct);
        if (database.IsSqlite())
        {
            await database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", ct);
        }
    }

    private static IServiceCollection Add<TContext>(this IServiceCollection services, Action<DbContextOptionsBuilder> configure)
        where TContext : IshojItDbContext, IDataProtectionKeyContext
    {
        services.AddDbContext<TContext>(configure);
        services.AddDataProtection().SetApplicationName("IshojIt").PersistKeysToDbContext<TContext>();
        return services.AddScoped<IshojItDbContext>(provider => provider.GetRequiredService<TContext>());
    }

    /// <summary>SQLite waits for another's lock so many seconds, not the half minute that is its habit; the connection string may say otherwise.</summary>
    private static string Bounded(string connection)
    {
        var settings = new SqliteConnectionStringBuilder(connection);
        if (!settings.ShouldSerialize("Default Timeout"))
        {
            settings.DefaultTimeout = 3;
        }

        return settings.ConnectionString;
    }

    private static string SqliteFile(string folder)
    {
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, "ishojit.db");
    }

    private static InvalidOperationException Missing(string provider) =>
        new($"ConnectionStrings:IshojIt is missing; {provider} needs it.");
}
