using System.Globalization;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;

namespace IshojIt.Domain.Proposals;

/// <summary>
/// What a leading proposal says when another is laid into it: the costs and areas of both, the other's text below its own, and of each
/// answer the one that weighs most, so that a merger never makes a proposal smaller than its parts.
/// </summary>
internal static class MergedContent
{
    public static ProposalContent Of(ProposalContent lead, Proposal laid)
    {
        var other = laid.Content;
        List<CostLine> costs = [.. lead.Costs, .. other.Costs];
        var merged = lead with
        {
            Kind = Graver(lead.Kind, other.Kind),
            Purpose = other.Purpose == lead.Purpose ? lead.Purpose : Text(lead.Purpose, other.Purpose),
            Description = Text(lead.Description, $"{Heading(lead, laid)}\n{other.Description}"),
            PlannedStart = Earliest(lead.PlannedStart, other.PlannedStart),
            Supplier = lead.Supplier ?? other.Supplier,
            AffectedSystems = [.. lead.AffectedSystems.Union(other.AffectedSystems)],
            AffectedBudgetAreas = [.. lead.AffectedBudgetAreas.Union(other.AffectedBudgetAreas).Append(other.BudgetArea).Where(a => a != lead.BudgetArea).Distinct()],
            Intake = Heaviest(lead.Intake, other.Intake),
            Costs = costs,
            CostChecks = [.. lead.CostChecks.Concat(other.CostChecks).OrderBy(c => c.Answer).DistinctBy(c => c.Topic)],
        };
        var areas = merged.AffectedAreas().Prepend(lead.BudgetArea);
        return merged with
        {
            NoOtherAreasReason = merged.AffectedAreas().Count == 0 ? lead.NoOtherAreasReason ?? other.NoOtherAreasReason : null,
            DerivedCosts = [.. areas.SelectMany(area => Statement(area, costs, [.. lead.DerivedCosts, .. other.DerivedCosts]))],
        };
    }

    /// <summary>Names the case that was laid in, and its supplier where the whole shows another's; a draft that nobody saw has no number to name.</summary>
    private static string Heading(ProposalContent lead, Proposal laid)
    {
        var title = laid.IsSubmitted ? $"{laid.Number} {laid.Content.Title}" : laid.Content.Title;
        return lead.Supplier is null || laid.Content.Supplier is not { } supplier || string.Equals(supplier, lead.Supplier, StringComparison.OrdinalIgnoreCase) ? title : $"{title} ({supplier})";
    }

    private static IEnumerable<DerivedCostStatement> Statement(AreaCode area, IReadOnlyList<CostLine> costs, IReadOnlyList<DerivedCostStatement> stated)
    {
        if (costs.Any(c => c.BudgetArea == area && c.IsDerived))
        {
            return [new DerivedCostStatement(area, false)];
        }

        var none = stated.Where(d => d.BudgetArea == area).ToList();
        return none.Count == 0 ? [] : [new DerivedCostStatement(area, none[0].None, Text(none[0].Reason, none.Count > 1 && none[1].Reason != none[0].Reason ? none[1].Reason : null))];
    }

    /// <summary>Counts add up, the longest binding and the gravest kind of each answer holds; an unanswered question is answered by the other.</summary>
    private static Intake Heaviest(Intake a, Intake b) => new()
    {
        PersonalData = Higher(a.PersonalData, b.PersonalData),
        Hosting = Higher(a.Hosting, b.Hosting),
        NewIntegrations = Sum(a.NewIntegrations, b.NewIntegrations),
        IdentityIntegration = Either(a.IdentityIntegration, b.IdentityIntegration),
        UsesAi = Either(a.UsesAi, b.UsesAi),
        MainSystemReplacement = Either(a.MainSystemReplacement, b.MainSystemReplacement),
        Tender = Higher(a.Tender, b.Tender),
        ContractYears = Higher(a.ContractYears, b.ContractYears),
        PlatformShift = Either(a.PlatformShift, b.PlatformShift),
        TrainingScope = Higher(a.TrainingScope, b.TrainingScope),
        AffectedUsers = Sum(a.AffectedUsers, b.AffectedUsers),
        AffectsCitizenService = Either(a.AffectsCitizenService, b.AffectsCitizenService),
        ImposedBy = a.ImposedBy is ImposedBy.None || b.ImposedBy is ImposedBy.None ? ImposedBy.None : Higher(a.ImposedBy, b.ImposedBy),
        JoinsJointBody = Either(a.JoinsJointBody, b.JoinsJointBody),
        AdoptsPolicy = Either(a.AdoptsPolicy, b.AdoptsPolicy),
        Funding = Rulebook.IsCouncilMoney(b.Funding) && !Rulebook.IsCouncilMoney(a.Funding) ? b.Funding : a.Funding ?? b.Funding,
    };

    /// <summary>A new system weighs more than a connection, and that more than an extension: the route that it asks for is the higher one.</summary>
    private static ProposalKind? Graver(ProposalKind? a, ProposalKind? b) => new[] { a, b }.OfType<ProposalKind>()
        .OrderBy(k => k switch { ProposalKind.NewSystem => 0, ProposalKind.Replacement => 1, ProposalKind.Connection => 2, _ => 3 })
        .Select(k => (ProposalKind?)k).FirstOrDefault();

    private static T? Higher<T>(T? a, T? b)
        where T : struct => a is null ? b : b is null ? a : Comparer<T>.Default.Compare(a.Value, b.Value) >= 0 ? a : b;

    private static int? Sum(int? a, int? b) => a is null ? b : a + (b ?? 0);

    private static bool? Either(bool? a, bool? b) => a == true || b == true ? true : a ?? b;

    private static DateOnly? Earliest(DateOnly? a, DateOnly? b) => a is null || b < a ? b ?? a : a;

    private static string? Text(string? own, string? other) =>
        string.IsNullOrWhiteSpace(other) ? own : string.IsNullOrWhiteSpace(own) ? other : string.Create(CultureInfo.InvariantCulture, $"{own}\n\n{other}");
}
