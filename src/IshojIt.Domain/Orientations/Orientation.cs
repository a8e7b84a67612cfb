using IshojIt.Domain.Common;

namespace IshojIt.Domain.Orientations;

/// <summary>The two centres that must know all costs.</summary>
public enum Centre { ItCentre, FinanceCentre }

/// <summary>
/// The information duty towards one centre for one cost version (R15.2-8, -9). It exists from the transaction that made the costs;
/// after <paramref name="RunsOutOn"/> (Danish date, inclusive) it counts without an acknowledgement.
/// </summary>
public sealed record Orientation(
    Centre Centre, int CostVersion, DateTimeOffset SentAt, DateOnly RunsOutOn, DateTimeOffset? AcknowledgedAt = null, UserId? AcknowledgedBy = null, UserId? AcknowledgedFor = null);
