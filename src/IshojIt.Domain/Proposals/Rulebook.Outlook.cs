using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;

namespace IshojIt.Domain.Proposals;

/// <summary>
/// How firm a suggestion is while answers are missing. Questions are named by their paths on the API, the costs as <c>costs</c>.
/// <paramref name="IsCarried"/> is false while no answer leads anywhere.
/// </summary>
public sealed record RouteOutlook(bool IsCarried, IReadOnlyList<string> CouldRaise, IReadOnlyList<string> CouldLower, IReadOnlyList<string> CouldAskForIt)
{
    public bool IsProvisional => CouldRaise.Count > 0 || CouldLower.Count > 0;
}

/// <summary>What the questions that are not answered yet could still change: each is tried with its possible answers.</summary>
public static partial class Rulebook
{
    public const string Costs = "costs";

    private const string LeftOver = "minor";

    private static readonly OpenQuestion[] Open =
    [
        OpenQuestion.Kind(),
        OpenQuestion.Answers("personalData", i => i.PersonalData, (i, v) => i with { PersonalData = v }),
        OpenQuestion.Answers("hosting", i => i.Hosting, (i, v) => i with { Hosting = v }),
        OpenQuestion.Count("newIntegrations", i => i.NewIntegrations, (i, v) => i with { NewIntegrations = v }),
        OpenQuestion.YesNo("identityIntegration", i => i.IdentityIntegration, i => i with { IdentityIntegration = true }),
        OpenQuestion.YesNo("usesAi", i => i.UsesAi, i => i with { UsesAi = true }),
        OpenQuestion.YesNo("mainSystemReplacement", i => i.MainSystemReplacement, i => i with { MainSystemReplacement = true }),
        OpenQuestion.Answers("tender", i => i.Tender, (i, v) => i with { Tender = v }),
        OpenQuestion.Count("contractYears", i => i.ContractYears, (i, v) => i with { ContractYears = v }),
        OpenQuestion.YesNo("platformShift", i => i.PlatformShift, i => i with { PlatformShift = true }),
        OpenQuestion.Answers("trainingScope", i => i.TrainingScope, (i, v) => i with { TrainingScope = v }),
        OpenQuestion.Count("affectedUsers", i => i.AffectedUsers, (i, v) => i with { AffectedUsers = v }),
        OpenQuestion.YesNo("affectsCitizenService", i => i.AffectsCitizenService, i => i with { AffectsCitizenService = true }),
        OpenQuestion.Answers("imposedBy", i => i.ImposedBy, (i, v) => i with { ImposedBy = v }),
        OpenQuestion.YesNo("joinsJointBody", i => i.JoinsJointBody, i => i with { JoinsJointBody = true }),
        OpenQuestion.YesNo("adoptsPolicy", i => i.AdoptsPolicy, i => i with { AdoptsPolicy = true }),
        OpenQuestion.Answers("funding", i => i.Funding, (i, v) => i with { Funding = v }),
        new(Costs, c => Completeness.DerivedCosts(c).Any(e => e.Path.StartsWith("derivedCosts", StringComparison.Ordinal) && e.Code is "missing" or "lines-missing"), WithCosts),
    ];

    /// <summary>What is left over goes to the director by its kind: before that is said, only another criterion carries a route.</summary>
    public static RouteOutlook Outlook(RulebookInput input)
    {
        var now = Evaluate(input);
        var tried = Open.Where(q => q.IsOpen(input.Content)).Select(q => (q.Path, Then: q.Tried(input).Select(Evaluate).ToList())).ToList();
        return new RouteOutlook(
            input.Content.Kind is not null || now.Hits.Any(h => h.Criterion != LeftOver),
            Paths(then => Rises(now, then)),
            Paths(then => then.Route < now.Route),
            now.ItApprovalRequired ? [] : Paths(then => then.ItApprovalRequired));

        IReadOnlyList<string> Paths(Func<RouteSuggestion, bool> changes) => [.. tried.Where(q => q.Then.Exists(then => changes(then))).Select(q => q.Path)];
    }

    /// <summary>A higher route, or a further question whose judge may find it significant.</summary>
    private static bool Rises(RouteSuggestion now, RouteSuggestion then) =>
        then.Route > now.Route || (now.Route < Route.Political && then.OpenQuestions.Except(now.OpenQuestions).Any());

    /// <summary>An expense that no limit lies above.</summary>
    private static IEnumerable<ProposalContent> WithCosts(RulebookInput input)
    {
        var (content, parameters) = (input.Content, input.Parameters);
        Dkk[] limits = [parameters.LargeExpense ?? Dkk.FromKroner(1), parameters.LargeRunningCost ?? Dkk.FromKroner(1)];
        yield return content with { Costs = [.. content.Costs, new CostLine(content.BudgetArea, CostNature.Operation, parameters.BudgetYear, limits.Max())] };
    }
}

/// <summary>A question, whether it is unanswered, and the contents that its possible answers would make.</summary>
internal sealed record OpenQuestion(string Path, Func<ProposalContent, bool> IsOpen, Func<RulebookInput, IEnumerable<ProposalContent>> Contents)
{
    public IEnumerable<RulebookInput> Tried(RulebookInput input) => Contents(input).Select(content => input with { Content = content });

    public static OpenQuestion Kind() => new("kind", c => c.Kind is null, i => Enum.GetValues<ProposalKind>().Select(kind => i.Content with { Kind = kind }));

    public static OpenQuestion Answers<T>(string key, Func<Intake, T?> read, Func<Intake, T, Intake> write)
        where T : struct, Enum => Of(key, i => read(i) is null, (intake, _) => Enum.GetValues<T>().Select(value => write(intake, value)));

    public static OpenQuestion YesNo(string key, Func<Intake, bool?> read, Func<Intake, Intake> yes) => Of(key, i => read(i) is null, (intake, _) => [yes(intake)]);

    /// <summary>A count that no limit lies above.</summary>
    public static OpenQuestion Count(string key, Func<Intake, int?> read, Func<Intake, int, Intake> write) =>
        Of(key, i => read(i) is null, (intake, p) => [write(intake, new[] { p.WideTraining ?? 1, p.ManyInterfaces ?? 1, p.LongBinding ?? 1 }.Max())]);

    private static OpenQuestion Of(string key, Func<Intake, bool> isOpen, Func<Intake, RulebookParameters, IEnumerable<Intake>> answered) =>
        new($"intake.{key}", c => isOpen(c.Intake), i => answered(i.Content.Intake, i.Parameters).Select(intake => i.Content with { Intake = intake }));
}
