using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Regulations;

namespace IshojIt.Domain.Proposals;

/// <summary>Small pieces of one whole: relating cases, cutting one in two, laying several into one.</summary>
public static partial class CaseDesk
{
    /// <summary>What a command on one case does to the others that it names; none for commands that name none.</summary>
    public static IReadOnlyList<CaseStep> Counterparts(CaseStep step, World world) => step.Command switch
    {
        Relate relate when step.IsChange => [Linked(world.Other(relate.Other)!, LinkKind.Related, step, world)],
        Merge { Into: { } into } when step.IsChange => [Linked(world.Other(into)!, LinkKind.MergeProposed, step, world)],
        Merge merge => [.. merge.From.Select(n => MergedAway(world.Other(n)!, step, world))],
        _ => [],
    };

    /// <summary>The case as far as it is summed with others once the command is done: what it then names, and which cases it holds.</summary>
    public static Proposal Foreseen(Proposal p, CaseCommand command, World world) => command switch
    {
        Relate relate when world.Other(relate.Other) is { } other => p with { Links = [.. p.Links, LinkTo(other, LinkKind.Related, relate.Reason, p.Created)] },
        Merge merge => p with
        {
            Content = Laid(p, merge, world),
            Links = [.. p.Links, .. merge.From.Select(world.Other).OfType<Proposal>().Select(other => LinkTo(other, LinkKind.MergedFrom, merge.Reason, p.Created))],
        },
        _ => p,
    };

    /// <summary>The case that a split makes, a draft of the same holder; what weighs on the case it comes from weighs on it too.</summary>
    public static Proposal PartOf(CaseStep step, World world)
    {
        var (p, split) = (step.Before, (Split)step.Command);
        return new Proposal
        {
            Id = ProposalId.New(world.Now),
            Number = split.Part,
            Content = SplitContent.Of(p.Content, split).Part,
            Created = step.By,
            UpdatedAt = world.Now,
            StateSince = world.Now,
            Drafters = [.. p.Owners().Append(step.By.By).Distinct()],
            Raises = p.Raises,
            ItApprovalDemands = p.ItApprovalDemands,
            Disqualifications = p.Disqualifications,
            WasAtFinanceCommittee = p.WasPlacedAtFinanceCommittee,
            Links = [new CaseLink(LinkKind.SplitFrom, p.Number, p.Content.BudgetArea, split.Reason, step.By)],
        };
    }

    private static Result<Proposal> DoRelate(Proposal p, Relate c, Signature by, World w)
    {
        if (w.Other(c.Other) is not { } other)
        {
            return Refusal.Invalid("proposal", "unknown-proposal");
        }

        if (other.Id == p.Id)
        {
            return Refusal.Invalid("proposal", "same-proposal");
        }

        if (other.State is ProposalState.Rejected or ProposalState.Withdrawn)
        {
            return Refusal.Unmet("other-is-over", Regulation.SignificantGoesToCouncil, null, other.Number.ToString());
        }

        return p.Links.Any(l => l.IsOfOneWhole && l.Other == other.Number)
            ? p
            : Weighed(p with { Links = [.. p.Links, LinkTo(other, LinkKind.Related, c.Reason, by)] }, w);
    }

    private static Result<Proposal> DoSplit(Proposal p, Split c, Signature by, World w)
    {
        if (LinesRefusal(p, c) is { } refusal)
        {
            return refusal;
        }

        if (p.OpenDeviations.Any())
        {
            return Refusal.Unmet("deviation-open", Regulation.WhatAStartIs);
        }

        var (kept, part) = SplitContent.Of(p.Content, c);
        var horizon = p.RulebookIn(w).Horizon;
        var weighed = w with { EarlierPieces = [.. w.EarlierPieces, EarlierPiece.Of(c.Part, part.Costs, horizon)] };
        var next = Rewritten(p, kept, c.Reason, by, weighed);
        return next.IsDone
            ? next.Value! with { Links = [.. p.Links, new CaseLink(LinkKind.SplitInto, c.Part, p.Content.BudgetArea, c.Reason, by)] }
            : next;
    }

