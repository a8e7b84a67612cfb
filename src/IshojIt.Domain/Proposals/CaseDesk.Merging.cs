using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Regulations;

namespace IshojIt.Domain.Proposals;

/// <summary>Laying several cases into one, so that the whole is never smaller or freer than its parts.</summary>
public static partial class CaseDesk
{
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

        return (MergeRefusal(p) ?? MergeRefusal(lead) ?? PricesRefusal(lead, p, lead, w)) is { } refusal
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
            if ((MergeRefusal(p) ?? MergeRefusal(other) ?? PricesRefusal(p, other, other, w)) is { } refusal)
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
        return merged.IsDone
            ? c.From.Aggregate(NoFreer(Unjudged(merged.Value!), [p, .. c.From.Select(n => w.Other(n)!)], c.Reason, by, w), (lead, number) => Consented(lead, w.Other(number)!, p, by, w))
            : merged;
    }

    /// <summary>
    /// No part's route is above the whole's: what a person found significant in one stays so, and where the whole is measured by another rulebook than
    /// a part, the higher route stands as a raise. An assessment is no part of this: it is asked anew of the whole.
    /// </summary>
    private static Proposal NoFreer(Proposal whole, IReadOnlyList<Proposal> parts, string reason, Signature by, World w)
    {
        if (!whole.IsSubmitted)
        {
            return whole;
        }

        var submitted = parts.Where(part => part.IsSubmitted).ToList();
        var next = Rejudged(whole, submitted, w);
        foreach (var part in submitted)
        {
            var (asked, now) = (Unassessed(part, w), Unassessed(next, w));
            if (asked.HighestOnScale > now.HighestOnScale && !(next.RaisedTo >= asked.HighestOnScale))
            {
                var judgement = Rulebook.FoundSignificant(part.InputOf(w)).FirstOrDefault();
                next = next with { Raises = [.. next.Raises, new RouteRaise(asked.HighestOnScale, judgement?.Reason ?? reason, judgement?.By ?? by)] };
            }
        }

        return next;
    }

    private static RouteSuggestion Unassessed(Proposal p, World w) => Rulebook.Evaluate(p.InputOf(w) with { FinanceSaysCouncilMoney = false });

    /// <summary>What was found significant before lines were moved is so of the case as it now stands, in the words and by the name of who found it.</summary>
    private static Proposal Rejudged(Proposal now, IEnumerable<Proposal> before, World w) => before
        .SelectMany(p => Rulebook.FoundSignificant(p.InputOf(w)).Select(j => j with { Part = p.Id == now.Id ? j.Part : j.Part ?? p.Number }))
        .Aggregate(now, (p, judgement) => p.InputOf(w) is var input && Rulebook.FoundSignificant(input).All(j => j.Criterion != judgement.Criterion)
            ? p with { Judgements = [.. p.Judgements, judgement with { Basis = Rulebook.BasisOf(judgement.Criterion, input)! }] }
            : p);

    /// <summary>Amounts in prices of different years are never added up, and never re-indexed for anybody.</summary>
    private static Refusal? PricesRefusal(Proposal lead, Proposal laid, Proposal other, World w) => laid.Content.Costs.Count > 0 && laid.PriceLevel(w) != lead.PriceLevel(w)
        ? Refusal.Unmet("price-levels-differ", Regulation.OrientedOnAllCosts, null, other.Number.ToString())
        : null;

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
        c.From.Select(w.Other).OfType<Proposal>().Aggregate(p.Content, (content, other) => MergedContent.Of(content, other));

    /// <summary>Cases with begun work or decided items have a history of their own to end first.</summary>
    private static Refusal? MergeRefusal(Proposal p) =>
        p.State is not (ProposalState.Draft or ProposalState.InReview) ? Refusal.Unmet("other-not-in-review", Regulation.SignificantGoesToCouncil, null, p.Number.ToString())
        : p.OpenDeviations.Any() ? Refusal.Unmet("deviation-open", Regulation.WhatAStartIs)
        : null;

    /// <summary>The holder's word that her case may end in the other: the actor's own, or an offer of just what the case says now.</summary>
    private static Signature? ConsentOf(Proposal other, Proposal lead, Signature by, World w) =>
        CapacityOn(other, by.By, CommandKind.Merge, w) is { } own ? own
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

    private static CaseStep MergedAway(Proposal other, CaseStep step, World world)
    {
        var by = SignedOn(other, step, world);
        var ended = other.StandingApprovals.ToList().Aggregate(other, (current, approval) => EndApproval(current, approval, ApprovalStatus.Lapsed));
        var next = ended with
        {
            State = ProposalState.Withdrawn,
            StateReason = ReasonOf(step.Command),
            Links = [.. other.Links, LinkTo(step.Before, LinkKind.MergedInto, ReasonOf(step.Command), by)],
        };
        var command = ((Merge)step.Command) with { Into = step.Before.Number, From = [] };
        return step with { Before = other, After = Finish(other, next, by, world), Command = command, By = by };
    }
}
