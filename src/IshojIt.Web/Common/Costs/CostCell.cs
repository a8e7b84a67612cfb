using IshojIt.Domain.Common;

namespace IshojIt.Web.Common.Costs;

/// <summary>What is wrong with what was typed in a cell.</summary>
public enum CellProblem
{
    None,
    NotAnAmount,
    NegativeExpense,
}

/// <summary>One amount. What was typed stays, whether it can be read or not.</summary>
public sealed class CostCell(bool income)
{
    /// <summary>As typed; once it is read and left, as written in Denmark.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The amount as it is stored, never negative; null where nothing is stated or the text cannot be read.</summary>
    public Dkk? Amount { get; private set; }

    public CellProblem Problem { get; private set; }

    /// <summary>Follows the stored line through the grid untouched.</summary>
    public string? Note { get; private init; }

    public static CostCell From(bool income, Dkk amount, string? note)
    {
        var cell = new CostCell(income) { Note = note };
        cell.Amount = amount;
        cell.Tidy();
        return cell;
    }

    /// <summary>Stored as the amount of the year before it: shown as carried, so that it follows when that one is changed.</summary>
    public bool IsFollowing { get; private set; }

    public void Follow() => (IsFollowing, Amount, Text) = (true, null, "");

    /// <summary>Typed or pasted here, not read from what was stored.</summary>
    public bool IsTyped { get; private set; }

    public void Type(string? text)
    {
        IsTyped = true;
        Text = text ?? "";
        Amount = null;
        Problem = CellProblem.None;
        if (string.IsNullOrWhiteSpace(Text))
        {
            return;
        }

        if (!DanishAmount.TryParse(Text, out var typed))
        {
            Problem = CellProblem.NotAnAmount;
        }
        else if (typed < Dkk.Zero && !income)
        {
            Problem = CellProblem.NegativeExpense;
        }
        else
        {
            Amount = new Dkk(Math.Abs(typed.Oere));
        }
    }

    /// <summary>Writes a read amount as the table writes it; a text that cannot be read is left as it is.</summary>
    public void Tidy()
    {
        if (Amount is { } amount)
        {
            Text = DanishAmount.Format(income ? new Dkk(-amount.Oere) : amount);
        }
        else if (Problem == CellProblem.None)
        {
            Text = "";
        }
    }

    public CostCell Copy() => new(income) { Text = Text, Amount = Amount, Problem = Problem, Note = Note, IsTyped = IsTyped, IsFollowing = IsFollowing };
}
