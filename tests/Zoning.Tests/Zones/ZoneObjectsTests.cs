using NetTopologySuite.Geometries;
using Shouldly;

namespace Zoning.Tests;

/// <summary>Zones that come as objects are checked as those of a file.</summary>
public class ZoneObjectsTests
{
    private static readonly Zone Good = Drawn.Box("A", 360_000, 90_000, 361_000, 91_000);
    private static readonly Zone BowTie = Drawn.Polygon("B", "361000 90000, 362000 91000, 362000 90000, 361000 91000");

    [Fact]
    public void All_that_stops_a_map_is_found_at_once_with_the_codes_that_a_file_gives()
    {
        Zone[] zones =
        [
            Good,
            Drawn.Box("D", -2.5, 50.7, -2.4, 50.8),
            BowTie,
            Good with { Code = new ZoneCode("") },
            Good with { Name = "again" },
            new(new ZoneCode("P"), "Point", new Point(360_000, 90_000)),
            new(new ZoneCode("E"), "Empty", Polygon.Empty),
            new(new ZoneCode("N"), "Not a number", Square(360_000, double.NaN)),
        ];

        var fault = Should.Throw<BadDataException>(() => Zones.Of(zones));

        fault.Findings.Select(finding => (finding.Code.Id, finding.Line)).Order().ShouldBe(
            [("Z104", 4), ("Z106", 5), ("Z113", 8), ("Z115", 7), ("Z116", 6), ("Z118", 2), ("Z201", 3), ("Z304", 3)]);
        fault.Findings.ShouldContain(finding => finding.What == "Zone number 4 has no code.");
        fault.Findings.ShouldContain(finding => finding.What == "'A' is also the code of the zone numbered 1.");
    }

    [Fact]
    public void A_file_of_the_same_zones_gives_the_same_codes()
    {
        Zone[] zones = [Good, Drawn.Box("D", -2.5, 50.7, -2.4, 50.8), BowTie, Good with { Name = "again" }];
        var text = string.Join(',', zones.Select(zone =>
            $$$"""{"properties":{"zone":"{{{zone.Code}}}"},"geometry":{"type":"Polygon","coordinates":[[{{{Positions(zone)}}}]]}}"""));
        var findings = new FindingCollector();
        GeoJsonZones.Read(
            InputFile.Of("z.geojson", $$"""{"features":[{{text}}]}"""), new ZoneLayout { Code = "zone", Crs = "EPSG:27700" }, findings, default);

        Should.Throw<BadDataException>(() => Zones.Of(zones)).Findings.Select(finding => finding.Code.Id).ShouldBe(
            findings.ToFindings().Select(finding => finding.Code.Id).Where(id => id is not "Z203"), ignoreOrder: true);
    }

    [Fact]
    public void A_bow_tie_alone_is_repaired_and_said_with_how_zones_lie_together()
    {
        var map = Zones.Of([Good, BowTie, Drawn.Box("C", 360_500, 90_000, 361_000, 91_000)]);

        map.Findings.Select(finding => finding.Code.Id).ShouldBe(["Z310", "Z304", "Z201"], ignoreOrder: true);
        map[1].Shape.IsValid.ShouldBeTrue();
        map[1].SquareMetres.ShouldBe(500_000, 1);
        Zones.Of([Good]).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_shape_that_is_changed_afterwards_changes_no_map()
    {
        var square = Square(360_000);
        var zone = new Zone(new ZoneCode("A"), "Alpha", square);
        var map = Zones.Of([zone]);
        var before = map[0].Shape.ToString();
        var move = new CoordinateOperationFilter();

        square.Apply(move);
        zone.Shape.Apply(move);
        map[0].Shape.Apply(move);
        foreach (var corner in map[0].Shape.Coordinates)
        {
            corner.X = 0;
        }

        map[0].Shape.ToString().ShouldBe(before);
        zone.Shape.ToString().ShouldBe(before);
        ZoneLocator.Of(map).Locate(360_500, 90_500).ShouldBe(0);
        map[0].SquareMetres.ShouldBe(1_000_000);
    }

    [Fact]
    public void Maps_are_equal_when_their_zones_are()
    {
        Zones.Of([Good]).ShouldBe(Zones.Of([Drawn.Box("A", 360_000, 90_000, 361_000, 91_000)]));
        Zones.Of([Good]).Equals(Zones.Of([Good with { Name = "Other" }])).ShouldBeFalse();
        Zones.Of([Good]).Equals(Zones.Of([Drawn.Box("A", 360_000, 90_000, 361_000, 91_001)])).ShouldBeFalse();
    }

    private static Polygon Square(double west, double north = 91_000) => new GeometryFactory().CreatePolygon(
        [new(west, 90_000), new(west + 1000, 90_000), new(west + 1000, north), new(west, 91_000), new(west, 90_000)]);

    private static string Positions(Zone zone) =>
        string.Join(',', zone.Shape.Coordinates.Select(corner => FormattableString.Invariant($"[{corner.X},{corner.Y}]")));

    private sealed class CoordinateOperationFilter : ICoordinateSequenceFilter
    {
        public bool Done => false;

        public bool GeometryChanged => true;

        public void Filter(CoordinateSequence seq, int i) => seq.SetOrdinate(i, Ordinate.X, seq.GetX(i) + 5_000);
    }
}
