namespace IshojIt.Domain.Regulations;

/// <summary>Every rule that is built, with its paragraph in the municipality's chapter 15. The only file with paragraph numbers.</summary>
public static class Regulation
{
    /// <summary>The version of the regulation in force; stored with each audit entry.</summary>
    public const string Version = "15-udkast-1";

    /// <summary>The version of the rulebook whose criteria are in code.</summary>
    public const int RulebookVersion = 1;

    public const string NoteLargeExpense = "§ 15.2, note 1, første eksempel";
    public const string NoteRadicalChange = "§ 15.2, note 1, andet eksempel";
    public const string NoteConsequentialCosts = "§ 15.2, note 1, følgeomkostninger";
    public const string Note = "§ 15.2, note 1";
    public const string CouncilMoneyParagraph = "§ 15.2 og § 40, stk. 2";

    public static readonly Rule DataProtection = new("R15.0-1", "§ 15");
    public static readonly Rule OnlyThoseConcernedSee = new("R15.0-2", "§ 15");
    public static readonly Rule SubstituteActsForNamed = new("R15.0-3", "§ 15");
    public static readonly Rule AnyProposal = new("R15.2-1", "§ 15.2");
    public static readonly Rule BudgetHolderSubmits = new("R15.2-2", "§ 15.2");
    public static readonly Rule ItIsOriented = new("R15.2-3", "§ 15.2");
    public static readonly Rule ItApproves = new("R15.2-4", "§ 15.2");
    public static readonly Rule CompatibilityIsAssessed = new("R15.2-5", "§ 15.2");
    public static readonly Rule OwnDerivedCosts = new("R15.2-6", "§ 15.2");
    public static readonly Rule OtherAreasDerivedCosts = new("R15.2-7", "§ 15.2");
    public static readonly Rule OrientedOnAllCosts = new("R15.2-8", "§ 15.2");
    public static readonly Rule OrientedOnChangedCosts = new("R15.2-9", "§ 15.2");
    public static readonly Rule SignificantGoesToCouncil = new("R15.2-10", "§ 15.2");
    public static readonly Rule ThroughFinanceCommittee = new("R15.2-11", "§ 15.2");
    public static readonly Rule CouncilApprovesBeforeStart = new("R15.2-12", "§ 15.2");
    public static readonly Rule DirectorApproves = new("R15.2-13", "§ 15.2");
    public static readonly Rule DirectorApprovesBeforeStart = new("R15.2-14", "§ 15.2");
    public static readonly Rule WhatAStartIs = new("R15.2-15", "§ 15.2");
    public static readonly Rule BudgetHolderStarts = new("R15.2-16", "§ 15.2");
    public static readonly Rule MoneyIsAppropriated = new("R15.2-17", "§ 40, stk. 2");

    public static IReadOnlyList<Rule> All { get; } =
    [
        DataProtection, OnlyThoseConcernedSee, SubstituteActsForNamed, AnyProposal, BudgetHolderSubmits, ItIsOriented, ItApproves,
        CompatibilityIsAssessed, OwnDerivedCosts, OtherAreasDerivedCosts, OrientedOnAllCosts, OrientedOnChangedCosts, SignificantGoesToCouncil,
        ThroughFinanceCommittee, CouncilApprovesBeforeStart, DirectorApproves, DirectorApprovesBeforeStart, WhatAStartIs,
        BudgetHolderStarts, MoneyIsAppropriated,
    ];
}
