using NetTopologySuite.Geometries;

namespace Zoning;

/// <summary>Measures the stretch of boundary that two zones share.</summary>
internal static class SharedBoundary
{
    /// <summary>Metres of shared boundary; 0 if it is only a corner.</summary>
    internal static double Metres(ZoneEdges first, ZoneEdges second, double tolerance)
    {
        var (near, far) = (Within(first, second.Box, tolerance), Within(second, first.Box, tolerance));
        var (identical, close) = (0.0, 0.0);
        var from = 0;
        foreach (var edge in near)
        {
            while (from < far.Length && far[from].East < edge.West - tolerance)
            {
                from++;
            }

            for (var i = from; i < far.Length && far[i].West <= edge.East + tolerance; i++)
            {
                if (far[i].East < edge.West - tolerance)
                {
                    continue;
                }

                if (edge.IsSameAs(far[i]))
                {
                    identical += edge.Length;
                }
                else
                {
                    close += edge.MetresAlong(far[i], tolerance);
                }
            }
        }

        return identical > 0 || close > 2 * tolerance ? identical + close : 0;
    }

    /// <summary>The edges that come near a box, by their western end.</summary>
    private static Edge[] Within(ZoneEdges zone, Envelope box, double tolerance)
    {
        var kept = new List<Edge>();
        for (var i = 0; i < zone.All.Length; i += 4)
        {
            var edge = new Edge(zone.All[i], zone.All[i + 1], zone.All[i + 2], zone.All[i + 3]);
            if (edge.Length > 0 && edge.East >= box.MinX - tolerance && edge.West <= box.MaxX + tolerance
                && Math.Max(edge.Y1, edge.Y2) >= box.MinY - tolerance && Math.Min(edge.Y1, edge.Y2) <= box.MaxY + tolerance)
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

        internal double Length => Math.Sqrt((X2 - X1) * (X2 - X1) + (Y2 - Y1) * (Y2 - Y1));

        internal bool IsSameAs(Edge other) =>
            (X1 == other.X1 && Y1 == other.Y1 && X2 == other.X2 && Y2 == other.Y2)
            || (X1 == other.X2 && Y1 == other.Y2 && X2 == other.X1 && Y2 == other.Y1);

        /// <summary>
        /// How many metres of this edge run beside another: the stretch where both are, if they are within the tolerance at both its
        /// ends.
        /// </summary>
        internal double MetresAlong(Edge other, double tolerance)
        {
            var length = Length;
            var (dx, dy) = ((X2 - X1) / length, (Y2 - Y1) / length);
            var (start, startOff) = Place(other.X1, other.Y1, dx, dy);
            var (end, endOff) = Place(other.X2, other.Y2, dx, dy);
            if (start > end)
            {
                (start, startOff, end, endOff) = (end, endOff, start, startOff);
            }

            var (low, high) = (Math.Max(0, start), Math.Min(length, end));
            if (!(high > low))
            {
                return 0;
            }

            var slope = (endOff - startOff) / (end - start);
            var lowOff = startOff + slope * (low - start);
            var highOff = startOff + slope * (high - start);
            return Math.Abs(lowOff) <= tolerance && Math.Abs(highOff) <= tolerance ? high - low : 0;
        }

        /// <summary>How far along this edge's line a position lies, and how far to its left.</summary>
        private (double Along, double Off) Place(double x, double y, double dx, double dy) =>
            ((x - X1) * dx + (y - Y1) * dy, (y - Y1) * dx - (x - X1) * dy);
    }
}
