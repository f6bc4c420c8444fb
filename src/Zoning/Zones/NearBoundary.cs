using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace Zoning;

/// <summary>Measures how far two zones run side by side with a narrow gap or overlap between them.</summary>
/// <remarks>
/// The boundary of one zone is walked in steps of at most <see cref="StepMetres"/>. A step counts if the other boundary is within
/// <see cref="Adjacency.StripMetres"/> and no third zone lies half-way to it, so zones with a narrow zone between them are no pair. Nor are
/// zones that meet in a corner, however sharp: there half as much again of the boundary is within half as much again of the strip, which is
/// taken off.
/// </remarks>
internal static class NearBoundary
{
    private const double StepMetres = 2;
    private const double Wider = 1.5;

    private static double Reach => Wider * Adjacency.StripMetres;

    /// <summary>The pair, or <see langword="null"/> if the zones don't run side by side for more than the width of a strip.</summary>
    internal static NearPair? Find(ZoneEdges[] edges, STRtree<int> index, int first, int second)
    {
        var near = Near(edges[first], edges[second].Box);
        var far = Near(edges[second], edges[first].Box);
        var walk = new Walk();
        var from = 0;
        foreach (var edge in near)
        {
            while (from < far.Length && far[from].East < edge.West - Reach)
            {
                from++;
            }

            var beside = new List<Edge>();
            for (var i = from; i < far.Length && far[i].West <= edge.East + Reach; i++)
            {
                if (edge.IsBeside(far[i]))
                {
                    beside.Add(far[i]);
                }
            }

            if (beside.Count > 0)
            {
                walk.Along(edge, beside, (x, y) => IsTaken(edges, index, first, second, x, y));
            }
        }

        return walk.Metres > Adjacency.StripMetres ? new NearPair(first, second, walk.Metres, walk.ApartMetres) : null;
    }

    private sealed class Walk
    {
        private readonly List<double> _apart = [];
        private double _within;
        private double _withinWider;

        /// <summary>How far apart they are on half of the way; towards its ends the boundaries part.</summary>
        internal double ApartMetres
        {
            get
            {
                _apart.Sort();
                return _apart.Count == 0 ? 0 : _apart[_apart.Count / 2];
            }
        }

        /// <summary>The boundary within the strip, less what a corner would have.</summary>
        internal double Metres => (Wider * _within - _withinWider) / (Wider - 1);

        internal void Along(Edge edge, List<Edge> beside, Func<double, double, bool> isTaken)
        {
            var steps = (int)Math.Clamp(Math.Ceiling(edge.Length / StepMetres), 1, 100_000);
            for (var step = 0; step < steps; step++)
            {
                var share = (step + 0.5) / steps;
                var (x, y) = (edge.X1 + share * (edge.X2 - edge.X1), edge.Y1 + share * (edge.Y2 - edge.Y1));
                var (least, nearX, nearY) = (double.PositiveInfinity, 0.0, 0.0);
                foreach (var other in beside)
                {
                    var (otherX, otherY) = other.NearestTo(x, y);
                    var distance = new GridPoint(x, y).MetresTo(new GridPoint(otherX, otherY));
                    if (distance < least)
                    {
                        (least, nearX, nearY) = (distance, otherX, otherY);
                    }
                }

                if (least <= Reach && !isTaken((x + nearX) / 2, (y + nearY) / 2))
                {
                    _withinWider += edge.Length / steps;
                    if (least <= Adjacency.StripMetres)
                    {
                        _within += edge.Length / steps;
                        _apart.Add(least);
                    }
                }
            }
        }
    }

    /// <summary>Whether a third zone covers a position.</summary>
    private static bool IsTaken(ZoneEdges[] edges, STRtree<int> index, int first, int second, double x, double y) =>
        index.Query(new Envelope(x, x, y, y)).Any(zone => zone != first && zone != second && edges[zone].Covers(x, y));

    /// <summary>The edges that come near a box, by their western end.</summary>
    private static Edge[] Near(ZoneEdges zone, Envelope box)
    {
        var window = box.Copy();
        window.ExpandBy(Reach);
        var kept = new List<Edge>();
        for (var i = 0; i < zone.All.Length; i += 4)
        {
            var edge = new Edge(zone.All[i], zone.All[i + 1], zone.All[i + 2], zone.All[i + 3]);
            if (edge.Length > 0 && window.Intersects(edge.Box))
            {
                kept.Add(edge);
            }
        }

        kept.Sort((left, right) => left.West.CompareTo(right.West));
        return [.. kept];
    }

    private readonly record struct Edge(double X1, double Y1, double X2, double Y2)
    {
        internal double West => Math.Min(X1, X2);

        internal double East => Math.Max(X1, X2);

        internal Envelope Box => new(X1, X2, Y1, Y2);

        internal double Length => new GridPoint(X1, Y1).MetresTo(new GridPoint(X2, Y2));

        internal bool IsBeside(Edge other) => other.East >= West - Reach
            && Math.Max(other.Y1, other.Y2) >= Math.Min(Y1, Y2) - Reach
            && Math.Min(other.Y1, other.Y2) <= Math.Max(Y1, Y2) + Reach;

        internal (double X, double Y) NearestTo(double x, double y)
        {
            var (dx, dy) = (X2 - X1, Y2 - Y1);
            var along = Math.Clamp(((x - X1) * dx + (y - Y1) * dy) / (dx * dx + dy * dy), 0, 1);
            return (X1 + along * dx, Y1 + along * dy);
        }
    }
}
