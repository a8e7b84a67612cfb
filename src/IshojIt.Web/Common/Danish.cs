using System.Globalization;
using IshojIt.Domain.Common;

namespace IshojIt.Web.Common;

/// <summary>Dates and amounts as they are shown: Danish words, Danish separators, Copenhagen time.</summary>
public static class Danish
{
    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("da-DK");

    /// <summary>"24. november 2026".</summary>
    public static string Date(DateOnly date) => date.ToString("d. MMMM yyyy", Culture);

    /// <summary>"tirsdag 24. november 2026".</summary>
    public static string LongDate(DateOnly date) => date.ToString("dddd d. MMMM yyyy", Culture);

    public static string Date(DateTimeOffset at) => Date(DanishCalendar.DateOf(at));

    /// <summary>"24. november 2026 kl. 10.42".</summary>
    public static string Moment(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, DanishCalendar.Zone).ToString("d. MMMM yyyy 'kl.' HH.mm", Culture);

    public static string Clock(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, DanishCalendar.Zone).ToString("HH.mm", Culture);

    /// <summary>"1.250.000", with the minus sign of typography.</summary>
    public static string Amount(Dkk amount) => amount.Kroner.ToString(amount.Oere % 100 == 0 ? "#,0" : "#,0.00", Culture).Replace('-', '\u2212');

    /// <summary>Reads "1.250.000", "1250000" and "1.250.000,50"; null for anything else or below 0.</summary>
    public static Dkk? ReadAmount(string? text) =>
        decimal.TryParse(text?.Replace('\u2212', '-'), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, Culture, out var kroner) && kroner >= 0 && kroner <= 100_000_000_000m
            ? Dkk.FromKroner(kroner)
            : null;
}
