using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>An act that needs a reason and nothing else.</summary>
public sealed class ReasonDraft(CommandKind kind, CaseReading seen, Func<string, CaseCommand> make) : ActDraft(kind, seen)
{
    public string? Reason { get; set; }

    public override bool IsBinding => Kind is CommandKind.Withdraw or CommandKind.DirectorReject;

    public override bool IsDangerous => IsBinding;

    protected override CaseCommand Command() => make(Text(Reason, "reason"));
}
