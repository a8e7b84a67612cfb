using IshojIt.Domain.Proposals;
using IshojIt.Web.Common;
using IshojIt.Web.Common.Fields;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Proposals.Form;

/// <summary>The sixteen questions of the intake as the screen groups them, and what each can be answered with.</summary>
public static class Questions
{
    public static IReadOnlyList<(string Group, IReadOnlyList<string> Keys)> Groups { get; } =
    [
        ("data", ["personalData", "hosting", "usesAi"]),
        ("login", ["identityIntegration", "newIntegrations", "platformShift"]),
        ("contract", ["tender", "contractYears", "mainSystemReplacement"]),
        ("reach", ["affectedUsers", "trainingScope", "affectsCitizenService"]),
        ("outside", ["imposedBy", "joinsJointBody", "adoptsPolicy"]),
        ("money", ["funding"]),
    ];

    public static bool IsCount(string key) => DraftFields.Counts.Any(c => c.Key == key);

    public static bool IsYesNo(string key) => ChoicesOf(key) is null && !IsCount(key);

    public static IReadOnlyList<Choice> Choices(string key, IStringLocalizer<Texts> texts) => ChoicesOf(key)?.Invoke(texts)
        ?? [new Choice(DraftFields.Yes, texts["option.yes"]), new Choice(DraftFields.No, texts["option.no"])];

    private static Func<IStringLocalizer<Texts>, IReadOnlyList<Choice>>? ChoicesOf(string key) => key switch
    {
        "personalData" => t => Choice.Of<PersonalData>(t, key),
        "hosting" => t => Choice.Of<Hosting>(t, key),
        "tender" => t => Choice.Of<Tender>(t, key),
        "trainingScope" => t => Choice.Of<TrainingScope>(t, key),
        "imposedBy" => t => Choice.Of<ImposedBy>(t, key),
        "funding" => t => Choice.Of<Funding>(t, key),
        _ => null,
    };
}
