using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>Submission; a returned case carries a change, or an answer to why it was returned.</summary>
public sealed class SubmitDraft(CaseReading seen) : ActDraft(CommandKind.Submit, seen)
{
    public string? Answer { get; set; }

    public bool IsReturned => Seen.Proposal.State == ProposalState.Returned;

    public override bool IsBinding => true;

    public override string Label(string field) => Seen.L["submit." + field];

    protected override CaseCommand Command() => new Submit(IsReturned ? Optional(Answer) : null);
}
