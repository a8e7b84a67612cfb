using IshojIt.Domain.Common;
using IshojIt.Domain.Meetings;

namespace IshojIt.Application.Demo;

/// <summary>A meeting of the demo year. <paramref name="Cycle"/> 0 is the round whose finance committee met last before today.</summary>
internal sealed record DemoMeeting(int Cycle, Body Body, string? Committee, DateOnly Date, TimeOnly Time, string Place);

/// <summary>
/// The days of the demo, counted from the first start: working days back and ahead, and the rhythm of the meetings (standing committees,
/// the Monday after it the finance committee, the Tuesday of the week after that the council; none in July and at Christmas).
/// </summary>
internal sealed class DemoCalendar
{
    private const int FirstCycle = -9;
    private const int LastCycle = 5;
    private static readonly (string Committee, int Weekday, int Hour)[] Committees = [("KFU", 0, 17), ("TBU", 1, 16), ("BUU", 1, 18), ("SSU", 2, 17), ("EBU", 3, 16)];

    private readonly WorkingDays _days = new();
    private readonly Dictionary<int, DateOnly> _rounds = [];

    public DemoCalendar(DateOnly today)
    {
        Today = today;
        LastWorkingDay = Shift(today, -1);
        var monday = today.AddDays(-1);
        while (monday.DayOfWeek != DayOfWeek.Monday || IsPause(monday) || WorkingDays.IsHoliday(monday))
        {
            monday = monday.AddDays(-1);
        }

        _rounds[0] = monday;
        FillRounds(monday, FirstCycle, -1);
        FillRounds(monday, LastCycle, 1);
    }

    public DateOnly Today { get; }

    /// <summary>The day of the newest acts.</summary>
    public DateOnly LastWorkingDay { get; }

    public IEnumerable<DemoMeeting> Meetings => _rounds.OrderBy(r => r.Key).SelectMany(r => RoundOf(r.Key, r.Value)).OrderBy(m => m.Date);

    public DateOnly DateOf(Body body, int cycle, string? committee = null) =>
        RoundOf(cycle, _rounds[cycle]).First(m => m.Body == body && (body != Body.StandingCommittee || m.Committee == committee)).Date;

    /// <summary>So many working days after or, below 0, before a day; 0 is the day itself or the last working day before it.</summary>
    public DateOnly Shift(DateOnly from, int days)
    {
        if (days > 0)
        {
            return _days.Add(from, days);
        }

        var day = from;
        while (days < 0 || !_days.IsWorkingDay(day))
        {
            day = day.AddDays(-1);
            days += days < 0 && _days.IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }

    private void FillRounds(DateOnly from, int last, int direction)
    {
        var monday = from;
        for (var cycle = direction; cycle != last + direction; cycle += direction)
        {
            do
            {
                monday = monday.AddDays(28 * direction);
            }
            while (IsPause(monday));
            _rounds[cycle] = monday;
        }
    }

    /// <summary>A holiday moves the finance committee to the Monday before, as Easter does; the council keeps its Tuesday.</summary>
    private IEnumerable<DemoMeeting> RoundOf(int cycle, DateOnly monday)
    {
        var finance = WorkingDays.IsHoliday(monday) ? monday.AddDays(-7) : monday;
        foreach (var (committee, weekday, hour) in Committees)
        {
            yield return new DemoMeeting(cycle, Body.StandingCommittee, committee, Shift(finance.AddDays(weekday - 7), 0), new TimeOnly(hour, 0), "Udvalgsværelset");
        }

        yield return new DemoMeeting(cycle, Body.FinanceCommittee, null, finance, new TimeOnly(17, 0), "Mødelokale 1");
        var council = monday.AddDays(8);
        yield return new DemoMeeting(cycle, Body.CityCouncil, null, _days.IsWorkingDay(council) ? council : _days.Add(council, 1), new TimeOnly(19, 0), "Byrådssalen");
    }

    private static bool IsPause(DateOnly monday) => monday.Month == 7 || monday is { Month: 12, Day: >= 18 } or { Month: 1, Day: <= 3 };
}
