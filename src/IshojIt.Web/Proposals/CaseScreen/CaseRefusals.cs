using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;

namespace IshojIt.Web.Proposals.CaseScreen;

/// <summary>A refusal on a case that is at hand: its requirement as the case words it, and those who can lift it by name.</summary>
public static class CaseRefusals
{
    public static RefusalWords Words(this CaseReading c, Refusal refusal)
    {
        var unmet = c.Requirements.Any(r => !r.Met && r.Id.Camel() == refusal.Requirement);
        var row = unmet ? RequirementRows.Of(c).First(r => r.Id == refusal.Requirement) : null;
        return RefusalWords.Of(refusal, c.L, What(refusal, row?.Title, c), row?.IsMine == true ? c.L["you"] : row?.Who ?? WhoLifts(refusal, c));
    }

    private static string? What(Refusal refusal, string? requirement, CaseReading c) => refusal.Code switch
    {
        "unmet" => requirement,
        "wrong-state" => c.L["refusal.wrong-state.of", c.L["state." + c.Proposal.State.Camel()].Value].Value,
        "invalid" => c.L["refused.incomplete"].Value,
        _ => null,
    };

    private static string? WhoLifts(Refusal refusal, CaseReading c) => refusal.Code switch
    {
        "open-question" when Lifting.Of(refusal, c.Proposal, c.World) is [var judge] => c.L["role." + judge.Role.Camel()].Value,
        "wrong-state" when c.Proposal.State.IsFinal() => c.L["lifts.wrong-state.final"].Value,
        "wrong-state" when WaitingFor.Of(c) is { Count: > 0 } waits => c.L["lifts.wrong-state.of", c.And(waits.Select(w => w.Who))].Value,
        "invalid" => c.L["lifts.incomplete"].Value,
        _ => null,
    };
}
