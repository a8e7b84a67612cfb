using System.Globalization;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using IshojIt.Web.Common.Costs;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Proposals.Form;

/// <summary>The rulebook's reasons in words, with the figure that was compared. The demo's limits are called examples.</summary>
public sealed class RouteWords(IStringLocalizer<Texts> texts, bool limitsAreExamples)
{
    private static readonly Dictionary<string, string> FieldOf = new()
    {
        ["large-expense"] = CostGridIds.Grid,
        ["large-running-cost"] = CostGridIds.Grid,
        ["main-system"] = "mainSystemReplacement",
        ["platform-shift"] = "platformShift",
        ["wide-training"] = "affectedUsers",
        ["many-interfaces"] = "newIntegrations",
        ["needs-council-money"] = "funding",
        ["long-binding"] = "contractYears",
        ["joint-body"] = "joinsJointBody",
        ["policy"] = "adoptsPolicy",
        ["citizen-choice"] = "affectsCitizenService",
        ["next-budget"] = "funding",
        ["imposed"] = "imposedBy",
        ["extension-only"] = "kind",
    };

    /// <summary>The settings are the demonstration's examples.</summary>
    public bool LimitsAreExamples => limitsAreExamples;

    private string Limit => texts[limitsAreExamples ? "limit.example" : "limit.real"];

    /// <summary>"1.800 brugere, eksempelgrænse 500"; null where nothing is compared.</summary>
    public string? Figure(Hit hit) => hit.Value is not { } value ? null
        : hit.Limit is { } limit ? texts["figure.over", Amount(hit.Criterion, value), Limit, Bare(hit.Criterion, limit)]
        : hit.Effect == Effect.Question ? texts["figure.unset", Amount(hit.Criterion, value)]
        : Amount(hit.Criterion, value);

    /// <summary>"Stor udgift, 1.010.000 kr. af eksempelgrænsen 2.000.000 kr."</summary>
    public string Miss(Miss miss) => miss is { Value: { } value, Limit: { } limit }
        ? texts["figure.under", texts["criterion." + miss.Criterion].Value, Amount(miss.Criterion, value), texts[limitsAreExamples ? "limit.example.the" : "limit.real.the"].Value, Bare(miss.Criterion, limit)]
        : texts["criterion." + miss.Criterion];

    /// <summary>The judge of a question that the rulebook leaves to a person.</summary>
    public string? AskedOf(Hit hit) => hit.Judge is { } judge ? texts["judgeSays." + judge.Camel()].Value : null;

    /// <summary>The field whose answer made it, with its step; null for what follows from all of them.</summary>
    public static (FormStep Step, string FieldId)? Source(string criterion) =>
        FieldOf.TryGetValue(criterion, out var field) ? (field == CostGridIds.Grid ? FormStep.Costs : FormGaps.StepOf(field), field) : null;

    /// <summary>"Nyt system, 2 snitflader, fælles login"</summary>
    public string ItReasons(IReadOnlyList<string> reasons, ProposalContent content) =>
        string.Join(", ", reasons.Select(r => texts["itBecause." + r, content.Intake.NewIntegrations ?? 0].Value));

    private string Amount(string criterion, long value) => IsMoney(criterion) ? Bare(criterion, value) : texts["figure." + criterion, Bare(criterion, value)];

    /// <summary>Money with its unit, a count without.</summary>
    private string Bare(string criterion, long value) => IsMoney(criterion)
        ? DanishAmount.Kroner(new Dkk(value), texts)
        : value.ToString("#,##0", CultureInfo.GetCultureInfo("da-DK"));

    private static bool IsMoney(string criterion) => criterion is "large-expense" or "large-running-cost";
}
