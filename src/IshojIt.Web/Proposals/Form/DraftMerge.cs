using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Proposals.Form;

/// <summary>One field of a content that can be compared and taken over by itself. <paramref name="Area"/> is set for costs and statements.</summary>
public sealed record ContentField(
    string Key, Func<ProposalContent, string> Read, Func<ProposalContent, ProposalContent, ProposalContent> Take, AreaCode? Area = null, CostNature? Nature = null);

/// <summary>A field that the other person changed. A clash: this person changed it too, to something else.</summary>
public sealed record Difference(ContentField Field, bool IsClash);

/// <summary>Lays two people's changes of one proposal together, field by field. Nobody's text is overwritten without a choice.</summary>
public static class DraftMerge
{
    public const string Costs = "costs";
    public const string Statement = "derivedCosts";
    public const string Areas = "affectedBudgetAreas";
    public const string Systems = "affectedSystems";

    /// <summary>What they changed since <paramref name="start"/> that is not what stands here.</summary>
    public static IReadOnlyList<Difference> Compare(ProposalContent start, ProposalContent mine, ProposalContent theirs) =>
    [
        .. Fields(start, mine, theirs)
            .Where(f => f.Read(theirs) != f.Read(start) && f.Read(theirs) != f.Read(mine))
            .Select(f => new Difference(f, f.Read(mine) != f.Read(start))),
    ];

    /// <summary>Mine, with theirs where only they changed it and where <paramref name="takeTheirs"/> says so.</summary>
    public static ProposalContent Merge(ProposalContent start, ProposalContent mine, ProposalContent theirs, Func<string, bool> takeTheirs) =>
        Compare(start, mine, theirs).Where(d => !d.IsClash || takeTheirs(d.Field.Key)).Aggregate(mine, (merged, d) => d.Field.Take(merged, theirs));

    public static bool Same(ProposalContent a, ProposalContent b) => Fields(a, b).All(f => f.Read(a) == f.Read(b));

    private static IEnumerable<ContentField> Fields(params ProposalContent[] contents) =>
    [
        .. DraftFields.Texts.Where(t => !DraftFields.IsIntake(t.Key)).Select(t => new ContentField(t.Key, c => t.Read(c) ?? "", (into, from) => TakeText(t.Key, into, from))),
        new(ProposalDraft.BudgetArea, c => c.BudgetArea.Value, (into, from) => into with { BudgetArea = from.BudgetArea }),
        new(Systems, c => string.Join(',', c.AffectedSystems.Order()), (into, from) => into with { AffectedSystems = from.AffectedSystems }),
        new(Areas, c => string.Join(',', c.AffectedBudgetAreas.Distinct().Order()), (into, from) => into with { AffectedBudgetAreas = from.AffectedBudgetAreas }),
        .. DraftFields.Intake.Select(i => new ContentField(i.Key, c => i.Read(c) ?? "", (into, from) => into with { Intake = TakeAnswer(i.Key, into.Intake, from.Intake) })),
        .. contents.SelectMany(c => c.Costs).Select(l => (l.BudgetArea, l.Nature)).Distinct().Order().Select(group => CostsOf(group.BudgetArea, group.Nature)),
        .. contents.SelectMany(c => c.DerivedCosts).Select(d => d.BudgetArea).Distinct().Order().Select(StatementOf),
    ];

    private static ContentField CostsOf(AreaCode area, CostNature nature)
    {
        return new ContentField(
            $"{Costs}[{area}/{nature}]",
            c => string.Join('\n', c.Costs.Where(IsOf).Select(l => $"{l.Year} {l.Amount.Oere} {l.Permanent} {l.Account} {l.Hours} {l.Note}").Order(StringComparer.Ordinal)),
            (into, from) => into with { Costs = [.. into.Costs.Where(l => !IsOf(l)), .. from.Costs.Where(IsOf)] },
            area,
            nature);

        bool IsOf(CostLine line) => line.BudgetArea == area && line.Nature == nature;
    }

    private static ContentField StatementOf(AreaCode area) => new(
        $"{Statement}[{area}]",
        c => string.Join('\n', c.DerivedCosts.Where(d => d.BudgetArea == area).Select(d => $"{d.None} {d.Reason}")),
        (into, from) => into with { DerivedCosts = [.. into.DerivedCosts.Where(d => d.BudgetArea != area), .. from.DerivedCosts.Where(d => d.BudgetArea == area)] },
        area);

    private static ProposalContent TakeText(string key, ProposalContent into, ProposalContent from) => key switch
    {
        "title" => into with { Title = from.Title },
        "kind" => into with { Kind = from.Kind },
        "purpose" => into with { Purpose = from.Purpose },
        "description" => into with { Description = from.Description },
        "plannedStart" => into with { PlannedStart = from.PlannedStart },
        "supplier" => into with { Supplier = from.Supplier },
        "priceLevel" => into with { PriceLevel = from.PriceLevel },
        _ when CheckFields.TopicOf(key) is { } topic => CheckFields.Take(topic, into, from),
        _ => into with { NoOtherAreasReason = from.NoOtherAreasReason },
    };

    private static Intake TakeAnswer(string key, Intake into, Intake from) => key switch
    {
        "personalData" => into with { PersonalData = from.PersonalData },
        "hosting" => into with { Hosting = from.Hosting },
        "newIntegrations" => into with { NewIntegrations = from.NewIntegrations },
        "identityIntegration" => into with { IdentityIntegration = from.IdentityIntegration },
        "usesAi" => into with { UsesAi = from.UsesAi },
        "mainSystemReplacement" => into with { MainSystemReplacement = from.MainSystemReplacement },
        "tender" => into with { Tender = from.Tender },
        "contractYears" => into with { ContractYears = from.ContractYears },
        "platformShift" => into with { PlatformShift = from.PlatformShift },
        "trainingScope" => into with { TrainingScope = from.TrainingScope },
        "affectedUsers" => into with { AffectedUsers = from.AffectedUsers },
        "affectsCitizenService" => into with { AffectsCitizenService = from.AffectsCitizenService },
        "imposedBy" => into with { ImposedBy = from.ImposedBy },
        "joinsJointBody" => into with { JoinsJointBody = from.JoinsJointBody },
        "adoptsPolicy" => into with { AdoptsPolicy = from.AdoptsPolicy },
        _ => into with { Funding = from.Funding },
    };
}
