using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.People;

namespace IshojIt.Domain.Proposals;

/// <summary>Who did something, in which role, for whom as a substitute, and when (UTC).</summary>
public sealed record Signature(UserId By, Role Role, UserId? ActingFor, DateTimeOffset At);

/// <summary>A frozen revision of what the holder wrote. <paramref name="ItOrientedAt"/>: the IT centre's orientation on it, made with it.</summary>
public sealed record Revision(int Number, int CostVersion, ProposalContent Content, string? Reason, string? Answer, Signature By, DateTimeOffset ItOrientedAt);

/// <summary>The first binding act, typed (R15.2-15).</summary>
public enum StartAct { TenderPublished, ContractSigned, NoticeGiven, PaidWorkBegun, ProductionDataLoaded, GoLive }

public sealed record ImplementationStart(StartAct Act, DateOnly Date, Signature By);

public enum DeviationKind { StartedWithoutApproval, ApprovalLost, ActualsAboveApproved }

public enum DeviationEnd { Covered, WoundUp }

/// <summary>Begun, or gone on, without a covering approval. Closed by the executive board; never removed.</summary>
public sealed record Deviation(
    Guid Id, DeviationKind Kind, StartAct? Act, DateOnly Date, string Reason, Signature By, DateOnly? EndedOn = null,
    DeviationEnd? ClosedAs = null, DateOnly? ClosedOn = null, Signature? ClosedBy = null)
{
    public bool IsOpen => ClosedAs is null;
}

public enum DataProtectionResult { Done, Waived }

/// <summary>The closing of the data protection task, given on one answer to the question of personal data.</summary>
public sealed record DataProtectionClosing(DataProtectionResult Result, string? Reason, string? Evidence, PersonalData Basis, Signature By);

public sealed record ActualCosts(int Year, IReadOnlyList<CostLine> Lines, Signature By);

/// <summary>A demand for IT approval that the rulebook did not set; it is never taken back.</summary>
public sealed record ItApprovalDemand(string Reason, Signature By);
