using IshojIt.Domain.Approvals;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.People;
using IshojIt.Domain.Regulations;

namespace IshojIt.Domain.Proposals;

/// <summary>Whether the IT centre's approval, where it is required, stands (R15.2-4, -5).</summary>
public static class ItAgreement
{
    /// <summary>Enough to decide the route: a standing approving review, accepted conditions or not, or the board's settlement.</summary>
    public static bool Stands(Proposal p) => p.StandingReview?.Approves == true || IsSettledAsCompatible(p);

    public static bool IsSettledAsCompatible(Proposal p) => p.Disputes.Any(d =>
        d is { Matter: DisputeMatter.ItRefusal, Fallen: false, Settled.Overruled: true } && d.Revision == p.Revision);

    public static bool ConditionsAreAccepted(Proposal p) =>
        p.StandingReview is not { Result: ReviewResult.CompatibleOnConditions } review
        || p.Conditions.Where(c => c.SourceId == review.Id).All(c => c.AcceptedAt is not null);

    /// <summary>The IT centre refused, and nobody overruled it.</summary>
    public static bool IsRefused(Proposal p) => p.StandingReview?.Result == ReviewResult.NotCompatible && !IsSettledAsCompatible(p);

    internal static Requirement Requirement(Proposal p)
    {
        var required = p.ItApprovalIsRequired();
        var review = p.StandingReview;
        var missing = !required ? null
            : IsRefused(p) ? "refused"
            : !Stands(p) ? "not-reviewed"
            : !ConditionsAreAccepted(p) ? "conditions-not-accepted"
            : null;
        return new Requirement(RequirementId.ItApproved, Regulation.ItApproves, required, missing is null, review?.By.At ?? p.SubmittedAt,
            missing is null && required ? review?.By.By : null, missing)
        {
            WhoCan = missing is "conditions-not-accepted" or "refused" ? [new Party(Role.BudgetHolder)] : [new Party(Role.ItCentre)],
            Acts = missing switch
            {
                "conditions-not-accepted" => [CommandKind.AcceptConditions],
                "refused" => [CommandKind.Revise, CommandKind.AskExecutiveBoard],
                _ => [CommandKind.ReviewCompatibility],
            },
        };
    }
}
