using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Moves what is counted on the home map of a county to another map.</summary>
internal static class MapChange
{
    /// <summary>
    /// The area of each package: by its position if it has one, else where the interior point of its home zone is. Packages outside the map
    /// or without a place stay so.
    /// </summary>
    internal static AreaIndex[] Place(ImmutableArray<CountyPackage> packages, Zones home, Zones map)
    {
        var found = new AreaIndex[packages.Length];
        if (ReferenceEquals(home, map))
        {
            for (var index = 0; index < found.Length; index++)
            {
                found[index] = packages[index].Found.Area;
            }

            return found;
        }

        var locator = ZoneLocator.Of(map);
        var areas = AreasOf(home, map, locator);
        for (var index = 0; index < found.Length; index++)
        {
            var place = packages[index].Found;
            var zone = place.HasPosition ? locator.Locate(place.Easting, place.Northing) : -1;
            found[index] = !place.HasPosition ? areas[home.PositionOf(place.Area)] : zone >= 0 ? AreaIndex.OfZone(zone) : AreaIndex.Outside;
        }

        return found;
    }

    /// <summary>People of each zone go where its inner point lies, so that the total stays.</summary>
    internal static ZoneValues<long> Share(ZoneValues<long> people, Zones to)
    {
        var areas = AreasOf(people.Zones, to, ZoneLocator.Of(to));
        var shared = new long[to.AreaCount];
        for (var area = 0; area < areas.Length; area++)
        {
            shared[to.PositionOf(areas[area])] += people.All[area];
        }

        return ZoneValues<long>.Of(to, shared);
    }

    /// <summary>Histories of each zone go where its inner point lies, so that totals stay.</summary>
    internal static ImmutableArray<CareSeries> Share(ImmutableArray<CareSeries> series, Zones to)
    {
        if (series.IsEmpty || ReferenceEquals(series[0].Values.Zones, to))
        {
            return series;
        }

        var areas = AreasOf(series[0].Values.Zones, to, ZoneLocator.Of(to));
        return [.. series.Select(one => CareSeries.Of(
            one.Measure,
            ZoneSeries<CareMinutes>.Of(one.Values.FirstWeek, Enumerable.Range(0, one.Values.Weeks)
            .Select(week => Moved(one.Values[week], areas, to))), one.States))];
    }

    private static ZoneValues<CareMinutes> Moved(ZoneValues<CareMinutes> values, AreaIndex[] areas, Zones to)
    {
        var moved = new CareMinutes[to.AreaCount];
        for (var area = 0; area < areas.Length; area++)
        {
            moved[to.PositionOf(areas[area])] += values.All[area];
        }

        return ZoneValues<CareMinutes>.Of(to, moved);
    }

    /// <summary>The area of a map in which the inner point of each zone of another lies; buckets stay what they are.</summary>
    internal static AreaIndex[] AreasOf(Zones from, Zones to, ZoneLocator locator)
    {
        var areas = new AreaIndex[from.AreaCount];
        for (var zone = 0; zone < from.Count; zone++)
        {
            var point = from[zone].Shape.InteriorPoint;
            var found = locator.Locate(point.X, point.Y);
            areas[zone] = found >= 0 ? AreaIndex.OfZone(found) : AreaIndex.Outside;
        }

        areas[from.PositionOf(AreaIndex.Outside)] = AreaIndex.Outside;
        areas[from.PositionOf(AreaIndex.NoPlace)] = AreaIndex.NoPlace;
        return areas;
    }
}
