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

public sealed class SystemOverlapsTests
{
    [Theory, EachDatabase]
    public async Task A_system_of_the_same_supplier_is_found_with_its_contracts_end(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        await AddAsync(database, "Vagtplan", "Æblegrød A/S");
        await AddAsync(database, "Postlisten", "Rødgrød ApS");

        var found = await FindAsync(database, supplier: "æblegrød a/s");

        var overlap = Assert.Single(found);
        Assert.Equal(("Vagtplan", new DateOnly(2028, 6, 30), true), (overlap.Name, overlap.ContractEnd, overlap.SameSupplier));
        Assert.Empty(overlap.SharedWords);
    }

    [Theory, EachDatabase]
    public async Task A_system_that_shares_a_word_of_the_name_is_found(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        await AddAsync(database, "ESDH, journal og arkiv", "Æblegrød A/S");
        await AddAsync(database, "Vagtplan", "Rødgrød ApS");

        var found = await FindAsync(database, "Nyt system til JOURNAL over øvelser");

        Assert.Equal("journal", Assert.Single(Assert.Single(found).SharedWords));
    }

    [Theory, EachDatabase]
    public async Task Words_that_any_system_may_hold_find_nothing(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        await AddAsync(database, "Fælles system til digital drift", null);

        Assert.Empty(await FindAsync(database, "Et nyt fælles digitalt system"));
        Assert.Empty(await FindAsync(database, ""));
    }

    [Theory, EachDatabase]
    public async Task A_retired_system_is_not_what_we_have(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        await AddAsync(database, "Vagtplan", "Æblegrød A/S", SystemState.Retired);

        Assert.Empty(await FindAsync(database, "Vagtplan", "Æblegrød A/S"));
    }

    [Theory, EachDatabase]
    public async Task The_named_come_first_and_then_those_that_share_most(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var named = await AddAsync(database, "Postlisten", null);
        await AddAsync(database, "Journal", null);
        await AddAsync(database, "Journal og arkiv", null);

        var found = await FindAsync(database, "Arkiv og journal", systems: named);

        Assert.Equal(["Postlisten", "Journal og arkiv", "Journal"], found.Select(o => o.Name));
        Assert.True(found[0].Named);
    }

    [Theory, EachDatabase]
    public async Task A_cases_own_entry_is_no_overlap_of_it(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var played = await StoredCase.CreateAsync(database, ACase.Content(ProposalKind.NewSystem) with { Title = "Vagtplan" });
        await played.StartAsync();

        Assert.Empty(await FindAsync(database, "Vagtplan", not: played.Number));
        Assert.Single(await FindAsync(database, "Vagtplan"));
    }

    [Theory, EachDatabase]
    public async Task A_system_that_was_renamed_is_found_by_its_new_name_only(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind, TestContext.Current.CancellationToken);
        var id = await AddAsync(database, "Vagtplan", null);

        await database.WithAsync<SystemRegister, Result<SystemRow>>(register => register.ChangeAsync(
            id, Fields("Mødekalender", null, SystemState.Active), 1, new UserId("ivan.it"), TestContext.Current.CancellationToken));

        Assert.Empty(await FindAsync(database, "Vagtplan"));
        Assert.Single(await FindAsync(database, "Mødekalender"));
    }

    private static SystemFields Fields(string name, string? supplier, SystemState state) =>
        new(name, "IT-driften", new("101"), supplier, new DateOnly(2028, 6, 30), Hosting.ExternalEu, [], state);

    private static async Task<Guid> AddAsync(TestDatabase database, string name, string? supplier, SystemState state = SystemState.Active) =>
        (await database.WithAsync<SystemRegister, Result<SystemRow>>(register => register.AddAsync(
            Fields(name, supplier, state), new CreationKey(new UserId("ivan.it"), null, ""), TestContext.Current.CancellationToken))).Value!.Id;

    private static Task<IReadOnlyList<SystemOverlap>> FindAsync(TestDatabase database, string? title = null, string? supplier = null, string? not = null, params Guid[] systems) =>
        database.WithAsync<SystemOverlaps, IReadOnlyList<SystemOverlap>>(overlaps => overlaps.FindAsync(title, supplier, systems, not, TestContext.Current.CancellationToken));
}
