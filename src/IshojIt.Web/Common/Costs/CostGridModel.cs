using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;

namespace IshojIt.Web.Common.Costs;

/// <summary>
/// What the cost grid holds while it is edited: texts as typed, over the budget year, three years of estimates, and as many years after them
/// as the contract binds.
/// </summary>
public sealed class CostGridModel
{
    /// <summary>The budget year and the estimate years: always shown.</summary>
    public const int HorizonYears = 4;

    /// <summary>The most years that are shown.</summary>
    public const int MostYears = 16;

    private readonly List<CostArea> areas = [];
    private int lastKey;
    private List<CostArea>? before;

    private CostGridModel(int budgetYear, int years) => (BudgetYear, YearCount) = (budgetYear, years);

    public int BudgetYear { get; }

    public int YearCount { get; private set; }

    /// <summary>What an hour of the municipality's own staff costs; null where nothing is set, and hours can not be typed.</summary>
    public Dkk? HourlyRate { get; private init; }

    public IReadOnlyList<int> Years => [.. Enumerable.Range(BudgetYear, YearCount)];

    public int LastYear => BudgetYear + YearCount - 1;

    public IReadOnlyList<CostArea> Areas => areas;

    /// <summary>All rows from top to bottom, as the arrow keys and a pasted block meet them.</summary>
    public IReadOnlyList<CostRow> Rows => [.. areas.SelectMany(a => a.Rows)];

    /// <summary>Lines of other years than the grid shows; kept as they are.</summary>
    public IReadOnlyList<CostLine> OtherYears { get; private set; } = [];

    public bool HasProblems => Rows.Any(r => r.Cells.Any(c => c.Problem != CellProblem.None));

    /// <summary>A paste or a removal can be taken back until the next one.</summary>
    public bool CanUndo => before is not null;

    public static CostGridModel From(
        int budgetYear, IReadOnlyList<AreaChoice> areas, IReadOnlyList<CostLine> lines, IReadOnlyList<DerivedCostStatement> statements, Dkk? hourlyRate = null)
    {
        var last = lines.Select(l => l.Year).Where(y => y < budgetYear + MostYears).DefaultIfEmpty(budgetYear).Max();
        var model = new CostGridModel(budgetYear, Math.Max(HorizonYears, last - budgetYear + 1)) { HourlyRate = hourlyRate };
        model.OtherYears = [.. lines.Where(l => !model.IsShown(l))];
        foreach (var area in areas)
        {
            model.AddArea(area);
        }

        foreach (var line in lines.Where(model.IsShown))
        {
            model.Put(line);
        }

        foreach (var row in model.Rows)
        {
            row.LetFollow();
        }

        foreach (var statement in statements)
        {
            var area = model.AreaOf(statement.BudgetArea);
            area.None = statement.None;
            area.Reason = statement.Reason ?? "";
        }

        return model;
    }

    /// <summary>Savings and income, shown by themselves.</summary>
    public IReadOnlyList<CostRow> IncomeRows => [.. Rows.Where(r => r.IsIncome)];

    /// <summary>Expenses of all areas; savings and income are never subtracted.</summary>
    public Dkk In(int year) => areas.Sum(a => a.In(year));

    public Dkk Total => areas.Sum(a => a.Total);

    public Dkk After => areas.Sum(a => a.After);

    /// <summary>Expenses that do not come again: neither operation, licence nor permanent.</summary>
    public Dkk OneOffIn(int year) => Rows.Where(r => !r.IsDerived && !r.IsIncome).Sum(r => r.In(year));

    public Dkk OneOffTotal => Rows.Where(r => !r.IsDerived && !r.IsIncome).Sum(r => r.Total);

    public CostArea AddArea(AreaChoice choice)
    {
        if (areas.Find(a => a.Choice.Code == choice.Code) is { } known)
        {
            return known;
        }

        var area = new CostArea(choice) { HasDerivedElsewhere = OtherYears.Any(l => l.BudgetArea == choice.Code && l.IsDerived) };
        areas.Add(area);
        return area;
    }

