using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;

namespace IshojIt.Application.Demo;

/// <summary>A cost of a story, in years counted from its budget year; no area is the story's own.</summary>
internal sealed record Cost(CostNature Nature, decimal Kroner, string? Area, int From, int Years, bool Permanent)
{
    public static Cost Once(CostNature nature, decimal kroner, string? area = null, int year = 0) => new(nature, kroner, area, year, 1, false);

    /// <summary>The budget year and the three estimate years, and on for ever.</summary>
    public static Cost Yearly(CostNature nature, decimal kroner, string? area = null, int from = 0, int until = 3) =>
        new(nature, kroner, area, from, until - from + 1, true);

    /// <summary>The lines of a cost that ends with its years, such as a contract's.</summary>
    public static Cost For(int years, CostNature nature, decimal kroner, string? area = null) => new(nature, kroner, area, 0, years, false);

    public IEnumerable<CostLine> Lines(string ownArea, int budgetYear) => Enumerable.Range(budgetYear + From, Years)
        .Select(year => new CostLine(new AreaCode(Area ?? ownArea), Nature, year, Dkk.FromKroner(Kroner), Permanent));
}
