using IshojIt.Domain.Proposals;

namespace IshojIt.Domain.Approvals;

public enum RouteStanding { Pending, Standing, Void, Refused, Replaced }

/// <summary>
/// The route that the IT centre (or whoever raised it) decided, with the suggestion that it was measured against. A lowering is
/// <see cref="RouteStanding.Pending"/> until the Finance centre has countersigned.
/// </summary>
public sealed record RouteDecision(
    Guid Id, Route Route, string? Reason, bool Lowered, bool Raised, Signature By, int Revision,
    Route Suggested, IReadOnlyList<string> PoliticalHits, IReadOnlyList<string> Questions, RouteStanding Standing, Countersignature? Countersignature = null);

/// <summary>The Finance centre's answer to a lowering.</summary>
public sealed record Countersignature(bool Agreed, string Reason, Signature By);

/// <summary>A raise stands for the rest of the case: nothing below it can be decided.</summary>
public sealed record RouteRaise(Route Route, string Reason, Signature By);
