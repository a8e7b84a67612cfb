using System.Globalization;
using IshojIt.Web.Common;
using Xunit;

namespace IshojIt.Web.Tests.Common;

public sealed class DanishDatesTests
{
    private static readonly DateTimeOffset Winter = new(2026, 11, 24, 9, 42, 0, TimeSpan.Zero);

    public DanishDatesTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("da-DK");

    [Fact]
    public void A_time_is_written_in_Danish_time() => Assert.Equal("24. november 2026 kl. 10.42", DanishDates.DateAndTime(Winter));

    [Fact]
    public void In_summer_the_clock_is_two_hours_ahead() => Assert.Equal("kl. 11.42", DanishDates.Time(Winter.AddMonths(-5)));

    [Fact]
    public void Late_in_the_evening_of_the_world_it_is_the_next_day_here() => Assert.Equal("25. november 2026 kl. 0.30", DanishDates.DateAndTime(new DateTimeOffset(2026, 11, 24, 23, 30, 0, TimeSpan.Zero)));

    [Fact]
    public void The_weekday_is_written_out() => Assert.Equal("tirsdag 24. november 2026", DanishDates.WithWeekday(new DateOnly(2026, 11, 24)));
}
