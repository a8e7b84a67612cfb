using IshojIt.Application.Register;
using IshojIt.Domain.Common;
using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Proposals.Form;

/// <summary>Fields and what stands in them, in words: for the summary, and for two people's changes beside each other.</summary>
public sealed class FieldWords(IStringLocalizer<Texts> texts, Reader reader, IReadOnlyList<SystemChoice> systems)
{
    private static readonly HashSet<string> Flags = ["identityIntegration", "usesAi", "mainSystemReplacement", "platformShift", "affectsCitizenService", "joinsJointBody", "adoptsPolicy"];

    private static readonly HashSet<string> Choices = ["kind", "personalData", "hosting", "tender", "trainingScope", "imposedBy", "funding"];

    public string Label(ContentField field) => field switch
    {
        { Nature: { } nature, Area: { } area } => $"{texts["nature." + nature.Camel()]}, {AreaName(area)}",
        { Area: { } area } => $"{texts["field.derivedCosts"]}, {AreaName(area)}",
        _ when CheckFields.TopicOf(field.Key) is { } topic => texts[CheckFields.IsAnswer(field.Key) ? "check.of" : "check.whyOf", texts["topic." + topic.Camel()].Value],
        _ => texts["field." + field.Key],
    };

    public string AreaName(AreaCode area) => reader.Area(area);

    /// <summary>The first name alone, where the area stands beside it.</summary>
    public string FirstName(UserId? user) => PersonName(user).Split(" (")[0];

    public string PersonName(UserId? user) => user is { } known ? reader.FullName(known) : texts["form.nobody"];

    /// <summary>Who signed, and for whom where by substitution.</summary>
    public string SignerOf(Signature by) => reader.NameFor(by.By, by.ActingFor);

    /// <summary>What stands in a field; null where nothing does.</summary>
    public string? Value(ContentField field, ProposalContent content)
    {
        if (field.Nature is { } nature)
        {
            var lines = content.Costs.Where(l => l.BudgetArea == field.Area && l.Nature == nature).OrderBy(l => l.Year).ToList();
            return lines.Count == 0 ? null : string.Join(", ", lines.Select(l => $"{l.Year}: {DanishAmount.Format(l.Amount)}")) + (lines.Exists(l => l.Permanent) ? $" ({texts["costs.permanent"]})" : "");
        }

        if (field.Area is { } area)
        {
            return content.DerivedCosts.FirstOrDefault(d => d.BudgetArea == area) is { } statement
                ? statement.None ? $"{texts["costs.none"]} {texts["costs.because"]} {texts["quoted", statement.Reason ?? ""]}" : texts["form.stated"]
                : null;
        }

        return field.Key switch
        {
            DraftMerge.Systems => Joined(content.AffectedSystems.Select(s => systems.FirstOrDefault(k => k.Id == s)?.Name ?? texts["form.unknownSystem"])),
            DraftMerge.Areas => Joined(content.AffectedBudgetAreas.Select(AreaName)),
            ProposalDraft.BudgetArea => AreaName(content.BudgetArea),
            "plannedStart" => content.PlannedStart is { } date ? DanishDates.Date(date) : null,
            _ => Worded(field.Key, field.Read(content)),
        };
    }

    /// <summary>A simple field's answer as a person reads it.</summary>
    public string? Worded(string key, string? raw) => raw switch
    {
        null or "" => null,
        _ when Flags.Contains(key) => texts[raw == DraftFields.Yes ? "option.yes" : "option.no"],
        _ when CheckFields.IsAnswer(key) => texts[$"check.{char.ToLowerInvariant(raw[0])}{raw[1..]}"],
        _ when Choices.Contains(key) => texts[$"{key}.{char.ToLowerInvariant(raw[0])}{raw[1..]}"],
        _ => raw,
    };

    private static string? Joined(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } joined ? joined : null;
}
