namespace Zoning.Learning;

/// <summary>
/// Zones as numbers that trees can split: how much longer than a line trips from, or to, a zone took in the training weeks, shrunk to 0
/// as if by trips without information.
/// </summary>
/// <remarks>Target encoding with shrinkage: Micci-Barreca 2001, doi:10.1145/507533.507538.</remarks>
internal sealed class ZoneCodes
{
    private const double Pull = 20;
    private readonly Dictionary<int, float> _codes = [];

    internal ZoneCodes(IReadOnlyList<LearnedPoint> points, Line line, Func<PointContext, int> zone)
    {
        foreach (var group in points.GroupBy(point => zone(point.Context)))
        {
            _codes.Add(group.Key, (float)(group.Sum(point => point.Minutes - line.Of(point.X)) / (group.Count() + Pull)));
        }
    }

    /// <summary>The number of a zone; 0 for one without trips.</summary>
    internal float Of(int zone) => _codes.GetValueOrDefault(zone);
}
