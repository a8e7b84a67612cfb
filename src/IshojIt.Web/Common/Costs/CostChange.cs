using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;

namespace IshojIt.Web.Common.Costs;

/// <summary>What an area's amounts are now, year by year, and what they would become.</summary>
public sealed record CostChange(string Title, IReadOnlyList<int> Years, IReadOnlyList<Dkk> Before, IReadOnlyList<Dkk> Now)
{
    /// <summary>What would change where these lines replaced those of the grid. Expenses gross; savings and income by themselves.</summary>
    public static IReadOnlyList<CostChange> Between(CostGridModel model, IReadOnlyList<CostLine> lines, Func<AreaCode, AreaChoice?> choiceOf, Func<string, string> gains)
    {
        var next = model.Copy();
        next.Replace(lines, choiceOf);
        var before = model.Copy();
        before.ShowTo(next.LastYear);
        return
        [
            .. from area in next.Areas
               let was = before.Areas.FirstOrDefault(a => a.Choice.Code == area.Choice.Code)
               from change in new[] { Of(area.Choice.Label, next.Years, was, area, income: false), Of(gains(area.Choice.Label), next.Years, was, area, income: true) }
               where !change.Before.SequenceEqual(change.Now)
               select change,
        ];
    }

    private static CostChange Of(string title, IReadOnlyList<int> years, CostArea? before, CostArea now, bool income) =>
        new(title, years, Amounts(before, years.Count, income), Amounts(now, years.Count, income));

    private static IReadOnlyList<Dkk> Amounts(CostArea? area, int years, bool income) =>
        [.. Enumerable.Range(0, years).Select(y => (area?.Rows ?? []).Where(r => r.IsIncome == income).Sum(r => r.In(y)))];
}
