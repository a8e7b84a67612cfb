using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.People;
using IshojIt.Domain.Regulations;
using static IshojIt.Domain.Proposals.ProposalState;

namespace IshojIt.Domain.Proposals;

/// <summary>What waits for whom, derived from the case. A case that is not final always has at least one duty that somebody may do.</summary>
public static class Duties
{
    public static IReadOnlyList<Duty> Of(Proposal p, World world)
    {
        var duties = Writing(p, world)
            .Concat(Reviewing(p, world))
            .Concat(Deciding(p, world))
            .Concat(Implementing(p, world))
            .ToList();
        duties.AddRange(duties.Where(d => d.MayAct.Count == 0 && CanHaveStandIn(d.Kind)).Select(_ => StandIn(p, world)).Take(1).ToList());
        return duties;
    }

    private static IEnumerable<Duty> Writing(Proposal p, World w)
    {
        if (p.State is Draft or Returned)
        {
            yield return New(p, w, DutyKind.Submit, Role.BudgetHolder, p.StateSince, CommandKind.Submit);
        }

        if (p.State == ReferredToBudget)
        {
            yield return New(p, w, DutyKind.Resume, Role.BudgetHolder, p.StateSince, CommandKind.Resume);
        }

        if (p.Stage == PoliticalStage.Amending)
        {
            yield return New(p, w, DutyKind.Amend, Role.BudgetHolder, p.StateSince, CommandKind.Revise);
        }
    }

    private static IEnumerable<Duty> Reviewing(Proposal p, World w)
    {
        var submitted = p.SubmittedAt ?? p.StateSince;
        if (p.State == InReview && p.ItApprovalIsRequired() && !ItAgreement.Stands(p) && !ItAgreement.IsRefused(p))
        {
            yield return New(p, w, DutyKind.ReviewCompatibility, Role.ItCentre, Latest(submitted, p.ItApprovalDemands.LastOrDefault()?.By.At), CommandKind.ReviewCompatibility);
        }

        if (p.State == InReview && ItAgreement.IsRefused(p))
        {
            var settled = p.Disputes.Any(d => d.Matter == DisputeMatter.ItRefusal && d.Revision == p.Revision && !d.Fallen && d.Settled is null);
            yield return New(p, w, DutyKind.AnswerItRefusal, Role.BudgetHolder, p.StandingReview!.By.At, CommandKind.Revise, open: !settled);
        }

        if (p.State is InReview or AwaitingDirector or Political or Cleared or Started
            && ((FundingGate.Applies(p) && p.StandingAssessment is null) || p.Suggest(w).QuestionsFor(Judge.FinanceCentre).Any()))
        {
            yield return New(p, w, DutyKind.AssessAppropriation, Role.FinanceCentre, p.CostSets[^1].At, CommandKind.AssessAppropriation);
        }
        else if (p.State == Cleared && FundingGate.WaitsForFinanceCentre(p))
        {
            // Money that is still to come holds nothing back before this, and nobody but the Finance centre can tell that it came.
            yield return New(p, w, DutyKind.AssessAppropriation, Role.FinanceCentre, Latest(p.StateSince, p.StandingAssessment?.By.At), CommandKind.AssessAppropriation) with { Deadline = null };
        }

        foreach (var orientation in p.Orientations.Where(o => o.CostVersion == p.CostVersion && o.AcknowledgedAt is null && w.Today <= o.RunsOutOn && p.IsSubmitted && !p.State.IsFinal()))
        {
            var role = orientation.Centre == Centre.ItCentre ? Role.ItCentre : Role.FinanceCentre;
            var mayAct = Parties.Who(p, CommandKind.AcknowledgeOrientation, w).Where(c => c.Role == role).ToList();
            yield return new Duty(DutyKind.AcknowledgeOrientation, role, Regulation.OrientedOnAllCosts, orientation.SentAt, orientation.RunsOutOn, mayAct);
        }

        foreach (var question in p.Questions.Where(q => q.IsOpen && !p.State.IsFinal()))
        {
            yield return New(p, w, DutyKind.AnswerQuestion, Role.BudgetHolder, question.By.At, CommandKind.AnswerQuestion) with { Unit = question.Centre.Camel() };
        }

        if (p.State is InReview or AwaitingDirector or Political or Cleared or Started)
        {
            foreach (var hearing in p.StandingHearings.Where(h => !h.IsAnsweredOrPast(w.Today)))
            {
                yield return new Duty(DutyKind.AnswerHearing, Role.BudgetHolder, Regulation.OtherAreasDerivedCosts, hearing.SentAt, hearing.Deadline,
                    [.. Parties.Who(p, CommandKind.AnswerHearing, w, hearing.BudgetArea)], true, hearing.BudgetArea.Value);
            }
        }

        if (p.State is InReview or AwaitingDirector or Political or Cleared && !p.DataProtectionIsDone)
        {
            yield return New(p, w, DutyKind.CloseDataProtection, Role.DataProtection, submitted, CommandKind.CloseDataProtection);
        }

        if (p.State is InReview or AwaitingDirector or Political or Cleared && p.StandingReview?.Result == ReviewResult.CompatibleOnConditions && !ItAgreement.ConditionsAreAccepted(p))
        {
            yield return New(p, w, DutyKind.AcceptConditions, Role.BudgetHolder, p.StandingReview.By.At, CommandKind.AcceptConditions);
        }

        if (p.State is AwaitingDirector or Political or Cleared or Started && p.Conditions.Any(c => c is { Fallen: false, MetAt: null }))
        {
            yield return New(p, w, DutyKind.MeetCondition, Role.BudgetHolder, p.StateSince, CommandKind.MeetCondition);
        }
    }

