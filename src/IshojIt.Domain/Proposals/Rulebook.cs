using IshojIt.Domain.Approvals;
using IshojIt.Domain.Common;
using IshojIt.Domain.Regulations;

namespace IshojIt.Domain.Proposals;

/// <summary>What a criterion leads to. The first four are routes in rising order; a question is put to its judge.</summary>
public enum Effect { Question, Orientation, Director, Political, NextBudget }

/// <summary>Who answers a question that the rulebook leaves to a person.</summary>
public enum Judge { ItCentre, FinanceCentre, Director }

/// <summary>A criterion that hit. <paramref name="Value"/> and <paramref name="Limit"/> are what was compared (øre or a count), where something was.</summary>
public sealed record Hit(string Criterion, Effect Effect, string Paragraph, Judge? Judge = null, long? Value = null, long? Limit = null);

/// <summary>The route that the answers lead to, with every criterion that hit and what asks for IT approval.</summary>
public sealed record RouteSuggestion(Route Route, IReadOnlyList<Hit> Hits, IReadOnlyList<string> ItApprovalReasons)
{
    public bool ItApprovalRequired => ItApprovalReasons.Count > 0;

    /// <summary>The highest route apart from next year's budget: what a decision otherwise than <see cref="Route.NextBudget"/> is compared with.</summary>
    public Route HighestOnScale => Hits.Any(h => h.Effect == Effect.Political) ? Route.Political
        : Route != Route.NextBudget ? Route
        : Route.Director;

    public IReadOnlyList<string> PoliticalHits => [.. Hits.Where(h => h.Effect == Effect.Political).Select(h => h.Criterion)];

    /// <summary>Questions that hold back the decision on the route: all but the director's.</summary>
    public IReadOnlyList<string> OpenQuestions =>
        [.. Hits.Where(h => h.Effect == Effect.Question && h.Judge != Judge.Director).Select(h => h.Criterion)];

    public IEnumerable<string> QuestionsFor(Judge judge) => Hits.Where(h => h.Effect == Effect.Question && h.Judge == judge).Select(h => h.Criterion);
}

/// <summary>What the rulebook looks at.</summary>
public sealed record RulebookInput(
    ProposalContent Content, RulebookParameters Parameters, Dkk EarlierExpenses, bool FinanceSaysCouncilMoney, IReadOnlyList<Judgement> Judgements);

/// <summary>Version 1 of the rulebook: ordered criteria, purely evaluated, every hit listed.</summary>
public static partial class Rulebook
{
    public const string NeedsCouncilMoney = "needs-council-money";

    private static readonly Criterion[] Criteria =
    [
        new("large-expense", Regulation.NoteLargeExpense, Judge.FinanceCentre, i => i.HorizonExpenses(), i => i.Parameters.LargeExpense?.Oere),
        new("large-running-cost", Regulation.Note, Judge.FinanceCentre, i => i.HighestRunningCost(), i => i.Parameters.LargeRunningCost?.Oere),
        new("main-system", Regulation.NoteLargeExpense, i => i.Content.Intake.MainSystemReplacement == true || i.Content.Intake.Tender == Tender.AboveThreshold),
        new("platform-shift", Regulation.NoteRadicalChange, i => i.Content.Intake.PlatformShift == true),
        new("wide-training", Regulation.NoteConsequentialCosts, Judge.ItCentre, i => i.Content.Intake.AffectedUsers ?? 0, i => i.Parameters.WideTraining,
            i => i.Content.Intake.TrainingScope == TrainingScope.WholeOrganisation),
        new("many-interfaces", Regulation.NoteConsequentialCosts, Judge.ItCentre, i => i.Content.Intake.NewIntegrations ?? 0, i => i.Parameters.ManyInterfaces),
        new(NeedsCouncilMoney, Regulation.CouncilMoneyParagraph, i => i.FinanceSaysCouncilMoney || IsCouncilMoney(i.Content.Intake.Funding)),
        new("long-binding", Regulation.Note, Judge.ItCentre, i => i.Content.Intake.ContractYears ?? 0, i => i.Parameters.LongBinding),
        new("joint-body", Regulation.SignificantGoesToCouncil.Paragraph, i => i.Content.Intake.JoinsJointBody == true),
        new("policy", Regulation.SignificantGoesToCouncil.Paragraph, i => i.Content.Intake.AdoptsPolicy == true),
    ];

