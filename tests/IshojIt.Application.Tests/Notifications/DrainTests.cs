using IshojIt.Application.Notifications;
using IshojIt.Domain.Common;
using IshojIt.Domain.Notifications;
using IshojIt.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IshojIt.Application.Tests.Notifications;

/// <summary>The outbox against a real mail server.</summary>
public sealed class DrainTests
{
    private const int Run = 500;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_server_that_is_down_for_a_whole_run_and_then_up_gets_every_message_once(DatabaseKind kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        await office.WriteAsync(Run);
        await office.Server.FallAsync();
        var down = await office.DrainAsync();
        office.Database.Clock.Advance(TimeSpan.FromDays(3));
        await office.DrainAsync();

        await office.Server.RiseAsync();
        var up = await office.DrainAsync();

        Assert.Equal(("unreachable", null, Run, Run), (down, up, office.Ids().Count, office.Ids().Distinct().Count()));
        Assert.Equal(Run, (await office.StatesAsync())[DeliveryState.Sent]);
    }

    [Theory, EachDatabase]
    public async Task A_server_that_falls_in_the_middle_loses_nothing_and_doubles_only_what_was_in_flight(DatabaseKind kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        await office.WriteAsync(Run);
        await office.Server.FallAsync();
        await office.Server.RiseAsync(diesAt: 203);
        var fallen = await office.DrainAsync();
        var inFlight = office.Ids()[^1];

        await office.Server.RiseAsync();
        office.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.DrainAsync();

        Assert.Equal(("interrupted", Run), (fallen, office.Ids().Distinct().Count()));
        Assert.Equal([inFlight], office.Ids().GroupBy(id => id).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Equal(Run, (await office.StatesAsync())[DeliveryState.Sent]);
    }

    [Theory, EachDatabase]
    public async Task Instances_that_drain_at_once_send_no_message_twice(DatabaseKind kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        await using var second = office.Database.Provide();
        await using var third = office.Database.Provide();
        await office.WriteAsync(Run);

        await Task.WhenAll(office.DrainAsync(), office.DrainAsync(second), office.DrainAsync(third));

        Assert.Equal((Run, Run), (office.Ids().Count, office.Ids().Distinct().Count()));
    }

    [Theory, EachDatabase]
    public async Task A_lease_that_an_instance_never_gave_back_runs_out(DatabaseKind kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        await office.WriteAsync(3);
        await office.Database.WithAsync<NoticeSorting, bool>(s => s.RunAsync(Ct));
        await office.Database.WithAsync<OutboxLeases, IReadOnlyList<OutboxMessageRow>>(l => l.TakeAsync(Ct));
        await office.DrainAsync();
        var whileHeld = office.Ids().Count;

        office.Database.Clock.Advance(OutboxLeases.Length + TimeSpan.FromSeconds(1));
        await office.DrainAsync();

        Assert.Equal((0, 3), (whileHeld, office.Ids().Count));
    }

    [Theory, EachDatabase]
    public async Task A_recipient_whom_the_server_refuses_is_a_dead_letter_until_it_is_sent_again(DatabaseKind kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        await office.AddressAsync("lone.budget", "ukendt@ishoj.example");
        await office.WriteAsync(1);
        await office.DrainAsync();
        var dead = Assert.Single(await office.MessagesAsync());

        await office.AddressAsync("lone.budget", "lone.budget@ishoj.example");
        await office.Database.WithAsync<OutboxDesk, Result<string>>(d => d.ResendAsync(new UserId("adam.admin"), dead.Id, Ct));
        await office.DrainAsync();

        Assert.Equal((DeliveryState.Dead, "recipient", 1), (dead.State, dead.Failure, dead.Attempts));
        Assert.Contains("550", dead.Answer, StringComparison.Ordinal);
        Assert.Equal($"{dead.Id:N}@ishoj.example", Assert.Single(office.Ids()));
        Assert.Null(Assert.Single(await office.MessagesAsync()).Failure);
    }

    [Theory, EachDatabase]
    public async Task A_message_that_is_always_put_off_is_tried_ever_more_rarely(DatabaseKind kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        await office.AddressAsync("lone.budget", "senere@ishoj.example");
        await office.WriteAsync(1);

        var waits = await TryAsync(office, 12);

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60, 60], waits.Select(w => (int)w.TotalMinutes));
        Assert.Equal((DeliveryState.Waiting, "later", 12), (await office.MessagesAsync()).Select(m => (m.State, m.Failure, m.Attempts)).Single());
    }

    [Theory, EachDatabase]
    public async Task A_message_that_is_put_off_for_days_while_others_are_taken_is_given_up_and_can_be_sent_again_for_days(DatabaseKind kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        await office.AddressAsync("lone.budget", "senere@ishoj.example");
        await office.WriteAsync(1);
        await office.DrainAsync();
        await office.WriteAsync(1, NoticeGroup.Substitute, "anna.budget");
        office.Database.Clock.Advance(OutboxLeases.GiveUpAfter - TimeSpan.FromMinutes(1));
        await office.DrainAsync();
        var within = await StateOfFirstAsync(office);

        office.Database.Clock.Advance(TimeSpan.FromHours(2));
        await office.DrainAsync();
        var after = await StateOfFirstAsync(office);
        await office.Database.WithAsync<OutboxDesk, Result<string>>(d => d.ResendAsync(new UserId("adam.admin"), null, Ct));
        await office.DrainAsync();

        Assert.Equal((DeliveryState.Waiting, DeliveryState.Dead, DeliveryState.Waiting), (within, after, await StateOfFirstAsync(office)));
    }

    [Theory, EachDatabase]
    public async Task A_server_that_closes_on_every_message_for_weeks_makes_no_dead_letter(DatabaseKind kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        await office.WriteAsync(3);
        await office.Server.FallAsync();
        await office.Server.RiseAsync(says: "421 4.3.2 Service shutting down");
        await TryAsync(office, 45, TimeSpan.FromHours(8));
        var down = await office.MessagesAsync();

        await office.Server.FallAsync();
        await office.Server.RiseAsync();
        office.Database.Clock.Advance(TimeSpan.FromHours(2));
        await office.DrainAsync();

        Assert.All(down, m => Assert.Equal((DeliveryState.Waiting, "interrupted", true), (m.State, m.Failure, m.Attempts > 10)));
        Assert.Equal((3, 3), (office.Ids().Count, (await office.StatesAsync())[DeliveryState.Sent]));
    }

    [Theory, EachDatabase]
    public async Task A_server_that_is_full_for_weeks_makes_no_dead_letter(DatabaseKind kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        await office.WriteAsync(3);
        await office.Server.FallAsync();
        await office.Server.RiseAsync(says: "452 4.3.1 Insufficient system storage");

        await TryAsync(office, 15, TimeSpan.FromDays(1));

        Assert.All(await office.MessagesAsync(), m => Assert.Equal((DeliveryState.Waiting, 15), (m.State, m.Attempts)));
    }

    [Theory, EachDatabase]
    public async Task Whoever_has_no_address_or_sees_the_case_no_longer_gets_no_mail(DatabaseKind kind)
    {
        await using var office = await PostOffice.OpenAsync(kind);
        await office.AddressAsync("lone.budget", null);
        await office.WriteAsync(1);
        await office.WriteAsync(1, to: "adam.admin");

        await office.DrainAsync();

        Assert.Empty(office.Ids());
        Assert.Equal(2, (await office.StatesAsync())[DeliveryState.Kept]);
    }

    [Theory, EachDatabase]
    public async Task What_waits_before_mail_is_set_up_stays(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var stored = await Proposals.StoredCase.CreateAsync(database);

        await stored.SubmitAsync();

        Assert.All(await database.ReadAsync(db => db.OutboxMessages.ToListAsync(Ct)), m => Assert.Equal(DeliveryState.New, m.State));
        Assert.NotEmpty(await database.ReadAsync(db => db.OutboxMessages.Where(m => m.Group == NoticeGroup.Duty).ToListAsync(Ct)));
    }

    /// <summary>So many runs, each when the first message is due again, or after so long; answers how long it waited after each.</summary>
    private static async Task<List<TimeSpan>> TryAsync(PostOffice office, int times, TimeSpan? pause = null)
    {
        var waits = new List<TimeSpan>();
        for (var i = 0; i < times; i++)
        {
            await office.DrainAsync();
            waits.Add((await office.MessagesAsync())[0].NextAttemptAt - office.Database.Clock.GetUtcNow());
            office.Database.Clock.Advance(pause ?? waits[^1]);
        }

        return waits;
    }

    private static async Task<DeliveryState> StateOfFirstAsync(PostOffice office) => (await office.MessagesAsync()).Single(m => m.Recipient == new UserId("lone.budget")).State;
}
