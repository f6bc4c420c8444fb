using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace Zoning;

/// <summary>The edges of one zone in flat arrays, sorted into horizontal strips, to test whether a position is inside.</summary>
internal sealed class ZoneEdges
{
    private readonly double _south;
    private readonly double _north;
    private readonly double _stripsPerMetre;
    private readonly int[] _firstOfStrip;
    private readonly double[] _stripEdges;

    private ZoneEdges(double[] edges, Envelope box)
    {
        All = edges;
        Box = box;
        (_south, _north) = (box.MinY, box.MaxY);
        var strips = StripsFor(edges, box.Height);
        _stripsPerMetre = box.Height > 0 ? strips / box.Height : 0;
        (_firstOfStrip, _stripEdges) = Sorted(edges, strips);
    }

    /// <summary>All edges as x1, y1, x2, y2.</summary>
    internal double[] All { get; }

    internal Envelope Box { get; }

    internal static ZoneEdges Of(Geometry shape)
    {
        var rings = Enumerable.Range(0, shape.NumGeometries)
            .Select(shape.GetGeometryN)
            .OfType<Polygon>()
            .SelectMany(polygon => polygon.InteriorRings.Prepend(polygon.ExteriorRing))
            .Select(ring => ring.CoordinateSequence)
            .Where(ring => ring.Count > 0)
            .ToArray();
        var edges = new double[rings.Sum(ring => ring.Count - 1) * 4];
        var next = 0;
        foreach (var ring in rings)
        {
            for (var i = 1; i < ring.Count; i++)
            {
                edges[next++] = ring.GetX(i - 1);
                edges[next++] = ring.GetY(i - 1);
                edges[next++] = ring.GetX(i);
                edges[next++] = ring.GetY(i);
            }
        }

        return new ZoneEdges(edges, shape.EnvelopeInternal);
    }

    /// <summary>Whether a position is inside or on the boundary, by counting crossings of a ray to the east.</summary>
    internal bool Covers(double x, double y)
    {
        // Written so that NaN is outside.
        if (!(y >= _south && y <= _north && x >= Box.MinX && x <= Box.MaxX))
        {
            return false;
        }

        unchecked
        {
            var strip = StripOf(y);
            var edges = _stripEdges.AsSpan(_firstOfStrip[strip], _firstOfStrip[strip + 1] - _firstOfStrip[strip]);
            var inside = false;
            for (var i = 0; i + 3 < edges.Length; i += 4)
            {
                double x1 = edges[i], y1 = edges[i + 1], x2 = edges[i + 2], y2 = edges[i + 3];
                if (x1 < x && x2 < x)
                {
                    continue;
                }

                if (y1 == y2)
                {
                    if (y1 == y && Math.Min(x1, x2) <= x && x <= Math.Max(x1, x2))
                    {
                        return true;
                    }

                    continue;
                }

                if (x2 == x && y2 == y)
                {
                    return true;
                }

                if (y1 > y == y2 > y)
                {
                    continue;
                }

                var side = Side(x1, y1, x2, y2, x, y);
                if (side == 0)
                {
                    return true;
                }

                // Left of an edge that runs north: the ray to the east crosses it.
                inside ^= side > 0 == y2 > y1;
            }

            return inside;
        }
    }

    /// <summary>Which side of a line a position is on: 1 left, -1 right, 0 on it.</summary>
    private static int Side(double x1, double y1, double x2, double y2, double x, double y)
    {
        var left = (x1 - x) * (y2 - y);
        var right = (y1 - y) * (x2 - x);
        var difference = left - right;

        // Shewchuk's bound: beyond it the sign of the doubles is certain.
        var bound = 3.3306690738754716e-16 * (Math.Abs(left) + Math.Abs(right));
        return difference > bound ? 1 : difference < -bound ? -1 : CGAlgorithmsDD.OrientationIndex(x1, y1, x2, y2, x, y);
    }

    /// <summary>
    /// About a strip for two edges, fewer where edges are long, so that edges stand in about five strips on average at most.
    /// </summary>
    private static int StripsFor(double[] edges, double height)
    {
        var climbed = 0.0;
        for (var i = 0; i < edges.Length; i += 4)
        {
            climbed += Math.Abs(edges[i + 3] - edges[i + 1]);
        }

        var affordable = climbed > 0 ? edges.Length * height / climbed : 1;
        return (int)Math.Clamp(Math.Min(edges.Length / 8.0, affordable), 1, 1_000_000);
    }

    private int StripOf(double y) => Math.Clamp((int)((y - _south) * _stripsPerMetre), 0, _firstOfStrip.Length - 2);

    private (int[] First, double[] Edges) Sorted(double[] edges, int strips)
    {
        var counts = new int[strips + 1];
        for (var pass = 0; ; pass++)
        {
            var sorted = pass == 0 ? [] : new double[counts[strips]];
            var next = pass == 0 ? [] : counts.ToArray();
            for (var i = 0; i < edges.Length; i += 4)
            {
                var low = Math.Clamp((int)((Math.Min(edges[i + 1], edges[i + 3]) - _south) * _stripsPerMetre), 0, strips - 1);
                var high = Math.Clamp((int)((Math.Max(edges[i + 1], edges[i + 3]) - _south) * _stripsPerMetre), 0, strips - 1);
                for (var strip = low; strip <= high; strip++)
                {
                    if (pass == 0)
                    {
                        counts[strip + 1] += 4;
                    }
                    else
                    {
                        edges.AsSpan(i, 4).CopyTo(sorted.AsSpan(next[strip]));
                        next[strip] += 4;
                    }
                }
            }

            if (pass == 1)
            {
                return (counts, sorted);
            }

            for (var strip = 0; strip < strips; strip++)
            {
                counts[strip + 1] += counts[strip];
            }
        }
    }
}
