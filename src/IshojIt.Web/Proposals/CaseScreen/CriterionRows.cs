using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Proposals.CaseScreen;

/// <summary>One criterion of the rulebook as the screen words it, with what was compared.</summary>
public sealed record CriterionRow(string Id, string Name, bool IsHit, bool IsQuestion, string? Figures, string? Leads, string? Paragraph);

/// <summary>Why the case goes its way: every criterion, those that hit first.</summary>
public static class CriterionRows
{
    private static readonly string[] InKroner = ["large-expense", "large-running-cost"];

    public static IReadOnlyList<CriterionRow> Of(CaseReading c) =>
    [
        .. c.Suggestion.Hits.Select(h => new CriterionRow(h.Criterion, c.L["criterion." + h.Criterion], true, h.Effect == Effect.Question,
            Figures(h.Criterion, h.Value, h.Limit, c), Leads(h, c), h.Paragraph)),
        .. Rulebook.Misses(c.Proposal.InputOf(c.World)).Select(m => new CriterionRow(m.Criterion, c.L["criterion." + m.Criterion], false, false, Figures(m.Criterion, m.Value, m.Limit, c), null, null)),
    ];

    private static string? Figures(string criterion, long? value, long? limit, CaseReading c) => (value, limit) switch
    {
        (null, _) => null,
        ({ } stated, null) => c.L["criteria.unset", Written(criterion, stated, c)].Value,
        ({ } stated, { } most) => c.L[c.Demo ? "criteria.compared.demo" : "criteria.compared", Written(criterion, stated, c), Written(criterion, most, c)].Value,
    };

    private static string Written(string criterion, long figure, CaseReading c) =>
        InKroner.Contains(criterion) ? c.Kroner(new Dkk(figure)) : figure.ToString("N0", System.Globalization.CultureInfo.GetCultureInfo("da-DK"));

    private static string Leads(Hit hit, CaseReading c) => hit.Judge is { } judge
        ? c.L["criteria.asks", c.L["judge." + judge.Camel()]]
        : c.L["effect." + hit.Effect.Camel()];
}
