using FsCheck;
using FsCheck.Fluent;
using NetTopologySuite.Geometries;
using NetTopologySuite.Triangulate;

namespace Zoning.Tests;

/// <summary>Random maps, each from a seed of its own.</summary>
internal static class RandomMaps
{
    internal const double Side = 20_000;

    /// <summary>A property that holds for any random stream.</summary>
    internal static Property Hold(Func<Randomness, bool> property) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed => property(new Randomness(seed)));

    /// <summary>A map without overlaps or gaps: the cells around random points of a square (Voronoi).</summary>
    internal static Zones Cells(Randomness chance)
    {
        var square = new Envelope(300_000, 300_000 + Side, 100_000, 100_000 + Side);
        var builder = new VoronoiDiagramBuilder { ClipEnvelope = square };
        builder.SetSites(Enumerable.Range(0, 3 + chance.NextBelow(30))
            .Select(_ => new Coordinate(square.MinX + Side * chance.NextShare(), square.MinY + Side * chance.NextShare()))
            .ToList());
        var cells = builder.GetDiagram(new GeometryFactory());
        return Zones.Of(Enumerable.Range(0, cells.NumGeometries)
            .Select(i => new Zone(new ZoneCode($"Z{i:00}"), $"Cell {i}", cells.GetGeometryN(i)))
            .Where(zone => zone.SquareMetres > 0));
    }

    /// <summary>A random position in the square, or a little outside it.</summary>
    internal static GridPoint Point(Randomness chance) => new(
        300_000 + Side * (1.1 * chance.NextShare() - 0.05), 100_000 + Side * (1.1 * chance.NextShare() - 0.05));

    /// <summary>A group for each zone, none of them empty, and a name for each group.</summary>
    internal static (int[] GroupOfZone, string[] Names) Groups(Zones zones, Randomness chance)
    {
        var groups = 1 + chance.NextBelow(zones.Count);
        var groupOfZone = Enumerable.Range(0, zones.Count).Select(zone => zone < groups ? zone : chance.NextBelow(groups)).ToArray();
        chance.Shuffle<int>(groupOfZone);
        return (groupOfZone, [.. Enumerable.Range(0, groups).Select(group => $"Group {group}")]);
    }
}
