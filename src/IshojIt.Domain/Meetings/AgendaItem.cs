using IshojIt.Domain.Approvals;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;

namespace IshojIt.Domain.Meetings;

public enum Outcome { Adopted, AdoptedWithRemarks, AdoptedWithChange, NotAdopted, Postponed, SentBack, ReferredToBudget, Noted }

public enum PointKind { Approval, Funding, Other }

/// <summary>One "at"-line of the recommendation. <paramref name="Years"/>: the years whose money it grants; null = all.</summary>
public sealed record ItemPoint(int N, string Text, PointKind Kind, IReadOnlyList<int>? Years = null);

public sealed record PointOutcome(int N, Outcome Outcome, string? Text = null);

public sealed record MinorityRecommendation(string Person, string? Party, string Text, bool? Upheld = null);

public sealed record Votes(int For, int Against, int? Abstained = null);

/// <summary>What a body decided, as it was entered; never changed afterwards.</summary>
public sealed record ItemOutcome(Outcome Outcome)
{
    /// <summary>The body's own words.</summary>
    public string? Text { get; init; }

    public IReadOnlyList<PointOutcome> Points { get; init; } = [];

    public IReadOnlyList<AreaYearAmount> Decided { get; init; } = [];

    public Funding? DecidedFunding { get; init; }

    public IReadOnlyList<MinorityRecommendation> Minority { get; init; } = [];

    public Votes? Votes { get; init; }

    public IReadOnlyList<string> Absent { get; init; } = [];

    public IReadOnlyList<string> Disqualified { get; init; } = [];

    public IReadOnlyList<ConditionDraft> Conditions { get; init; } = [];
}

/// <summary>
/// The case on one meeting. <paramref name="Round"/> counts how often the case went to the political track; what a body said counts
/// in its round and on its <paramref name="Revision"/>.
/// </summary>
public sealed record AgendaItem(
    Guid Meeting, Body Body, DateOnly Date, int N, int RunningNumber, int Round, int Revision, bool Closed, string? ClosedReason, string? PublicTitle,
    IReadOnlyList<ItemPoint> Points, Signature PlacedBy, ItemOutcome? Outcome = null, Signature? DecidedBy = null, string? TakenOffReason = null, DateTimeOffset? TakenOffAt = null)
{
    public bool IsUndecided => Outcome is null && TakenOffAt is null;

    /// <summary>Held: its date has come. The time of day is not compared.</summary>
    public bool IsHeld(DateOnly today) => Date <= today;

    /// <summary>What became of each point, in their order: as it was decided by itself, else as the item was as a whole; empty before the outcome.</summary>
    public IReadOnlyList<PointOutcome> Decisions => Outcome is null ? []
        : [.. Points.Select(point => Outcome.Points.FirstOrDefault(x => x.N == point.N) ?? new PointOutcome(point.N, Outcome.Outcome))];

    /// <summary>It came up before the other one, in the same round.</summary>
    public bool IsBefore(AgendaItem other) => Round == other.Round && (Date < other.Date || (Date == other.Date && Body < other.Body));
}
