using IshojIt.Application.Jobs;
using IshojIt.Application.Notifications;
using IshojIt.Domain.Common;
using IshojIt.Domain.Notifications;
using IshojIt.Infrastructure.Notifications;
using IshojIt.Testing.Databases;
using IshojIt.Testing.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IshojIt.Application.Tests.Notifications;

/// <summary>A database whose outbox goes to a real mail server, and any number of instances of the app on it.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    private PostOffice(SmtpServer server, TestDatabase database) => (Server, Database) = (server, database);

    public SmtpServer Server { get; }

    public TestDatabase Database { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<PostOffice> OpenAsync(DatabaseKind kind)
    {
        var server = await SmtpServer.StartAsync();
        return await OpenAsync(kind, server, server.Configuration);
    }

    public static async Task<PostOffice> OpenAsync(DatabaseKind kind, SmtpServer server, IConfiguration configuration, Action<IServiceCollection>? more = null) => new(server, await TestDatabase.CreateAsync(
        kind,
        services =>
        {
            services.AddNotifier(configuration);
            services.AddSingleton<IMailWriter, PlainLetters>();
            more?.Invoke(services);
        },
        Ct));

    /// <summary>So many messages to the holder about a case that she sees.</summary>
    public async Task WriteAsync(int count, NoticeGroup group = NoticeGroup.Duty, string to = "lone.budget")
    {
        var stored = await Proposals.StoredCase.CreateAsync(Database);
        await Database.ReadAsync(async db =>
        {
            var id = (await db.Proposals.SingleAsync(p => p.Number == stored.Number)).Id;
            var now = Database.Clock.GetUtcNow();
            db.OutboxMessages.AddRange(Enumerable.Range(0, count).Select(_ => new OutboxMessageRow
            {
                Id = Guid.CreateVersion7(now),
                ProposalId = id,
                Number = stored.Number,
                Recipient = new UserId(to),
                Group = group,
                Kind = "submit",
                CreatedAt = now,
                NextAttemptAt = now,
            }));
            return await db.SaveChangesAsync(Ct);
        });
    }

    /// <summary>Sends what is due, as one instance; answers what ended it early.</summary>
    public Task<string?> DrainAsync(IServiceProvider? instance = null) => (instance ?? Database.Services).GetRequiredService<DrainOutbox>().RunAsync(Ct);

    public static Task RunJobsAsync(IServiceProvider instance) => instance.GetRequiredService<RunDueJobs>().RunAsync(Ct);

    public Task AddressAsync(string user, string? address) => Database.ReadAsync(db =>
        db.People.Where(p => p.User == new UserId(user)).ExecuteUpdateAsync(p => p.SetProperty(x => x.Email, address), Ct));

    public Task ChooseAsync(string user, NoticeGroup group, NoticeDelivery delivery) => Database.WithAsync<NoticePreferences, Result<NoticeWishes>>(p =>
        p.ChooseAsync(new UserId(user), new NoticeWishes(new Dictionary<NoticeGroup, NoticeDelivery> { [group] = delivery }, "da"), Ct));

    public Task<List<OutboxMessageRow>> MessagesAsync() => Database.ReadAsync(db => db.OutboxMessages.AsNoTracking().OrderBy(m => m.Id).ToListAsync(Ct));

    public async Task<IReadOnlyDictionary<DeliveryState, int>> StatesAsync() => (await MessagesAsync()).CountBy(m => m.State).ToDictionary();

    public IReadOnlyList<string> Ids() => [.. Server.Received().Select(m => m.MessageId!)];

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await Server.DisposeAsync();
    }
}
