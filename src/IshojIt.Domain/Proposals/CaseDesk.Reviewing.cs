using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.People;
using IshojIt.Domain.Regulations;

namespace IshojIt.Domain.Proposals;

/// <summary>The parties of a review, side by side: IT centre, Finance centre, other areas, data protection.</summary>
public static partial class CaseDesk
{
    private static Result<Proposal> DoReview(Proposal p, ReviewCompatibility c, Signature by, World w)
    {
        if (c.Result == ReviewResult.ApprovalNotRequired && p.ItApprovalIsRequired())
        {
            return Refusal.Unmet("approval-is-required", Regulation.ItApproves, RequirementId.ItApproved.Camel());
        }

        if (c.Result == ReviewResult.NotCompatible && !c.Points.Any(x => x.Verdict == PointVerdict.NotCompatible && !string.IsNullOrWhiteSpace(x.Point)))
        {
            return Refusal.Unmet("point-missing", Regulation.CompatibilityIsAssessed, RequirementId.ItApproved.Camel());
        }

        if (c.Result == ReviewResult.CompatibleOnConditions && c.Conditions.Count == 0)
        {
            return Refusal.Unmet("condition-missing", Regulation.CompatibilityIsAssessed, RequirementId.ItApproved.Camel());
        }

        var review = new ItReview(Guid.CreateVersion7(w.Now), c.Result, c.Points, by, p.Revision);
        var without = p.StandingReview is { } earlier ? VoidReview(p, earlier) : p;
        var next = without with
        {
            Reviews = [.. without.Reviews, review],
            Conditions = WithNew(without.Conditions, c.Result == ReviewResult.CompatibleOnConditions ? c.Conditions : [], ConditionSource.Review, review.Id, w),
            Disputes = Changed(without.Disputes, d => d is { Matter: DisputeMatter.ItRefusal, Settled: null, Fallen: false }, d => d with { Fallen = true }),
        };
        return Acknowledged(next, Centre.ItCentre, by);
    }

    private static Result<Proposal> DoRequireItApproval(Proposal p, RequireItApproval c, Signature by)
    {
        if (ItemsArePlaced(p) is { } refusal)
        {
            return refusal;
        }

        var next = p with { ItApprovalDemands = [.. p.ItApprovalDemands, new ItApprovalDemand(c.Reason, by)] };
        return ItAgreement.Stands(next) ? next : next with { State = ProposalState.InReview, Stage = null };
    }

    private static Refusal? ItemsArePlaced(Proposal p) =>
        p.State == ProposalState.Political && (p.Stage == PoliticalStage.Amending || RoundItems(p).Any(i => i.TakenOffAt is null))
            ? Refusal.WrongState(Regulation.ItApproves)
            : null;

    private static Result<Proposal> DoAcceptConditions(Proposal p, World w)
    {
        if (NothingToAccept(p) is { } refusal)
        {
            return refusal;
        }

        var review = p.StandingReview!.Id;
        return p with { Conditions = Changed(p.Conditions, c => c.SourceId == review && c.AcceptedAt is null, c => c with { AcceptedAt = w.Now }) };
    }

    private static Refusal? NothingToAccept(Proposal p) => p.StandingReview?.Result == ReviewResult.CompatibleOnConditions
        ? null
        : Refusal.Unmet("no-conditions", Regulation.ItApproves, RequirementId.ItApproved.Camel());

    private static Result<Proposal> DoAcknowledge(Proposal p, Signature by) =>
        Acknowledged(p, by.Role == Role.FinanceCentre ? Centre.FinanceCentre : Centre.ItCentre, by);

    private static Proposal Acknowledged(Proposal p, Centre centre, Signature by)
    {
        bool IsOpen(Orientation o) => o.Centre == centre && o.CostVersion == p.CostVersion && o.AcknowledgedAt is null;
        return p.Orientations.Any(IsOpen)
            ? p with { Orientations = Changed(p.Orientations, IsOpen, o => o with { AcknowledgedAt = by.At, AcknowledgedBy = by.By, AcknowledgedFor = by.ActingFor }) }
            : p;
    }

