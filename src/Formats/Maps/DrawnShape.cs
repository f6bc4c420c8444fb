namespace Zoning.Formats;

/// <summary>
/// The polygons of one feature as the file has them, in the file's own coordinates, and what was seen while reading them.
/// </summary>
internal sealed class DrawnShape(int positionsAllowed)
{
    private int _positionsLeft = positionsAllowed;

    /// <summary>Polygons as lists of rings (shell first), rings as x, y, x, y, closed.</summary>
    internal List<List<double[]>> Polygons { get; } = [];

    /// <summary>What is wrong with the coordinates, or <see langword="null"/>.</summary>
    internal string? Fault { get; private set; }

    internal bool IsNull { get; set; }

    internal bool HasHeights { get; set; }

    internal bool IsTooDetailed { get; private set; }

    /// <summary>Whether the polygons come out of a geometry collection.</summary>
    internal bool IsMixed { get; set; }

    internal bool HasOtherGeometry { get; set; }

    internal int UnclosedRings { get; private set; }

    /// <summary>Rings that go round the other way than RFC 7946 says.</summary>
    internal int WrongWindings { get; private set; }

    /// <summary>Rings of fewer than three places, left out.</summary>
    internal int CollapsedRings { get; private set; }

    internal int Positions { get; private set; }

    /// <summary>Notes the first fault.</summary>
    internal void Fail(string fault) => Fault ??= fault;

    /// <summary>Counts positions; more than are allowed are a fault.</summary>
    internal bool Spend(int positions = 1)
    {
        Positions += positions;
        _positionsLeft -= positions;
        if (_positionsLeft >= 0)
        {
            return true;
        }

        IsTooDetailed = true;
        Fail("There are too many positions.");
        return false;
    }

    /// <summary>A ring, closed if it was not.</summary>
    internal double[] Close(List<double> numbers)
    {
        if (numbers.Count >= 6 && (numbers[0] != numbers[^2] || numbers[1] != numbers[^1]))
        {
            UnclosedRings++;
            numbers.Add(numbers[0]);
            numbers.Add(numbers[1]);
        }

        return [.. numbers];
    }

    /// <summary>Adds a polygon, its shell first.</summary>
    internal void AddPolygon(List<double[]> rings)
    {
        var kept = new List<double[]>();
        for (var i = 0; i < rings.Count; i++)
        {
            if (rings[i].Length >= 8)
            {
                WrongWindings += ZoneShapes.SignedArea(rings[i]) * (i == 0 ? 1 : -1) < 0 ? 1 : 0;
                kept.Add(rings[i]);
            }
            else
            {
                CollapsedRings++;
            }
        }

        if (Fault is null && rings.Count > 0 && rings[0].Length >= 8)
        {
            Polygons.Add(kept);
        }
    }

    /// <summary>
    /// Adds rings of which nobody says which are shells: a ring inside another is its hole, one inside a hole a shell again.
    /// </summary>
    internal void AddRings(List<double[]> rings)
    {
        CollapsedRings += rings.Count(ring => ring.Length < 8);
        Polygons.AddRange(RingNesting.Of([.. rings.Where(ring => ring.Length >= 8)]));
    }
}
