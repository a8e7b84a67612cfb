using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IshojIt.Application.Tests.Proposals;

public sealed class WritingTests
{
    [Theory, EachDatabase]
    public async Task Fifty_drafts_at_once_get_numbers_of_their_own_without_a_gap(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);

        var created = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => StoredCase.TryCreateAsync(database, ACase.Content(), "lone.budget"))));

        Assert.Equal(Enumerable.Range(1, 50).Select(n => new CaseNumber(2026, n).ToString()), created.Select(c => c.Value).Order(StringComparer.Ordinal));
    }

    [Theory, EachDatabase]
    [Guards("R15.2-8")]
    public async Task Two_hundred_acknowledgements_at_once_succeed_and_leave_one_for_each_centre(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var submitted = await (await StoredCase.CreateAsync(database)).SubmitAsync();
        string[] centres = ["ivan.it", "freja.okonomi"];

        var done = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => submitted.TryAsync(centres[i % 2], new AcknowledgeOrientation()))));

        Assert.All(done, d => Assert.Null(d.Refusal));
        var orientations = (await submitted.ReadAsync()).Orientations;
        Assert.Equal(2, orientations.Count(o => o.AcknowledgedAt is not null));
        Assert.Equal(2, orientations.Where(o => o.AcknowledgedAt is not null).Select(o => o.Centre).Distinct().Count());
    }

    [Theory, EachDatabase]
    public async Task Of_fifty_saves_at_once_on_one_version_one_is_done_and_49_are_conflicts(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var draft = await StoredCase.CreateAsync(database);

        var saved = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => draft.TryAsync("lone.budget", new Save(ACase.Content() with { Title = $"Titel {i}" }), version: 1))));

        var winner = Assert.Single(saved, s => s.IsDone).Value!;
        Assert.Equal(Enumerable.Repeat((RefusalKind.Conflict, "2"), 49), saved.Where(s => !s.IsDone).Select(s => (s.Refusal!.Kind, s.Refusal.Subject!)));
        Assert.Equal((2, winner.Content.Title), ((await draft.ReadAsync()).Version, (await draft.ReadAsync()).Content.Title));
        Assert.Equal(["create", "save"], (await draft.AuditAsync()).Select(e => e.Action));
    }

    [Theory, EachDatabase]
    public async Task Creations_at_once_under_one_key_make_one_case(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);

        var created = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => StoredCase.TryCreateAsync(database, ACase.Content(), "lone.budget", "key"))));

        Assert.Equal(["2026-0001"], created.Select(c => c.Value).Distinct());
        Assert.Equal(1, await database.ReadAsync(db => db.Proposals.CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task A_key_is_remembered_for_24_hours(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        await StoredCase.TryCreateAsync(database, ACase.Content(), "lone.budget", "key");

        database.Clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromSeconds(1));
        var within = await StoredCase.TryCreateAsync(database, ACase.Content(), "lone.budget", "key");
        database.Clock.Advance(TimeSpan.FromSeconds(1));
        var after = await StoredCase.TryCreateAsync(database, ACase.Content(), "lone.budget", "key");

        Assert.Equal(("2026-0001", "2026-0002"), (within.Value, after.Value));
    }

    [Theory, EachDatabase]
    public async Task An_old_version_is_a_conflict_and_writes_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var draft = await StoredCase.CreateAsync(database);
        await draft.DoAsync("lone.budget", new Save(ACase.Content() with { Title = "Et andet" }));
        var before = await database.CountsAsync();

        var refusal = (await draft.TryAsync("lone.budget", new Save(ACase.Content()), version: 1)).Refusal;

        Assert.Equal((RefusalKind.Conflict, "2"), (refusal!.Kind, refusal.Subject));
        Assert.Equal(before, await database.CountsAsync());
    }

    [Theory, EachDatabase]
    public async Task A_refused_command_writes_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var submitted = await (await StoredCase.CreateAsync(database)).SubmitAsync();
        var (counts, document) = (await database.CountsAsync(), await submitted.ReadAsync());

        var refusals = new List<RefusalKind?>
        {
            (await submitted.TryAsync("lone.budget", new DirectorApprove([], []))).Refusal?.Kind,
            (await submitted.TryAsync("lone.budget", new Submit())).Refusal?.Kind,
            (await submitted.TryAsync("lone.budget", new Start(StartAct.GoLive, new DateOnly(2026, 11, 2)))).Refusal?.Kind,
            (await StoredCase.TryCreateAsync(database, ACase.Content(), "ivan.it", "key")).Refusal?.Kind,
        };

        Assert.Equal([RefusalKind.NotAllowed, RefusalKind.WrongState, RefusalKind.Unmet, RefusalKind.NotAllowed], refusals);
        Assert.Equal(counts, await database.CountsAsync());
        Assert.Equivalent(document, await submitted.ReadAsync(), strict: true);
    }

    [Theory, EachDatabase]
    public async Task What_was_decided_is_neither_changed_nor_deleted(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        await (await StoredCase.CreateAsync(database)).SubmitAsync();

        var changing = () => database.ReadAsync(async db =>
        {
            (await db.AuditEntries.FirstAsync()).Action = "another";
            return await db.SaveChangesAsync();
        });
        var deleting = () => database.ReadAsync(async db =>
        {
            db.CostLines.Remove(await db.CostLines.FirstAsync());
            return await db.SaveChangesAsync();
        });

        await Assert.ThrowsAsync<InvalidOperationException>(changing);
        await Assert.ThrowsAsync<InvalidOperationException>(deleting);
    }

    [Theory, EachDatabase]
    public async Task What_was_decided_is_not_changed_by_a_write_that_does_not_wait_either(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        await StoredCase.CreateAsync(database);

        var changing = () => database.ReadAsync(async db =>
        {
            (await db.AuditEntries.FirstAsync()).Action = "another";
#pragma warning disable CA1849 // That it does not wait is the point.
            return db.SaveChanges();
#pragma warning restore CA1849
        });

        await Assert.ThrowsAsync<InvalidOperationException>(changing);
    }
}
