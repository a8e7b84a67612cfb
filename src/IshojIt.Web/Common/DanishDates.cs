using System.Globalization;
using IshojIt.Domain.Common;

namespace IshojIt.Web.Common;

/// <summary>Dates and times as the screen writes them: Danish time always, month names in the language of the screen.</summary>
public static class DanishDates
{
    private static bool InEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    private static CultureInfo Words => CultureInfo.GetCultureInfo(InEnglish ? "en-GB" : "da-DK");

    /// <summary>24. november 2026</summary>
    public static string Date(DateOnly date) => date.ToString(InEnglish ? "d MMMM yyyy" : "d. MMMM yyyy", Words);

    /// <summary>The Danish date of an instant: 24. november 2026</summary>
    public static string Date(DateTimeOffset instant) => Date(DanishCalendar.DateOf(instant));

    /// <summary>november 2026</summary>
    public static string Month(DateOnly date) => date.ToString("MMMM yyyy", Words);

    /// <summary>24. november</summary>
    public static string Day(DateOnly date) => date.ToString(InEnglish ? "d MMMM" : "d. MMMM", Words);

    /// <summary>tirsdag 24. november 2026</summary>
    public static string WithWeekday(DateOnly date) => date.ToString(InEnglish ? "dddd d MMMM yyyy" : "dddd d. MMMM yyyy", Words);

    /// <summary>kl. 10.42</summary>
    public static string Time(DateTimeOffset instant) =>
        TimeZoneInfo.ConvertTime(instant, DanishCalendar.Zone).ToString(InEnglish ? "H':'mm" : "'kl. 'H'.'mm", Words);

    /// <summary>24. november 2026 kl. 10.42</summary>
    public static string DateAndTime(DateTimeOffset instant) => $"{Date(DanishCalendar.DateOf(instant))} {Time(instant)}";
}
