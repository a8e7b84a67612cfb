using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;

namespace IshojIt.Web.Common.Costs;

/// <summary>One budget area in the grid: its rows, and its statement on derived operating costs.</summary>
public sealed class CostArea(AreaChoice choice)
{
    public AreaChoice Choice => choice;

    public List<CostRow> Rows { get; private init; } = [];

    /// <summary>"Ingen afledte driftsudgifter" is ticked.</summary>
    public bool None { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>Operating costs in years that the grid does not show.</summary>
    public bool HasDerivedElsewhere { get; init; }

    public bool HasDerivedCosts => HasDerivedElsewhere || Rows.Any(r => r.IsDerived && r.HasAmounts);

    public bool LacksReason => None && !HasDerivedCosts && string.IsNullOrWhiteSpace(Reason);

    /// <summary>"None" is ticked, and yet the area has operating costs.</summary>
    public bool Contradicts => None && HasDerivedCosts;

    /// <summary>Neither amounts nor a reason: the requirement on derived costs is open.</summary>
    public bool IsUnstated => !None && !HasDerivedCosts;

    /// <summary>Gross: savings and income are never subtracted.</summary>
    public Dkk In(int year) => Expenses.Sum(r => r.In(year));

    public Dkk Total => Expenses.Sum(r => r.Total);

    public Dkk After => Expenses.Sum(r => r.After);

    private IEnumerable<CostRow> Expenses => Rows.Where(r => !r.IsIncome);

    /// <summary>The statement that is stored; null while none is made.</summary>
    public DerivedCostStatement? Statement => None
        ? new DerivedCostStatement(choice.Code, None: true, string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim())
        : HasDerivedCosts ? new DerivedCostStatement(choice.Code, None: false) : null;

    public CostArea Copy() => new(choice) { HasDerivedElsewhere = HasDerivedElsewhere, None = None, Reason = Reason, Rows = [.. Rows.Select(r => r.Copy())] };
}
