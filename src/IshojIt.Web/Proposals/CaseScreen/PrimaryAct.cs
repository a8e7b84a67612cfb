using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;

namespace IshojIt.Web.Proposals.CaseScreen;

/// <summary>THE one act for this reader: the first of her open duties that she may do something about now; null leaves the page calm.</summary>
public static class PrimaryAct
{
    public static CommandKind? Of(CaseReading c) => c.Duties
        .Where(d => d.Open && d.MayAct.Any(m => m.User == c.User))
        .SelectMany(d => ActAddress.ActsOf(d.Kind))
        .Where(c.IsAllowed)
        .Select(command => (CommandKind?)command)
        .FirstOrDefault()
        ?? (c.IsAllowed(CommandKind.Save) && c.Proposal.State == ProposalState.Draft ? CommandKind.Save : null);
}
