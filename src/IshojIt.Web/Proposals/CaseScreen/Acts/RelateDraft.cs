using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>Says that another case is a part of the same whole.</summary>
public sealed class RelateDraft(CaseReading seen) : ActDraft(CommandKind.Relate, seen)
{
    public string? Proposal { get; set; }

    public string? Reason { get; set; }

    public override void Name(string number) => Proposal = number;

    protected override CaseCommand Command() => new Relate(Number(Proposal, "proposal"), Text(Reason, "reason"));
}
