using IshojIt.Application.Costs;
using IshojIt.Domain.Common;
using IshojIt.Testing.Databases;
using Xunit;

namespace IshojIt.Application.Tests.Costs;

/// <summary>Which accounts can be stated: the open ones of the imported chart.</summary>
public sealed class ChartOfAccountsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_account_is_unknown_where_a_chart_is_imported_without_it_or_closed_it()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, Ct);
        var before = await UnknownAsync(database, "1000", "9999");

        await ImportAsync(database, new Account("1000", "Drift"), new Account("2000", "Licens"));
        await ImportAsync(database, new Account("1000", "Drift"));

        Assert.Empty(before);
        Assert.Equal(["2000", "9999"], await UnknownAsync(database, "1000", "2000", "9999"));
    }

    private static async Task ImportAsync(TestDatabase database, params Account[] accounts) =>
        Assert.Null(await database.WithAsync<ChartOfAccounts, Refusal?>(chart => chart.ImportAsync(accounts, new UserId("freja.okonomi"), Ct)));

    private static Task<IReadOnlyList<string>> UnknownAsync(TestDatabase database, params string[] numbers) =>
        database.WithAsync<ChartOfAccounts, IReadOnlyList<string>>(chart => chart.UnknownAsync(numbers, Ct));
}
