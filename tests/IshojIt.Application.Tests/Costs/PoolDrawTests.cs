using IshojIt.Application.Common;
using IshojIt.Application.Costs;
using IshojIt.Application.Tests.Proposals;
using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IshojIt.Application.Tests.Costs;

/// <summary>A pool's sums are those of its book and of the cases, however many draw on it at once.</summary>
public sealed class PoolDrawTests
{
    private static readonly UserId Freja = new("freja.okonomi");

    [Theory, EachDatabase]
    [Guards("R15.2-17")]
    public async Task Of_two_hundred_cases_that_draw_at_once_as_many_succeed_as_the_money_reaches_and_each_other_is_told_what_is_left(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var pool = await ReleasedAsync(database, 1_205_000);
        var cases = new List<StoredCase>();
        for (var i = 0; i < 200; i++)
        {
            cases.Add(await (await StoredCase.CreateAsync(database)).SubmitAsync());
        }

        var answers = await Task.WhenAll(cases.Select(c => Task.Run(() => c.TryAsync("freja.okonomi", FromPool(pool)))));

        Assert.Equal(120, answers.Count(a => a.IsDone));
        Assert.All(answers.Where(a => !a.IsDone), a => Assert.Equal(("pool-too-small", "5000.00"), (a.Refusal!.Code, a.Refusal.Subject)));
        Assert.Equal(Dkk.FromKroner(1_200_000), await DrawnAsync(database, pool));
    }

    [Theory, EachDatabase]
    [Guards("R15.2-17")]
    public async Task What_a_case_gives_back_can_be_drawn_by_another_and_the_book_keeps_both(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var pool = await ReleasedAsync(database, 15_000);
        var first = await (await (await StoredCase.CreateAsync(database)).SubmitAsync()).DoAsync("freja.okonomi", FromPool(pool));
        var second = await (await StoredCase.CreateAsync(database)).SubmitAsync();
        var tooSmall = await second.TryAsync("freja.okonomi", FromPool(pool));
        await first.DoAsync("freja.okonomi", FromPool(pool));

        await first.DoAsync("lone.budget", new Withdraw("alligevel ikke"));
        await second.DoAsync("freja.okonomi", FromPool(pool));

        Assert.Equal("pool-too-small", tooSmall.Refusal!.Code);
        Assert.Equal(Dkk.FromKroner(10_000), await DrawnAsync(database, pool));
        var book = await database.WithAsync<PoolList, PoolDetails?>(list => list.DetailsAsync(pool, Freja, TestContext.Current.CancellationToken));
        Assert.Equal([10_000m, -10_000m, 10_000m, -10_000m, 10_000m], book!.Draws.OrderBy(d => d.At).ThenBy(d => d.Amount.Oere).Select(d => d.Amount.Kroner));
        Assert.Equal([second.Number, first.Number], book.Draws.Select(d => d.Number).Distinct());
    }

    [Theory, EachDatabase]
    [Guards("R15.2-17")]
    public async Task The_rest_of_a_year_that_is_over_moves_as_decided_and_takes_no_draw_before(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var old = await ReleasedAsync(database, 15_000, new PoolFields("IT-pulje", Today(database).Year - 1, PoolKind.Operating), release: false);
        var next = await ReleasedAsync(database, 5_000);
        await database.ReadAsync(async db => await db.Pools.Where(p => p.Id == old).ExecuteUpdateAsync(set => set.SetProperty(p => p.Released, 1_500_000L)));
        var decision = new ReleaseFields(Dkk.Zero, Today(database), "Byrådet, punkt 7");
        var desk = database.Services.GetRequiredService<PoolDesk>();
        var key = new CreationKey(Freja, "overfør", "");

        var moved = await desk.CarryOverAsync(old, next, decision, key, TestContext.Current.CancellationToken);
        var again = await desk.CarryOverAsync(old, next, decision, key, TestContext.Current.CancellationToken);

        Assert.Equal(moved.Value, again.Value);
        var pools = await database.ReadAsync(db => db.Pools.AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.Released));
        Assert.Equal((0L, 2_000_000L), (pools[old], pools[next]));
        Assert.Equal("pool-is-empty", (await desk.CarryOverAsync(old, next, decision, key with { Key = null }, TestContext.Current.CancellationToken)).Refusal!.Code);
        Assert.Equal("not-allowed", (await desk.ReleaseAsync(next, decision with { Amount = new Dkk(1) }, new CreationKey(new UserId("lone.budget"), null, ""), TestContext.Current.CancellationToken)).Refusal!.Code);
    }

    [Fact]
    [Guards("R15.2-17")]
    public async Task The_rest_moves_to_no_pool_that_is_not_there()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, TestContext.Current.CancellationToken);
        var pool = await ReleasedAsync(database, 15_000);
        var desk = database.Services.GetRequiredService<PoolDesk>();

        var moved = await desk.CarryOverAsync(pool, Guid.Parse("00000000-0000-0000-0000-0000000000bb"), new ReleaseFields(Dkk.Zero, Today(database), "Byrådet"), new CreationKey(Freja, null, ""), TestContext.Current.CancellationToken);

        Assert.Equal(new FieldError("to", "unknown-pool"), Assert.Single(moved.Refusal!.Errors));
    }

    private static AssessAppropriation FromPool(Guid pool) => new(AppropriationKind.PoolFunds, null, pool.ToString("D"), null, []);

    private static DateOnly Today(TestDatabase database) => DanishCalendar.DateOf(database.Clock.GetUtcNow());

    private static async Task<Guid> ReleasedAsync(TestDatabase database, decimal kroner, PoolFields? fields = null, bool release = true)
    {
        var desk = database.Services.GetRequiredService<PoolDesk>();
        var made = Guid.Parse((await desk.CreateAsync(fields ?? new PoolFields("IT-pulje", 2027, PoolKind.Operating), new CreationKey(Freja, null, ""), TestContext.Current.CancellationToken)).Value!);
        if (release)
        {
            var released = await desk.ReleaseAsync(made, new ReleaseFields(Dkk.FromKroner(kroner), Today(database), "Byrådet, punkt 4"), new CreationKey(Freja, null, ""), TestContext.Current.CancellationToken);
            Assert.True(released.IsDone);
        }

        return made;
    }

    /// <summary>What is drawn: the column, once it was seen to be the sum of the book and of what the cases hold.</summary>
    private static async Task<Dkk> DrawnAsync(TestDatabase database, Guid pool)
    {
        var (column, book, documents) = await database.ReadAsync(async db => (
            new Dkk((await db.Pools.AsNoTracking().SingleAsync(p => p.Id == pool)).Drawn),
            (await db.PoolDraws.AsNoTracking().Where(d => d.PoolId == pool).ToListAsync()).Sum(d => d.Amount),
            await db.Proposals.AsNoTracking().Select(p => p.Document).ToListAsync()));
        var held = documents.Select(CaseJson.Read).Select(p => p.StandingAssessment?.Draw).OfType<Draw>().Where(d => d.Pool == pool).Sum(d => d.Amount);
        Assert.Equal((column, column), (book, held));
        return column;
    }
}
