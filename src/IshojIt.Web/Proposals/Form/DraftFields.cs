using System.Globalization;
using IshojIt.Domain.Proposals;

namespace IshojIt.Web.Proposals.Form;

/// <summary>The simple fields of the form: their names, and how each reads from a content.</summary>
public static class DraftFields
{
    public const string Yes = "Yes";
    public const string No = "No";

    private const int MostPeople = 1_000_000;
    private const int MostYears = 100;

    public static IReadOnlyList<(string Key, int Most)> Counts { get; } = [("newIntegrations", MostPeople), ("contractYears", MostYears), ("affectedUsers", MostPeople)];

    /// <summary>The sixteen questions of the intake, in the order of the domain.</summary>
    public static IReadOnlyList<(string Key, Func<ProposalContent, string?> Read)> Intake { get; } =
    [
        ("personalData", c => c.Intake.PersonalData?.ToString()),
        ("hosting", c => c.Intake.Hosting?.ToString()),
        ("newIntegrations", c => Number(c.Intake.NewIntegrations)),
        ("identityIntegration", c => Word(c.Intake.IdentityIntegration)),
        ("usesAi", c => Word(c.Intake.UsesAi)),
        ("mainSystemReplacement", c => Word(c.Intake.MainSystemReplacement)),
        ("tender", c => c.Intake.Tender?.ToString()),
        ("contractYears", c => Number(c.Intake.ContractYears)),
        ("platformShift", c => Word(c.Intake.PlatformShift)),
        ("trainingScope", c => c.Intake.TrainingScope?.ToString()),
        ("affectedUsers", c => Number(c.Intake.AffectedUsers)),
        ("affectsCitizenService", c => Word(c.Intake.AffectsCitizenService)),
        ("imposedBy", c => c.Intake.ImposedBy?.ToString()),
        ("joinsJointBody", c => Word(c.Intake.JoinsJointBody)),
        ("adoptsPolicy", c => Word(c.Intake.AdoptsPolicy)),
        ("funding", c => c.Intake.Funding?.ToString()),
    ];

    public static IReadOnlyList<(string Key, Func<ProposalContent, string?> Read)> Texts { get; } =
    [
        ("title", c => c.Title),
        ("kind", c => c.Kind?.ToString()),
        ("purpose", c => c.Purpose),
        ("description", c => c.Description),
        ("plannedStart", c => ProposalDraft.Iso(c.PlannedStart)),
        ("supplier", c => c.Supplier),
        ("noOtherAreasReason", c => c.NoOtherAreasReason),
        ("priceLevel", c => Number(c.PriceLevel)),
        .. CheckFields.All,
        .. Intake,
    ];

    private static readonly HashSet<string> Known = [.. Texts.Select(t => t.Key)];

    public static bool IsKnown(string key) => Known.Contains(key);

    public static bool IsIntake(string key) => Intake.Any(i => i.Key == key);

    public static int MostOf(string key) => Counts.First(c => c.Key == key).Most;

    private static string? Word(bool? value) => value switch { true => Yes, false => No, _ => null };

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
