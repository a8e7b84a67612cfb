using IshojIt.Domain.Common;

namespace IshojIt.Domain.Proposals;

/// <summary>
/// The rulebook's parameters. Null is *unset*: the criterion then asks a person instead of deciding. Pinned on the case at its first
/// submission, so that a later change of the limits never moves it.
/// </summary>
public sealed record RulebookParameters
{
    public int Version { get; init; } = Regulations.Regulation.RulebookVersion;

    /// <summary>Expenses over the horizon, all areas, at which a proposal is significant.</summary>
    public Dkk? LargeExpense { get; init; }

    /// <summary>Operation and licence of any one year, all areas.</summary>
    public Dkk? LargeRunningCost { get; init; }

    /// <summary>Employees who will use it.</summary>
    public int? WideTraining { get; init; }

    /// <summary>New or changed interfaces.</summary>
    public int? ManyInterfaces { get; init; }

    /// <summary>Years that the contract binds.</summary>
    public int? LongBinding { get; init; }

    /// <summary>Extensions that are not significant go to the director instead of by orientation.</summary>
    public bool ExtensionsToDirector { get; init; }

    /// <summary>The municipality's budget year; the horizon is it and the next three.</summary>
    public required int BudgetYear { get; init; }

    public IEnumerable<int> Horizon => Enumerable.Range(BudgetYear, 4);

    /// <summary>The budget that is negotiated next, and its three estimate years.</summary>
    public IEnumerable<int> NextHorizon => Enumerable.Range(BudgetYear + 1, 4);
}

/// <summary>What the municipality has set, on one day.</summary>
public sealed record Settings
{
    public required RulebookParameters Rulebook { get; init; }

    public int HearingWorkingDays { get; init; } = 10;

    public int OrientationWorkingDays { get; init; } = 5;

    /// <summary>Working days after a missed deadline, on which the head of the unit hears of it.</summary>
    public int HeadAfterWorkingDays { get; init; } = 1;

    /// <summary>The same for the executive board.</summary>
    public int BoardAfterWorkingDays { get; init; } = 3;

    /// <summary>How much an amount may rise above what was approved before the approval lapses.</summary>
    public decimal TolerancePercent { get; init; }

    /// <summary>Directors of other areas that pay or whose holder objected approve as well (our choice).</summary>
    public bool CoApproval { get; init; } = true;

    /// <summary>What an hour of the municipality's own staff costs; null where nothing is set.</summary>
    public Dkk? InternalHourlyRate { get; init; }

    /// <summary>Working days for a duty without a number of its own here.</summary>
    public IReadOnlyDictionary<DutyKind, int> DutyWorkingDays { get; init; } = new Dictionary<DutyKind, int>();

    /// <summary>The next day on which a setting comes into force; null where none waits.</summary>
    public DateOnly? ChangeOn { get; init; }

    public int? DaysFor(DutyKind duty) => DutyWorkingDays.TryGetValue(duty, out var days) ? days : DefaultDays(duty);

    private static int? DefaultDays(DutyKind duty) => duty switch
    {
        DutyKind.ReviewCompatibility or DutyKind.AssessAppropriation or DutyKind.CloseDataProtection or DutyKind.Settle => 10,
        DutyKind.DecideRoute or DutyKind.CountersignRoute or DutyKind.DirectorApprove or DutyKind.AnswerRefusedShare or DutyKind.AssignStandIn => 5,
        DutyKind.RecordOutcome => 3,
        _ => null,
    };
}
