using NetTopologySuite.Geometries;
using NetTopologySuite.Triangulate;

namespace Zoning.Speed;

/// <summary>A map of cells with boundaries as crooked as real ones: about a hundred corners a zone, shared by neighbours corner for corner.</summary>
internal static class JaggedMap
{
    private const double Side = 60_000;

    internal static Zones Of(int zones, int seed)
    {
        var chance = new Randomness(seed).For("sites");
        var square = new Envelope(330_000, 330_000 + Side, 80_000, 80_000 + Side);
        var builder = new VoronoiDiagramBuilder { ClipEnvelope = square };
        builder.SetSites(Enumerable.Range(0, zones)
            .Select(_ => new Coordinate(square.MinX + Side * chance.NextShare(), square.MinY + Side * chance.NextShare()))
            .ToList());
        var cells = builder.GetDiagram(new GeometryFactory());
        return Zones.Of(Enumerable.Range(0, cells.NumGeometries).Select(i =>
        {
            var straight = (Polygon)cells.GetGeometryN(i);
            var jagged = Jagged(straight);
            return new Zone(new ZoneCode($"Z{i:000}"), $"Zone {i}", jagged.IsValid ? jagged : straight);
        }));
    }

    internal static GridPoint[] Points(int count, int seed)
    {
        var chance = new Randomness(seed).For("points");
        return [.. Enumerable.Range(0, count).Select(_ => new GridPoint(330_000 + Side * chance.NextShare(), 80_000 + Side * chance.NextShare()))];
    }

    private static Polygon Jagged(Polygon cell)
    {
        var corners = new List<Coordinate> { cell.Coordinates[0] };
        for (var i = 1; i < cell.Coordinates.Length; i++)
        {
            var (from, to) = (cell.Coordinates[i - 1], cell.Coordinates[i]);
            var isForward = from.CompareTo(to) < 0;
            var bends = new List<Coordinate>();
            Bend(isForward ? from : to, isForward ? to : from, 4, bends);
            if (!isForward)
            {
                bends.Reverse();
            }

            corners.AddRange(bends);
            corners.Add(to);
        }

        return cell.Factory.CreatePolygon([.. corners]);
    }

    /// <summary>Halves a line and shifts its middle sideways, by an amount that its ends alone decide, so that both neighbours bend alike.</summary>
    private static void Bend(Coordinate from, Coordinate to, int depth, List<Coordinate> bends)
    {
        if (depth == 0)
        {
            return;
        }

        var hash = unchecked((int)(from.X * 31 + from.Y * 17 + to.X * 13 + to.Y * 7));
        var shift = 0.2 * (new Randomness(hash).NextShare() - 0.5);
        var middle = new Coordinate(
            (from.X + to.X) / 2 + (to.Y - from.Y) * shift, (from.Y + to.Y) / 2 - (to.X - from.X) * shift);
        Bend(from, middle, depth - 1, bends);
        bends.Add(middle);
        Bend(middle, to, depth - 1, bends);
    }
}
