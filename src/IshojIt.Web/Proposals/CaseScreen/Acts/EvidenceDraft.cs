using IshojIt.Domain.Approvals;
using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>The evidence that one condition is met; each condition its own.</summary>
public sealed class EvidenceDraft(CaseReading seen) : ActDraft(CommandKind.MeetCondition, seen)
{
    public string? Condition { get; set; } = seen.Proposal.Conditions.FirstOrDefault(c => c is { MetAt: null, Fallen: false })?.Id.ToString();

    public string? Evidence { get; set; }

    public IReadOnlyList<Condition> Open => [.. Seen.Proposal.Conditions.Where(c => c is { MetAt: null, Fallen: false })];

    public override string Label(string field) => field == "condition" ? Seen.L["evidence.condition"] : base.Label(field);

    protected override CaseCommand Command()
    {
        if (!Guid.TryParse(Condition, out var condition))
        {
            Fail("condition", "choose");
        }

        return new MeetCondition(condition, Text(Evidence, "evidence"));
    }
}
