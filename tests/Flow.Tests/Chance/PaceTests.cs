namespace Zoning.Flow.Tests;

public class PaceTests
{
    private static readonly DateOnly Monday = new(2026, 3, 30);

    [Fact]
    public void Office_hours_stand_still_at_night_at_weekends_and_on_bank_holidays()
    {
        var pace = Pace.Of(Monday, 14, day => WorkingWeek.OfficeHours.On(day));

        pace.At(9).ShouldBe(0);
        pace.At(10.5).ShouldBe(1.5);
        pace.At(24).ShouldBe(8);
        pace.HourOf(9).ShouldBe(24 + 10); // an hour into Tuesday
        pace.At(4 * 24 + 12).ShouldBe(32); // Good Friday, 3 April 2026, does not count
        pace.HourOf(32).ShouldBe(8 * 24 + 9); // and Easter Monday neither: Tuesday, 7 April
        pace.HourOf(64).ShouldBe(double.PositiveInfinity); // 4 and 4 days of 8 hours, and no more
    }

    [Fact]
    public void There_and_back_is_the_same()
    {
        var pace = Pace.Of(Monday, 60, day => WorkingWeek.OfficeHours.On(day, 1.7));
        for (var shown = 0.1; shown < 400; shown += 0.37)
        {
            pace.At(pace.HourOf(shown)).ShouldBe(shown, 1e-9);
        }
    }

    [Fact]
    public void A_number_changes_at_its_dates()
    {
        var slots = Dated.Always(10).From(Monday, 20).From(Monday.AddDays(7), 30);

        slots.On(Monday.AddDays(-1)).ShouldBe(10);
        slots.On(Monday.AddDays(6)).ShouldBe(20);
        slots.On(Monday.AddDays(7)).ShouldBe(30);
    }
}
