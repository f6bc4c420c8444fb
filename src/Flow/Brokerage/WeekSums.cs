namespace Zoning.Flow;

/// <summary>
/// Sums over replications of what was counted by week and zone. Whole numbers, so that they are equal in any order of the replications.
/// </summary>
internal sealed class WeekSums(int weeks, int zones)
{
    private readonly Lock _adding = new();
    private readonly long[] _sums = new long[weeks * zones * WeekMeasures.Count];
    private readonly long[] _squares = new long[weeks * zones * WeekMeasures.Count];
    private int _replications;

    /// <summary>Adds a replication: people and minutes, week by week, zone by zone.</summary>
    internal void Add(ReadOnlySpan<long> counted)
    {
        lock (_adding)
        {
            _replications++;
            for (var at = 0; at < counted.Length; at++)
            {
                _sums[at] += counted[at];
                _squares[at] += counted[at] * counted[at];
            }
        }
    }

    /// <summary>A figure of a zone in a week, from 0, in people or hours.</summary>
    internal Estimate Of(int week, int zone, WeekMeasure measure)
    {
        var at = (week * zones + zone) * WeekMeasures.Count + (int)measure;
        var (count, sum) = ((Int128)_replications, (Int128)_sums[at]);
        var spread = (double)(count * _squares[at] - sum * sum) / ((double)_replications * _replications * Math.Max(1, _replications - 1));
        return new Estimate(
            InItsUnit(measure, _sums[at]) / _replications,
            _replications < 2 ? double.NaN : InItsUnit(measure, Math.Sqrt(spread)), _replications);
    }

    /// <summary>Minutes as hours, people as they are.</summary>
    internal static double InItsUnit(WeekMeasure measure, double counted) =>
        measure is WeekMeasure.WaitingHours or WeekMeasure.CareHours ? counted / 60 : counted;
}
