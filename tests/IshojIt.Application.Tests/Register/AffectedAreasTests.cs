using IshojIt.Application.Common;
using IshojIt.Application.Register;
using IshojIt.Application.Tests.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Register;
using IshojIt.Testing;
using IshojIt.Testing.Databases;
using Xunit;

namespace IshojIt.Application.Tests.Register;

/// <summary>Affected areas are found, not remembered.</summary>
public sealed class AffectedAreasTests
{
    [Theory, EachDatabase]
    [Guards("R15.2-7")]
    public async Task The_owner_the_users_and_who_paid_before_are_found_each_by_its_strongest_reason(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var system = await AddAsync(database, "401");
        var content = ACase.Content(ProposalKind.Connection, "301", 10_000, "402") with { AffectedSystems = [system] };
        var connected = await StoredCase.CreateAsync(database, content);
        await connected.DoAsync("lone.budget", new Submit());

        var before = await FindAsync(database, system, "302");
        await ClearAsync(connected);
        var after = await FindAsync(database, system, "302");

        Assert.Equal([("301", AffectedBecause.EarlierCase), ("401", AffectedBecause.OwnsSystem), ("402", AffectedBecause.EarlierCase)], before);
        Assert.Equal([("301", AffectedBecause.UsesSystem), ("401", AffectedBecause.OwnsSystem), ("402", AffectedBecause.EarlierCase)], after);
    }

    [Theory, EachDatabase]
    [Guards("R15.2-7")]
    public async Task The_own_area_is_none_of_them_and_without_systems_there_are_none(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var system = await AddAsync(database, "401");

        Assert.Empty(await FindAsync(database, system, "401"));
        Assert.Empty(await database.WithAsync<AffectedAreas, IReadOnlyList<AffectedArea>>(
            areas => areas.FindAsync(ACase.Content(), null, new UserId("lone.budget"), TestContext.Current.CancellationToken)));
    }

    [Theory, EachDatabase]
    [Guards("R15.2-16")]
    public async Task A_case_that_comes_to_nothing_leaves_no_user(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var system = await AddAsync(database, "401");
        var connected = await StoredCase.CreateAsync(database, ACase.Content(ProposalKind.Connection) with { AffectedSystems = [system] });
        await connected.RouteAsync(Route.Director);
        await connected.DoAsync("dorte.direktor", new DirectorApprove([], []));
        Assert.Equal(["301"], await UsersAsync(database, system));

        await connected.DoAsync("lone.budget", new Withdraw("Behovet faldt bort."));

        Assert.Empty(await UsersAsync(database, system));
    }

    private static async Task ClearAsync(StoredCase played)
    {
        await played.DoAsync("per.budget", new AnswerHearing(new AreaCode("402"), Domain.Orientations.HearingAnswerKind.NoObjection, []));
        await played.DoAsync("freja.okonomi", new AssessAppropriation(Domain.Approvals.AppropriationKind.WithinFrame, null, null, null, []));
        await played.DoAsync("ivan.it", new DecideRoute(Route.Director, null, []));
        await played.DoAsync("dorte.direktor", new DirectorApprove([], []));
        await played.DoAsync("vagn.direktor", new DirectorApprove([], []));
    }

    private static async Task<IReadOnlyList<string>> UsersAsync(TestDatabase database, Guid system) =>
        [.. (await database.WithAsync<SystemSearch, IReadOnlyList<SystemUse>>(search => search.UsersOfAsync(system, new UserId("rita.revisor"), TestContext.Current.CancellationToken))).Select(u => u.BudgetArea.Value)];

    private static async Task<IReadOnlyList<(string, AffectedBecause)>> FindAsync(TestDatabase database, Guid system, string own) =>
        [.. (await database.WithAsync<AffectedAreas, IReadOnlyList<AffectedArea>>(areas => areas.FindAsync(
            ACase.Content(area: own) with { AffectedSystems = [system] }, null, new UserId("soren.budget"), TestContext.Current.CancellationToken))).Select(a => (a.BudgetArea.Value, a.Because))];

    private static async Task<Guid> AddAsync(TestDatabase database, string area) => (await database.WithAsync<SystemRegister, Result<SystemRow>>(register => register.AddAsync(
        new SystemFields("Omsorg", "Ældre", new AreaCode(area), null, null, Hosting.ExternalEu, [], SystemState.Active),
        new CreationKey(new UserId("ivan.it"), null, ""), TestContext.Current.CancellationToken))).Value!.Id;
}
