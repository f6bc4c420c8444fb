using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;

namespace Zoning.Demand.Tests.History;

public sealed class CareHistoryTests
{
    private static readonly DateOnly First = new(2026, 1, 5);
    private static readonly Zones Map = Squares.Row(2);

    [Fact]
    public void Need_is_the_sum_of_its_stocks_and_a_week_is_as_good_as_its_worst()
    {
        var history = CareHistory.Of(
        [
            Series(CareMeasure.Waiting, [1, 2, 3], [WeekState.Whole, WeekState.Incomplete, WeekState.Missing]),
            Series(CareMeasure.InService, [10, 20, 30]),
            Series(CareMeasure.NotListed, [100, 200, 300]),
            Series(CareMeasure.Requested, [7, 7, 7]),
        ]);

        history.Need!.Measure.ShouldBe(CareMeasure.Need);
        history.Need.Values[0][0].ShouldBe(CareMinutes.FromHours(111));
        history.Need.States.ShouldBe([WeekState.Whole, WeekState.Incomplete, WeekState.Missing]);
        history.Need.County(0).ShouldBe(CareMinutes.FromHours(111));
        history.Need.County(2).ShouldBeNull();
        history.NextWeek.ShouldBe(new DateOnly(2026, 1, 26));
        history.Series.Select(series => series.Measure).ShouldBe([CareMeasure.Requested, CareMeasure.InService, CareMeasure.Waiting, CareMeasure.NotListed]);
    }

    [Theory]
    [InlineData(CareMeasure.InService, CareMeasure.Requested, "is a flow")]
    [InlineData(CareMeasure.Ended, CareMeasure.Waiting, "is a flow")]
    [InlineData(CareMeasure.InService, CareMeasure.Delivered, "what was given")]
    [InlineData(CareMeasure.Waiting, CareMeasure.Waiting, "count twice")]
    public void What_stands_and_what_comes_can_not_be_added(CareMeasure one, CareMeasure other, string words) =>
        Should.Throw<ArgumentException>(() => Series(one, [1, 1]).Plus(Series(other, [1, 1]))).Message.ShouldContain(words);

    [Fact]
    public void Hours_of_incomplete_weeks_are_what_has_been_entered_so_far() =>
        Series(CareMeasure.InService, [10, 20, 30, 40, 50]).WithIncomplete(2).EnteredSoFar().ShouldBe([40.0, 50]);

    [Fact]
    public void Series_that_do_not_fit_together_are_all_named()
    {
        var message = Should.Throw<ArgumentException>(() => CareHistory.Of(
        [
            Series(CareMeasure.Requested, [1, 1]), Series(CareMeasure.Ended, [1]), Series(CareMeasure.Waiting, [1, 1]), Series(CareMeasure.Waiting, [1, 1]),
        ])).Message;

        message.ShouldContain("'waiting' stands 2 times");
        message.ShouldContain("'ended' has other weeks");
        Should.Throw<ArgumentException>(() => Series(CareMeasure.Waiting, [-1])).Message.ShouldContain("negative in the week of 2026-01-05");
    }

    [Fact]
    public void A_movement_table_says_what_starts_and_ends_do_not_tell()
    {
        var table = MovementTable.Of(
            CareHistory.Of(
            [
                Series(CareMeasure.InService, [100, 105, 104, 120]), Series(CareMeasure.Started, [99, 10, 4, 9]), Series(CareMeasure.Ended, [99, 5, 6, 3]),
            ]),
            CareMeasure.InService)!;

        table.Weeks.Select(week => (week.Opening.Hours.Value, week.Starts.Hours.Value, week.Ends.Hours.Value, week.Changes.Hours.Value, week.Closing.Hours.Value))
            .ShouldBe([(100, 10, 5, 0, 105), (105, 4, 6, 1, 104), (104, 9, 3, 10, 120)]);
        table.Weeks[0].Week.ShouldBe(new DateOnly(2026, 1, 12));
        table.Words.ShouldBe("Hours in service went from 100 to 120 a week in 3 weeks: 23 started, 14 ended, 11 more by changes that starts and ends don't tell.");
    }

