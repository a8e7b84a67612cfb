using System.Globalization;
using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Regulations;

namespace IshojIt.Domain.Proposals;

/// <summary>Writing: saving, submitting, revising, withdrawing.</summary>
public static partial class CaseDesk
{
    private static Result<Proposal> DoSave(Proposal p, Save c, Signature by) => AreaIsMoved(p, c.Content) is { } moved
        ? moved
        : p with
        {
            Content = c.Content,
            Drafters = p.Drafters.Contains(by.By) ? p.Drafters : [.. p.Drafters, by.By],
        };

    /// <summary>The area is the holder's and the directors': fixed once they have been asked.</summary>
    private static Refusal? AreaIsMoved(Proposal p, ProposalContent content) =>
        p.IsSubmitted && content.BudgetArea != p.Content.BudgetArea ? Refusal.Invalid("budgetArea", "area-is-fixed") : null;

    private static Result<Proposal> DoSubmit(Proposal p, Submit c, Signature by, World w)
    {
        if (Completeness.Of(p.Content) is { Count: > 0 } errors)
        {
            return Refusal.Invalid(errors);
        }

        if (p.State == ProposalState.Returned && string.IsNullOrWhiteSpace(c.Answer) && SameContent(p.Revisions[^1].Content, p.Content))
        {
            return Refusal.Unmet("nothing-changed", Regulation.BudgetHolderSubmits, RequirementId.Submitted.Camel());
        }

        return Revised(p, p.Content, null, c.Answer, by, w) with { State = ProposalState.InReview, Stage = null, StateReason = null };
    }

    private static Result<Proposal> DoRevise(Proposal p, Revise c, Signature by, World w)
    {
        if (Completeness.Of(c.Content) is { Count: > 0 } errors)
        {
            return Refusal.Invalid(errors);
        }

        if (AreaIsMoved(p, c.Content) is { } moved)
        {
            return moved;
        }

        if (ReviseRefusal(p, w) is { } refusal)
        {
            return refusal;
        }

        var revised = Revised(p, c.Content, c.Reason, null, by, w);
        if (p.Stage == PoliticalStage.Amending && (ApprovalState.OfCouncil(revised) is null || AsksForOtherMoney(revised)))
        {
            return OutsideDecision(p, revised, w);
        }

        return Resettled(p, revised, w);
    }

    /// <summary>What the council did not decide goes to it again: not by writing its decision in, but by a change after that.</summary>
    private static Refusal OutsideDecision(Proposal p, Proposal revised, World w) => Refusal.Unmet(
        "outside-decision", Regulation.CouncilApprovesBeforeStart, RequirementId.ApprovalCovers.Camel(),
        Coverage.FirstAbove(ApprovalState.OfCouncil(p)!, revised, w) is { } above ? $"{above.BudgetArea} {above.Year.ToString(CultureInfo.InvariantCulture)}" : null);

    /// <summary>The council said where the money comes from, and the version asks it for another appropriation.</summary>
    private static bool AsksForOtherMoney(Proposal p) =>
        ApprovalState.OfCouncil(p)?.DecidedFunding is { } decided && decided != p.Content.Intake.Funding && Rulebook.IsCouncilMoney(p.Content.Intake.Funding);

    private static Refusal? ReviseRefusal(Proposal p, World w)
    {
        if (p.State == ProposalState.Political && p.Stage != PoliticalStage.Amending && RoundItems(p).Any(i => i.Outcome is not null))
        {
            return Refusal.WrongState(Regulation.ThroughFinanceCommittee);
        }

        return HeldWithoutOutcome(p, w);
    }

    private static Result<Proposal> DoWithdraw(Proposal p, Withdraw c, World w) =>
        WithdrawRefusal(p, w) is { } refusal
            ? refusal
            : TakeOff(p, _ => true, c.Reason, w) with { State = ProposalState.Withdrawn, Stage = null, StateReason = c.Reason };

