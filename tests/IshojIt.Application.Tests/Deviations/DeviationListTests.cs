using IshojIt.Application.Common;
using IshojIt.Application.Deviations;
using IshojIt.Application.Tests.Proposals;
using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Xunit;

namespace IshojIt.Application.Tests.Deviations;

public sealed class DeviationListTests
{
    private static readonly UserId Board = new("dag.direktion");

    [Theory, EachDatabase]
    [Guards("R15.2-15")]
    public async Task Work_begun_too_early_is_listed_with_its_days_until_it_is_closed_and_after(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var begun = await (await StoredCase.CreateAsync(database)).SubmitAsync();
        await begun.DoAsync("lone.budget", new RegisterDeviation(StartAct.ContractSigned, Today(database).AddDays(-3), "Aftalen hastede"));
        database.Clock.Advance(TimeSpan.FromDays(4));

        var open = Assert.Single((await ReadAsync(database, new DeviationFilter(OpenOnly: true))).Items);
        await begun.DoAsync("dag.direktion", new CloseDeviation((await begun.ReadAsync()).Deviations[0].Id, DeviationEnd.WoundUp, Today(database)));
        var closed = Assert.Single((await ReadAsync(database, new DeviationFilter())).Items);

        Assert.Equal((begun.Number, DeviationEntryKind.StartedWithoutApproval, StartAct.ContractSigned, true, 7), (open.Number, open.Kind, open.Act, open.Open, open.DaysWithoutApproval));
        Assert.Equal((false, DeviationEnd.WoundUp, 7), (closed.Open, closed.ClosedAs, closed.DaysWithoutApproval));
        Assert.Empty((await ReadAsync(database, new DeviationFilter(OpenOnly: true))).Items);
    }

    [Theory, EachDatabase]
    [Guards("R15.2-10")]
    public async Task A_lowered_route_is_listed_and_counted_in_its_quarter(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var lowered = await StoredCase.CreateAsync(database, CasePlayTests.Significant());
        await lowered.SubmitAsync();
        await lowered.DoAsync("ivan.it", new AcknowledgeOrientation());
        await lowered.DoAsync("ivan.it", new ReviewCompatibility(Domain.Orientations.ReviewResult.Compatible, [], []));
        await lowered.DoAsync("freja.okonomi", new AssessAppropriation(AppropriationKind.WithinFrame, null, null, null, []));
        await lowered.DoAsync("ivan.it", new DecideRoute(Route.Director, "Skiftet sker uden brugernes medvirken", []));

        var row = Assert.Single((await ReadAsync(database, new DeviationFilter(DeviationEntryKind.LoweredRoute))).Items);
        var count = Assert.Single(await database.WithAsync<DeviationList, IReadOnlyList<DeviationCount>>(list => list.ByQuarterAsync(Board, TestContext.Current.CancellationToken)));

        Assert.Equal((lowered.Number, (int?)null), (row.Number, row.DaysWithoutApproval));
        Assert.Equal(new DeviationCount(Today(database).Year, ((Today(database).Month - 1) / 3) + 1, DeviationEntryKind.LoweredRoute, 1, 0), count);
    }

    [Theory, EachDatabase]
    [Guards("R15.2-15")]
    public async Task An_act_counts_in_the_quarter_in_which_it_was_registered(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var begun = await (await StoredCase.CreateAsync(database)).SubmitAsync();

        await begun.DoAsync("lone.budget", new RegisterDeviation(StartAct.ContractSigned, Today(database).AddDays(-120), "Aftalen hastede"));

        var count = Assert.Single(await database.WithAsync<DeviationList, IReadOnlyList<DeviationCount>>(list => list.ByQuarterAsync(Board, TestContext.Current.CancellationToken)));
        Assert.Equal(new DeviationCount(Today(database).Year, ((Today(database).Month - 1) / 3) + 1, DeviationEntryKind.StartedWithoutApproval, 1, 1), count);
    }

    [Theory, EachDatabase]
    public async Task What_was_registered_more_than_eight_quarters_ago_has_left_the_report(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var begun = await (await StoredCase.CreateAsync(database)).SubmitAsync();
        await begun.DoAsync("lone.budget", new RegisterDeviation(StartAct.ContractSigned, Today(database), "Aftalen hastede"));
        database.Clock.Advance(TimeSpan.FromDays((2 * 366) + 1));

        var counts = await database.WithAsync<DeviationList, IReadOnlyList<DeviationCount>>(list => list.ByQuarterAsync(Board, TestContext.Current.CancellationToken));

        Assert.Empty(counts);
    }

    [Theory, EachDatabase]
    [Guards("R15.0-2")]
    public async Task Who_does_not_follow_deviations_reads_none(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var begun = await (await StoredCase.CreateAsync(database)).SubmitAsync();
        await begun.DoAsync("lone.budget", new RegisterDeviation(StartAct.GoLive, Today(database), "Gik i drift"));

        foreach (var user in new[] { "lone.budget", "adam.admin", "lars.leder", "emil.sagsbehandler" })
        {
            Assert.Empty((await ReadAsync(database, new DeviationFilter(), user)).Items);
        }
    }

    [Theory, EachDatabase]
    public async Task The_list_is_paged_by_registration_the_latest_first(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var numbers = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            var begun = await (await StoredCase.CreateAsync(database)).SubmitAsync();
            await begun.DoAsync("lone.budget", new RegisterDeviation(StartAct.GoLive, Today(database), "Gik i drift"));
            numbers.Add(begun.Number);
        }

        var first = await ReadAsync(database, new DeviationFilter(), size: 2);
        var second = await ReadAsync(database, new DeviationFilter(), after: first.Next, size: 2);

        Assert.Equal(Enumerable.Reverse(numbers), first.Items.Concat(second.Items).Select(r => r.Number));
        Assert.Null(second.Next);
    }

    private static DateOnly Today(TestDatabase database) => DanishCalendar.DateOf(database.Clock.GetUtcNow());

    private static Task<Page<DeviationListRow>> ReadAsync(TestDatabase database, DeviationFilter filter, string user = "dag.direktion", string? after = null, int size = 50) =>
        database.WithAsync<DeviationList, Page<DeviationListRow>>(list => list.ReadAsync(filter, new UserId(user), after, size, TestContext.Current.CancellationToken));
}
