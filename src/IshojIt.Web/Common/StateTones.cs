using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Common;

/// <summary>The tone of each state of a proposal.</summary>
public static class StateTones
{
    public static Tone ToneOf(this ProposalState state) => state switch
    {
        ProposalState.Cleared or ProposalState.Started => Tone.Ok,
        ProposalState.Returned => Tone.Warn,
        ProposalState.Rejected => Tone.Err,
        _ => Tone.Neutral,
    };
}
