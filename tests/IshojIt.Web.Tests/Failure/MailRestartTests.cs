using IshojIt.Application.Common;
using IshojIt.Application.Notifications;
using IshojIt.Domain.Common;
using IshojIt.Domain.Notifications;
using IshojIt.Domain.Proposals;
using IshojIt.Infrastructure.Database;
using IshojIt.Testing.Mail;
using IshojIt.Web.Tests.Api;
using IshojIt.Web.Tests.Browser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IshojIt.Web.Tests.Failure;

/// <summary>The app itself is killed while it mails, and started again.</summary>
public sealed class MailRestartTests : IAsyncDisposable
{
    private const int Run = 200;
    private const int KilledAt = 60;
    private const double Slow = 0.01;

    private readonly string _folder = Directory.CreateTempSubdirectory("ishojit-mail-restart-").FullName;
    private readonly ServiceProvider _services;

    public MailRestartTests() => _services = new ServiceCollection().AddSingleton(TimeProvider.System)
        .AddDatabase(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Data:Directory", (string?)_folder)]).Build(), _folder).BuildServiceProvider();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task An_app_that_is_killed_while_it_mails_loses_nothing_and_doubles_only_what_was_in_flight()
    {
        await using var server = await SmtpServer.StartAsync();
        await server.FallAsync();
        await server.RiseAsync(slow: Slow);
        IReadOnlyList<string> beforeTheKill;
        using (var app = await StartAsync(server))
        {
            var lone = await SignedInAsync(app);
            await WriteAsync((await lone.PostAsync("/proposals", new { title = "Nøgler", budgetArea = "301" })).Expect(201).Text("number")!);
            var mailing = MoveClockAsync(lone, TimeSpan.FromMinutes(2));
            await Polling.UntilAsync(() => Task.FromResult(server.Received().Count >= KilledAt));
            await app.KillAsync(Ct);
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => mailing);
            beforeTheKill = Ids(server);
        }

        using (var again = await StartAsync(server))
        {
            await MoveClockAsync(await SignedInAsync(again), TimeSpan.FromMinutes(30));
        }

        var (ids, messages) = (Ids(server), await MessagesAsync());
        var doubled = ids.GroupBy(id => id).Where(g => g.Count() > 1).ToList();
        Assert.InRange(beforeTheKill.Count, KilledAt, Run - 1);
        Assert.Equal(Run, messages.Count);
        Assert.All(messages, m => Assert.Equal(DeliveryState.Sent, m.State));
        Assert.Equal(messages.Select(m => $"{m.Id:N}@ishoj.example").Order(), ids.Distinct().Order());
        Assert.True(doubled.Count == 0 || (doubled is [var only] && only.Count() == 2 && only.Key == beforeTheKill[^1]), string.Join(", ", doubled.Select(g => g.Key)));
    }

    private Task<AppProcess> StartAsync(SmtpServer server) => AppProcess.StartAsync(_folder, Ct, [("Demo:Cases", "false"), .. server.Settings]);

    private static IReadOnlyList<string> Ids(SmtpServer server) => [.. server.Received().Select(m => m.MessageId!)];

    private static async Task<ApiUser> SignedInAsync(AppProcess app)
    {
        var user = new ApiUser(new HttpClient { BaseAddress = app.Address });
        return await user.SignInAsync("lone.budget") == 204 ? user : throw new InvalidOperationException("Not signed in.");
    }

    /// <summary>Leases that were never given back run out, and what is due is run before the answer.</summary>
    private static Task MoveClockAsync(ApiUser user, TimeSpan ahead) => user.SendAsync(HttpMethod.Post, "/dev/clock", $$"""{"now":"{{TimeProvider.System.GetUtcNow() + ahead:O}}"}""");

    private async Task WriteAsync(string number)
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IshojItDbContext>();
        var id = await db.Proposals.Where(p => p.Number == number).Select(p => p.Id).SingleAsync(Ct);
        var now = TimeProvider.System.GetUtcNow();
        db.OutboxMessages.AddRange(Enumerable.Range(0, Run).Select(_ => new OutboxMessageRow
        {
            Id = Guid.CreateVersion7(now),
            ProposalId = id,
            Number = number,
            Recipient = new UserId("lone.budget"),
            Group = NoticeGroup.Duty,
            Kind = DutyKind.Submit.Kebab(),
            CreatedAt = now,
            NextAttemptAt = now,
        }));
        await db.SaveChangesAsync(Ct);
    }

    private async Task<List<OutboxMessageRow>> MessagesAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IshojItDbContext>().OutboxMessages.AsNoTracking().Where(m => m.Group != NoticeGroup.Digest).ToListAsync(Ct);
    }
}
