using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>
/// Makes outlines simpler without parting neighbours: a border that two areas share is simplified once, and corners where three meet stay.
/// </summary>
/// <remarks>Douglas and Peucker (1973), doi:10.3138/FM57-6770-U75U-7727, on the lines between such corners.</remarks>
internal sealed class SharedBorders
{
    private readonly Dictionary<(int X, int Y), (int X, int Y)[]> _neighbours = [];
    private readonly ImmutableArray<ImmutableArray<OutlineRing>> _areas;

    private SharedBorders(ImmutableArray<ImmutableArray<OutlineRing>> areas)
    {
        _areas = areas;
        foreach (var corners in areas.SelectMany(rings => rings).Select(ring => ring.Corners))
        {
            for (var i = 0; i < corners.Length; i++)
            {
                Join(corners[i], corners[(i + 1) % corners.Length]);
                Join(corners[(i + 1) % corners.Length], corners[i]);
            }
        }
    }

    /// <summary>The areas, each corner that was left out at most so far from the new line.</summary>
    /// <param name="areas">The areas' rings.</param>
    /// <param name="tolerance">Half pixels, above 0.</param>
    internal static ImmutableArray<ImmutableArray<OutlineRing>> Simplified(
        ImmutableArray<ImmutableArray<OutlineRing>> areas, double tolerance)
    {
        var borders = new SharedBorders(areas);
        return [.. borders._areas.Select(rings =>
            rings.Select(ring => borders.Simplified(ring, tolerance)).OfType<OutlineRing>().ToImmutableArray())];
    }

    private void Join((int X, int Y) from, (int X, int Y) to)
    {
        var known = _neighbours.GetValueOrDefault(from, []);
        if (!known.Contains(to))
        {
            _neighbours[from] = [.. known, to];
        }
    }

    private OutlineRing? Simplified(OutlineRing ring, double tolerance)
    {
        var corners = ring.Corners;
        var start = Enumerable.Range(0, corners.Length).FirstOrDefault(i => _neighbours[corners[i]].Length > 2, -1);
        start = start >= 0 ? start : Enumerable.Range(0, corners.Length).MinBy(i => corners[i]);
        var turned = corners.RemoveRange(0, start).AddRange(corners[..start]).Add(corners[start]);
        var kept = ImmutableArray.CreateBuilder<(int X, int Y)>();
        for (var from = 0; from < turned.Length - 1;)
        {
            var to = from + 1;
            while (to < turned.Length - 1 && _neighbours[turned[to]].Length <= 2)
            {
                to++;
            }

            kept.AddRange(Border(turned[from..(to + 1)], tolerance)[..^1]);
            from = to;
        }

        return kept.Count >= 3
            ? ring with { Corners = kept.ToImmutable() }
            : ring.IsShell ? ring with { Corners = Outline.Dot(corners[start]) } : null;
    }

    /// <summary>A border in the direction that doesn't depend on whose it is.</summary>
    private static ImmutableArray<(int X, int Y)> Border(ImmutableArray<(int X, int Y)> line, double tolerance)
    {
        var isTurned = line[0] == line[^1] ? line[1].CompareTo(line[^2]) > 0 : line[0].CompareTo(line[^1]) > 0;
        var kept = new bool[line.Length];
        ImmutableArray<(int X, int Y)> forward = isTurned ? [.. line.Reverse()] : line;
        kept[0] = kept[^1] = true;
        if (line[0] == line[^1])
        {
            // A closed line has no end to measure from: its furthest corner becomes one.
            var far = Enumerable.Range(1, line.Length - 2).MaxBy(i => Square(forward[i], forward[0]));
            kept[far] = true;
            Keep(forward, 0, far, tolerance, kept);
            Keep(forward, far, line.Length - 1, tolerance, kept);
        }
        else
        {
            Keep(forward, 0, line.Length - 1, tolerance, kept);
        }

        var simpler = forward.Where((_, i) => kept[i]);
        return isTurned ? [.. simpler.Reverse()] : [.. simpler];
    }

    private static void Keep(ImmutableArray<(int X, int Y)> line, int from, int to, double tolerance, bool[] kept)
    {
        var open = new Stack<(int From, int To)>([(from, to)]);
        while (open.TryPop(out var part))
        {
            var (furthest, place) = (tolerance, -1);
            for (var i = part.From + 1; i < part.To; i++)
            {
                var distance = Distance(line[i], line[part.From], line[part.To]);
                (furthest, place) = distance > furthest ? (distance, i) : (furthest, place);
            }

            if (place > 0)
            {
                kept[place] = true;
                open.Push((part.From, place));
                open.Push((place, part.To));
            }
        }
    }

    private static double Square((int X, int Y) one, (int X, int Y) other)
    {
        double x = one.X - other.X, y = one.Y - other.Y;
        return (x * x) + (y * y);
    }

    private static double Distance((int X, int Y) at, (int X, int Y) from, (int X, int Y) to)
    {
        var length = Math.Sqrt(Square(from, to));
        return length == 0
            ? Math.Sqrt(Square(at, from))
            : Math.Abs(((double)(to.X - from.X) * (from.Y - at.Y)) - ((double)(from.X - at.X) * (to.Y - from.Y))) / length;
    }
}
