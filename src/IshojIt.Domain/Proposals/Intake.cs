namespace IshojIt.Domain.Proposals;

public enum PersonalData { None, Ordinary, Sensitive, Unknown }

public enum Hosting { OnPremises, JointUnit, ExternalEu, ExternalOutsideEu, Unknown }

public enum Tender { None, BelowThreshold, AboveThreshold }

public enum TrainingScope { None, Team, StaffGroup, WholeOrganisation }

public enum ImposedBy { None, Law, JointBody }

/// <summary>Where the money comes from, as the budget holder states it.</summary>
public enum Funding
{
    None,
    WithinFrame,
    Reallocation,
    BudgetedCapital,
    SupplementaryOnce,
    SupplementaryPermanent,
    CashReserve,
    Pool,
    NextBudget,
}

/// <summary>The sixteen answers at intake; null is "not answered yet". Meanings: the rulebook.</summary>
public sealed record Intake
{
    public PersonalData? PersonalData { get; init; }

    public Hosting? Hosting { get; init; }

    public int? NewIntegrations { get; init; }

    public bool? IdentityIntegration { get; init; }

    public bool? UsesAi { get; init; }

    public bool? MainSystemReplacement { get; init; }

    public Tender? Tender { get; init; }

    /// <summary>Years that the contract binds, options included.</summary>
    public int? ContractYears { get; init; }

    public bool? PlatformShift { get; init; }

    public TrainingScope? TrainingScope { get; init; }

    /// <summary>Employees who will use it.</summary>
    public int? AffectedUsers { get; init; }

    public bool? AffectsCitizenService { get; init; }

    public ImposedBy? ImposedBy { get; init; }

    public bool? JoinsJointBody { get; init; }

    public bool? AdoptsPolicy { get; init; }

    public Funding? Funding { get; init; }
}
