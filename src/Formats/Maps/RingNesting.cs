namespace Zoning.Formats;

/// <summary>Finds which rings are holes of which, by how they lie in each other; which way round they run doesn't count.</summary>
internal static class RingNesting
{
    /// <summary>The polygons of rings, each with its shell first.</summary>
    internal static List<List<double[]>> Of(List<double[]> rings)
    {
        var sorted = rings.Select(ring => new Ring(ring)).OrderByDescending(ring => ring.Area).ToList();
        var polygons = new List<List<double[]>>();
        for (var i = 0; i < sorted.Count; i++)
        {
            // The smallest ring around is the last that holds it: they are sorted by size.
            var around = sorted.FindLastIndex(Math.Max(0, i - 1), i, ring => ring.Holds(sorted[i]));
            sorted[i].Depth = around < 0 ? 0 : sorted[around].Depth + 1;
            if (sorted[i].Depth % 2 == 0)
            {
                sorted[i].Polygon = [sorted[i].Numbers];
                polygons.Add(sorted[i].Polygon);
            }
            else
            {
                sorted[around].Polygon.Add(sorted[i].Numbers);
            }
        }

        return polygons;
    }

    private sealed class Ring
    {
        private readonly double _west = double.MaxValue, _south = double.MaxValue, _east = double.MinValue, _north = double.MinValue;

        internal Ring(double[] numbers)
        {
            Numbers = numbers;
            Area = Math.Abs(ZoneShapes.SignedArea(numbers));
            for (var i = 0; i < numbers.Length; i += 2)
            {
                (_west, _east) = (Math.Min(_west, numbers[i]), Math.Max(_east, numbers[i]));
                (_south, _north) = (Math.Min(_south, numbers[i + 1]), Math.Max(_north, numbers[i + 1]));
            }
        }

        internal double[] Numbers { get; }

        internal double Area { get; }

        internal int Depth { get; set; }

        internal List<double[]> Polygon { get; set; } = [];

        /// <summary>Whether another ring lies inside: its first corner that isn't on this ring decides.</summary>
        internal bool Holds(Ring other)
        {
            if (other._west < _west || other._east > _east || other._south < _south || other._north > _north)
            {
                return false;
            }

            for (var i = 0; i < other.Numbers.Length; i += 2)
            {
                if (Inside(other.Numbers[i], other.Numbers[i + 1]) is { } answer)
                {
                    return answer;
                }
            }

            return false;
        }

        /// <summary>Whether a position is inside; <see langword="null"/> on the ring itself.</summary>
        private bool? Inside(double x, double y)
        {
            var inside = false;
            for (var i = 2; i < Numbers.Length; i += 2)
            {
                var (x1, y1, x2, y2) = (Numbers[i - 2], Numbers[i - 1], Numbers[i], Numbers[i + 1]);
                var side = (x2 - x1) * (y - y1) - (x - x1) * (y2 - y1);
                if (side == 0 && x >= Math.Min(x1, x2) && x <= Math.Max(x1, x2) && y >= Math.Min(y1, y2) && y <= Math.Max(y1, y2))
                {
                    return null;
                }

                inside ^= y1 > y != y2 > y && side > 0 == y2 > y1;
            }

            return inside;
        }
    }
}