    private static Result<Proposal> DoAnswerHearing(Proposal p, AnswerHearing c, Signature by, World w)
    {
        if (!p.StandingHearings.Any(h => h.BudgetArea == c.BudgetArea))
        {
            return Refusal.Unmet("area-not-affected", Regulation.OtherAreasDerivedCosts, RequirementId.OtherAreasHeard.Camel(), c.BudgetArea.Value);
        }

        return p with
        {
            Hearings = Changed(p.Hearings, h => h.Stands && h.BudgetArea == c.BudgetArea,
                h => h with { Answers = [.. h.Answers, new HearingAnswer(c.Answer, c.Costs, c.Note, by, h.IsPast(w.Today))] }),
        };
    }

    private static Result<Proposal> DoCloseDataProtection(Proposal p, CloseDataProtection c, Signature by)
    {
        if (p.DataProtectionIsDone)
        {
            return Refusal.WrongState(Regulation.DataProtection);
        }

        if (c.Result == DataProtectionResult.Waived && string.IsNullOrWhiteSpace(c.Reason))
        {
            return Refusal.Unmet("reason-missing", Regulation.DataProtection, RequirementId.DataProtectionDone.Camel());
        }

        var closing = new DataProtectionClosing(c.Result, c.Reason, c.Evidence, p.Content.Intake.PersonalData!.Value, by);
        return p with { DataProtectionClosings = [.. p.DataProtectionClosings, closing] };
    }

    private static Result<Proposal> DoAssess(Proposal p, AssessAppropriation c, Signature by, World w)
    {
        if (c.Assessment is AppropriationKind.Reallocation or AppropriationKind.SupplementaryAppropriation && string.IsNullOrWhiteSpace(c.Cover))
        {
            return Refusal.Unmet("cover-missing", Regulation.MoneyIsAppropriated, RequirementId.Funded.Camel());
        }

        var draw = c.Assessment == AppropriationKind.PoolFunds ? Pool.DrawFor(p, c.Pool, c.Cover, w) : default;
        if (draw.Refusal is { } notDrawn)
        {
            return notDrawn;
        }

        var assessment = new Assessment(c.Assessment, c.Cover, c.Pool, c.StatutoryUrgency, p.CostVersion, p.Content.Intake.Funding, by, Draw: draw.Value);
        var next = p with
        {
            Assessments = [.. Changed(p.Assessments, a => a.Stands, a => a with { VoidedInRevision = p.Revision }), assessment],
        };
        var judged = Judged(next, c.Judgements, Judge.FinanceCentre, by, w);
        if (!judged.IsDone)
        {
            return judged;
        }

        next = Acknowledged(judged.Value!, Centre.FinanceCentre, by);
        var toCouncil = assessment.IsCouncilMoney && p.State is ProposalState.AwaitingDirector or ProposalState.Cleared or ProposalState.Started
            && !FundingGate.CouncilHasGranted(p, assessment.Kind);
        return toCouncil ? RaisedTo(next, Route.Political, "council-money", by, w) : AfterAssessment(p, next, w);
    }

    /// <summary>
    /// A hit that is new takes away what rests on its absence, like a revise: judged as one, or council money on a case that the
    /// directors have approved since the council granted it.
    /// </summary>
    private static Proposal AfterAssessment(Proposal before, Proposal p, World w) =>
        p.State is ProposalState.InReview or ProposalState.Political ? p : Resettled(before, WithoutOvertaken(WithoutLapsed(p, w), w), w);

    private static Result<Proposal> Judged(Proposal p, IReadOnlyList<JudgementDraft> drafts, Judge judge, Signature by, World w)
    {
        if (drafts.Count == 0)
        {
            return p;
        }

        var input = p.InputOf(w);
        var open = p.Suggest(w).QuestionsFor(judge).ToHashSet();
        var refused = drafts.FirstOrDefault(d => !Rulebook.IsJudgedBy(d.Criterion, judge, input) || (p.State != ProposalState.InReview && !open.Contains(d.Criterion)));
        return refused is not null
            ? Refusal.Unmet("no-such-question", Regulation.SignificantGoesToCouncil, null, refused.Criterion)
            : p with { Judgements = [.. p.Judgements, .. drafts.Select(d => new Judgement(d.Criterion, d.Significant, d.Reason, Rulebook.BasisOf(d.Criterion, input)!, by))] };
    }

    private static IReadOnlyList<Condition> WithNew(IReadOnlyList<Condition> conditions, IReadOnlyList<ConditionDraft> drafts, ConditionSource source, Guid sourceId, World w) =>
        drafts.Count == 0 ? conditions : [.. conditions, .. drafts.Select(d => new Condition(Guid.CreateVersion7(w.Now), d.Text, d.BeforeStart, source, sourceId))];
}
