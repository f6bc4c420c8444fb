using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using TestKit;

namespace Zoning.Figures.Tests.Demo;

/// <summary>Maps to draw: a made-up one of crooked fields, and wards of Dorset where the reference data are present.</summary>
internal static class DemoZones
{
    /// <summary>18 crooked fields, 6 by 3, of 5 km; borders are shared to the last corner.</summary>
    public static Zones Fields()
    {
        var factory = new GeometryFactory(new PrecisionModel(), 27700);
        var draw = new Randomness(3).For("corners");
        var corners = new Coordinate[7, 4];
        for (var x = 0; x < 7; x++)
        {
            for (var y = 0; y < 4; y++)
            {
                corners[x, y] = new Coordinate(
                    350_000 + (5_000 * x) + draw.NextBelow(1_800), 90_000 + (5_000 * y) + draw.NextBelow(1_800));
            }
        }

        return Zones.Of(Enumerable.Range(0, 18).Select(i =>
        {
            var (x, y) = (i % 6, i / 6);
            var ring = new[]
            {
                corners[x, y], corners[x + 1, y], corners[x + 1, y + 1], corners[x, y + 1], corners[x, y],
            };
            return new Zone(new ZoneCode($"Z{i + 1:00}"), Names[i], factory.CreatePolygon(ring));
        }));
    }

    /// <summary>The wards of Dorset, without Bournemouth, Christchurch and Poole.</summary>
    public static Zones DorsetWards() => Read("dorset_wards13.geojson", "WD13CD", "WD13NM");

    /// <summary>The 219 small areas of Dorset.</summary>
    public static Zones DorsetLsoas() => Read("dorset_lsoa11.geojson", "LSOA11CD", "LSOA11NM");

    /// <summary>Display areas: zones joined by a group's name.</summary>
    public static Zones Joined(Zones zones, Func<Zone, int, string> groupOf) => Zones.Of(zones
        .Select((zone, i) => (zone, Group: groupOf(zone, i)))
        .GroupBy(pair => pair.Group, StringComparer.Ordinal)
        .Select((group, i) => new Zone(
            new ZoneCode($"D{i + 1:00}"),
            group.Count() == 1 ? group.First().zone.Name : $"{group.First().zone.Name} and {group.Count() - 1} others",
            UnaryUnionOp.Union(group.Select(pair => pair.zone.Shape)))));

    private static Zones Read(string file, string code, string name)
    {
        using var stream = File.OpenRead(Folders.SharedFile("data", "gis", file));
        var input = InputFile.Read(file, stream, new ReadLimits(), CancellationToken.None);
        var layout = new ZoneLayout { Code = code, Name = name, Groups = ["LAD19CD", "LAD11NM"] };
        var read = GeoJsonZones.Read(input, layout, new FindingCollector(), CancellationToken.None)!;
        return Zones.Of(read.Zones.Where(zone => zone.Groups["LAD19CD"] == "E06000059"));
    }

    private static readonly ImmutableArray<string> Names =
    [
        "Ashdale Town", "Brackenford", "Coldharbour", "Dunmoor", "Elmstead", "Fernhollow", "Great Wexley", "Hartsmere",
        "Ivybridge Vale", "Kingsholt", "Long Marden", "Millbrook & Weir", "Northcliff", "Oakhanger", "Penhallow",
        "Quarrydown", "Redlynch", "Saltmarsh",
    ];
}
