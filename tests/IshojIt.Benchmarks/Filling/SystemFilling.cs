using IshojIt.Application.Common;
using IshojIt.Application.Register;
using IshojIt.Domain.People;
using IshojIt.Domain.Register;

namespace IshojIt.Benchmarks.Filling;

/// <summary>A large register, and the systems that cases touch: two thirds of the cases one or two, and one system in eight none that is open.</summary>
internal sealed class SystemFilling(OrganisationChart chart, DateOnly today)
{
    private const int Systems = 800, Touched = 700;
    private readonly Random _random = new(20261125);
    private readonly List<Guid> _ids = [];

    public async Task EnterAsync(IshojItDbContext db)
    {
        for (var i = 0; i < Systems; i++)
        {
            var id = new Guid(i + 1, 0, 0, new byte[8]);
            _ids.Add(id);
            var name = $"{CaseWords.Title(_random)} {i}";
            db.Systems.Add(new SystemRow
            {
                Id = id,
                Name = name,
                Owner = "IT",
                BudgetArea = chart.BudgetAreas[_random.Next(chart.BudgetAreas.Count)].Code,
                Supplier = CaseWords.Supplier(_random),
                ContractEnd = _random.Next(5) == 0 ? null : today.AddDays(_random.Next(-200, 1500)),
                State = _random.Next(10) == 0 ? SystemState.Retired : SystemState.Active,
                SearchText = name.ToLowerInvariant(),
            });
        }

        await db.SaveChangesAsync();
    }

    public IReadOnlyList<Guid> Touch() => [.. Enumerable.Range(0, Math.Max(0, _random.Next(-1, 3))).Select(_ => _ids[_random.Next(Touched)]).Distinct()];
}
