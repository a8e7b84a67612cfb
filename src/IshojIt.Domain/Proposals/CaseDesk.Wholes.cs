using IshojIt.Domain.Common;
using IshojIt.Domain.Regulations;

namespace IshojIt.Domain.Proposals;

/// <summary>Small pieces of one whole: relating cases and cutting one in two.</summary>
public static partial class CaseDesk
{
    /// <summary>
    /// What a command on one case does to the others that it names; none for commands that name none. Each is done in the world of its own case, and
    /// signed in what the actor is on it; its trail names the case that it has to do with, and no third.
    /// </summary>
    public static IReadOnlyList<CaseStep> Counterparts(CaseStep step, World world, Func<Proposal, World> worldOf) => step.Command switch
    {
        Submit when step.Before.Revision == 0 => [.. world.Others.Where(o => IsSummedWith(o, step.After)).Select(o => Summed(o, step, worldOf(o)))],
        Relate relate when step.IsChange && world.Other(relate.Other) is { } other && !(SaysRelated(step.After, other.Number) && SaysRelated(other, step.After.Number)) =>
            [Linked(other, SaysRelated(step.After, other.Number) ? LinkKind.Related : LinkKind.RelationProposed, step, worldOf(other))],
        Merge { Into: { } into } when step.IsChange => [Linked(world.Other(into)!, LinkKind.MergeProposed, step, worldOf(world.Other(into)!))],
        Merge merge => [.. merge.From.Select(n => world.Other(n)!).Select(other => MergedAway(other, step, worldOf(other)))],
        _ => [],
    };

    /// <summary>Whether the case, in review, is weighed anew once the other is submitted.</summary>
    public static bool IsSummedWith(Proposal p, Proposal other) => p.State == ProposalState.InReview && p.Links.Any(l => l.Weighs && l.Other == other.Number);

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
            Judgements = p.Judgements,
            Links = [new CaseLink(LinkKind.SplitFrom, p.Number, p.Content.BudgetArea, split.Reason, step.By, CutFrom(p))],
        };
    }

    /// <summary>The revision that a part of the case would be cut from; 0 where nobody has submitted what it says.</summary>
    private static int CutFrom(Proposal p) => p.IsSubmitted ? p.Revision : p.Links.FirstOrDefault(l => l.Kind == LinkKind.SplitFrom)?.Revision ?? 0;

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

        var isAgreed = CapacityOn(other, by.By, CommandKind.Relate, w) is not null || p.Links.Any(l => l.Kind == LinkKind.RelationProposed && l.Other == other.Number);
        if (!isAgreed && !(p.IsSubmitted && other.IsSubmitted))
        {
            return Refusal.Unmet("relate-unsubmitted", Regulation.OnlyThoseConcernedSee);
        }

        return p.Links.Any(l => l.Other == other.Number && (l.IsOfOneWhole || (l.Weighs && !isAgreed)))
            ? p
            : Weighed(p with { Links = [.. p.Links, LinkTo(other, isAgreed ? LinkKind.Related : LinkKind.RelationOffered, c.Reason, by)] }, w);
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
        var cut = EarlierPiece.Of(c.Part, part.Costs, p.RulebookIn(w).Horizon);
        var next = Rewritten(p, kept, c.Reason, by, w with { EarlierPieces = [.. w.EarlierPieces, cut] });
        return next.IsDone
            ? Rejudged(next.Value!, [p], w) with
            {
                Links = [.. p.Links, new CaseLink(LinkKind.SplitInto, c.Part, p.Content.BudgetArea, c.Reason, by)],
                // A draft that was itself cut from a submitted case remembers what is cut from it: that had been submitted too.
                EarlierPieces = p.IsSubmitted || CutFrom(p) == 0 ? next.Value!.EarlierPieces : [.. p.EarlierPieces, cut],
            }
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

    /// <summary>What is written anew on a draft is saved; in review it is a revision, with all that follows from one.</summary>
    private static Result<Proposal> Rewritten(Proposal p, ProposalContent content, string reason, Signature by, World w) =>
        p.State == ProposalState.Draft ? p with { Content = content } : DoRevise(p, new Revise(content, reason), by, w);

    /// <summary>The pieces of a submitted case are pinned with it: a new relation weighs on its route at once.</summary>
    private static Proposal Weighed(Proposal p, World w) => p.IsSubmitted ? WithoutOvertaken(p with { EarlierPieces = w.EarlierPieces }, w) : p;

    private static CaseLink LinkTo(Proposal other, LinkKind kind, string reason, Signature by, int revision = 0) =>
        new(kind, other.Number, other.Content.BudgetArea, reason, by, revision);

    private static CaseStep Linked(Proposal other, LinkKind kind, CaseStep step, World world)
    {
        var by = SignedOn(other, step, world);
        var revision = kind == LinkKind.MergeProposed ? step.Before.Revision : 0;
        var next = other with { Links = [.. other.Links, LinkTo(step.Before, kind, ReasonOf(step.Command), by, revision)] };
        var weighs = kind == LinkKind.Related && step.Before.IsSubmitted && other.State == ProposalState.InReview;
        var command = step.Command is Relate relate ? relate with { Other = step.Before.Number } : step.Command;
        return step with { Before = other, After = Finish(other, weighs ? Weighed(next, world) : next, by, world), Command = command, By = by };
    }

    /// <summary>A case in review that hangs together with one that is now submitted is weighed with it, as if the two were related today.</summary>
    private static CaseStep Summed(Proposal other, CaseStep step, World world)
    {
        var by = SignedOn(other, step, world);
        var reason = other.Links.Last(l => l.Weighs && l.Other == step.Before.Number).Reason;
        return new CaseStep(other, Finish(other, Weighed(other, world), by, world), new Relate(step.Before.Number, reason), by, CommandTable.Row(CommandKind.Relate).Rule);
    }

    private static bool SaysRelated(Proposal p, CaseNumber other) => p.Links.Any(l => l.Kind == LinkKind.Related && l.Other == other);

    /// <summary>What a person is on another case than the one she acts on: her own before a substitution; null where she has no part in it.</summary>
    private static Signature? CapacityOn(Proposal other, UserId actor, CommandKind command, World w) =>
        Parties.Who(other, command, w).Where(c => c.User == actor).OrderBy(c => c.ActingFor is null ? 0 : 1).FirstOrDefault() is { } capacity ? Sign(capacity, w) : null;

    /// <summary>The actor in what she is on the other case; where she has no part in that, as the holder of the one that she acted on.</summary>
    private static Signature SignedOn(Proposal other, CaseStep step, World w) => CapacityOn(other, step.By.By, step.Command.Kind, w) ?? step.By;

    private static string ReasonOf(CaseCommand command) => command switch
    {
        Relate relate => relate.Reason,
        Merge merge => merge.Reason,
        _ => "",
    };
}
