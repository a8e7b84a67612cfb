using IshojIt.Domain.Proposals;

namespace IshojIt.Domain.Orientations;

public enum ReviewResult { ApprovalNotRequired, Compatible, CompatibleOnConditions, NotCompatible }

public enum PointVerdict { Ok, Concern, NotCompatible, NotRelevant }

/// <summary>One architecture point of a review (integrations, identity, hosting, standards, data, support, life time, or another).</summary>
public sealed record ReviewPoint(string Point, PointVerdict Verdict, string? Note);

/// <summary>The IT centre's assessment of one revision. <paramref name="VoidedInRevision"/> is set when what it rests on changed.</summary>
public sealed record ItReview(
    Guid Id, ReviewResult Result, IReadOnlyList<ReviewPoint> Points, Signature By, int Revision, int? VoidedInRevision = null)
{
    public bool Stands => VoidedInRevision is null;

    public bool Approves => Result is ReviewResult.Compatible or ReviewResult.CompatibleOnConditions;
}
