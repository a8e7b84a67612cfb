using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Proposals.CaseScreen;

/// <summary>A refusal in words: what is in the way, by which paragraph, and who can lift it.</summary>
public sealed record RefusalWords(string Requirement, string? Paragraph, string? Lifts)
{
    public static RefusalWords Of(Refusal refusal, CaseReading c)
    {
        var requirement = c.Requirements.FirstOrDefault(r => !r.Met && r.Id.Camel() == refusal.Requirement);
        var row = requirement is null ? null : RequirementRows.Of(c).First(r => r.Id == refusal.Requirement);
        return new RefusalWords(What(refusal, row?.Title, c), refusal.Rule?.Paragraph, WhoLifts(refusal, row?.IsMine == true ? c.L["you"] : row?.Who, c));
    }

    private static string What(Refusal refusal, string? requirement, CaseReading c) => refusal.Code switch
    {
        "unmet" when requirement is not null => requirement,
        "open-question" when refusal.Subject is { } criterion => c.L["refusal.open-question.of", c.L["criterion." + criterion].Value],
        "wrong-state" => c.L["refusal.wrong-state.of", c.L["state." + c.Proposal.State.Camel()].Value],
        "invalid" => c.L["refusal.incomplete"],
        "actual-costs-missing" when refusal.Subject is { } year => c.L["refusal.actual-costs-missing.of", year],
        var code => c.L["refusal." + code],
    };

    private static string? WhoLifts(Refusal refusal, string? who, CaseReading c)
    {
        if (!string.IsNullOrEmpty(who))
        {
            return who;
        }

        if (refusal.Code == "open-question")
        {
            var judge = c.Suggestion.Hits.FirstOrDefault(h => h.Criterion == refusal.Subject)?.Judge;
            return judge is null ? null : c.L["role." + (judge == Judge.FinanceCentre ? "financeCentre" : "itCentre")].Value;
        }

        return c.L["lifts." + refusal.Code] is { ResourceNotFound: false } known ? known.Value : null;
    }
}