    private static Refusal? LinesRefusal(Proposal p, Split c)
    {
        var wrong = c.Lines.Index().Where(l => l.Item < 1 || l.Item > p.Content.Costs.Count || c.Lines.Take(l.Index).Contains(l.Item))
            .Select(l => new FieldError($"lines[{l.Index}]", "unknown-line")).ToList();
        return wrong.Count > 0 ? Refusal.Invalid(wrong)
            : c.Lines.Count == 0 ? Refusal.Invalid("lines", "missing")
            : c.Lines.Count == p.Content.Costs.Count ? Refusal.Invalid("lines", "nothing-left")
            : null;
    }

    private static Result<Proposal> DoMerge(Proposal p, Merge c, Signature by, World w) => c.Into is { } into ? OfferMerge(p, into, c, by, w) : TakeMerge(p, c, by, w);

    /// <summary>The offer of a holder to lay her case into another's; it changes nothing until the other takes it.</summary>
    private static Result<Proposal> OfferMerge(Proposal p, CaseNumber into, Merge c, Signature by, World w)
    {
        if (w.Other(into) is not { } lead)
        {
            return Refusal.Invalid("into", "unknown-proposal");
        }

        if (lead.Id == p.Id)
        {
            return Refusal.Invalid("into", "same-proposal");
        }

        if (!p.IsSubmitted)
        {
            return Refusal.Unmet("not-submitted", Regulation.SignificantGoesToCouncil);
        }

        return (MergeRefusal(p) ?? MergeRefusal(lead)) is { } refusal
            ? refusal
            : p with { Links = [.. p.Links, LinkTo(lead, LinkKind.MergeOffered, c.Reason, by, p.Revision)] };
    }

    private static Result<Proposal> TakeMerge(Proposal p, Merge c, Signature by, World w)
    {
        var unknown = c.From.Index().Where(n => n.Item == p.Number || c.From.Take(n.Index).Contains(n.Item) || w.Other(n.Item) is null)
            .Select(n => new FieldError($"proposals[{n.Index}]", n.Item == p.Number ? "same-proposal" : "unknown-proposal")).ToList();
        if (unknown.Count > 0 || c.From.Count == 0)
        {
            return Refusal.Invalid(unknown.Count > 0 ? unknown : [new FieldError("proposals", "missing")]);
        }

        var next = p with { Content = Laid(p, c, w) };
        foreach (var other in c.From.Select(n => w.Other(n)!))
        {
            if ((MergeRefusal(p) ?? MergeRefusal(other)) is { } refusal)
            {
                return refusal;
            }

            if (other.IsSubmitted && !p.IsSubmitted)
            {
                return Refusal.Unmet("not-submitted", Regulation.SignificantGoesToCouncil);
            }

            if (ConsentOf(other, p, by, w) is null)
            {
                return Refusal.Unmet("merge-not-offered", Regulation.BudgetHolderSubmits, null, other.Number.ToString());
            }

            next = next with
            {
                Drafters = [.. next.Drafters.Concat(DraftersOf(other, w)).Distinct()],
                Raises = [.. next.Raises, .. other.Raises],
                ItApprovalDemands = [.. next.ItApprovalDemands, .. other.ItApprovalDemands],
                Disqualifications = [.. next.Disqualifications.Concat(other.Disqualifications).DistinctBy(d => d.Person)],
                WasAtFinanceCommittee = next.WasAtFinanceCommittee || other.WasPlacedAtFinanceCommittee,
                Links = [.. next.Links, LinkTo(other, LinkKind.MergedFrom, c.Reason, by)],
            };
        }

        var merged = Rewritten(next with { Content = p.Content }, next.Content, c.Reason, by, w);
        return merged.IsDone ? c.From.Aggregate(Unjudged(merged.Value!), (lead, number) => Consented(lead, w.Other(number)!, p, by, w)) : merged;
    }

    /// <summary>What was reviewed, judged and decided of one part was not said of the whole: it is asked anew, and no refusal or condition of another part is lost with it.</summary>
    private static Proposal Unjudged(Proposal p)
    {
        var next = p.StandingReview is { } review ? VoidReview(p, review) : p;
        return next with
        {
            RouteDecisions = Changed(next.RouteDecisions, d => d.Standing is RouteStanding.Standing or RouteStanding.Pending, d => d with { Standing = RouteStanding.Void }),
        };
    }

    private static ProposalContent Laid(Proposal p, Merge c, World w) =>
        c.From.Select(w.Other).OfType<Proposal>().Aggregate(p.Content, (content, other) => MergedContent.Of(content, other.Number, other.Content));