    private static IEnumerable<Duty> Deciding(Proposal p, World w)
    {
        if (p.State == InReview && p.PendingLowering is { } lowering)
        {
            yield return New(p, w, DutyKind.CountersignRoute, Role.FinanceCentre, lowering.By.At, CommandKind.CountersignRoute, open: RouteNeeds.FirstUnmet(p, w, []) is null);
        }
        else if (p.State == InReview)
        {
            // Until its needs are met the decision is nobody's delay.
            yield return RouteNeeds.FirstUnmet(p, w, [], p.Suggest(w).QuestionsFor(Judge.ItCentre)) is null
                ? New(p, w, DutyKind.DecideRoute, Role.ItCentre, RouteNeeds.MetSince(p), CommandKind.DecideRoute)
                : New(p, w, DutyKind.DecideRoute, Role.ItCentre, p.StateSince, CommandKind.DecideRoute, open: false) with { Deadline = null };
        }

        foreach (var dispute in p.Disputes.Where(d => d is { Settled: null, Fallen: false } && d.Revision == p.Revision && p.State is InReview or AwaitingDirector))
        {
            yield return New(p, w, DutyKind.Settle, Role.ExecutiveBoard, dispute.AskedBy.At, CommandKind.Settle);
        }

        if (p.State == AwaitingDirector)
        {
            foreach (var duty in SharesOf(p, w))
            {
                yield return duty;
            }
        }

        if (p.State == Political && p.Stage != PoliticalStage.Amending)
        {
            var undecided = p.Items.Where(i => i.IsUndecided).OrderBy(i => i.Body).FirstOrDefault();
            yield return undecided is null
                ? New(p, w, DutyKind.PlaceItem, Role.CommitteeSecretary, p.StateSince, CommandKind.PlaceItem)
                : New(p, w, DutyKind.RecordOutcome, Role.CommitteeSecretary, undecided.PlacedBy.At, CommandKind.RecordOutcome, open: undecided.IsHeld(w.Today)) with
                {
                    Deadline = w.WorkingDays.Add(undecided.Date, w.Settings.DaysFor(DutyKind.RecordOutcome) ?? 3),
                };
        }
    }

