using IshojIt.Domain.Costs;
using IshojIt.Web.Common;

namespace IshojIt.Web.Proposals.CaseScreen;

/// <summary>The three figures that a decision rests on.</summary>
public static class CaseFigures
{
    public static IReadOnlyList<Figure> Of(CaseReading c)
    {
        var figures = CostFigures.Of(c.Proposal.Content.Costs, c.Years);
        return
        [
            new(c.L["figure.once"], c.Kroner(figures.OneOff)),
            new(c.L["figure.yearly"], c.Kroner(figures.Yearly)),
            new(c.L["figure.after", c.Years[^1]], figures.After.Oere == 0 ? c.L["figure.after.none"] : c.L["figure.perYear", c.Kroner(figures.After)]),
        ];
    }
}
