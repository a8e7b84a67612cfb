using IshojIt.Application.Costs;
using IshojIt.Application.Tests.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IshojIt.Application.Tests.Costs;

public sealed class LedgerKeepingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Many_parts_become_one_of_each_total_and_no_total_changes(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        await new RandomHistories(database.Services, 3).RunAsync(10, Ct);
        var (before, parts) = (await LedgerAsync(database), await PartsAsync(database));

        var fewer = await Keeping(database).CompactAsync(Ct, spare: 0);

        Assert.Equivalent(before, await LedgerAsync(database), strict: true);
        Assert.Equal(parts - fewer, await PartsAsync(database));
        Assert.Equal(await PartsAsync(database), await database.ReadAsync(db => db.LedgerSums.Select(s => new { s.Dimension, s.Key, s.State, s.Year }).Distinct().CountAsync(Ct)));
        Assert.Empty(await Keeping(database).CheckAsync(Ct));
    }

    [Theory, EachDatabase]
    public async Task A_database_without_totals_is_filled_from_its_lines_and_only_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        await new RandomHistories(database.Services, 4).RunAsync(10, Ct);
        var before = await LedgerAsync(database);
        await database.ReadAsync(db => db.LedgerSums.ExecuteDeleteAsync(Ct));

        var filled = await Task.WhenAll(Keeping(database).FillAsync(Ct), Keeping(database).FillAsync(Ct));

        Assert.Single(filled, f => f);
        Assert.Equivalent(before, await LedgerAsync(database), strict: true);
        Assert.Empty(await Keeping(database).CheckAsync(Ct));
    }

    [Theory, EachDatabase]
    public async Task A_total_that_is_not_the_sum_of_its_lines_is_reported_and_rebuilding_mends_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        await (await StoredCase.CreateAsync(database, ACase.Content(yearly: 100))).SubmitAsync();
        await database.ReadAsync(async db =>
        {
            db.LedgerSums.Add(LedgerSumRow.Of(new LedgerKey(LedgerDimension.Whole, "", ProposalState.InReview, 2027), new LedgerAmounts(new Dkk(1), default, default, default, 0), database.Clock.GetUtcNow()));
            return await db.SaveChangesAsync(Ct);
        });

        var fault = Assert.Single(await Keeping(database).CheckAsync(Ct));
        await Keeping(database).RebuildAsync(Ct);

        Assert.Equal((100_01, 100_00), (fault.Stored.Expense.Oere, fault.OfTheLines.Expense.Oere));
        Assert.Empty(await Keeping(database).CheckAsync(Ct));
    }

    [Theory, EachDatabase]
    public async Task Fifty_writers_on_one_area_two_who_compact_and_one_who_rebuilds_lose_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var cases = new List<StoredCase>();
        for (var i = 0; i < 50; i++)
        {
            cases.Add(await (await StoredCase.CreateAsync(database, ACase.Content(yearly: 100 + i))).SubmitAsync());
        }

        var writing = cases.Select((c, i) => c.TryAsync("lone.budget", new Revise(ACase.Content(yearly: 1000 + i), "dyrere"))).ToList();
        await Task.WhenAll([.. writing, CompactAsync(database), CompactAsync(database), Keeping(database).RebuildAsync(Ct)]);

        Assert.All(writing, w => Assert.True(w.Result.IsDone, w.Result.Refusal?.Code));
        Assert.Equal(Dkk.FromKroner(Enumerable.Range(0, 50).Sum(i => 1000 + i)), (await LedgerAsync(database)).Total.ByYear[1].Expense);
        Assert.Empty(await Keeping(database).CheckAsync(Ct));
    }

    private static async Task<int> CompactAsync(TestDatabase database)
    {
        var fewer = 0;
        for (var i = 0; i < 10; i++)
        {
            fewer += await Keeping(database).CompactAsync(Ct, spare: 0);
        }

        return fewer;
    }

    private static LedgerKeeping Keeping(TestDatabase database) => database.Services.GetRequiredService<LedgerKeeping>();

    private static Task<int> PartsAsync(TestDatabase database) => database.ReadAsync(db => db.LedgerSums.CountAsync(Ct));

    private static Task<Ledger> LedgerAsync(TestDatabase database) =>
        database.WithAsync<CostLedger, Ledger>(l => l.ReadAsync(new LedgerQuestion(2026, 8), new UserId("freja.okonomi"), Ct));
}
