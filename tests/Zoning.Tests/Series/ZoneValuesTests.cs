using NetTopologySuite.Geometries;
using Shouldly;

namespace Zoning.Tests;

public class ZoneValuesTests
{
    private static readonly Zones Two = Zones.OfChecked(
    [
        new Zone(new ZoneCode("B"), "Beta", new GeometryFactory().ToGeometry(new Envelope(1, 2, 0, 1))),
        new Zone(new ZoneCode("A"), "Alpha", new GeometryFactory().ToGeometry(new Envelope(0, 1, 0, 1))),
    ]);

    [Fact]
    public void Values_follow_the_order_of_codes_and_end_with_the_buckets()
    {
        var values = ZoneValues<int>.Of(Two, [1, 2, 3, 4]);

        values[new ZoneCode("A")].ShouldBe(1);
        values[1].ShouldBe(2);
        values.Outside.ShouldBe(3);
        values.NoPlace.ShouldBe(4);
        values.Select(value => value * 10).All.ShouldBe([10, 20, 30, 40]);
        Should.Throw<KeyNotFoundException>(() => values[new ZoneCode("C")]);
    }

    [Fact]
    public void Values_of_other_maps_are_not_mixed()
    {
        var other = Zones.OfChecked(Two);

        Should.Throw<ArgumentException>(() => ZoneValues<int>.Of(Two, [1, 2, 3, 4]).With(ZoneValues<int>.Of(other, [1, 2, 3, 4]), (a, b) => a + b));
        Should.Throw<ArgumentException>(() => ZoneValues<int>.Of(Two, [1, 2]));
        Should.Throw<BadDataException>(() => Zones.Of([Two[0], Two[0]]));
    }

    [Fact]
    public void A_series_starts_on_a_monday()
    {
        var week = ZoneValues<int>.Of(Two, [1, 2, 3, 4]);

        Should.Throw<ArgumentException>(() => ZoneSeries<int>.Of(new DateOnly(2026, 3, 31), [week]));
        var series = ZoneSeries<int>.Of(new DateOnly(2026, 3, 30), [week, week.Select(value => value + 1)]);
        series.Of(AreaIndex.OfZone(1)).ShouldBe([2, 3]);
        series.Weeks.ShouldBe(2);
    }
}
