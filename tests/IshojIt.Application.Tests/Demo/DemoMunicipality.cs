using System.Text.Json;
using IshojIt.Application.Common;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Proposals;
using IshojIt.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace IshojIt.Application.Tests.Demo;

/// <summary>The demo data as a first start on a Wednesday in November makes it; made once and only read.</summary>
public sealed class DemoMunicipality : IAsyncLifetime
{
    public static DateTimeOffset FirstStart { get; } = new(2026, 11, 25, 8, 15, 0, TimeSpan.Zero);

    public TestDatabase Database { get; private set; } = null!;

    public IReadOnlyList<Proposal> Cases { get; private set; } = [];

    public World World { get; private set; } = null!;

    public static async Task<TestDatabase> MakeAsync(DateTimeOffset firstStart)
    {
        var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, TestContext.Current.CancellationToken);
        await database.AddDemoCasesAsync(firstStart, TestContext.Current.CancellationToken);
        return database;
    }

    public static Task<List<Proposal>> CasesOfAsync(TestDatabase database) => database.ReadAsync(async db =>
        (await db.Proposals.AsNoTracking().OrderBy(p => p.Number).Select(p => p.Document).ToListAsync()).ConvertAll(CaseJson.Read));

    /// <summary>The proposals that the acceptance runs bring, of which nothing may be in the demo data.</summary>
    public static IReadOnlyList<JsonElement> AcceptanceProposals()
    {
        using var stream = typeof(DemoMunicipality).Assembly.GetManifestResourceStream("cases.json")!;
        return [.. JsonDocument.Parse(stream).RootElement.GetProperty("cases").EnumerateArray().Select(c => c.GetProperty("proposal"))];
    }

    public async ValueTask InitializeAsync()
    {
        Database = await MakeAsync(FirstStart);
        Database.Clock.SetUtcNow(FirstStart);
        Cases = await CasesOfAsync(Database);
        World = await Database.WithAsync<CaseStore, World>(store => store.WorldAsync(TestContext.Current.CancellationToken));
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}

/// <summary>The classes that read the demo data share it: making it takes seconds.</summary>
[CollectionDefinition(Name)]
public sealed class OneDemoMunicipality : ICollectionFixture<DemoMunicipality>
{
    public const string Name = "Demo";
}
