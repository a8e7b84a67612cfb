using IshojIt.Domain.Common;

namespace IshojIt.Web.Common.Costs;

/// <summary>What is wrong with what was typed in a cell.</summary>
public enum CellProblem
{
    None,
    NotAnAmount,
    NegativeExpense,
}

/// <summary>
/// One amount. What was typed stays, whether it can be read or not. <paramref name="hourlyRate"/>: hours may be typed instead, and become
/// an amount at this rate; null where they may not.
/// </summary>
public sealed class CostCell(bool income, Dkk? hourlyRate = null)
{
    /// <summary>As typed; once it is read and left, as written in Denmark.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The amount as it is stored, never negative; null where nothing is stated or the text cannot be read.</summary>
    public Dkk? Amount { get; private set; }

    public CellProblem Problem { get; private set; }

    /// <summary>Follows the stored line through the grid untouched.</summary>
    public string? Note { get; private init; }

    /// <summary>The hours that the amount was reckoned from; null where an amount was stated.</summary>
    public decimal? Hours { get; private set; }

    public CostCell With(Dkk amount, string? note, decimal? hours = null)
    {
        var cell = new CostCell(income, hourlyRate) { Note = note, Amount = amount, Hours = hours };
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
        Hours = null;
        Problem = CellProblem.None;
        if (string.IsNullOrWhiteSpace(Text))
        {
            return;
        }

        if (hourlyRate is { } rate && WorkHours.Read(Text) is { } hours)
        {
            (Hours, Amount) = (hours, WorkHours.Cost(hours, rate));
        }
        else if (!DanishAmount.TryParse(Text, out var typed))
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

    public CostCell Copy() => new(income, hourlyRate) { Text = Text, Amount = Amount, Hours = Hours, Problem = Problem, Note = Note, IsTyped = IsTyped, IsFollowing = IsFollowing };
}
