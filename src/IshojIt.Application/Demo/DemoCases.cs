using IshojIt.Application.Common;
using IshojIt.Application.Demo.Stories;
using IshojIt.Application.Notifications;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Application.Demo;

/// <summary>
/// Makes the demo register, meetings and cases by the real use cases, on a simulated clock that ends the working day before
/// <paramref name="now"/>. The database is registered by <paramref name="addDatabase"/>; the app's own clock is not touched.
/// </summary>
public sealed class DemoCases(Action<IServiceCollection> addDatabase, DateTimeOffset now)
{
    private static readonly CreationKey Marker = new(new UserId("adam.admin"), "demo-cases", "");

    /// <summary>Adds nothing to a database that holds cases; throws where an act is refused or an earlier run was broken off.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        var clock = new DemoClock();
        var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddApplication();
        addDatabase(services);
        await using var provider = services.BuildServiceProvider();
        var calendar = new DemoCalendar(DanishCalendar.DateOf(now));
        clock.Now = DemoTimeline.At(calendar.Shift(calendar.Today, -320), 480);
        if (!await BeginAsync(provider, clock, ct))
        {
            return;
        }

        var (stage, meetings) = await new DemoSetting(provider, calendar).MakeAsync(ct);
        var play = new DemoPlay(provider, stage, meetings, await DemoPlay.ChartAsync(provider, ct));
        foreach (var scene in DemoTimeline.Of(AllStories.Told(), stage))
        {
            clock.Now = scene.At;
            await play.PlayAsync(scene, ct);
        }

        clock.Now = now;
        await provider.GetRequiredService<RefreshDueCases>().RunAsync(ct);
        await EndAsync(provider, clock, ct);
    }

    private static async Task<bool> BeginAsync(ServiceProvider provider, DemoClock clock, CancellationToken ct)
    {
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IshojItDbContext>();
        if (await MarkerIn(db).SingleOrDefaultAsync(ct) is { } marker)
        {
            return marker.Created == "made"
                ? false
                : throw new InvalidOperationException("The demo data was only half made. Stop the app, empty its data folder, and start it again.");
        }

        if (await db.Proposals.AnyAsync(ct) || await db.Meetings.AnyAsync(ct) || await db.Systems.AnyAsync(ct))
        {
            return false;
        }

        Marker.Remember(db, "begun", clock.Now);
        await db.SaveChangesAsync(ct);
        return true;
    }

    private static async Task EndAsync(ServiceProvider provider, DemoClock clock, CancellationToken ct)
    {
        await using var scope = provider.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IshojItDbContext>();
        // What was told in the played past is not mailed; what is older than a few days has been read.
        var (now, lately) = (clock.Now, clock.Now.AddDays(-4));
        await db.OutboxMessages.ExecuteUpdateAsync(m => m.SetProperty(x => x.State, DeliveryState.Kept), ct);
        await db.OutboxMessages.Where(m => m.CreatedAt < lately).ExecuteUpdateAsync(m => m.SetProperty(x => x.ReadAt, now), ct);
        (await MarkerIn(db).SingleAsync(ct)).Created = "made";
        await db.SaveChangesAsync(ct);
    }

    private static IQueryable<IdempotencyRow> MarkerIn(IshojItDbContext db) => db.IdempotencyKeys.Where(k => k.User == Marker.User && k.Key == Marker.Key);
}
