using System.Data.Common;
using System.Globalization;
using IshojIt.Infrastructure.Database;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Web.Tests.Api;

/// <summary>Counts what each request asks of the database, and says so in the answer's headers.</summary>
internal sealed class CommandCounter : DbCommandInterceptor, IStartupFilter
{
    public const string Commands = "X-Commands";
    public const string Documents = "X-Documents";
    private readonly AsyncLocal<Count?> _count = new();

    public static void Add(IServiceCollection services)
    {
        var counter = new CommandCounter();
        services.AddSingleton<IStartupFilter>(counter);
        services.ConfigureDbContext<SqliteContext>(options => options.AddInterceptors(counter));
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (http, run) =>
        {
            var count = _count.Value = new Count();
            http.Response.OnStarting(() =>
            {
                http.Response.Headers[Commands] = count.Commands.ToString(CultureInfo.InvariantCulture);
                http.Response.Headers[Documents] = count.Documents.ToString(CultureInfo.InvariantCulture);
                return Task.CompletedTask;
            });
            await run(http);
        });
        next(app);
    };

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        CountIn(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        CountIn(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        CountIn(command);
        return new(result);
    }

    private void CountIn(DbCommand command)
    {
        if (_count.Value is { } count)
        {
            count.Commands++;
            count.Documents += command.CommandText.StartsWith("SELECT", StringComparison.Ordinal) && command.CommandText.Contains(".\"Document\"", StringComparison.Ordinal) ? 1 : 0;
        }
    }

    private sealed class Count
    {
        public int Commands { get; set; }

        public int Documents { get; set; }
    }
}
