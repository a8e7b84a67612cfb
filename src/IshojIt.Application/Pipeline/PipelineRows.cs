using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Domain.Register;

namespace IshojIt.Application.Pipeline;

/// <summary>What the pipeline is arranged by.</summary>
public enum PipelineView { ContractEnd, PlannedStart, System }

/// <summary>An open case in the pipeline.</summary>
public sealed record PipelineCase(string Number, string Title, ProposalState State, PoliticalStage? Stage, bool IsReady, DateOnly? PlannedStart);

/// <summary>A system of the register with its open cases: the first of them by planned start, how many there are, and the next start that is planned.</summary>
public sealed record PipelineSystem(
    Guid Id, string Name, string? Owner, string? Supplier, AreaCode BudgetArea, SystemState State, DateOnly? ContractEnd, IReadOnlyList<PipelineCase> Cases, int Count, DateOnly? NextStart);

/// <summary>A system that a case touches.</summary>
public sealed record TouchedSystem(Guid Id, string Name);

/// <summary>A case that has not begun, with its planned start and what stands against it. <paramref name="AwaitsReview"/>: IT's assessment is missing.</summary>
public sealed record PipelineStart(
    PipelineCase Case, AreaCode BudgetArea, UserId? Holder, DateOnly PlannedStart, DateOnly? Deadline, string? WaitingFor, bool AwaitsReview, StartProspect Prospect, IReadOnlyList<TouchedSystem> Systems);
