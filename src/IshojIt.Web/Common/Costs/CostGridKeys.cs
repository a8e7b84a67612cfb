using IshojIt.Domain.Common;

namespace IshojIt.Web.Common.Costs;

/// <summary>
/// Names of what is typed in the grid that outlive the page: by area, nature, its count among the area's rows of that nature, and year.
/// Row keys do not, since a grid that is read anew counts them anew.
/// </summary>
public static class CostGridKeys
{
    public static string Cell(CostArea area, CostRow row, int year) => $"cost:{Row(area, row)}:{year}";

    public static string Permanent(CostArea area, CostRow row) => $"perm:{Row(area, row)}";

    public static string Account(CostArea area, CostRow row) => $"acct:{Row(area, row)}";

    public static string None(AreaCode area) => $"none:{area}";

    public static string Reason(AreaCode area) => $"why:{area}";

    private static string Row(CostArea area, CostRow row) =>
        $"{area.Choice.Code}:{row.Nature}:{area.Rows.Where(r => r.Nature == row.Nature).ToList().IndexOf(row)}";
}
