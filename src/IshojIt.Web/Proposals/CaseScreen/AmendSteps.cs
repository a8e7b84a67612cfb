using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Meetings;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;

namespace IshojIt.Web.Proposals.CaseScreen;

/// <summary>What the holder writes in of the council's decision, one thing at a time, and who is next.</summary>
public static class AmendSteps
{
    public static IReadOnlyList<string> Of(CaseReading c, AgendaItem item)
    {
        var p = c.Proposal;
        var outcome = item.Outcome!;
        return
        [
            .. outcome.DecidedFunding is { } funding && funding != p.Content.Intake.Funding ? Funding(funding, c) : [],
            .. outcome.Decided.Where(d => p.Content.Costs.RunningExpense(d.BudgetArea, d.Year) > d.Amount)
                .Select(d => c.L["amend.amount", c.Area(d.BudgetArea), d.Year, c.Kroner(d.Amount), c.Kroner(p.Content.Costs.RunningExpense(d.BudgetArea, d.Year))].Value),
            .. outcome.DecidedFunding is null && FundingGate.Unfunded(p) is { Count: > 0 } lacking && Refused(p) ? [c.L["amend.money", RequirementWords.Years(lacking, c.L)].Value] : Array.Empty<string>(),
            .. c.Reads(item) ? Words(p, item).Select(text => c.L["amend.words", text].Value) : [],
            c.L["amend.inside"],
            .. FundingGate.Unfunded(p) is { Count: > 0 } without ? [c.L["amend.then", RequirementWords.Years(without, c.L), c.L.Paragraph(c.Requirements.First(r => r.Id == RequirementId.Funded).Rule.Paragraph)].Value] : Array.Empty<string>(),
        ];
    }

    private static string[] Funding(Funding funding, CaseReading c) => c.Proposal.Content.Intake.Funding is { } stated
        ? [c.L["amend.funding", c.L["funding." + funding.Camel()].Value, c.L["funding." + stated.Camel()].Value]]
        : [c.L["amend.funding.none", c.L["funding." + funding.Camel()].Value]];

    private static bool Refused(Proposal p) => ApprovalState.OfCouncil(p)?.UnfundedYears.Count > 0;

    /// <summary>What the bodies added or changed in their own words, the council's last.</summary>
    private static IEnumerable<string> Words(Proposal p, AgendaItem item) => p.Items
        .Where(i => i.Round == item.Round && i.Revision == item.Revision && i.Outcome is not null)
        .SelectMany(i => i.Outcome!.Points.Select(x => x.Text).Prepend(i.Outcome.Outcome == Outcome.AdoptedWithChange ? i.Outcome.Text : null))
        .Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text!.Trim()).Distinct();
}
