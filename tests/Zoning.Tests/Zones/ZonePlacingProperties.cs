using FsCheck;
using FsCheck.Xunit;
using NetTopologySuite.Geometries;
using Shouldly;

namespace Zoning.Tests;

/// <summary>Random maps with a fault at a random place: the zone that has it is named, and neighbours stay what they were.</summary>
public class ZonePlacingProperties
{
    [Property(MaxTest = 30, Replay = "1,1")]
    public Property A_random_zone_that_is_swapped_is_the_only_one_that_is_blamed() => RandomMaps.Hold(chance =>
    {
        var zones = RandomMaps.Cells(chance);
        var wrong = chance.NextBelow(zones.Count);
        var told = Told(zones.Select((zone, i) => i == wrong ? Moved(zone, (x, y) => (y, x)) : zone));

        return told.SequenceEqual([("Z120", zones[wrong].Code)]);
    });

    [Property(MaxTest = 30, Replay = "2,1")]
    public Property A_random_zone_that_lost_its_hundred_kilometres_is_the_only_one_that_is_blamed() => RandomMaps.Hold(chance =>
    {
        var zones = RandomMaps.Cells(chance);
        var wrong = chance.NextBelow(zones.Count);
        var told = Told(zones.Select((zone, i) => i == wrong ? Moved(zone, (x, y) => (x - 300_000, y)) : zone));

        return told.SequenceEqual([("Z123", zones[wrong].Code)]);
    });

    [Property(MaxTest = 30, Replay = "3,1")]
    public Property A_random_zone_that_strays_is_told_and_stops_nothing() => RandomMaps.Hold(chance =>
    {
        var zones = RandomMaps.Cells(chance);
        var wrong = chance.NextBelow(zones.Count);
        var told = Told(zones.Select((zone, i) => i == wrong ? Moved(zone, (x, y) => (x + 90_000, y + 70_000)) : zone));

        return told.SequenceEqual([("Z309", zones[wrong].Code)]);
    });

    [Property(MaxTest = 30, Replay = "4,1")]
    public Property Random_maps_lie_together_and_nothing_is_told() => RandomMaps.Hold(chance => Told(RandomMaps.Cells(chance)).Count == 0);

    /// <summary>Each zone drawn a little too small: neighbours with more than 200 m of boundary stay, and no new pair comes up.</summary>
    [Property(MaxTest = 30, Replay = "5,1")]
    public Property Gaps_of_up_to_20_metres_between_all_zones_part_no_neighbours() => RandomMaps.Hold(chance =>
    {
        var zones = RandomMaps.Cells(chance);
        var gap = 0.6 + 19.4 * chance.NextShare();
        var shrunk = Zones.OfChecked(zones.Select(zone => zone with { Shape = zone.Shape.Buffer(-gap / 2) }).Where(zone => !zone.Shape.IsEmpty));
        var (before, after) = (Adjacency.Of(zones), Adjacency.Of(shrunk));

        return shrunk.Count < zones.Count || Enumerable.Range(0, zones.Count).All(zone =>
            before.NeighboursOf(zone).Where((_, at) => before.SharedMetresOf(zone)[at] > 200).All(other => after.NeighboursOf(zone).Contains(other))
            && after.NeighboursOf(zone).All(other => before.NeighboursOf(zone).Contains(other)));
    });

    /// <summary>A random zone drawn with a smaller one inside it: places inside count there, whatever the codes.</summary>
    [Property(MaxTest = 30, Replay = "6,1")]
    public Property An_enclave_without_a_hole_has_its_places_whatever_its_code() => RandomMaps.Hold(chance =>
    {
        var zones = RandomMaps.Cells(chance);
        var around = zones[chance.NextBelow(zones.Count)];
        var spot = around.Shape.InteriorPoint.Buffer(100);
        var map = Zones.Of([.. zones, new Zone(new ZoneCode(chance.NextBelow(2) == 0 ? "A" : "ZZ"), "Enclave", spot)]);
        if (!around.Shape.Covers(spot))
        {
            return true;
        }

        map.TryIndexOf(new ZoneCode(map[0].Name == "Enclave" ? "A" : "ZZ"), out var enclave);
        return ZoneLocator.Of(map).Locate(spot.Centroid.X, spot.Centroid.Y) == enclave
            && map.Findings.Any(finding => finding.Code.Id == "Z310")
            && Math.Abs(map.Sum(zone => zone.SquareMetres) - zones.Sum(zone => zone.SquareMetres)) < 1;
    });

    [Theory]
    [InlineData("A1\u200B", "A1")]
    [InlineData("\uFEFFA1", "A1")]
    [InlineData("A\u00AD1", "A1")]
    [InlineData("Zone\u00A01", "Zone 1")]
    [InlineData(" A1\u2009", "A1")]
    [InlineData("\U000E0041A1", "A1")]
    [InlineData("Café 1", "Café 1")]
    [InlineData("", "")]
    public void Text_is_read_as_it_looks(string text, string visible) => VisibleText.Of(text).ShouldBe(visible);

    [Theory]
    [InlineData("PROJCS[\"British_National_Grid\",GEOGCS[\"GCS_OSGB_1936\",DATUM[\"D_OSGB_1936\",SPHEROID[\"Airy_1830\",6377563.396,299.3]]],PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",400000.0],PARAMETER[\"False_Northing\",-100000.0],PARAMETER[\"Central_Meridian\",-2.0],PARAMETER[\"Latitude_Of_Origin\",49.0],UNIT[\"Meter\",1.0]]", "EPSG:27700")]
    [InlineData("PROJCS[\"unnamed\",GEOGCS[\"x\"],AUTHORITY[\"EPSG\",\"27700\"]]", "EPSG:27700")]
    [InlineData("PROJCRS[\"OSGB36 / British National Grid\",BASEGEOGCRS[\"OSGB36\"],ID[\"EPSG\",27700]]", "EPSG:27700")]
    [InlineData("COMPD_CS[\"both\",PROJCS[\"OSGB 1936 / British National Grid\",GEOGCS[\"OSGB 1936\"]],VERT_CS[\"ODN\"]]", "EPSG:27700")]
    [InlineData("GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137,298.257]]]", "EPSG:4326")]
    [InlineData("PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\",PARAMETER[\"False_Easting\",0.0]]", "EPSG:3857")]
    [InlineData("PROJCS[\"British_National_Grid\",SPHEROID[\"Airy_1830\",1,2],PARAMETER[\"False_Easting\",500000.0]]", "")]
    [InlineData("PROJCS[\"TM65_Irish_Grid\",PARAMETER[\"False_Easting\",200000.0]]", "")]
    public void A_definition_is_known_by_its_number_its_name_and_its_parameters(string wkt, string name) =>
        (CrsNames.Read(wkt) is { } crs ? crs.NameOf() : "").ShouldBe(name);

    private static List<(string Code, ZoneCode Zone)> Told(IEnumerable<Zone> zones)
    {
        var told = new List<(string Code, ZoneCode Zone)>();
        ZoneStrays.Check([.. zones], (code, _, zone) => told.Add((code.Id, zone)));
        return told;
    }

    private static Zone Moved(Zone zone, Func<double, double, (double X, double Y)> move)
    {
        var shape = zone.Shape;
        shape.Apply(new Move(move));
        shape.GeometryChanged();
        return zone with { Shape = shape };
    }

    private sealed class Move(Func<double, double, (double X, double Y)> move) : ICoordinateFilter
    {
        public void Filter(Coordinate coord) => (coord.X, coord.Y) = move(coord.X, coord.Y);
    }
}
