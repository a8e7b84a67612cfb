using System.Diagnostics;
using IshojIt.Application.Common;
using IshojIt.Application.Costs;
using IshojIt.Application.Demo;
using IshojIt.Application.People;
using IshojIt.Application.Proposals;
using IshojIt.Domain.Common;
using IshojIt.Domain.People;
using IshojIt.Domain.Proposals;
using IshojIt.Infrastructure.Database;
using IshojIt.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IshojIt.Benchmarks.Filling;

/// <summary>
/// Fills a SQLite database with cases of six years, each played by the domain's own commands from a fixed seed and stored by the app's own writer,
/// so that every document opens and every column is what the app would have written. Of the audit trail only the creation is written.
/// </summary>
internal static class CaseFilling
{
    private const int Years = 6;
    private const int Batch = 500;

    public static async Task RunAsync(string folder, int cases)
    {
        var clock = Stopwatch.StartNew();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Data:Directory"] = folder }).Build();
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddDatabase(configuration, folder).AddApplication().BuildServiceProvider();
        await DatabaseSetup.MigrateAsync(services, CancellationToken.None);
        var (chart, world) = await PrepareAsync(services);
        var systems = new SystemFilling(chart, world.Today);
        await using (var scope = services.CreateAsyncScope())
        {
            await systems.EnterAsync(scope.ServiceProvider.GetRequiredService<IshojItDbContext>());
        }

        var random = new Random(20261124);
        var counters = new Dictionary<int, int>();
        foreach (var days in Enumerable.Range(0, cases).Select(i => (double)i / cases * Years * 365).Chunk(Batch))
        {
            await using var scope = services.CreateAsyncScope();
            var (db, store) = (scope.ServiceProvider.GetRequiredService<IshojItDbContext>(), scope.ServiceProvider.GetRequiredService<CaseStore>());
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            foreach (var day in days)
            {
                Store(Play(random, world.Now.AddDays(day - (Years * 365)), world.Now, chart, counters, systems.Touch()), world, db, store);
            }

            await db.Database.OpenConnectionAsync();
            // A crash here costs a run, nothing else.
            await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous=OFF;");
            await db.SaveChangesAsync();
            await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous=FULL;");
        }

        await FinishAsync(services, counters);
        Console.WriteLine($"{cases} cases in {folder} after {clock.Elapsed.TotalSeconds:0} s");
    }

    private static async Task<(OrganisationChart Chart, World World)> PrepareAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemoSeed>().RunAsync(CancellationToken.None);
        return (await scope.ServiceProvider.GetRequiredService<OrganisationReader>().ReadAsync(CancellationToken.None),
            await scope.ServiceProvider.GetRequiredService<CaseStore>().WorldAsync(CancellationToken.None));
    }

    private static Proposal Play(Random random, DateTimeOffset at, DateTimeOffset now, OrganisationChart chart, Dictionary<int, int> counters, IReadOnlyList<Guid> systems)
    {
        var year = at.Year;
        var area = chart.BudgetAreas[random.Next(chart.BudgetAreas.Count)].Code.Value;
        var pattern = CasePatterns.Pick(random, past: at < now.AddDays(-365));
        var content = ACase.Content(random.Next(3) == 0 ? ProposalKind.NewSystem : ProposalKind.Connection, area) with
        {
            Title = CaseWords.Title(random),
            Supplier = CaseWords.Supplier(random),
            Purpose = CaseWords.Text(random, 2),
            Description = CaseWords.Text(random, 6),
            PlannedStart = new DateOnly(year + 1, 3, 1),
            AffectedSystems = systems,
            Costs = [.. CasePatterns.Costs(random, area, year + 1)],
        };
        var settings = ACase.DemoSettings with { Rulebook = ACase.DemoSettings.Rulebook with { BudgetYear = year + 1 } };
        var holder = chart.On(DanishCalendar.DateOf(at)).HolderOf(new AreaCode(area))!.Value.Value;
        var played = pattern.Play(new ACase(pattern.Change?.Invoke(content) ?? content, holder, chart, at) { Settings = settings }).Proposal;
        counters[year] = counters.GetValueOrDefault(year) + 1;
        return played with { Number = new CaseNumber(year, counters[year]) };
    }

    private static void Store(Proposal proposal, World world, IshojItDbContext db, CaseStore store)
    {
        store.Add(proposal, world, proposal.Created);
        db.CostLines.AddRange(proposal.CostSets.SelectMany(set => set.Lines.Select(l => new CostLineRow
        {
            Id = Guid.CreateVersion7(world.Now),
            ProposalId = proposal.Id,
            CostVersion = set.Number,
            BudgetArea = l.BudgetArea,
            Nature = l.Nature,
            Year = l.Year,
            Amount = l.Amount,
            Permanent = l.Permanent,
        })));
    }

    private static async Task FinishAsync(IServiceProvider services, Dictionary<int, int> counters)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IshojItDbContext>();
        db.CaseCounters.AddRange(counters.Select(c => new CaseCounterRow { Year = c.Key, Last = c.Value }));
        await db.SaveChangesAsync();
        await services.GetRequiredService<LedgerKeeping>().RebuildAsync(CancellationToken.None);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);");
    }
}
