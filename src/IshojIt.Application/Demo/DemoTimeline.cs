using IshojIt.Domain.Common;

namespace IshojIt.Application.Demo;

/// <summary>One act, or where there is none the drafting of the story's case, at its instant.</summary>
internal sealed record Scene(DateTimeOffset At, Story Story, Act? Act);

/// <summary>All stories told side by side, in the order of their instants, as the municipality would have lived them.</summary>
internal static class DemoTimeline
{
    private const int OfficeOpens = 8 * 60;
    private const int OfficeMinutes = 7 * 60;
    private const int AfterMeeting = (20 * 60) + 30;
    private static readonly TimeSpan BetweenActs = TimeSpan.FromMinutes(11);

    public static IEnumerable<Scene> Of(IEnumerable<Story> stories, Stage stage) =>
        stories.SelectMany((story, index) => ScenesOf(story, index, stage)).OrderBy(s => s.At);

    /// <summary>A minute of a Danish day.</summary>
    public static DateTimeOffset At(DateOnly day, int minute) =>
        new(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute), DanishCalendar.Zone), TimeSpan.Zero);

    private static IEnumerable<Scene> ScenesOf(Story story, int index, Stage stage)
    {
        var last = At(story.Drafted.On(stage.Calendar), MinuteOf(index, 0));
        yield return new Scene(last, story, null);
        for (var i = 0; i < story.Acts.Count; i++)
        {
            var act = story.Acts[i];
            var day = act.When.On(stage.Calendar);
            var duringMeetingDay = act.Agenda?.Outcome is not null && act.When is { After: { } body } when && stage.Calendar.DateOf(body, when.Cycle, when.Committee) == day;
            var at = At(day, duringMeetingDay ? AfterMeeting : MinuteOf(index, i + 1));
            last = at > last ? at : last + BetweenActs;
            yield return new Scene(last, story, act);
        }
    }

    /// <summary>Spread over the office hours, the same at every run.</summary>
    private static int MinuteOf(int story, int act) => OfficeOpens + (((story * 37) + (act * 53)) % OfficeMinutes);
}
