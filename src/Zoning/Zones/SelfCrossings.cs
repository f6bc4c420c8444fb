using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Noding;

namespace Zoning;

/// <summary>Counts how often the lines of a shape cross, and gives up early: a scribble with millions of crossings can't be repaired in any sensible time.</summary>
internal sealed class SelfCrossings : ISegmentIntersector
{
    private const int MostCrossings = 20_000;
    private const int MostPairs = 20_000_000;
    private readonly LineIntersector _intersector = new RobustLineIntersector();
    private int _crossings;
    private int _pairs;

    private SelfCrossings()
    {
    }

    /// <inheritdoc/>
    public bool IsDone => _crossings > MostCrossings || _pairs > MostPairs;

    internal static bool AreTooMany(Geometry shape)
    {
        var counter = new SelfCrossings();
        var lines = LinearComponentExtracter.GetLines(shape)
            .Select(line => (ISegmentString)new BasicSegmentString(line.Coordinates, null))
            .ToList();
        new MCIndexNoder(counter).ComputeNodes(lines);
        return counter.IsDone;
    }

    /// <inheritdoc/>
    public void ProcessIntersections(ISegmentString e0, int segIndex0, ISegmentString e1, int segIndex1)
    {
        if (IsDone || (ReferenceEquals(e0, e1) && Math.Abs(segIndex0 - segIndex1) <= 1))
        {
            return;
        }

        _pairs++;
        _intersector.ComputeIntersection(
            e0.Coordinates[segIndex0], e0.Coordinates[segIndex0 + 1], e1.Coordinates[segIndex1], e1.Coordinates[segIndex1 + 1]);
        _crossings += _intersector.HasIntersection ? 1 : 0;
    }
}
