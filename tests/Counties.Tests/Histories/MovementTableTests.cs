using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NetTopologySuite.Geometries;
using Shouldly;
using Zoning.Demand;

namespace Zoning.Counties.Tests;

public sealed class MovementTableTests
{
    private static readonly DateOnly First = new(2026, 1, 5);
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), 27700);
    private static readonly Zones Map = Zones.Of(Enumerable.Range(0, 2).Select(index => new Zone(
        new ZoneCode($"Z{index:00}"), $"Zone {index}", Factory.ToGeometry(new Envelope(300_000 + index * 1000, 301_000 + index * 1000, 100_000, 101_000)))));

    [Fact]
    public void A_movement_table_says_what_starts_and_ends_do_not_explain()
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
        table.Words.ShouldBe("Hours in service went from 100 to 120 a week in 3 weeks: 23 started, 14 ended, 11 more by changes that starts and ends do not explain.");
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

    private static CareSeries Series(CareMeasure measure, double[] hours, WeekState[]? states = null) =>
        CareSeries.Of(measure, ZoneSeries<CareMinutes>.Of(First, hours.Select(value => Week((long)(60 * value)))), states);

    private static ZoneValues<CareMinutes> Week(long minutes) => ZoneValues<CareMinutes>.Of(Map, [new(minutes), default, default, default]);
}
