using System.Globalization;
using System.Text.RegularExpressions;
using IshojIt.Domain.Common;
using Microsoft.Extensions.Localization;

namespace IshojIt.Web.Common;

/// <summary>Amounts as they are written and typed in Denmark: 1.250.000,50, with U+2212 as minus.</summary>
public static partial class DanishAmount
{
    public const char Minus = '\u2212';

    /// <summary>Above this an amount is taken for a slip of the hand: a hundred billion kroner.</summary>
    private const decimal Largest = 100_000_000_000m;

    private static readonly NumberFormatInfo Written = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = ",", NumberGroupSizes = [3], NegativeSign = Minus.ToString() };

    /// <summary>Øre are written only where there are some.</summary>
    public static string Format(Dkk amount, bool withSign = false)
    {
        var text = amount.Kroner.ToString(amount.Oere % 100 == 0 ? "#,##0" : "#,##0.00", Written);
        return withSign && amount > Dkk.Zero ? "+" + text : text;
    }

    /// <summary>With the unit, in the reader's language.</summary>
    public static string Kroner(Dkk amount, IStringLocalizer<Texts> texts) => texts["figure.kroner", Format(amount)];

    /// <summary>Whole thousands, rounded, for charts.</summary>
    public static string Thousands(Dkk amount) => decimal.Round(amount.Kroner / 1000m, 0, MidpointRounding.AwayFromZero).ToString("#,##0", Written);

    /// <summary>Reads what a person types or Excel copies; spaces, "kr.", brackets for minus and both minus signs are understood. False leaves the text to her.</summary>
    public static bool TryParse(string? text, out Dkk amount)
    {
        amount = Dkk.Zero;
        var typed = Clean(text ?? "");
        if (!Typed().IsMatch(typed))
        {
            return false;
        }

        var invariant = typed.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        if (!decimal.TryParse(invariant, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var kroner) || decimal.Abs(kroner) > Largest)
        {
            return false;
        }

        amount = Dkk.FromKroner(kroner);
        return true;
    }

    /// <summary>What was typed as an amount that cannot be below 0; null where it cannot be read as one.</summary>
    public static Dkk? ReadExpense(string? text) => TryParse(text, out var amount) && amount >= Dkk.Zero ? amount : null;

    private static string Clean(string text)
    {
        var clean = new string([.. text.Where(c => !char.IsWhiteSpace(c))]).Replace(Minus, '-').Replace('–', '-');
        clean = Currency().Replace(clean, "");
        return clean is ['(', .. var inner, ')'] ? "-" + inner : clean;
    }

    [GeneratedRegex(@"^[-+]?(\d+|\d{1,3}(\.\d{3})+)(,\d{1,2})?$")]
    private static partial Regex Typed();

    [GeneratedRegex(@"^(kr\.?|dkk)|(kr\.?|dkk|,-)$", RegexOptions.IgnoreCase)]
    private static partial Regex Currency();
}
