using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;
using IshojIt.Domain.Proposals;
using IshojIt.Testing;
using IshojIt.Web.Common.Costs;
using IshojIt.Web.Proposals.Form;

namespace IshojIt.Web.Tests.Proposals.Form;

/// <summary>Drafts of the demo organisation, and contents of every kind.</summary>
internal static class Drafts
{
    private static readonly string[] Areas = ["101", "102", "301", "302", "401"];

    public static AreaChoice? ChoiceOf(AreaCode area, AreaCode own) =>
        DemoPeople.Chart().BudgetAreas.FirstOrDefault(a => a.Code == area) is { } known ? new AreaChoice(area, known.Name, null, area == own) : null;

    public static ProposalDraft Of(ProposalContent content) => ProposalDraft.From(content, 2027, ChoiceOf);

    /// <summary>Any content that the API can store, drawn from a seed.</summary>
    public static ProposalContent Any(int seed)
    {
        var random = new Random(seed);
        var own = Pick(random, Areas);
        return new ProposalContent
        {
            Title = Text(random) ?? "Titel",
            BudgetArea = new AreaCode(own),
            Kind = Maybe<ProposalKind>(random),
            Purpose = Text(random),
            Description = Text(random),
            PlannedStart = random.Next(2) == 0 ? null : new DateOnly(2027, 1, 1).AddDays(random.Next(900)),
            Supplier = Text(random),
            AffectedSystems = [.. Enumerable.Range(0, random.Next(3)).Select(_ => new Guid(random.Next(), 0, 0, new byte[8]))],
            AffectedBudgetAreas = [.. Areas.Where(a => a != own && random.Next(3) == 0).Select(a => new AreaCode(a))],
            Intake = AnyIntake(random),
            Costs = [.. Enumerable.Range(0, random.Next(9)).Select(_ => AnyLine(random))],
            PriceLevel = random.Next(2) == 0 ? null : random.Next(2025, 2029),
            CostChecks = [.. Enum.GetValues<CostTopic>().Where(_ => random.Next(3) == 0).Select(t => new CostCheck(t, Pick(random, Enum.GetValues<CostAnswer>()), random.Next(2) == 0 ? null : "fordi"))],
        } is var content ? Stated(content, random) : null!;
    }

    private static ProposalContent Stated(ProposalContent content, Random random)
    {
        var statements = content.AffectedAreas().Prepend(content.BudgetArea).Where(_ => random.Next(3) > 0)
            .Select(area => content.Costs.Any(c => c.BudgetArea == area && c.IsDerived && c.Amount > Dkk.Zero)
                ? new DerivedCostStatement(area, random.Next(5) == 0, null)
                : new DerivedCostStatement(area, true, random.Next(4) == 0 ? null : "Ingen ændring."));
        var withLines = content.Costs.Where(c => c.IsDerived && c.Amount > Dkk.Zero).Select(c => c.BudgetArea).Distinct();
        var all = statements.ToList();
        all.AddRange(withLines.Where(a => all.TrueForAll(s => s.BudgetArea != a)).Select(a => new DerivedCostStatement(a, false)));
        return content with { DerivedCosts = all, NoOtherAreasReason = content.AffectedAreas().Count == 0 ? Text(random) : null };
    }

    private static CostLine AnyLine(Random random) => new(
        new AreaCode(Pick(random, Areas)), Pick(random, Enum.GetValues<CostNature>()), random.Next(2025, 2034), new Dkk(random.Next(0, 400_000_000)), random.Next(2) == 0, random.Next(3) == 0 ? "note " + random.Next(9) : null,
        random.Next(3) == 0 ? "konto " + random.Next(3) : null);

    private static Intake AnyIntake(Random random) => new()
    {
        PersonalData = Maybe<PersonalData>(random),
        Hosting = Maybe<Hosting>(random),
        NewIntegrations = random.Next(3) == 0 ? null : random.Next(30),
        IdentityIntegration = Flag(random),
        UsesAi = Flag(random),
        MainSystemReplacement = Flag(random),
        Tender = Maybe<Tender>(random),
        ContractYears = random.Next(3) == 0 ? null : random.Next(12),
        PlatformShift = Flag(random),
        TrainingScope = Maybe<TrainingScope>(random),
        AffectedUsers = random.Next(3) == 0 ? null : random.Next(4000),
        AffectsCitizenService = Flag(random),
        ImposedBy = Maybe<ImposedBy>(random),
        JoinsJointBody = Flag(random),
        AdoptsPolicy = Flag(random),
        Funding = Maybe<Funding>(random),
    };

    private static T Pick<T>(Random random, T[] values) => values[random.Next(values.Length)];

    private static T? Maybe<T>(Random random)
        where T : struct, Enum => random.Next(3) == 0 ? null : Pick(random, Enum.GetValues<T>());

    private static bool? Flag(Random random) => random.Next(3) switch { 0 => null, 1 => true, _ => false };

    private static string? Text(Random random) => random.Next(3) == 0 ? null : $" Tekst {random.Next(1000)}\nmed linjer ";
}
