using Shouldly;

namespace Zoning.Tests;

/// <summary>Clock changes alter how long a night is, and nothing else.</summary>
public class ClockChangeTests
{
    [Fact]
    public void The_clocks_change_on_the_last_sundays_of_march_and_october()
    {
        ClockChange.Forward(2026).ShouldBe(new DateOnly(2026, 3, 29));
        ClockChange.Back(2026).ShouldBe(new DateOnly(2026, 10, 25));
        ClockChange.Forward(2024).ShouldBe(new DateOnly(2024, 3, 31));
        ClockChange.Back(2027).ShouldBe(new DateOnly(2027, 10, 31));
    }

    [Theory]
    [InlineData(2026, 3, 28, 22, 30, 7)]
    [InlineData(2026, 10, 24, 22, 30, 9)]
    [InlineData(2026, 3, 27, 22, 30, 8)]
    [InlineData(2026, 3, 29, 7, 15, 8)]
    [InlineData(2026, 3, 29, 0, 8, 7)]
    [InlineData(2026, 10, 25, 0, 8, 9)]
    [InlineData(2026, 10, 24, 22, 25, 3)]
    [InlineData(2026, 10, 24, 22, 26, 5)]
    public void A_night_shift_over_the_change_is_an_hour_shorter_or_longer(int year, int month, int day, int from, int to, int hours) =>
        ClockChange.ElapsedMinutes(new DateOnly(year, month, day), from * 60, to * 60).ShouldBe(hours * 60);

    [Fact]
    public void Elapsed_time_is_what_the_time_zone_of_the_machine_says()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
        for (var day = new DateOnly(2025, 1, 1); day.Year < 2027; day = day.AddDays(1))
        {
            var start = day.ToDateTime(new TimeOnly(21, 30));
            var end = start.AddHours(8);
            var elapsed = TimeZoneInfo.ConvertTimeToUtc(end, zone) - TimeZoneInfo.ConvertTimeToUtc(start, zone);

            ClockChange.ElapsedMinutes(day, 21 * 60 + 30, 29 * 60 + 30).ShouldBe((int)elapsed.TotalMinutes, FormattableString.Invariant($"{day:O}"));
        }
    }
}
