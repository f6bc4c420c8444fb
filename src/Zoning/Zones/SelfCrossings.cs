using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Noding;

namespace Zoning;

/// <summary>
/// Counts how often lines cross, and gives up early: a scribble with thousands of crossings can't be repaired or compared in any
/// sensible time.
/// </summary>
internal sealed class SelfCrossings : ISegmentIntersector
{
    /// <summary>
    /// Crossings times corners that a repair may work through: ten crossings in a million corners, or 2,000 in ten thousand.
    /// </summary>
    private const double MostRepairWork = 2e7;

    private const int MostRepairCrossings = 2_000;
    private const int MostMapCrossings = 50_000;

    /// <summary>Pairs of lines with overlapping boxes that are looked at: what detailed maps need, and a second or two at most.</summary>
    private const int MostPairs = 2_000_000;

    private const int MostPairsACorner = 10;
    private readonly LineIntersector _intersector = new RobustLineIntersector();
    private readonly double _mostCrossings;
    private readonly bool _countsTouches;
    private double _crossings;
    private int _pairs;
    private int _mostPairs;

    private SelfCrossings(double mostCrossings, bool countsTouches) => (_mostCrossings, _countsTouches) = (mostCrossings, countsTouches);

    /// <inheritdoc/>
    public bool IsDone => _crossings > _mostCrossings || _pairs > _mostPairs;

    /// <summary>Whether one shape crosses or touches itself too often to be repaired.</summary>
    internal static bool AreTooMany(Geometry shape) => Exceeds(
        [shape], new SelfCrossings(Math.Min(MostRepairCrossings, MostRepairWork / Math.Max(1, shape.NumPoints)), countsTouches: true));

    /// <summary>
    /// Whether the boundaries of zones cross each other too often to be compared; touching and running together is what neighbours do.
    /// </summary>
    internal static bool AreTooMany(IEnumerable<Geometry> shapes) =>
        Exceeds(shapes, new SelfCrossings(MostMapCrossings, countsTouches: false));

    /// <inheritdoc/>
    public void ProcessIntersections(ISegmentString e0, int segIndex0, ISegmentString e1, int segIndex1)
    {
        if (IsDone || (ReferenceEquals(e0, e1) && Math.Abs(segIndex0 - segIndex1) <= 1))
        {
            return;
        }

        _pairs++;
        var (a, b, c, d) =
            (e0.Coordinates[segIndex0], e0.Coordinates[segIndex0 + 1], e1.Coordinates[segIndex1], e1.Coordinates[segIndex1 + 1]);
        if (!Envelope.Intersects(a, b, c, d))
        {
            return;
        }

        _intersector.ComputeIntersection(a, b, c, d);
        _crossings += (_countsTouches ? _intersector.HasIntersection : _intersector.IsProper) ? 1 : 0;
    }

    private static bool Exceeds(IEnumerable<Geometry> shapes, SelfCrossings counter)
    {
        var lines = shapes
            .SelectMany(shape => LinearComponentExtracter.GetLines(shape))
            .Select(line => (ISegmentString)new BasicSegmentString(line.Coordinates, null))
            .ToList();
        counter._mostPairs = MostPairs + MostPairsACorner * lines.Sum(line => line.Count);
        new MCIndexNoder(counter).ComputeNodes(lines);
        return counter.IsDone;
    }
}
