using IshojIt.Domain.Common;

namespace IshojIt.Domain.Proposals;

/// <summary>Deadlines in Danish working days, computed when read: a passed one makes a duty late, it moves nothing.</summary>
public static class Deadlines
{
    public static DateOnly? After(DateTimeOffset since, DutyKind duty, World world) =>
        world.Settings.DaysFor(duty) is { } days ? world.WorkingDays.Add(DanishCalendar.DateOf(since), days) : null;
}
