using IshojIt.Domain.Common;

namespace IshojIt.Domain.Proposals;

/// <summary>How two cases belong together, seen from the one that keeps the link.</summary>
public enum LinkKind
{
    /// <summary>Parts of one whole, as the holders of both say.</summary>
    Related,

    /// <summary>Part of one whole with another's case, as this one's holder alone says: summed here, and not there.</summary>
    RelationOffered,

    /// <summary>The other's holder says so; this one is not summed with it until its own holder says the same.</summary>
    RelationProposed,

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
/// <paramref name="Revision"/> is of an offer the offered case's revision, so that it ends with the next change of what was offered; of a part the
/// revision that it was cut from, 0 where nobody had submitted that.
/// </summary>
public sealed record CaseLink(LinkKind Kind, CaseNumber Other, AreaCode BudgetArea, string Reason, Signature By, int Revision = 0)
{
    /// <summary>The two are of one whole, seen from either.</summary>
    public bool IsOfOneWhole => Kind is LinkKind.Related or LinkKind.SplitInto or LinkKind.SplitFrom;

    /// <summary>The other is summed with this one where the rulebook asks how large a proposal is.</summary>
    public bool Weighs => IsOfOneWhole || Kind == LinkKind.RelationOffered;
}
