using IshojIt.Domain.Common;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Proposals.CaseScreen;

/// <summary>What a met requirement rests on, in a few words.</summary>
public static class MetDetail
{
    public static string? Of(Requirement r, CaseReading c)
    {
        var p = c.Proposal;
        return r.Id switch
        {
            RequirementId.Submitted or RequirementId.ItOriented => c.L["case.version", p.Revision],
            RequirementId.ItApproved => Review(c),
            RequirementId.DerivedCostsStated => p.Content.AffectedAreas().Count switch
            {
                0 => c.L["met.areas.none"],
                1 => c.L["met.areas.one", 1],
                var others => c.L["met.areas", others],
            },
            RequirementId.OtherAreasHeard => Heard(c),
            RequirementId.FinanceOrientedOnAllCosts or RequirementId.ItOrientedOnAllCosts =>
                c.L[r.By is null ? "met.oriented.ranOut" : "met.oriented", p.CostVersion],
            RequirementId.DataProtectionDone => p.DataProtectionClosings.LastOrDefault() is { } closing ? c.L["dp." + closing.Result.Camel()].Value : null,
            RequirementId.Approved => p.StandingRoute is { } route ? c.L["met.approved." + route.Route.Camel()].Value : null,
            RequirementId.ApprovalCovers => c.L["met.covers", p.CostVersion],
            RequirementId.Funded => p.StandingAssessment is { } assessment ? c.L[assessment.StatutoryUrgency is null ? "appropriation." + assessment.Kind.Camel() : "met.urgent"].Value : null,
            _ => c.L["met.conditions", p.Conditions.Count(x => x is { BeforeStart: true, Fallen: false })],
        };
    }

    /// <summary>Heard is not agreed: an objection follows the case, and the director answers it with the approval.</summary>
    private static string Heard(CaseReading c)
    {
        var p = c.Proposal;
        var answered = c.L["met.heard", p.StandingHearings.Count(h => h.Answer is not null), p.StandingHearings.Count()].Value;
        var objecting = ApprovalState.Objections(p, c.World.Now).Select(o => c.AreaName(o.Area)).ToList();
        return objecting.Count == 0 ? answered
            : c.L[ApprovalState.ObjectionsToAnswer(p, c.World).Count > 0 ? "met.heard.toAnswer" : "met.heard.objection", answered, c.And(objecting)];
    }

    private static string Review(CaseReading c)
    {
        var settled = c.Proposal.Disputes.Any(d => d.Settled?.Overruled == true && !d.Fallen && d.Revision == c.Proposal.Revision);
        return settled && c.Proposal.StandingReview?.Approves != true ? c.L["met.settled"]
            : c.Proposal.StandingReview is not { } review ? ""
            : review.Result == ReviewResult.CompatibleOnConditions ? c.L["met.onConditions", c.Proposal.Conditions.Count(x => x.SourceId == review.Id)]
            : c.L["review." + review.Result.Camel()];
    }
}
