using System.Collections.Concurrent;
using IshojIt.Application.Notifications;
using IshojIt.Domain.Common;
using IshojIt.Testing.Databases;
using IshojIt.Testing.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace IshojIt.Application.Tests.Notifications;

/// <summary>Mail to a server that takes nothing before STARTTLS and a login, with a certificate that only its maker vouches for.</summary>
public sealed class SecureMailTests : IDisposable
{
    private const int Run = 3;

    private readonly LogLines _log = new();

    public void Dispose() => _log.Dispose();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mail_goes_by_STARTTLS_and_login_to_a_server_that_the_named_authority_vouches_for()
    {
        await using var office = await OpenAsync(new MailGuard("127.0.0.1"));

        var failure = await office.DrainAsync();

        Assert.Equal((null, Run), (failure, office.Ids().Distinct().Count()));
    }

    [Fact]
    public async Task A_certificate_that_nobody_named_vouches_for_is_not_accepted()
    {
        await using var office = await OpenAsync(new MailGuard("127.0.0.1"), ("Mail:CertificateAuthority", null));

        await AssertNothingLeavesAsync(office, "tls");
    }

    [Fact]
    public async Task A_certificate_of_another_authority_is_not_accepted()
    {
        var folder = Directory.CreateTempSubdirectory("ishojit-authority-").FullName;
        await using var office = await OpenAsync(new MailGuard("127.0.0.1"), ("Mail:CertificateAuthority", new MailGuard("127.0.0.1").WriteAuthorityTo(folder)));
        Directory.Delete(folder, recursive: true);

        await AssertNothingLeavesAsync(office, "tls");
    }

    [Fact]
    public async Task A_certificate_of_another_host_is_not_accepted()
    {
        await using var office = await OpenAsync(new MailGuard("mail.ishoj.example"));

        await AssertNothingLeavesAsync(office, "tls");
    }

    [Fact]
    public async Task A_server_that_offers_no_STARTTLS_gets_nothing()
    {
        await using var office = await OpenAsync(null, ("Mail:Security", "startTls"));

        await AssertNothingLeavesAsync(office, "tls");
    }

    [Fact]
    public async Task With_a_wrong_password_everything_waits_and_administrators_are_told_why()
    {
        await using var office = await OpenAsync(new MailGuard("127.0.0.1"), ("Mail:Password", "Et-andet-4b1c"));
        await PostOffice.RunJobsAsync(office.Database.Services);
        office.Database.Clock.Advance(TimeSpan.FromMinutes(2));

        await PostOffice.RunJobsAsync(office.Database.Services);
        var seen = (await office.Database.WithAsync<OutboxDesk, Result<OutboxView>>(d => d.ReadAsync(new UserId("adam.admin"), Ct))).Value!;

        Assert.Equal((true, "login", Run, 0), (seen.IsFailing, seen.Failure, seen.Waiting, seen.Dead));
        await AssertNothingLeavesAsync(office, "login");
    }

    [Fact]
    public async Task No_password_is_logged_whether_it_is_right_or_wrong()
    {
        await using var right = await OpenAsync(new MailGuard("127.0.0.1"));
        await using var wrong = await OpenAsync(new MailGuard("127.0.0.1"), ("Mail:Password", "Et-andet-4b1c"));

        await right.DrainAsync();
        await wrong.DrainAsync();

        Assert.NotEmpty(_log.Lines);
        Assert.DoesNotContain(_log.Lines, line => line.Contains(MailGuard.Password, StringComparison.Ordinal) || line.Contains("Et-andet-4b1c", StringComparison.Ordinal));
    }

    private async Task<PostOffice> OpenAsync(MailGuard? guard, params (string, string?)[] otherwise)
    {
        var server = await SmtpServer.StartAsync(guard);
        var office = await PostOffice.OpenAsync(DatabaseKind.Sqlite, server, server.Configured(otherwise), services => services.AddLogging(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(_log)));
        await office.WriteAsync(Run);
        return office;
    }

    private async Task AssertNothingLeavesAsync(PostOffice office, string failure)
    {
        var said = await office.DrainAsync();

        Assert.Equal(failure, said);
        Assert.Empty(office.Ids());
        Assert.All(await office.MessagesAsync(), m => Assert.Equal((DeliveryState.Waiting, 0), (m.State, m.Attempts)));
        Assert.Contains(_log.Lines, line => line.StartsWith("Warning Mail can not be sent by 127.0.0.1", StringComparison.Ordinal) && line.Contains($"({failure})", StringComparison.Ordinal));
    }

    private sealed class LogLines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