    public static bool IsCouncilMoney(Funding? funding) =>
        funding is Funding.BudgetedCapital or Funding.SupplementaryOnce or Funding.SupplementaryPermanent or Funding.CashReserve;

    public static RouteSuggestion Evaluate(RulebookInput input)
    {
        var hits = new List<Hit>();
        foreach (var criterion in Criteria)
        {
            if (criterion.Evaluate(input) is { } hit)
            {
                hits.Add(hit);
            }
        }

        var content = input.Content;
        if (content.Intake.AffectsCitizenService == true)
        {
            hits.Add(new Hit("citizen-choice", Effect.Question, Regulation.SignificantGoesToCouncil.Paragraph, Judge.Director));
        }

        if (content.Intake.Funding == Funding.NextBudget)
        {
            hits.Add(new Hit("next-budget", Effect.NextBudget, Regulation.MoneyIsAppropriated.Paragraph));
        }

        if (hits.Count == 0 && content.Intake.ImposedBy is not (null or ImposedBy.None))
        {
            hits.Add(new Hit("imposed", Effect.Orientation, Regulation.ItIsOriented.Paragraph));
        }

        if (hits.Count == 0 && content.Kind == ProposalKind.Extension && !input.Parameters.ExtensionsToDirector)
        {
            hits.Add(new Hit("extension-only", Effect.Orientation, Regulation.ItIsOriented.Paragraph));
        }

        if (hits.All(h => h.Effect == Effect.Question))
        {
            hits.Add(new Hit(LeftOver, Effect.Director, Regulation.DirectorApproves.Paragraph));
        }

        return new RouteSuggestion(RouteOf(hits.Max(h => h.Effect)), hits, ItApprovalReasons(content));
    }

    /// <summary>What persons found significant, as far as it stands.</summary>
    public static IReadOnlyList<Judgement> FoundSignificant(RulebookInput input) => [.. Criteria.Select(c => c.Judged(input)).OfType<Judgement>().Where(j => j.Significant)];

    /// <summary>What a standing judgement on a criterion rests on: the value that was judged.</summary>
    public static string? BasisOf(string criterion, RulebookInput input) => Array.Find(Criteria, c => c.Key == criterion)?.Basis(input);

    /// <summary>Criteria that a person may be asked about, by their judge, because their parameter is unset.</summary>
    public static bool IsJudgedBy(string criterion, Judge judge, RulebookInput input) =>
        Array.Find(Criteria, c => c.Key == criterion) is { } found && found.IsLeftTo(judge, input);

    /// <summary>The keys that ask for the IT centre's approval; empty means that orientation is enough.</summary>
    public static IReadOnlyList<string> ItApprovalReasons(ProposalContent content)
    {
        var intake = content.Intake;
        (string Key, bool Asks)[] reasons =
        [
            ("kind", content.Kind is ProposalKind.NewSystem or ProposalKind.Replacement),
            ("newIntegrations", intake.NewIntegrations > 0),
            ("personalData", intake.PersonalData is not (null or PersonalData.None)),
            ("hosting", intake.Hosting is not (null or Hosting.OnPremises)),
            ("identityIntegration", intake.IdentityIntegration == true),
            ("usesAi", intake.UsesAi == true),
        ];
        return [.. reasons.Where(r => r.Asks).Select(r => r.Key)];
    }

    /// <summary>The answers that a compatibility review rests on: changed, and the review is void.</summary>
    public static bool SameReviewBasis(ProposalContent a, ProposalContent b) =>
        a.Kind == b.Kind
        && a.Intake.NewIntegrations == b.Intake.NewIntegrations
        && a.Intake.PersonalData == b.Intake.PersonalData
        && a.Intake.Hosting == b.Intake.Hosting
        && a.Intake.IdentityIntegration == b.Intake.IdentityIntegration
        && a.Intake.UsesAi == b.Intake.UsesAi
        && a.Intake.PlatformShift == b.Intake.PlatformShift
        && a.Intake.MainSystemReplacement == b.Intake.MainSystemReplacement
        && a.AffectedSystems.ToHashSet().SetEquals(b.AffectedSystems);

    private static Route RouteOf(Effect effect) => effect switch
    {
        Effect.NextBudget => Route.NextBudget,
        Effect.Political => Route.Political,
        Effect.Orientation => Route.Orientation,
        _ => Route.Director,
    };
}
