using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;

namespace IshojIt.Domain.Proposals;

/// <summary>What a revision does, read off its step: what lapses, what is asked anew, and where the case stands afterwards.</summary>
public sealed record RevisionEffects
{
    public required ProposalState From { get; init; }

    public required ProposalState To { get; init; }

    public required PoliticalStage? ToStage { get; init; }

    /// <summary>The costs changed: both centres are oriented anew.</summary>
    public required bool OrientsAnew { get; init; }

    public required bool AssessesAnew { get; init; }

    public required bool ReviewFalls { get; init; }

    public required bool RouteFalls { get; init; }

    /// <summary>The route that the answers lead to, before and after.</summary>
    public required (Route Before, Route After) Suggested { get; init; }

    public required IReadOnlyList<Approval> Lapsed { get; init; }

    /// <summary>Areas that are asked, whether for the first time or again.</summary>
    public required IReadOnlyList<AreaCode> Heard { get; init; }

    /// <summary>Areas whose hearing ends, because nothing of the proposal is theirs any more.</summary>
    public required IReadOnlyList<AreaCode> NoLongerHeard { get; init; }

    public required int ConditionsFallen { get; init; }

    public required IReadOnlyList<Body> TakenOff { get; init; }

    /// <summary>Work has begun and is no longer covered.</summary>
    public required bool OpensDeviation { get; init; }

    public required bool ReopensDataProtection { get; init; }

    /// <summary>Nothing that was given falls, and nothing is asked anew.</summary>
    public bool IsQuiet => From == To && !OrientsAnew && !AssessesAnew && !ReviewFalls && !RouteFalls && Lapsed.Count == 0 && Heard.Count == 0
        && NoLongerHeard.Count == 0 && ConditionsFallen == 0 && TakenOff.Count == 0 && !OpensDeviation && !ReopensDataProtection;

    public static RevisionEffects Of(CaseStep step, World world)
    {
        var (before, after) = (step.Before, step.After);
        var asked = after.StandingHearings.Where(h => h.Revision == after.Revision).Select(h => h.BudgetArea).ToList();
        return new RevisionEffects
        {
            From = before.State,
            To = after.State,
            ToStage = after.Stage,
            OrientsAnew = after.CostVersion != before.CostVersion,
            AssessesAnew = before.StandingAssessment is not null && after.StandingAssessment is null,
            ReviewFalls = before.StandingReview is not null && after.StandingReview is null,
            RouteFalls = before.StandingRoute is not null && after.StandingRoute is null,
            Suggested = (before.Suggest(world).Route, after.Suggest(world).Route),
            Lapsed = [.. before.StandingApprovals.Where(a => after.StandingApprovals.All(s => s.Id != a.Id))],
            Heard = asked,
            NoLongerHeard = [.. before.StandingHearings.Select(h => h.BudgetArea).Except(after.StandingHearings.Select(h => h.BudgetArea))],
            ConditionsFallen = after.Conditions.Count(c => c.Fallen) - before.Conditions.Count(c => c.Fallen),
            TakenOff = [.. before.Items.Where(i => i.IsUndecided && !after.Items.Any(a => a.Meeting == i.Meeting && a.N == i.N && a.IsUndecided)).Select(i => i.Body)],
            OpensDeviation = after.OpenDeviations.Count() > before.OpenDeviations.Count(),
            ReopensDataProtection = before.DataProtectionIsDone && !after.DataProtectionIsDone,
        };
    }
}
