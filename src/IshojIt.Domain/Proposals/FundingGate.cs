using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.People;
using IshojIt.Domain.Regulations;

namespace IshojIt.Domain.Proposals;

/// <summary>Whether the money is there (R15.2-17): assessed, and granted by whom alone can grant it.</summary>
public static class FundingGate
{
    private const string NotGranted = "council-has-not-granted";
    private const string Refused = "council-refused";

    /// <summary>There is something to fund: any expense above 0.</summary>
    public static bool Applies(Proposal p) => p.Content.Costs.Any(c => c.IsExpense && c.Amount > Dkk.Zero);

    /// <summary>The council has granted this kind of money: by an adopted point of kind funding, or by deciding that funding itself.</summary>
    public static bool CouncilHasGranted(Proposal p, AppropriationKind kind) => ApprovalState.OfCouncil(p)?.GrantedMoney == kind;

    /// <summary>The money is assessed as the council's to grant, and it has not granted it: a matter for its next meeting.</summary>
    public static bool WaitsForCouncil(Proposal p) => Applies(p) && Missing(p) == NotGranted;

    /// <summary>The money is not there yet, and who says when it is, is the Finance centre: not assessed, or assessed as still to come.</summary>
    public static bool WaitsForFinanceCentre(Proposal p) => Applies(p) && Missing(p) is { } missing && missing != NotGranted;

    /// <summary>
    /// The expenses that nobody has granted money for, by area and year: after a refusal by the council those of the years it refused, else all
    /// of them; none where the money is there. Amounts are what an area pays in the year, permanent costs of earlier years included.
    /// </summary>
    public static IReadOnlyList<AreaYearAmount> Unfunded(Proposal p)
    {
        if (!Applies(p) || Missing(p) is null)
        {
            return [];
        }

        var refused = YearsRefused(p);
        return
        [
            .. p.Content.Costs.Select(c => c.BudgetArea).Distinct().Order()
                .SelectMany(area => (refused.Count > 0 ? refused : YearsOf(p)).Select(year => new AreaYearAmount(area, year, p.Content.Costs.RunningExpense(area, year))))
                .Where(a => a.Amount > Dkk.Zero),
        ];
    }

    /// <summary>Somebody has said that money is not there, and it has not been found since: not merely unassessed, as in every review.</summary>
    public static bool IsSaidToLack(Proposal p) => p.IsSubmitted && Unfunded(p).Count > 0 && (p.StandingAssessment is not null || YearsRefused(p).Count > 0);

    /// <summary>What was approved to be spent and nobody granted: it waits for the holder, the Finance centre or the council, and must not be forgotten.</summary>
    public static IReadOnlyList<AreaYearAmount> ApprovedWithoutMoney(Proposal p) =>
        !p.State.IsFinal() && (p.StandingApprovals.Any() || p.State is ProposalState.Cleared or ProposalState.Started) && IsSaidToLack(p) ? Unfunded(p) : [];

    /// <summary>The council money that a case asks for: as it was assessed, else as the holder states it; null where it asks for none.</summary>
    public static AppropriationKind? MoneyAskedFor(Proposal p) =>
        p.StandingAssessment is { IsCouncilMoney: true } assessment ? assessment.Kind : KindOf(p.Content.Intake.Funding);

    /// <summary>The appropriation that a stated funding needs from the council; null where it needs none.</summary>
    public static AppropriationKind? KindOf(Funding? funding) => !Rulebook.IsCouncilMoney(funding) ? null
        : funding == Funding.BudgetedCapital ? AppropriationKind.CapitalRelease
        : AppropriationKind.SupplementaryAppropriation;

    internal static Requirement Requirement(Proposal p)
    {
        var applies = Applies(p);
        var missing = applies ? Missing(p) : null;
        var toAmend = missing == NotGranted && p.Stage == PoliticalStage.Amending;
        var assessment = p.StandingAssessment;
        return new Requirement(RequirementId.Funded, Regulation.MoneyIsAppropriated, applies, missing is null,
            assessment?.By.At ?? p.SubmittedAt, missing is null ? assessment?.By.By : null, toAmend && YearsRefused(p).Count > 0 ? Refused : missing)
        {
            // The council has spoken: the holder writes its decision in before anything is asked of it again.
            WhoCan = [new Party(toAmend ? Role.BudgetHolder : missing == NotGranted ? Role.CommitteeSecretary : Role.FinanceCentre)],
            Acts = toAmend ? [CommandKind.Revise] : missing == NotGranted ? [CommandKind.PlaceItem, CommandKind.RecordOutcome] : [CommandKind.AssessAppropriation],
            Amounts = Unfunded(p),
        };
    }

    private static string? Missing(Proposal p)
    {
        if (p.StandingAssessment is not { } assessment)
        {
            return "not-assessed";
        }

        if (assessment.StatutoryUrgency is not null)
        {
            return null;
        }

        return assessment.Kind switch
        {
            AppropriationKind.PoolFunds => assessment.Draw is null ? "pool-has-no-draw" : null,
            AppropriationKind.NextBudget => "next-budget",
            AppropriationKind.Reallocation when assessment.Cover is null => "cover-missing",
            AppropriationKind.WithinFrame or AppropriationKind.Reallocation => AsksForWhatWasRefused(p) ? NotGranted : null,
            _ => CouncilHasGranted(p, assessment.Kind) && !CouncilRefusedYears(p) ? null : NotGranted,
        };
    }

    /// <summary>An assessment alone does not undo what the council refused: the holder must first find the money elsewhere.</summary>
    private static bool AsksForWhatWasRefused(Proposal p) => KindOf(p.Content.Intake.Funding) is not null && CouncilRefusedYears(p);

    private static bool CouncilRefusedYears(Proposal p) => YearsRefused(p).Count > 0;

    /// <summary>The years that the council refused money for and the case still has expenses in, such as run on from earlier years included.</summary>
    private static List<int> YearsRefused(Proposal p) =>
        [.. (ApprovalState.OfCouncil(p)?.UnfundedYears ?? []).Distinct().Order().Where(year => p.Content.Costs.RunningExpense(year) > Dkk.Zero)];

    private static IEnumerable<int> YearsOf(Proposal p) => p.Content.Costs.Where(c => c.IsExpense).Select(c => c.Year).Distinct().Order();
}
