using IshojIt.Application.Common;
using IshojIt.Application.Orientations;
using IshojIt.Application.Tests.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IshojIt.Application.Tests.Lists;

/// <summary>Each centre's orientations as a list of their own.</summary>
public sealed class OrientationListTests
{
    private static readonly UserId Freja = new("freja.okonomi"), Ivan = new("ivan.it");

    [Theory, EachDatabase]
    [Guards("R15.2-8", "R15.2-9")]
    public async Task An_orientation_goes_from_new_over_acknowledged_to_changed_and_leaves_the_old_one_where_it_was(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var played = await StoredCase.CreateAsync(database, ACase.Content());
        await played.DoAsync("lone.budget", new Submit());
        Assert.Equal([(1, OrientationStatus.New)], await ListAsync(database, Freja));

        await played.DoAsync("freja.okonomi", new AcknowledgeOrientation());
        await played.DoAsync("lone.budget", new Revise(ACase.Content(yearly: 20_000), "Dyrere."));

        Assert.Equal([(2, OrientationStatus.Changed), (1, OrientationStatus.Acknowledged)], await ListAsync(database, Freja));
        Assert.Equal([(2, OrientationStatus.Changed), (1, OrientationStatus.Overtaken)], await ListAsync(database, Ivan));
        Assert.Empty(await ListAsync(database, new UserId("lone.budget")));
        Assert.Equal([(2, OrientationStatus.Changed)], await ListAsync(database, Freja, OrientationStatus.Changed));
    }

    [Theory, EachDatabase]
    [Guards("R15.2-9")]
    public async Task What_ran_out_and_what_changed_are_told_with_old_new_and_difference(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var played = await StoredCase.CreateAsync(database, ACase.Content());
        await played.DoAsync("lone.budget", new Submit());
        await played.DoAsync("lone.budget", new Revise(ACase.Content(yearly: 20_000), "Dyrere."));
        await played.DoAsync("freja.okonomi", new AskHolder("Hvorfor dyrere?"));
        database.Clock.Advance(TimeSpan.FromDays(20));

        var entry = Assert.Single((await database.WithAsync<OrientationList, Page<OrientationEntry>>(
            list => list.EntriesAsync(Centre.FinanceCentre, OrientationStatus.RunOut, Freja, null, 10, TestContext.Current.CancellationToken))).Items);

        var difference = Assert.Single(entry.Differences);
        Assert.Equal((Dkk.FromKroner(10_000), Dkk.FromKroner(20_000), 1), (difference.Before[0], difference.Now[0], entry.OpenQuestions));
    }

    [Theory, EachDatabase]
    [Guards("R15.2-8")]
    public async Task Page_by_page_each_orientation_is_given_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        foreach (var yearly in Enumerable.Range(1, 5))
        {
            var played = await StoredCase.CreateAsync(database, ACase.Content(yearly: yearly));
            await played.DoAsync("lone.budget", new Submit());
            await played.DoAsync("lone.budget", new Revise(ACase.Content(yearly: yearly + 1), "Dyrere."));
        }

        var seen = new List<(string, Centre, int)>();
        string? after = null;
        do
        {
            var page = await database.WithAsync<OrientationList, Page<OrientationListRow>>(list => list.ReadAsync(null, null, new UserId("rita.revisor"), after, 3, TestContext.Current.CancellationToken));
            seen.AddRange(page.Items.Select(r => (r.Number, r.Centre, r.CostVersion)));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal((20, 20), (seen.Count, seen.Distinct().Count()));
    }

    [Theory, EachDatabase]
    [Guards("R15.2-9")]
    public async Task A_database_older_than_the_table_is_filled_once_and_nothing_is_changed_but_not_oriented(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var played = await StoredCase.CreateAsync(database, ACase.Content());
        await played.DoAsync("lone.budget", new Submit());
        await played.DoAsync("freja.okonomi", new AcknowledgeOrientation());
        var before = await RowsAsync(database);
        await database.ReadAsync(db => db.Orientations.ExecuteDeleteAsync());
        Assert.NotEmpty(await ChangedButNotOrientedAsync(database));

        var filled = await database.WithAsync<OrientationKeeping, bool>(keeping => keeping.FillAsync(TestContext.Current.CancellationToken));
        var again = await database.WithAsync<OrientationKeeping, bool>(keeping => keeping.FillAsync(TestContext.Current.CancellationToken));

        Assert.Equal((true, false), (filled, again));
        Assert.Equal(before, await RowsAsync(database));
        Assert.Empty(await ChangedButNotOrientedAsync(database));
    }

    private static Task<IReadOnlyList<string>> ChangedButNotOrientedAsync(TestDatabase database) =>
        database.WithAsync<OrientationList, IReadOnlyList<string>>(list => list.ChangedButNotOrientedAsync(TestContext.Current.CancellationToken));

    private static async Task<IReadOnlyList<(Centre, int, DateTimeOffset?, UserId?)>> RowsAsync(TestDatabase database) =>
        [.. (await database.ReadAsync(db => db.Orientations.AsNoTracking().ToListAsync())).OrderBy(o => (o.Centre, o.CostVersion)).Select(o => (o.Centre, o.CostVersion, o.AcknowledgedAt, o.AcknowledgedBy))];

    private static async Task<IReadOnlyList<(int, OrientationStatus)>> ListAsync(TestDatabase database, UserId reader, OrientationStatus? status = null) =>
        [.. (await database.WithAsync<OrientationList, Page<OrientationListRow>>(list => list.ReadAsync(null, status, reader, null, 10, TestContext.Current.CancellationToken))).Items.Select(r => (r.CostVersion, r.Status))];
}
