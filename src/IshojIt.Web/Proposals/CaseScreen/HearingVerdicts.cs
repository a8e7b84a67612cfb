using IshojIt.Domain.Orientations;
using IshojIt.Web.Common;

namespace IshojIt.Web.Proposals.CaseScreen;

/// <summary>Hearing answers and reviews as chips.</summary>
public static class HearingVerdicts
{
    public static Verdict Of(Hearing hearing) => hearing.Answer?.Answer switch
    {
        HearingAnswerKind.NoObjection => Verdict.NoObjection,
        HearingAnswerKind.CostsConfirmed => Verdict.CostConfirmed,
        HearingAnswerKind.Objection => Verdict.Objection,
        HearingAnswerKind.CostsDisputed => Verdict.CostDisputed,
        _ => Verdict.NoAnswer,
    };

    public static Verdict Of(ReviewResult result) => result switch
    {
        ReviewResult.Compatible => Verdict.Compatible,
        ReviewResult.CompatibleOnConditions => Verdict.CompatibleOnConditions,
        ReviewResult.NotCompatible => Verdict.NotCompatible,
        _ => Verdict.ApprovalNotRequired,
    };
}
