using IshojIt.Application.Audit;
using IshojIt.Application.Common;
using IshojIt.Application.Register;
using IshojIt.Application.Tests.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Register;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IshojIt.Application.Tests.Register;

public sealed class SystemTrailTests
{
    private static readonly UserId Ivan = new("ivan.it");

    [Theory, EachDatabase]
    public async Task Each_change_is_an_entry_of_the_systems_own_chain(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var calendar = await AddAsync(database, "Mødekalender");
        await AddAsync(database, "Vagtplan");

        await ChangeAsync(database, calendar.Id, Fields("Mødekalender") with { State = SystemState.Retired, Interfaces = ["Postlisten"] }, 1);

        var entries = await EntriesAsync(database, calendar.Id);
        Assert.Equal([(1, "add", Ivan), (2, "change", Ivan)], entries.Select(e => (e.Seq, e.Action, e.By)));
        Assert.Equal((null, entries[0].After), (entries[0].Before, entries[1].Before));
        Assert.Contains("\"interfaces\":[\"Postlisten\"],\"state\":\"retired\"", entries[1].After, StringComparison.Ordinal);
        Assert.Null(AuditChain.FirstBroken(entries));
    }

    [Theory, EachDatabase]
    public async Task An_entry_that_was_tampered_with_breaks_the_chain(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var calendar = await AddAsync(database, "Mødekalender");
        await ChangeAsync(database, calendar.Id, Fields("Mødekalender 2"), 1);

        await database.ReadAsync(db => db.SystemAuditEntries.Where(e => e.Seq == 1).ExecuteUpdateAsync(e => e.SetProperty(x => x.By, new UserId("inge.it"))));

        Assert.Equal(1, AuditChain.FirstBroken(await EntriesAsync(database, calendar.Id)));
    }

    [Theory, EachDatabase]
    public async Task An_entry_is_neither_changed_nor_deleted(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        await AddAsync(database, "Mødekalender");

        var changing = () => database.ReadAsync(async db =>
        {
            (await db.SystemAuditEntries.SingleAsync()).Action = "another";
            return await db.SaveChangesAsync();
        });
        var deleting = () => database.ReadAsync(async db =>
        {
            db.SystemAuditEntries.Remove(await db.SystemAuditEntries.SingleAsync());
            return await db.SaveChangesAsync();
        });

        await Assert.ThrowsAsync<InvalidOperationException>(changing);
        await Assert.ThrowsAsync<InvalidOperationException>(deleting);
    }

    [Theory, EachDatabase]
    public async Task Of_changes_made_at_once_on_one_version_one_is_done_and_leaves_one_entry(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var calendar = await AddAsync(database, "Mødekalender");

        var changed = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => ChangeAsync(database, calendar.Id, Fields($"Kalender {i}"), 1))));

        Assert.Single(changed, c => c.IsDone);
        Assert.All(changed.Where(c => !c.IsDone), c => Assert.Equal((RefusalKind.Conflict, "2"), (c.Refusal!.Kind, c.Refusal.Subject)));
        Assert.Equal(2, (await EntriesAsync(database, calendar.Id)).Count);
    }

    [Theory, EachDatabase]
    public async Task Others_than_the_IT_centre_change_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var calendar = await AddAsync(database, "Mødekalender");

        var changed = await ChangeAsync(database, calendar.Id, Fields("Andet"), 1, "lone.budget");

        Assert.Equal(RefusalKind.NotAllowed, changed.Refusal?.Kind);
        Assert.Single(await EntriesAsync(database, calendar.Id));
    }

    [Theory, EachDatabase]
    [Guards("R15.2-16")]
    public async Task A_case_that_is_cleared_and_goes_live_leaves_its_entries(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var played = await StoredCase.CreateAsync(database, ACase.Content(ProposalKind.NewSystem));

        await played.StartAsync();
        await played.DoAsync("lone.budget", new Start(StartAct.GoLive, DanishCalendar.DateOf(database.Clock.GetUtcNow())));

        var entries = await database.ReadAsync(db => db.SystemAuditEntries.OrderBy(e => e.Seq).ToListAsync());
        Assert.Equal(["director-approve", "start"], entries.Select(e => e.Action));
        Assert.Equal(["planned", "active"], entries.Select(e => System.Text.Json.JsonDocument.Parse(e.After).RootElement.GetProperty("state").GetString()));
        Assert.Null(AuditChain.FirstBroken(entries));
    }

    [Theory, EachDatabase]
    public async Task A_system_that_is_abandoned_before_it_goes_live_is_retired(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var played = await StoredCase.CreateAsync(database, ACase.Content(ProposalKind.NewSystem));
        await played.StartAsync();

        await played.DoAsync("lone.budget", new CloseCase(false, "Leverandøren ophørte."));

        var entries = await database.ReadAsync(db => db.SystemAuditEntries.OrderBy(e => e.Seq).ToListAsync());
        Assert.Equal(["planned", "retired"], entries.Select(e => System.Text.Json.JsonDocument.Parse(e.After).RootElement.GetProperty("state").GetString()));
        Assert.Equal("close", entries[^1].Action);
    }

    [Theory, EachDatabase]
    public async Task A_planned_system_of_a_case_that_is_withdrawn_is_retired(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var played = await StoredCase.CreateAsync(database, ACase.Content(ProposalKind.NewSystem));
        await played.RouteAsync(Route.Director);
        await played.DoAsync("dorte.direktor", new DirectorApprove([], []));

        await played.DoAsync("lone.budget", new Withdraw("Behovet faldt bort."));

        var entries = await database.ReadAsync(db => db.SystemAuditEntries.OrderBy(e => e.Seq).ToListAsync());
        Assert.Equal(["planned", "retired"], entries.Select(e => System.Text.Json.JsonDocument.Parse(e.After).RootElement.GetProperty("state").GetString()));
        Assert.Equal("withdraw", entries[^1].Action);
    }

    private static SystemFields Fields(string name) => new(name, "IT-driften", new("101"), "Æblegrød A/S", new DateOnly(2028, 6, 30), Hosting.ExternalEu, [], SystemState.Active);

    private static async Task<SystemRow> AddAsync(TestDatabase database, string name) => (await database.WithAsync<SystemRegister, Result<SystemRow>>(
        register => register.AddAsync(Fields(name), new CreationKey(Ivan, null, ""), TestContext.Current.CancellationToken))).Value!;

    private static Task<Result<SystemRow>> ChangeAsync(TestDatabase database, Guid id, SystemFields fields, int version, string by = "ivan.it") => database.WithAsync<SystemRegister, Result<SystemRow>>(
        register => register.ChangeAsync(id, fields, version, new UserId(by), TestContext.Current.CancellationToken));

    private static Task<List<SystemAuditEntryRow>> EntriesAsync(TestDatabase database, Guid system) =>
        database.ReadAsync(db => db.SystemAuditEntries.AsNoTracking().Where(e => e.SystemId == system).OrderBy(e => e.Seq).ToListAsync());
}
