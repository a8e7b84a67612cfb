namespace IshojIt.Domain.Common;

/// <summary>Danish working days: Monday to Friday but public holidays and the municipality's own closing days.</summary>
public sealed class WorkingDays(IReadOnlySet<DateOnly>? closingDays = null)
{
    /// <summary>Offsets from Easter Sunday that are public holidays; Store Bededag (+26) was abolished from 2024.</summary>
    private static readonly int[] EasterOffsets = [-3, -2, 0, 1, 39, 49, 50];

    public static bool IsHoliday(DateOnly day)
    {
        if ((day.Month, day.Day) is (1, 1) or (12, 25) or (12, 26))
        {
            return true;
        }

        var offset = day.DayNumber - Easter(day.Year).DayNumber;
        return EasterOffsets.Contains(offset) || (offset == 26 && day.Year < 2024);
    }

    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day) && closingDays?.Contains(day) != true;

    /// <summary>The working day that lies <paramref name="days"/> working days after <paramref name="from"/>, which itself is not counted.</summary>
    public DateOnly Add(DateOnly from, int days)
    {
        var day = from;
        while (days > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
            {
                days--;
            }
        }

        return day;
    }

    /// <summary>The working day that lies <paramref name="days"/> working days before <paramref name="to"/>, which itself is not counted.</summary>
    public DateOnly Before(DateOnly to, int days)
    {
        var day = to;
        while (days > 0)
        {
            day = day.AddDays(-1);
            if (IsWorkingDay(day))
            {
                days--;
            }
        }

        return day;
    }

    /// <summary>Working days from <paramref name="from"/> (exclusive) to <paramref name="to"/> (inclusive); negative when it lies before.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            return -Between(to, from);
        }

        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            if (IsWorkingDay(day))
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher).</summary>
    public static DateOnly Easter(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var f = (b + 8) / 25;
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var (month, day) = Math.DivRem(h + l - (7 * m) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
