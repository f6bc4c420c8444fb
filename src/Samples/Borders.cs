using NetTopologySuite.Geometries;

namespace Zoning.Samples;

/// <summary>Turns cells into polygons with natural-looking borders: smoothed, then roughened the same for both neighbours.</summary>
internal static class Borders
{
    private const int SmoothingRounds = 3;

    /// <summary>Draws the polygons of zones.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="zones">The zone of each cell, from 0.</param>
    /// <param name="roughness">How far a border strays from its line, as a share of its length; 0 to 0.2.</param>
    /// <param name="random">Draws the roughness.</param>
    /// <returns>A polygon a zone, in lengths of a cell's side; neighbours share their corners exactly.</returns>
    public static Polygon[] Draw(Honeycomb cells, int[] zones, double roughness, Randomness random)
    {
        var ahead = new Dictionary<int, int>[zones.Max() + 1];
        var lines = new SortedSet<(int Low, int High)>();
        for (var zone = 0; zone < ahead.Length; zone++)
        {
            ahead[zone] = [];
        }

        for (var cell = 0; cell < cells.Count; cell++)
        {
            for (var side = 0; side < 6; side++)
            {
                var neighbour = cells.Neighbours[cell * 6 + side];
                if (neighbour < 0 || zones[neighbour] != zones[cell])
                {
                    var (from, to) = (cells.Corners[cell * 6 + side], cells.Corners[cell * 6 + (side + 1) % 6]);
                    ahead[zones[cell]].Add(from, to);
                    lines.Add((Math.Min(from, to), Math.Max(from, to)));
                }
            }
        }

        var places = Smooth(cells, lines, random);
        var between = new Dictionary<(int, int), Coordinate[]>();
        foreach (var line in lines)
        {
            between.Add(line, Roughen(places[line.Low], places[line.High], roughness, random));
        }

        return [.. ahead.Select(next => ToPolygon(next, places, between))];
    }

    private static Dictionary<int, Coordinate> Smooth(Honeycomb cells, SortedSet<(int Low, int High)> lines, Randomness random)
    {
        var beside = new SortedDictionary<int, List<int>>();
        foreach (var (low, high) in lines)
        {
            Beside(low).Add(high);
            Beside(high).Add(low);
        }

        var places = new Dictionary<int, Coordinate>();
        foreach (var corner in beside.Keys)
        {
            var (east, north) = Honeycomb.Spread(cells.CornerPlaces[corner]);
            places.Add(corner, new Coordinate(east + random.NextBetween(-0.25, 0.25), north + random.NextBetween(-0.25, 0.25)));
        }

        for (var round = 0; round < SmoothingRounds; round++)
        {
            var moved = new Dictionary<int, Coordinate>();
            foreach (var (corner, others) in beside)
            {
                var own = places[corner];
                var (x, y) = (own.X * others.Count, own.Y * others.Count);
                foreach (var other in others)
                {
                    (x, y) = (x + places[other].X, y + places[other].Y);
                }

                moved.Add(corner, new Coordinate(x / (2 * others.Count), y / (2 * others.Count)));
            }

            places = moved;
        }

        return places;

        List<int> Beside(int corner) => beside.TryGetValue(corner, out var known) ? known : beside[corner] = [];
    }

    /// <summary>Three points on the way from one corner to the next, each pushed sideways: two rounds of midpoint displacement.</summary>
    private static Coordinate[] Roughen(Coordinate from, Coordinate to, double roughness, Randomness random)
    {
        var middle = Push(from, to, roughness, random);
        return [Push(from, middle, roughness, random), middle, Push(middle, to, roughness, random)];
    }

    private static Coordinate Push(Coordinate from, Coordinate to, double roughness, Randomness random)
    {
        var aside = random.NextBetween(-roughness, roughness);
        return new Coordinate(
            (from.X + to.X) / 2 - (to.Y - from.Y) * aside,
            (from.Y + to.Y) / 2 + (to.X - from.X) * aside);
    }

    private static Polygon ToPolygon(
        Dictionary<int, int> next, Dictionary<int, Coordinate> places, Dictionary<(int, int), Coordinate[]> between)
    {
        var factory = GeometryFactory.Default;
        var rings = new List<LinearRing>();
        var left = new SortedSet<int>(next.Keys);
        while (left.Count > 0)
        {
            var points = new List<Coordinate>();
            var first = left.Min;
            var corner = first;
            do
            {
                left.Remove(corner);
                var to = next[corner];
                points.Add(places[corner]);
                var middle = between[(Math.Min(corner, to), Math.Max(corner, to))];
                points.AddRange(corner < to ? middle : middle.Reverse());
                corner = to;
            }
            while (corner != first);

            points.Add(places[first]);
            rings.Add(factory.CreateLinearRing([.. points.Select(point => point.Copy())]));
        }

        var shell = rings.MaxBy(ring => factory.CreatePolygon(ring).Area)!;
        return factory.CreatePolygon(shell, [.. rings.Where(ring => ring != shell)]);
    }
}
