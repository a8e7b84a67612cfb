using IshojIt.Domain.Common;

namespace IshojIt.Domain.Costs;

/// <summary>What a cost is for. <see cref="Saving"/> and <see cref="Income"/> are stated as positive amounts and never netted into expenses.</summary>
public enum CostNature
{
    Acquisition,
    Implementation,
    Licence,
    Operation,
    Training,
    Integration,
    DataMigration,
    InternalHours,
    Decommissioning,
    Saving,
    Income,
}

/// <summary>What follows from a nature: which side of the accounts it is on, and whether it is a derived operating cost (afledt driftsudgift).</summary>
public static class CostNatures
{
    /// <summary>Stated beside the expenses and never subtracted from them.</summary>
    public static CostNature[] Gains { get; } = [CostNature.Saving, CostNature.Income];

    /// <summary>Derived operating costs even where they are not permanent.</summary>
    public static CostNature[] Running { get; } = [CostNature.Operation, CostNature.Licence];

    /// <summary>Spent and gone even where stated once: nothing lasting is bought.</summary>
    public static CostNature[] Consumed { get; } = [CostNature.Training, CostNature.InternalHours];

    public static bool IsExpense(this CostNature nature) => !Gains.Contains(nature);

    /// <summary>Operation, licence, and whatever is permanent.</summary>
    public static bool IsDerived(this CostNature nature, bool permanent) => nature.IsExpense() && (permanent || Running.Contains(nature));
}

/// <summary>
/// One amount ≥ 0 on one budget area and one year. <paramref name="Permanent"/>: it runs on after its year at its amount.
/// <paramref name="Account"/> is the account string in the municipality's chart, <paramref name="Hours"/> the working hours that an amount of
/// <see cref="CostNature.InternalHours"/> was reckoned from.
/// </summary>
public sealed record CostLine(
    AreaCode BudgetArea, CostNature Nature, int Year, Dkk Amount, bool Permanent = false, string? Note = null, string? Account = null, decimal? Hours = null)
{
    public bool IsExpense => Nature.IsExpense();

    public bool IsDerived => Nature.IsDerived(Permanent);
}

/// <summary>The budget holder's position on an area's derived operating costs: none, with a reason, or the lines that state them.</summary>
public sealed record DerivedCostStatement(AreaCode BudgetArea, bool None, string? Reason = null);

/// <summary>An amount of one area in one year.</summary>
public sealed record AreaYearAmount(AreaCode BudgetArea, int Year, Dkk Amount);

/// <summary>Expenses and income (savings included) of one area in one year; both positive.</summary>
public sealed record AreaYearCost(AreaCode BudgetArea, int Year, Dkk Expense, Dkk Income);

/// <summary>A frozen set of cost lines. A changed line makes a new one; none is ever changed.</summary>
public sealed record CostSet(int Number, int Revision, IReadOnlyList<CostLine> Lines, UserId By, DateTimeOffset At, string? Reason, UserId? ActingFor = null);