    private static Refusal? WithdrawRefusal(Proposal p, World w) =>
        p.OpenDeviations.Any() ? Refusal.Unmet("deviation-open", Regulation.WhatAStartIs) : HeldWithoutOutcome(p, w);

    private static Refusal? HeldWithoutOutcome(Proposal p, World w) => p.Items.Any(i => i.IsUndecided && i.IsHeld(w.Today))
        ? Refusal.Unmet("outcome-missing", Regulation.ThroughFinanceCommittee)
        : null;

    /// <summary>
    /// A new revision: freezes content and costs, orients both centres on changed costs, hears areas whose lines or statement changed,
    /// and takes away what rests on something that changed.
    /// </summary>
    private static Proposal Revised(Proposal p, ProposalContent content, string? reason, string? answer, Signature by, World w)
    {
        var number = p.Revision + 1;
        var before = p.Revisions.Count == 0 ? null : p.Revisions[^1].Content;
        var newCosts = p.CostSets.Count == 0 || !p.CostSets[^1].Lines.SameLines(content.Costs);
        var costVersion = newCosts ? p.CostVersion + 1 : p.CostVersion;
        var next = p with
        {
            Content = content,
            Revision = number,
            CostVersion = costVersion,
            Rulebook = p.RulebookIn(w),
            EarlierPieces = w.EarlierPieces,
            CostSets = newCosts ? [.. p.CostSets, new CostSet(costVersion, number, content.Costs, by.By, w.Now, reason ?? answer, by.ActingFor)] : p.CostSets,
            Orientations = newCosts ? [.. p.Orientations, .. Orient(costVersion, w)] : p.Orientations,
            Hearings = Heard(p, content, number, w),
            Revisions = [.. p.Revisions, new Revision(number, costVersion, content, reason, answer, by, w.Now)],
        };
        return before is null ? next : WithoutWhatFell(p, next, before, newCosts, w);
    }

    private static Proposal WithoutWhatFell(Proposal p, Proposal next, ProposalContent before, bool newCosts, World w)
    {
        if (next.StandingReview is { } review && (review.Result == ReviewResult.NotCompatible || !Rulebook.SameReviewBasis(before, next.Content)))
        {
            next = VoidReview(next, review);
        }

        if (newCosts || before.Intake.Funding != next.Content.Intake.Funding)
        {
            next = next with { Assessments = Changed(next.Assessments, a => a.Stands, a => a with { VoidedInRevision = next.Revision }) };
        }

        next = WithoutLapsed(next, w);
        return WithoutOvertaken(next, w);
    }

    /// <summary>
    /// A route decision stands while the suggestion is no higher, and no political hit and no open question is new. What the council
    /// itself decided, such as another funding, is not new.
    /// </summary>
    private static Proposal WithoutOvertaken(Proposal p, World w)
    {
        var now = p.Suggest(w);
        var known = ApprovalState.OfCouncil(p)?.Hits ?? [];
        return p with
        {
            RouteDecisions = Changed(p.RouteDecisions, d => d.Standing is RouteStanding.Standing or RouteStanding.Pending && Overtaken(d), d => d with { Standing = RouteStanding.Void }),
        };

        bool Overtaken(RouteDecision decision) =>
            (Rank(now.Route) > Rank(decision.Suggested) && !(now.Route == Route.Political && now.PoliticalHits.All(known.Contains)))
            || now.PoliticalHits.Any(h => !decision.PoliticalHits.Contains(h) && !known.Contains(h))
            || now.OpenQuestions.Any(q => !decision.Questions.Contains(q));
    }

    private static int Rank(Route route) => (int)route;

    private static Proposal VoidReview(Proposal p, ItReview review) => p with
    {
        Reviews = Changed(p.Reviews, r => r.Id == review.Id, r => r with { VoidedInRevision = p.Revision }),
        Conditions = Fallen(p, review.Id),
    };

