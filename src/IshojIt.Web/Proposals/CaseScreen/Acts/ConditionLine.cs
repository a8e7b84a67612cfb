using IshojIt.Domain.Approvals;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>One condition being written; an empty line is none.</summary>
public sealed class ConditionLine
{
    public string? Text { get; set; }

    public bool BeforeStart { get; set; } = true;

    public static IReadOnlyList<ConditionDraft> Read(IEnumerable<ConditionLine> lines) =>
        [.. lines.Where(l => !string.IsNullOrWhiteSpace(l.Text)).Select(l => new ConditionDraft(l.Text!.Trim(), l.BeforeStart))];
}
