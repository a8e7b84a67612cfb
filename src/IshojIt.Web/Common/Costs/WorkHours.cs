using System.Globalization;
using System.Text.RegularExpressions;
using IshojIt.Domain.Common;

namespace IshojIt.Web.Common.Costs;

/// <summary>Working hours as people type them in a cell: "120 t", "7,5 timer", "12 hours".</summary>
public static partial class WorkHours
{
    private const decimal Most = 100_000m;

    public static decimal? Read(string text) =>
        Typed().Match(text) is { Success: true } match
        && decimal.TryParse(match.Groups["n"].Value.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours)
        && hours <= Most && decimal.Round(hours, 2) == hours
            ? hours
            : null;

    /// <summary>To the nearest øre.</summary>
    public static Dkk Cost(decimal hours, Dkk rate) => new((long)decimal.Round(hours * rate.Oere, MidpointRounding.AwayFromZero));

    [GeneratedRegex(@"^\s*(?<n>\d[\d.]*(?:,\d{1,2})?)\s*(?:t|time|timer|h|hours?)\.?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Typed();
}