    [Fact]
    public void A_missing_week_leaves_out_both_rows_that_it_touches()
    {
        var stock = Series(CareMeasure.InService, [100, 0, 104, 120, 121], [WeekState.Whole, WeekState.Missing, WeekState.Whole, WeekState.Whole, WeekState.Incomplete]);
        var history = CareHistory.Of([stock, Series(CareMeasure.Started, [9, 9, 9, 20, 1]), Series(CareMeasure.Ended, [9, 9, 9, 4, 0])]);

        var weeks = MovementTable.Of(history, CareMeasure.InService)!.Weeks;
        weeks.Select(week => week.Closing.Hours.Value).ShouldBe([120.0, 121]);
        weeks.Select(week => week.IsIncomplete).ShouldBe([false, true]);
        MovementTable.Of(history, CareMeasure.Need).ShouldBeNull();
        Should.Throw<ArgumentException>(() => MovementTable.Of(history, CareMeasure.Requested)).Message.ShouldContain("is a flow");
    }

    [Property(Replay = "20261124,9")]
    public Property Opening_and_starts_less_ends_and_changes_make_closing_whatever_the_weeks_hold() =>
        Prop.ForAll(
            Gen.Choose(0, 100_000).ArrayOf(24).ToArbitrary(),
            minutes =>
            {
                CareSeries Part(CareMeasure measure, int from) => CareSeries.Of(measure, ZoneSeries<CareMinutes>.Of(First, minutes[from..(from + 8)].Select(one => Week(one))));
                var table = MovementTable.Of(CareHistory.Of([Part(CareMeasure.InService, 0), Part(CareMeasure.Started, 8), Part(CareMeasure.Ended, 16)]), CareMeasure.InService)!;
                table.Weeks.Length.ShouldBe(7);
                for (var week = 0; week < 7; week++)
                {
                    var row = table.Weeks[week];
                    (row.Opening.Value + row.Starts.Value - row.Ends.Value + row.Changes.Value).ShouldBe(minutes[week + 1]);
                    row.Opening.Value.ShouldBe(minutes[week]);
                }
            });

    [Theory]
    [InlineData(new double[] { 100, 100, 100, 100 }, 0)]
    [InlineData(new double[] { 100, 100, 100, 20 }, 1)]
    [InlineData(new double[] { 100, 50, 30, 5 }, 3)]
    [InlineData(new double[] { 10, 10, 10, 10 }, 4)]
    [InlineData(new double[] { 100, 20, 20, 100 }, 0)]
    [InlineData(new double[] { 100, 100, 100, 65 }, 0)]
    public void Weeks_far_below_the_usual_at_the_end_are_late_entry(double[] last, int weeks)
    {
        // The weeks before go 90, 100, 110 in turn: median 100, robust deviation 14.8, so under 55.5 is three deviations below.
        double?[] before = [.. Enumerable.Range(0, 27).Select(week => (double?)(90 + (10 * (week % 3))))];

        LateEntry.Weeks([.. before, .. last.Select(value => (double?)value)]).ShouldBe(weeks);
        LateEntry.Weeks([.. before[..11], .. last.Select(value => (double?)value)]).ShouldBe(0);
    }

    [Fact]
    public void Lumpy_weeks_are_not_late_entry()
    {
        // Between 20 and 180: a week of 30 is nothing out of the ordinary.
        double?[] weeks = [.. Enumerable.Range(0, 30).Select(week => (double?)(20 + (40 * (week % 5)))), 30];

        LateEntry.Weeks(weeks).ShouldBe(0);
    }

    private static CareSeries Series(CareMeasure measure, double[] hours, WeekState[]? states = null) =>
        CareSeries.Of(measure, ZoneSeries<CareMinutes>.Of(First, hours.Select(value => Week((long)(60 * value)))), states);

    private static ZoneValues<CareMinutes> Week(long minutes) => ZoneValues<CareMinutes>.Of(Map, [new(minutes), default, default, default]);
}
