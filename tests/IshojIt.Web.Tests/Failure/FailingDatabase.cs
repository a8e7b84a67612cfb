using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using IshojIt.Infrastructure.Database;
using IshojIt.Web.Common;
using IshojIt.Web.Tests.Api;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IshojIt.Web.Tests.Failure;

/// <summary>The app on a database that can be held, filled and broken from outside.</summary>
internal sealed class FailingDatabase : IDisposable
{
    private readonly Limit _limit = new();
    private SqliteConnection? _holder;

    public FailingDatabase()
    {
        Host = new ApiHost(services => services
            .ConfigureDbContext<SqliteContext>(o => o.AddInterceptors(_limit))
            .AddSingleton<ILogger<FailureLog>>(Log));
    }

    public ApiHost Host { get; }

    public string File => Path.Combine(Host.Folder, "ishojit.db");

    public FakeLogger Log { get; } = new();

    /// <summary>Holds the database as another program would that writes.</summary>
    public void Hold()
    {
        _holder = new SqliteConnection($"Data Source={File};Pooling=False");
        _holder.Open();
        Execute(_holder, "BEGIN EXCLUSIVE");
    }

    public void LetGo()
    {
        _holder?.Dispose();
        _holder = null;
    }

    /// <summary>No page more than there are now, or room again.</summary>
    public void Full(bool full) => _limit.Pages = full ? 1 : int.MaxValue;

    public void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        Execute(connection, sql);
    }

    public int Count(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = Command(connection, sql);
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        LetGo();
        Host.Dispose();
    }

    private static void Execute(DbConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        command.ExecuteNonQuery();
    }

    private static DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    /// <summary>What was written to the log of faults, with what was thrown.</summary>
    internal sealed class FakeLogger : ILogger<FailureLog>
    {
        public ConcurrentQueue<(string Text, Exception? Thrown)> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Enqueue((formatter(state, exception), exception));
    }

    /// <summary>SQLite takes a limit below the present size as the present size; it holds for one connection, so each gets it as it opens.</summary>
    private sealed class Limit : DbConnectionInterceptor
    {
        public int Pages { get; set; } = int.MaxValue;

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {Pages}"));

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}
