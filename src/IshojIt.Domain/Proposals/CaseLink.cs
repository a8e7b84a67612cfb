using IshojIt.Domain.Common;

namespace IshojIt.Domain.Proposals;

/// <summary>How two cases belong together, seen from the one that keeps the link.</summary>
public enum LinkKind
{
    /// <summary>Parts of one whole, as a holder says.</summary>
    Related,

    /// <summary>The other was split off from this one.</summary>
    SplitInto,

    /// <summary>This one was split off from the other.</summary>
    SplitFrom,

    /// <summary>This one's holder offers to lay it into the other.</summary>
    MergeOffered,

    /// <summary>The other is offered to be laid into this one.</summary>
    MergeProposed,

    /// <summary>This one ended in the other.</summary>
    MergedInto,

    /// <summary>The other ended in this one; its holder is a co-holder with the costs of <see cref="CaseLink.BudgetArea"/>.</summary>
    MergedFrom,
}

/// <summary>
/// A link to another case, on both of them, never removed. <paramref name="BudgetArea"/> is the other case's area;
/// <paramref name="Revision"/> the offered case's revision, so that an offer ends with the next change of what was offered.
/// </summary>
public sealed record CaseLink(LinkKind Kind, CaseNumber Other, AreaCode BudgetArea, string Reason, Signature By, int Revision = 0)
{
    /// <summary>The two are summed where the rulebook asks how large a proposal is.</summary>
    public bool IsOfOneWhole => Kind is LinkKind.Related or LinkKind.SplitInto or LinkKind.SplitFrom;
}