    /// <summary>Approvals that no longer cover lapse, each for itself, with their conditions.</summary>
    private static Proposal WithoutLapsed(Proposal p, World w) =>
        p.StandingApprovals.Where(a => !Coverage.Covers(a, p, w)).ToList()
            .Aggregate(p, (current, approval) => EndApproval(current, approval, ApprovalStatus.Lapsed));

    private static Proposal EndApproval(Proposal p, Approval approval, ApprovalStatus status) => p with
    {
        Approvals = Changed(p.Approvals, a => a.Id == approval.Id, a => a with { Status = status, EndedInRevision = p.Revision }),
        Conditions = Fallen(p, approval.Id),
    };

    private static IReadOnlyList<Condition> Fallen(Proposal p, Guid source) =>
        Changed(p.Conditions, c => c.SourceId == source && !c.Fallen, c => c with { Fallen = true });

    private static IEnumerable<Orientation> Orient(int costVersion, World w)
    {
        var runsOut = w.WorkingDays.Add(w.Today, w.Settings.OrientationWorkingDays);
        return [new(Centre.ItCentre, costVersion, w.Now, runsOut), new(Centre.FinanceCentre, costVersion, w.Now, runsOut)];
    }

    private static IReadOnlyList<Hearing> Heard(Proposal p, ProposalContent content, int revision, World w)
    {
        var areas = StartGate.HeardAreas(content, w.Organisation).ToList();
        var hearings = Changed(p.Hearings, h => h.Stands && !(areas.Contains(h.BudgetArea) && SameBasis(h, content)), h => h with { EndedInRevision = revision });
        var deadline = w.WorkingDays.Add(w.Today, w.Settings.HearingWorkingDays);
        var anew = areas.Where(a => !hearings.Any(h => h.Stands && h.BudgetArea == a))
            .Select(a => new Hearing(a, revision, w.Now, deadline, LinesOf(content, a), StatementOf(content, a), [])).ToList();
        return anew.Count == 0 ? hearings : [.. hearings, .. anew];
    }

    private static bool SameBasis(Hearing hearing, ProposalContent content) =>
        hearing.Lines.SameLines(LinesOf(content, hearing.BudgetArea)) && hearing.Statement == StatementOf(content, hearing.BudgetArea);

    private static IReadOnlyList<CostLine> LinesOf(ProposalContent content, AreaCode area) => [.. content.Costs.Where(c => c.BudgetArea == area)];

    private static DerivedCostStatement? StatementOf(ProposalContent content, AreaCode area) => content.DerivedCosts.FirstOrDefault(d => d.BudgetArea == area);

    private static bool SameContent(ProposalContent a, ProposalContent b) =>
        a with { AffectedSystems = [], AffectedBudgetAreas = [], Costs = [], DerivedCosts = [], CostChecks = [] } is var plain
        && plain.Equals(b with { AffectedSystems = plain.AffectedSystems, AffectedBudgetAreas = plain.AffectedBudgetAreas, Costs = plain.Costs, DerivedCosts = plain.DerivedCosts, CostChecks = plain.CostChecks })
        && a.AffectedSystems.ToHashSet().SetEquals(b.AffectedSystems)
        && a.AffectedBudgetAreas.ToHashSet().SetEquals(b.AffectedBudgetAreas)
        && a.DerivedCosts.ToHashSet().SetEquals(b.DerivedCosts)
        && a.CostChecks.ToHashSet().SetEquals(b.CostChecks)
        && a.Costs.SameLines(b.Costs);

    /// <summary>The list with some of its items replaced; the very same list where none is, so that nothing seems changed.</summary>
    private static IReadOnlyList<T> Changed<T>(IReadOnlyList<T> list, Func<T, bool> which, Func<T, T> change) =>
        list.Any(which) ? [.. list.Select(item => which(item) ? change(item) : item)] : list;
}
