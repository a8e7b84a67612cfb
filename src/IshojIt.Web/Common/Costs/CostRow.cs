using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;

namespace IshojIt.Web.Common.Costs;

/// <summary>One nature on one area over the years. <paramref name="key"/> names its elements on the page.</summary>
public sealed class CostRow(int key, CostNature nature, int years, Dkk? hourlyRate = null)
{
    private readonly List<CostCell> cells = [.. Enumerable.Range(0, years).Select(_ => Empty(nature, hourlyRate))];

    private bool permanentChosen;

    public int Key => key;

    public CostNature Nature => nature;

    /// <summary>Runs on after its year at its amount: an empty later year carries the amount before it.</summary>
    public bool Permanent { get; set; }

    /// <summary>The account string that all years of the row are booked on; empty where none is stated.</summary>
    public string Account { get; set; } = "";

    public IReadOnlyList<CostCell> Cells => cells;

    /// <summary>The person wrote in the row: what it then shows for each year is what she states. What was only read is stored as it was.</summary>
    public bool IsEdited => permanentChosen || cells.Any(c => c.IsTyped);

    public bool IsIncome => IsIncomeNature(nature);

    /// <summary>Derived operating cost, as the domain counts it.</summary>
    public bool IsDerived => nature.IsDerived(Permanent);

    public bool HasAmounts => cells.Any(c => c.Amount > Dkk.Zero);

    public bool IsBlank => cells.All(c => c.Text.Length == 0);

    /// <summary>What a year carried stays stated when the row is permanent no more.</summary>
    public void ChoosePermanent(bool permanent)
    {
        foreach (var (year, amount) in Enumerable.Range(0, cells.Count).Select(year => (year, Carried(year))).ToList())
        {
            if (!permanent && amount is { } carried)
            {
                cells[year] = cells[year].With(carried, cells[year].Note);
            }
        }

        (Permanent, permanentChosen) = (permanent, true);
    }

    /// <summary>Years that were stored at the amount of the year before follow it, as if they had been left empty.</summary>
    public void LetFollow()
    {
        for (var year = cells.Count - 1; Permanent && year > 0; year--)
        {
            if (cells[year] is { Amount: { } amount, Note: null } && cells[year - 1].Amount == amount)
            {
                cells[year].Follow();
            }
        }
    }

    /// <summary>What counts in a year, with its sign: stated, or carried from the year before in a permanent row.</summary>
    public Dkk In(int year)
    {
        var amount = cells[year].Amount ?? Carried(year) ?? Dkk.Zero;
        return IsIncome ? new Dkk(-amount.Oere) : amount;
    }

    /// <summary>The amount that an empty cell takes over from an earlier year, or null.</summary>
    public Dkk? Carried(int year) => Permanent && cells[year].Text.Length == 0
        ? cells.Take(year).LastOrDefault(c => c.Amount is not null)?.Amount
        : null;

    /// <summary>The yearly amount that runs on after the last year, with its sign.</summary>
    public Dkk After => Permanent ? In(cells.Count - 1) : Dkk.Zero;

    public Dkk Total => Enumerable.Range(0, cells.Count).Select(In).Sum();

    public bool IsFree(int year) => cells[year].Text.Length == 0;

    public void Set(int year, CostLine line) => cells[year] = cells[year].With(line.Amount, line.Note, line.Hours);

    public void AddYear() => cells.Add(Empty(nature, hourlyRate));

    public CostRow Copy()
    {
        var copy = new CostRow(key, nature, cells.Count, hourlyRate) { Permanent = Permanent, Account = Account, permanentChosen = permanentChosen };
        for (var i = 0; i < cells.Count; i++)
        {
            copy.cells[i] = cells[i].Copy();
        }

        return copy;
    }

    private static CostCell Empty(CostNature nature, Dkk? hourlyRate) => new(IsIncomeNature(nature), nature == CostNature.InternalHours ? hourlyRate : null);

    private static bool IsIncomeNature(CostNature nature) => !nature.IsExpense();
}
