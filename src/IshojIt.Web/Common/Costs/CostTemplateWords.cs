using System.Globalization;
using System.Resources;
using IshojIt.Domain.Common;
using IshojIt.Domain.Costs;

namespace IshojIt.Web.Common.Costs;

/// <summary>What the template's columns and natures are called. A file is read in whichever language it was made.</summary>
public static class CostTemplateWords
{
    private static readonly ResourceManager All = new(typeof(Texts).FullName!, typeof(Texts).Assembly);
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("da"), CultureInfo.GetCultureInfo("en")];

    public static bool Is(string text, string key) => Languages.Any(l => string.Equals(text.Trim(), All.GetString(key, l), StringComparison.OrdinalIgnoreCase));

    /// <summary>The rows of sums below the lines are read over.</summary>
    public static bool IsTotal(string text) => Is(text, "costs.expenses") || Is(text, "costs.income");

    public static CostNature? Nature(string text) =>
        Enum.GetValues<CostNature>().Where(n => Is(text, $"nature.{n.Camel()}")).Select(n => (CostNature?)n).FirstOrDefault();

    /// <summary>Yes or no, also as spreadsheet programs say it; null where it is neither. Nothing written is a no.</summary>
    public static bool? YesOrNo(string text) => text.Trim().ToUpperInvariant() switch
    {
        "" or "FALSE" or "FALSK" => false,
        "TRUE" or "SAND" or "X" => true,
        _ when Is(text, "sheet.yes") => true,
        _ when Is(text, "sheet.no") => false,
        _ => null,
    };
}