    private static IEnumerable<Duty> SharesOf(Proposal p, World w)
    {
        var org = w.Organisation;
        var asked = p.Disputes.Any(d => d is { Fallen: false, Settled: null } && d.Revision == p.Revision);
        var nobody = false;
        foreach (var share in ApprovalState.OpenShares(p, w))
        {
            var deciders = Parties.Deciders(p, share, org);
            if (ApprovalState.RefusalOf(p, share) is { } refusal)
            {
                var own = org.DirectorAreaOf(p.Content.BudgetArea) is { } area ? Parties.Who(p, CommandKind.Return, w).Where(c => IsOfShare(p, c, area, org)).ToList() : [];
                nobody |= own.Count == 0;
                yield return new Duty(DutyKind.AnswerRefusedShare, Role.Director, Regulation.DirectorApproves, refusal.By.At,
                    Deadlines.After(refusal.By.At, DutyKind.AnswerRefusedShare, w), own, !asked, share.Value);
            }
            else if (deciders.Count > 0)
            {
                yield return new Duty(DutyKind.DirectorApprove, deciders[0].Role, Regulation.DirectorApproves, p.StateSince,
                    Deadlines.After(p.StateSince, DutyKind.DirectorApprove, w), deciders, true, share.Value);
            }
            else
            {
                nobody = true;
            }
        }

        if (nobody && !asked)
        {
            yield return New(p, w, DutyKind.AskExecutiveBoard, Role.BudgetHolder, p.StateSince, CommandKind.AskExecutiveBoard);
        }
    }

    private static bool IsOfShare(Proposal p, Capacity c, DirectorAreaCode share, Organisation org) =>
        (c.ActingFor ?? c.User) == org.DirectorOf(share) || Parties.Deciders(p, share, org).Contains(c);

    private static IEnumerable<Duty> Implementing(Proposal p, World w)
    {
        if (p.State == Cleared)
        {
            yield return New(p, w, DutyKind.Start, Role.BudgetHolder, p.StateSince, CommandKind.Start, open: StartGate.IsOpen(p, w)) with { Deadline = p.Content.PlannedStart };
        }

        if (p.State == Started)
        {
            yield return New(p, w, DutyKind.Close, Role.BudgetHolder, p.StateSince, CommandKind.Close, open: !CaseDesk.WaitsToClose(p, w));
        }

        if (Horizon.MissingYear(p, w) is not null)
        {
            yield return LaterYear(p, w);
        }

        if (p.OpenDeviations.Any())
        {
            yield return New(p, w, DutyKind.CloseDeviation, Role.ExecutiveBoard, p.OpenDeviations.First().By.At, CommandKind.CloseDeviation);
        }

        if (p.WorkBegun && !p.State.IsFinal() && CaseDesk.YearsWithoutActuals(p, w).Any())
        {
            yield return New(p, w, DutyKind.RecordActualCosts, Role.BudgetHolder, p.StateSince, CommandKind.RecordActualCosts);
        }
    }

    /// <summary>The budget year has moved on, and what runs on is not stated for the last year of the new horizon; the amounts stay as they are until then.</summary>
    private static Duty LaterYear(Proposal p, World w) =>
        New(p, w, DutyKind.StateLaterYear, Role.BudgetHolder, p.StateSince, CommandKind.Revise) with { Rule = Regulation.OwnDerivedCosts };

    private static Duty StandIn(Proposal p, World w) => New(p, w, DutyKind.AssignStandIn, Role.ChiefExecutive, p.StateSince, CommandKind.AssignStandIn);

    private static bool CanHaveStandIn(DutyKind kind) => kind is DutyKind.ReviewCompatibility or DutyKind.AssessAppropriation or DutyKind.CloseDataProtection
        or DutyKind.DecideRoute or DutyKind.CountersignRoute or DutyKind.PlaceItem or DutyKind.RecordOutcome or DutyKind.AcknowledgeOrientation;

    private static Duty New(Proposal p, World w, DutyKind kind, Role role, DateTimeOffset since, CommandKind command, bool open = true)
    {
        var mayAct = Parties.Who(p, command, w).ToList();
        return new Duty(kind, mayAct.Count > 0 ? mayAct[0].Role : role, CommandTable.Row(command).Rule, since, Deadlines.After(since, kind, w), mayAct, open);
    }

    private static DateTimeOffset Latest(DateTimeOffset a, DateTimeOffset? b) => b > a ? b.Value : a;
}
