using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;

namespace IshojIt.Web.Proposals.CaseScreen.Acts;

/// <summary>The end of a started case: completed, or abandoned with a reason.</summary>
public sealed class CloseDraft(CaseReading seen) : ActDraft(CommandKind.Close, seen)
{
    public string? Result { get; set; }

    public string? Reason { get; set; }

    public bool IsAbandoned => Result == "Abandoned";

    public override bool IsBinding => true;

    /// <summary>What stands in the way of closing it as completed; null when nothing does.</summary>
    public Refusal? Hindrance => CaseDesk.MayCloseCompleted(Seen.Proposal, Seen.World);

    public bool AwaitsGoLive => Hindrance?.Code == "register-entry-not-active";

    /// <summary>What the register states of the system, and what closing writes to it.</summary>
    public string Register => Seen.L[Seen.Proposal.Content.Kind is not (ProposalKind.NewSystem or ProposalKind.Replacement) ? "close.register.none"
        : IsLive ? "close.register.active"
        : "close.register.planned"];

    private bool IsLive => Seen.World.RegisterEntryIsActive || Seen.Proposal.Starts.Any(s => s.Act == StartAct.GoLive);

    public override IEnumerable<ConfirmItem> Summary()
    {
        yield return new(Seen.L["act.result"], Seen.L[IsAbandoned ? "close.abandoned" : "close.completed"]);
        yield return new(Seen.L["close.register"], Register);
    }

    protected override CaseCommand Command()
    {
        if (Result is null)
        {
            Fail("result", "choose");
        }

        return new CloseCase(!IsAbandoned, IsAbandoned ? Text(Reason, "reason") : Optional(Reason));
    }
}
