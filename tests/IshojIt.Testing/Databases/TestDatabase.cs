using IshojIt.Application.Common;
using IshojIt.Application.Demo;
using IshojIt.Application.Notifications;
using IshojIt.Infrastructure.Database;
using IshojIt.Infrastructure.Notifications;
using IshojIt.Testing.Mail;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace IshojIt.Testing.Databases;

/// <summary>A fresh, migrated database with the demo organisation, and the real use cases on it, on a clock that stands still.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly DatabaseKind _kind;
    private readonly string _connection;
    private readonly IConfiguration _configuration;
    private readonly Action<IServiceCollection>? _more;
    private readonly ServiceProvider _services;

    private TestDatabase(DatabaseKind kind, string connection, Action<IServiceCollection>? more)
    {
        (_kind, _connection) = (kind, connection);
        _configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = kind.ToString(),
            ["ConnectionStrings:IshojIt"] = connection,
        }).Build();
        _more = more;
        _services = Provide();
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));

    public IServiceProvider Services => _services;

    /// <summary>The connection string, for a second instance on the same database.</summary>
    public string Connection => _connection;

    /// <summary>The services of another instance of the app on the same database and clock; the caller disposes of them.</summary>
    public ServiceProvider Provide()
    {
        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(Clock)
            .AddDatabase(_configuration, "")
            .AddApplication();
        (_more ?? WithoutMail)(services);
        return services.BuildServiceProvider(validateScopes: true);
    }

    private static void WithoutMail(IServiceCollection services)
    {
        services.AddNotifier(new ConfigurationBuilder().Build());
        services.AddSingleton<IMailWriter, PlainLetters>();
    }

    public static Task<TestDatabase> CreateAsync(DatabaseKind kind, CancellationToken ct = default) => CreateAsync(kind, null, ct);

    /// <summary>With <paramref name="more"/> services of every instance, such as a way to send mail.</summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind, Action<IServiceCollection>? more, CancellationToken ct)
    {
        var database = new TestDatabase(kind, kind switch
        {
            DatabaseKind.Sqlite => $"Data Source={Path.Combine(Directory.CreateTempSubdirectory("ishojit-sqlite-").FullName, "ishojit.db")}",
            DatabaseKind.PostgreSql => await PostgreSqlServer.CreateDatabaseAsync(ct),
            _ => new SqlConnectionStringBuilder(TestSettings.SqlServer) { InitialCatalog = $"ishojit_{Path.GetRandomFileName()[..8]}" }.ConnectionString,
        }, more);
        await DatabaseSetup.MigrateAsync(database.Services, ct);
        await database.WithAsync<DemoSeed, bool>(async seed =>
        {
            await seed.RunAsync(ct);
            return true;
        });
        return database;
    }

    /// <summary>Makes the demo cases as a first start at that instant does.</summary>
    public Task AddDemoCasesAsync(DateTimeOffset now, CancellationToken ct) => new DemoCases(services => services.AddDatabase(_configuration, ""), now).RunAsync(ct);

    /// <summary>Runs in a scope of its own, as one request would.</summary>
    public async Task<TResult> WithAsync<TService, TResult>(Func<TService, Task<TResult>> run)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await run(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<T> ReadAsync<T>(Func<IshojItDbContext, Task<T>> read) => WithAsync(read);

    /// <summary>What the tables hold, counted, and how often rows were written: what a refused command must leave as it was.</summary>
    public Task<int[]> CountsAsync() => ReadAsync(async db => new[]
    {
        await db.Proposals.SumAsync(p => p.Token),
        await db.Duties.CountAsync(),
        await db.CostLines.CountAsync(),
        await db.AuditEntries.CountAsync(),
        await db.OutboxMessages.CountAsync(),
        await db.IdempotencyKeys.CountAsync(),
        await db.CaseCounters.SumAsync(c => c.Last),
        await db.Meetings.SumAsync(m => m.Version),
        await db.AgendaItems.CountAsync(),
        await db.Systems.CountAsync(),
    });

    public async ValueTask DisposeAsync()
    {
        if (_kind == DatabaseKind.SqlServer)
        {
            await ReadAsync(db => db.Database.EnsureDeletedAsync());
        }

        var used = await ReadAsync(db => Task.FromResult(db.Database.GetConnectionString()));
        await _services.DisposeAsync();
        if (_kind == DatabaseKind.Sqlite)
        {
            using var connection = new SqliteConnection(used);
            SqliteConnection.ClearPool(connection);
            Directory.Delete(Path.GetDirectoryName(connection.DataSource)!, recursive: true);
        }
        else if (_kind == DatabaseKind.PostgreSql)
        {
            await PostgreSqlServer.DropDatabaseAsync(_connection);
        }
    }
}
