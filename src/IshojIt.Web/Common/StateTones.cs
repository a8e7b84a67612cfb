using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Common;

/// <summary>The tone of each state of a proposal. A cleared case is green only while every requirement holds.</summary>
public static class StateTones
{
    public static Tone ToneOf(this ProposalState state, bool ready = false) => state switch
    {
        ProposalState.Started => Tone.Ok,
        ProposalState.Cleared when ready => Tone.Ok,
        ProposalState.Returned => Tone.Warn,
        ProposalState.Rejected => Tone.Err,
        _ => Tone.Neutral,
    };
}