    /// <summary>Shows the years up to this one, the tail of the contract; answers whether it is shown.</summary>
    public bool ShowTo(int year)
    {
        for (; LastYear < year && YearCount < MostYears; YearCount++)
        {
            foreach (var row in Rows)
            {
                row.AddYear();
            }
        }

        return year >= BudgetYear && year <= LastYear;
    }

    public CostRow AddRow(CostArea area, CostNature nature)
    {
        var row = new CostRow(++lastKey, nature, YearCount, HourlyRate);
        area.Rows.Add(row);
        return row;
    }

    public void RemoveRow(CostArea area, CostRow row)
    {
        Remember();
        area.Rows.Remove(row);
    }

    public void RemoveArea(CostArea area)
    {
        Remember();
        areas.Remove(area);
    }

    /// <summary>Lays a block over the cells from one row and year on, down and to the right.</summary>
    public PasteOutcome Paste(int rowKey, int year, IReadOnlyList<IReadOnlyList<string>> block)
    {
        Remember();
        var rows = Rows;
        var first = rows.ToList().FindIndex(r => r.Key == rowKey);
        var placed = 0;
        var outside = 0;
        foreach (var (values, down) in block.Select((v, i) => (v, i)))
        {
            foreach (var (value, right) in values.Select((v, i) => (v, i)))
            {
                if (first >= 0 && first + down < rows.Count && year + right < YearCount)
                {
                    var cell = rows[first + down].Cells[year + right];
                    cell.Type(value);
                    cell.Tidy();
                    placed++;
                }
                else if (!string.IsNullOrWhiteSpace(value))
                {
                    outside++;
                }
            }
        }

        return new PasteOutcome(placed, outside);
    }

    public void Undo()
    {
        if (before is not null)
        {
            areas.Clear();
            areas.AddRange(before);
            before = null;
            foreach (var row in Rows)
            {
                while (row.Cells.Count < YearCount)
                {
                    row.AddYear();
                }
            }
        }
    }

    /// <summary>The lines to store. A cell that cannot be read gives none: ask <see cref="HasProblems"/> first.</summary>
    public IReadOnlyList<CostLine> ToLines() =>
    [
        .. from area in areas
           from row in area.Rows
           from year in Enumerable.Range(0, YearCount)
           let line = LineOf(area, row, year)
           where line is not null
           select line,
        .. OtherYears,
    ];

    public IReadOnlyList<DerivedCostStatement> ToStatements() => [.. areas.Select(a => a.Statement).OfType<DerivedCostStatement>()];

    /// <summary>A cost without end is stated for each year of the horizon, so that every sum counts what the grid shows.</summary>
    private CostLine? LineOf(CostArea area, CostRow row, int year) => (row.Cells[year].Amount ?? (row.IsEdited || row.Cells[year].IsFollowing ? row.Carried(year) : null)) is { } amount
        ? new CostLine(area.Choice.Code, row.Nature, BudgetYear + year, amount, row.Permanent, row.Cells[year].Note, row.Account.Trim() is { Length: > 0 } account ? account : null, row.Cells[year].Hours)
        : null;

    private bool IsShown(CostLine line) => line.Year >= BudgetYear && line.Year <= LastYear;

    private CostArea AreaOf(AreaCode code) => areas.Find(a => a.Choice.Code == code) ?? AddArea(new AreaChoice(code, ""));

    /// <summary>Two lines of the same area, nature and year stand on two rows: nothing is added together behind the person's back.</summary>
    private void Put(CostLine line)
    {
        var area = AreaOf(line.BudgetArea);
        var year = line.Year - BudgetYear;
        var row = area.Rows.Find(r => r.Nature == line.Nature && r.Permanent == line.Permanent && r.Account == (line.Account ?? "") && r.IsFree(year)) ?? AddRow(area, line.Nature);
        (row.Permanent, row.Account) = (line.Permanent, line.Account ?? "");
        row.Set(year, line);
    }

    private void Remember() => before = [.. areas.Select(a => a.Copy())];
}

/// <summary>How many cells of a pasted block found a place, and how many with content fell outside the grid.</summary>
public sealed record PasteOutcome(int Placed, int Outside);
