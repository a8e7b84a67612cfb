using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;

namespace IshojIt.Application.Lists;

/// <summary>How far a submitted case has come, in the three steps that money is counted by; rejected and withdrawn cases are in none.</summary>
public enum CasePhase { Asked, Approved, Started }

/// <summary>What a list of cases is sorted by.</summary>
public enum CaseSort { Changed, Number, Deadline, Title }

/// <summary>What a list of cases asks for; null and false are "any".</summary>
public sealed record CaseFilter
{
    public string? Text { get; init; }

    public ProposalState? State { get; init; }

    public Route? Route { get; init; }

    public AreaCode? BudgetArea { get; init; }

    /// <summary>The year of the case number.</summary>
    public int? Year { get; init; }

    /// <summary>Cases that the reader holds, or acts or writes on for their holder.</summary>
    public bool Mine { get; init; }

    public bool WaitsForMe { get; init; }

    /// <summary>A deadline has passed and the case is not final.</summary>
    public bool Late { get; init; }

    /// <summary>Work has begun and no approval covers it.</summary>
    public bool WithoutApproval { get; init; }

    /// <summary>Not final.</summary>
    public bool Open { get; init; }

    /// <summary>Cases with a cost line on this area, whichever area proposed them.</summary>
    public AreaCode? CostArea { get; init; }

    /// <summary>Cases with derived operating costs in this year, on <see cref="CostArea"/> or, where it is null, on any, of those that the ledger counts.</summary>
    public int? CostYear { get; init; }

    public CasePhase? Phase { get; init; }

    public CaseSort Sort { get; init; }

    /// <summary>Against the sort's usual order: last change, newest number, next deadline and A come first.</summary>
    public bool Turned { get; init; }
}

/// <summary>One case in a list.</summary>
public sealed record CaseListRow(
    string Number, string Title, ProposalState State, PoliticalStage? Stage, Route? Route, AreaCode BudgetArea, UserId? Holder, string? WaitingFor,
    DateOnly? Deadline, DateOnly? PlannedStart, DateTimeOffset UpdatedAt, bool IsReady, bool BegunUncovered)
{
    /// <summary>Its expenses of the budget year; in a list of who has derived operating costs in a year, those.</summary>
    public Dkk YearCost { get; init; }

    /// <summary>What runs on, a year, after the years that are stated.</summary>
    public Dkk Continuing { get; init; }
}
