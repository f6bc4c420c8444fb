using NetTopologySuite.Geometries;
using Shouldly;
using Zoning.Demand;

namespace Zoning.Planning.Tests.Histories;

public class CareSeriesHistoryTests
{
    private static readonly DateOnly First = new(2026, 1, 5);
    private static readonly GeometryFactory Factory = new(new PrecisionModel(), 27700);
    private static readonly Zones Map = Zones.Of([Square(0), Square(1)]);

    [Fact]
    public void Incomplete_and_missing_weeks_are_missing_steps_of_the_history()
    {
        var series = Series([10, 20, 30, 40, 50], [WeekState.Whole, WeekState.Missing, WeekState.Whole, WeekState.Whole, WeekState.Whole]).WithIncomplete(2);

        var history = series.ToHistory("need")!;

        history.Seen().ShouldBe([10.0, null, 30, null, null]);
        history.FirstWeek.ShouldBe(First);
        history.Period.ShouldBe(52);
    }

    [Fact]
    public void The_history_of_some_zones_adds_up_only_those() =>
        Series([10, 20], null).ToHistory("zone", [AreaIndex.OfZone(1)])!.Values.ToArray().ShouldAllBe(value => value == 0);

    [Fact]
    public void A_series_without_a_whole_week_has_no_history() => Series([1], [WeekState.Missing]).ToHistory("nothing").ShouldBeNull();

    private static CareSeries Series(long[] hours, WeekState[]? states) =>
        CareSeries.Of(CareMeasure.InService, ZoneSeries<CareMinutes>.Of(First, hours.Select(Week)), states);

    private static ZoneValues<CareMinutes> Week(long hours) => ZoneValues<CareMinutes>.Of(Map, [new(60 * hours), default, default, default]);

    private static Zone Square(int index) => new(
        new ZoneCode($"Z{index:00}"),
        $"Zone {index}",
        Factory.ToGeometry(new Envelope(300_000 + (index * 1000), 301_000 + (index * 1000), 100_000, 101_000)));
}
