using System.Globalization;
using System.Text.Json;

namespace IshojIt.Application.Settings;

/// <summary>Which values each setting can be read back as.</summary>
public static class SettingKinds
{
    private const decimal MostKroner = 100_000_000_000m;
    private const decimal MostPercent = 1_000m;
    private const decimal MostCount = 1_000_000m;

    /// <summary>Whether there is such a setting and it takes the value; null unsets any.</summary>
    public static bool Fits(string key, JsonElement value) => SettingsReader.Keys.Contains(key) && value.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.True or JsonValueKind.False => IsFlag(key),
        JsonValueKind.Number => !IsFlag(key) && decimal.TryParse(value.GetRawText(), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && Fits(key, number),
        _ => false,
    };

    private static bool IsFlag(string key) => key is "coApproval" or "extensionsToDirector";

    private static bool Fits(string key, decimal number) => key switch
    {
        "large-expense" or "large-running-cost" or "internalHourlyRate" => number is >= 0 and <= MostKroner,
        "tolerancePercent" => number is >= 0 and <= MostPercent,
        "budgetYear" => number is >= 2000 and <= 2100 && decimal.IsInteger(number),
        _ => number is >= 0 and <= MostCount && decimal.IsInteger(number),
    };
}
