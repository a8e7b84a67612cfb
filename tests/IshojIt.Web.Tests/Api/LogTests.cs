using System.Collections.Concurrent;
using System.Globalization;
using IshojIt.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Json;
using Xunit;

namespace IshojIt.Web.Tests.Api;

/// <summary>The log is not the audit: it says that something went wrong, and never who did it or what a case says.</summary>
public sealed class LogTests
{
    private const string CaseText = "Hemmeligord";

    [Fact]
    [Guards("R15.0-1")]
    public async Task Nothing_in_the_log_names_a_person_or_a_cases_text()
    {
        var sink = new Sink();
        using var host = new ApiHost(
            services => services.AddSingleton<ILogEventSink>(sink), "Development", ("Serilog:MinimumLevel:Default", "Information"), ("Serilog:MinimumLevel:Override:Microsoft", "Warning"));
        var people = await host.ReadAsync(db => db.People.Select(p => p.DisplayName).ToListAsync(TestContext.Current.CancellationToken));

        await ActAsync(host);
        var failed = await FailAsync(host);

        Assert.Equal(500, failed);
        Assert.Contains(sink.Said, said => said.Contains("no such table", StringComparison.Ordinal));
        string[] secrets = [CaseText, .. people, .. DemoPeople.Everyone.Select(u => u.Value)];
        Assert.DoesNotContain(sink.Said, said => secrets.Any(secret => said.Contains(secret, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Done, refused, malformed, sought and decided with words of the case in every field that takes words.</summary>
    private static async Task ActAsync(ApiHost host)
    {
        var lone = await host.As("lone.budget");
        var proposal = AcceptanceCases.Plain("connection");
        (proposal["title"], proposal["purpose"], proposal["supplier"]) = (CaseText, CaseText, CaseText);
        var played = await (await ApiCase.SubmittedAsync(host, proposal)).AssessedAsync();
        await lone.GetAsync("/proposals?q=" + CaseText);
        await lone.SendAsync(HttpMethod.Post, played.Path + "/commands/withdraw", "{ \"reason\": \"" + CaseText, "\"1\"");
        await played.TryAsync("lone.budget", "start", new { act = CaseText });
        await played.TryAsync("lone.budget", "ask-executive-board", new { reason = CaseText });
        await (await played.DecidedAsync("director")).DoAsync("dorte.direktor", "director-approve", new { note = CaseText });
    }

    /// <summary>A table that is gone fails the act with what was typed in its parameters.</summary>
    private static async Task<int> FailAsync(ApiHost host)
    {
        var draft = await ApiCase.DraftedAsync(host, AcceptanceCases.Plain());
        var proposal = AcceptanceCases.Plain();
        (proposal["title"], proposal["purpose"]) = (CaseText, CaseText);
        var seen = await draft.ShowAsync();
        await host.ReadAsync(db => db.Database.ExecuteSqlRawAsync("DROP TABLE \"AuditEntries\"", TestContext.Current.CancellationToken));
        return (await (await host.As("lone.budget")).PutAsync(draft.Path, proposal, seen.ETag)).Status;
    }

    private sealed class Sink : ILogEventSink
    {
        private readonly JsonFormatter _formatter = new(renderMessage: true);

        public ConcurrentQueue<string> Said { get; } = new();

        public void Emit(LogEvent logEvent)
        {
            using var text = new StringWriter(CultureInfo.InvariantCulture);
            _formatter.Format(logEvent, text);
            Said.Enqueue(text.ToString());
        }
    }
}
