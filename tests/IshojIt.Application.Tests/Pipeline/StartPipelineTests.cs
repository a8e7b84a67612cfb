using IshojIt.Application.Common;
using IshojIt.Application.Pipeline;
using IshojIt.Application.Tests.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Xunit;

namespace IshojIt.Application.Tests.Pipeline;

/// <summary>The cases that have not begun, by planned start.</summary>
public sealed class StartPipelineTests
{
    private static readonly UserId Ivan = new("ivan.it");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    [Guards("R15.0-2")]
    public async Task Cases_that_have_not_begun_come_by_planned_start_each_once(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        foreach (var month in new[] { 5, 3, 5, 1 })
        {
            await (await StoredCase.CreateAsync(database, Planned(month))).SubmitAsync();
        }

        await (await StoredCase.CreateAsync(database, Planned(2))).StartAsync();
        await StoredCase.CreateAsync(database, Planned(4));

        var first = await ReadAsync(database, null, 3);
        var second = await ReadAsync(database, first.Next, 3);

        Assert.Equal([1, 3, 5, 5], first.Items.Concat(second.Items).Select(s => s.PlannedStart.Month));
        Assert.Equal(4, first.Items.Concat(second.Items).Select(s => s.Case.Number).Distinct().Count());
        Assert.Null(second.Next);
    }

    [Theory, EachDatabase]
    public async Task What_stands_against_a_start_is_told(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        var system = Guid.Parse("00000000-0000-0000-0000-0000000000c1");
        var stored = await (await StoredCase.CreateAsync(database, Planned(3) with { Kind = ProposalKind.NewSystem, AffectedSystems = [system] })).SubmitAsync();
        var before = Assert.Single((await ReadAsync(database, null, 10)).Items);
        await stored.DoAsync("ivan.it", new ReviewCompatibility(ReviewResult.Compatible, [], []));
        database.Clock.Advance(TimeSpan.FromDays(200));

        var after = Assert.Single((await ReadAsync(database, null, 10)).Items);
        var passed = await database.WithAsync<StartPipeline, int>(p => p.CountPassedAsync(Ivan, 10, Ct));

        Assert.Equal((true, StartProspect.InTime, system), (before.AwaitsReview, before.Prospect, Assert.Single(before.Systems).Id));
        Assert.Equal((false, StartProspect.PassedUncleared, 1), (after.AwaitsReview, after.Prospect, passed));
    }

    [Theory, EachDatabase]
    public async Task A_draft_without_a_start_is_counted_for_those_who_see_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, Ct);
        await StoredCase.CreateAsync(database, ACase.Content() with { PlannedStart = null });

        Assert.Equal(
            (0, 1),
            (await database.WithAsync<StartPipeline, int>(p => p.CountUndatedAsync(Ivan, Ct)), await database.WithAsync<StartPipeline, int>(p => p.CountUndatedAsync(new UserId("lone.budget"), Ct))));
    }

    private static ProposalContent Planned(int month) => ACase.Content() with { PlannedStart = new DateOnly(2027, month, 1) };

    private static Task<Page<PipelineStart>> ReadAsync(TestDatabase database, string? after, int size) =>
        database.WithAsync<StartPipeline, Page<PipelineStart>>(p => p.ReadAsync(Ivan, after, size, Ct));
}
