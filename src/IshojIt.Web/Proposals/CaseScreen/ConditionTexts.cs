using IshojIt.Domain.Approvals;

namespace IshojIt.Web.Proposals.CaseScreen;

/// <summary>A condition's text, where the reader may read it: what a closed item set is for those who may read closed items.</summary>
public static class ConditionTexts
{
    public static string Of(Condition condition, CaseReading c) => IsHidden(condition, c) ? c.L["closed.condition"] : condition.Text;

    public static bool IsHidden(Condition condition, CaseReading c) =>
        condition.Text.Length == 0 || (!c.ReadsClosed && condition.Source == ConditionSource.Council);
}
