using IshojIt.Domain.Approvals;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>The answer to one question that the rulebook leaves to a person.</summary>
public sealed class JudgementLine(string criterion)
{
    public string Criterion => criterion;

    /// <summary>"Yes" for significant, "No", or null while it is not answered.</summary>
    public string? Answer { get; set; }

    public string? Reason { get; set; }

    public JudgementDraft Draft => new(criterion, Answer == "Yes", Reason?.Trim() ?? "");
}