    /// <summary>Cases with begun work or decided items have a history of their own to end first.</summary>
    private static Refusal? MergeRefusal(Proposal p) =>
        p.State is not (ProposalState.Draft or ProposalState.InReview) ? Refusal.Unmet("other-not-in-review", Regulation.SignificantGoesToCouncil, null, p.Number.ToString())
        : p.OpenDeviations.Any() ? Refusal.Unmet("deviation-open", Regulation.WhatAStartIs)
        : null;

    /// <summary>The holder's word that her case may end in the other: the actor's own, or an offer of just what the case says now.</summary>
    private static Signature? ConsentOf(Proposal other, Proposal lead, Signature by, World w) =>
        Parties.Who(other, CommandKind.Merge, w).Any(c => c.User == by.By) ? by
        : other.Links.LastOrDefault(l => l.Kind == LinkKind.MergeOffered) is { } offer && offer.Other == lead.Number && offer.Revision == other.Revision ? offer.By
        : null;

    private static IEnumerable<UserId> DraftersOf(Proposal other, World w) =>
        other.Owners().Concat(w.Organisation.HolderOf(other.Content.BudgetArea) is { } holder ? [holder] : []);

    /// <summary>A co-holder who brought her own costs has confirmed them; whatever else her area is to pay she is asked about.</summary>
    private static Proposal Consented(Proposal lead, Proposal other, Proposal before, Signature by, World w) => lead with
    {
        Hearings = Changed(lead.Hearings,
            h => h.Stands && h.BudgetArea == other.Content.BudgetArea && h.Answers.Count == 0 && Costs.CostSums.SameLines(h.Lines, LinesOf(other.Content, h.BudgetArea)),
            h => h with { Answers = [new HearingAnswer(HearingAnswerKind.CostsConfirmed, [], null, ConsentOf(other, before, by, w)!, false)] }),
    };

    /// <summary>What is written anew on a draft is saved; in review it is a revision, with all that follows from one.</summary>
    private static Result<Proposal> Rewritten(Proposal p, ProposalContent content, string reason, Signature by, World w) =>
        p.State == ProposalState.Draft ? p with { Content = content } : DoRevise(p, new Revise(content, reason), by, w);

    /// <summary>The pieces of a submitted case are pinned with it: a new relation weighs on its route at once.</summary>
    private static Proposal Weighed(Proposal p, World w) => p.IsSubmitted ? WithoutOvertaken(p with { EarlierPieces = w.EarlierPieces }, w) : p;

    private static CaseLink LinkTo(Proposal other, LinkKind kind, string reason, Signature by, int revision = 0) =>
        new(kind, other.Number, other.Content.BudgetArea, reason, by, revision);

    private static CaseStep Linked(Proposal other, LinkKind kind, CaseStep step, World world)
    {
        var revision = kind == LinkKind.MergeProposed ? step.Before.Revision : 0;
        var next = other with { Links = [.. other.Links, LinkTo(step.Before, kind, ReasonOf(step.Command), step.By, revision)] };
        if (kind == LinkKind.Related && step.Before.IsSubmitted && other.State == ProposalState.InReview)
        {
            var piece = EarlierPiece.Of(step.Before.Number, step.Before.Content.Costs, other.RulebookIn(world).Horizon);
            next = Weighed(next, world with { EarlierPieces = [.. other.EarlierPieces.Where(e => e.Number != piece.Number), piece] });
        }

        return step with { Before = other, After = Finish(other, next, step.By, world) };
    }

    private static CaseStep MergedAway(Proposal other, CaseStep step, World world)
    {
        var ended = other.StandingApprovals.ToList().Aggregate(other, (current, approval) => EndApproval(current, approval, ApprovalStatus.Lapsed));
        var next = ended with
        {
            State = ProposalState.Withdrawn,
            StateReason = ReasonOf(step.Command),
            Links = [.. other.Links, LinkTo(step.Before, LinkKind.MergedInto, ReasonOf(step.Command), step.By)],
        };
        return step with { Before = other, After = Finish(other, next, step.By, world) };
    }

    private static string ReasonOf(CaseCommand command) => command switch
    {
        Relate relate => relate.Reason,
        Merge merge => merge.Reason,
        _ => "",
    };
}
