using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Orientations;
using IshojIt.Domain.Regulations;

namespace IshojIt.Domain.Proposals;

/// <summary>What must stand for this revision before the route can be decided: review, assessment, hearings, no open question.</summary>
public static class RouteNeeds
{
    /// <summary>The first need that is not met; <paramref name="answered"/> and <paramref name="alsoAnswered"/> are questions that the decision itself brings, or could bring, a judgement on.</summary>
    public static Refusal? FirstUnmet(Proposal p, World world, IReadOnlyList<JudgementDraft> answered, IEnumerable<string>? alsoAnswered = null)
    {
        if (p.ItApprovalIsRequired() && !ItAgreement.Stands(p))
        {
            return Refusal.Unmet("unmet", Regulation.ItApproves, RequirementId.ItApproved.Camel());
        }

        if (p.StandingHearings.FirstOrDefault(h => !h.IsAnsweredOrPast(world.Today)) is { } open)
        {
            return Refusal.Unmet("unmet", Regulation.OtherAreasDerivedCosts, RequirementId.OtherAreasHeard.Camel(), open.BudgetArea.Value);
        }

        if (FundingGate.Applies(p) && p.StandingAssessment is null)
        {
            return Refusal.Unmet("unmet", Regulation.MoneyIsAppropriated, RequirementId.Funded.Camel());
        }

        var known = answered.Select(j => j.Criterion).Concat(alsoAnswered ?? []).ToHashSet();
        return p.Suggest(world).OpenQuestions.FirstOrDefault(q => !known.Contains(q)) is { } question
            ? Refusal.Unmet("open-question", Regulation.SignificantGoesToCouncil, null, question)
            : null;
    }

    /// <summary>Since when the needs are met, where they are: the last act or passed deadline that the decision waited for.</summary>
    public static DateTimeOffset MetSince(Proposal p)
    {
        var acts = p.StandingHearings.Select(HeardSince)
            .Append(p.StateSince)
            .Append(p.StandingAssessment?.By.At ?? p.StateSince)
            .Concat(p.Disputes.Where(d => d is { Matter: DisputeMatter.ItRefusal, Fallen: false, Settled: not null } && d.Revision == p.Revision).Select(d => d.Settled!.By.At));
        return (p.ItApprovalIsRequired() && p.StandingReview is { } review ? acts.Append(review.By.At) : acts).Max();
    }

    private static DateTimeOffset HeardSince(Hearing hearing)
    {
        var past = DanishCalendar.StartOf(hearing.Deadline.AddDays(1));
        return hearing.Answers.Count > 0 && hearing.Answers[0].By.At < past ? hearing.Answers[0].By.At : past;
    }
}
