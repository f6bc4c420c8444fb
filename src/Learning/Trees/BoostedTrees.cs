namespace Zoning.Learning;

/// <summary>A sum of decision trees in flat arrays, so that predicting needs no library, no lock and no memory.</summary>
/// <remarks>Gradient boosting: Friedman 2001, doi:10.1214/aos/1013203451. Immutable and safe for many threads.</remarks>
internal sealed class BoostedTrees
{
    private readonly int[] _roots;
    private readonly int[] _features;
    private readonly float[] _thresholds;
    private readonly int[] _below;
    private readonly int[] _above;
    private readonly double[] _leaves;

    internal BoostedTrees(int[] roots, int[] features, float[] thresholds, int[] below, int[] above, double[] leaves) =>
        (_roots, _features, _thresholds, _below, _above, _leaves) = (roots, features, thresholds, below, above, leaves);

    /// <summary>The sum of the leaves that a row falls into; a value equal to a threshold goes below.</summary>
    internal double Of(ReadOnlySpan<float> row)
    {
        var sum = 0.0;
        foreach (var root in _roots)
        {
            var node = root;
            while (node >= 0)
            {
                node = row[_features[node]] <= _thresholds[node] ? _below[node] : _above[node];
            }

            sum += _leaves[~node];
        }

        return sum;
    }

    /// <summary>
    /// The sums of all rows that differ from one in a single feature: one for each stretch between its thresholds, the first up to and
    /// with the first threshold, the last above all of them. Every tree is walked once.
    /// </summary>
    /// <param name="row">The other features; the value of the single one does not count.</param>
    /// <param name="along">The single feature.</param>
    /// <param name="thresholds">All thresholds of that feature, ascending: <see cref="ThresholdsOf"/>.</param>
    internal double[] Along(ReadOnlySpan<float> row, int along, ReadOnlySpan<float> thresholds)
    {
        var sums = new double[thresholds.Length + 1];
        foreach (var root in _roots)
        {
            Walk(root, row, along, thresholds, 0, sums.Length, sums);
        }

        return sums;
    }

    private void Walk(int node, ReadOnlySpan<float> row, int along, ReadOnlySpan<float> thresholds, int from, int to, Span<double> sums)
    {
        while (node >= 0 && _features[node] != along)
        {
            node = row[_features[node]] <= _thresholds[node] ? _below[node] : _above[node];
        }

        if (from >= to)
        {
            return;
        }

        if (node < 0)
        {
            for (var stretch = from; stretch < to; stretch++)
            {
                sums[stretch] += _leaves[~node];
            }

            return;
        }

        var cut = Math.Clamp(thresholds.BinarySearch(_thresholds[node]) + 1, from, to);
        Walk(_below[node], row, along, thresholds, from, cut, sums);
        Walk(_above[node], row, along, thresholds, cut, to, sums);
    }

    /// <summary>The thresholds at which trees look at a feature, ascending, each once.</summary>
    internal float[] ThresholdsOf(int feature) =>
        [
        .. Enumerable.Range(0, _features.Length).Where(node => _features[node] == feature).Select(node => _thresholds[node])
            .Distinct().Order(),
    ];
}
