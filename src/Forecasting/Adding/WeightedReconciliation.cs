namespace Zoning.Forecasting;

/// <summary>
/// Weighted least squares over a tree: every series moves in proportion to its error variance; errors are taken as uncorrelated.
/// </summary>
/// <remarks>
/// Two passes over the tree give the exact solution in time that grows with the number of series: upwards, the estimate of each subtree's
/// top and its variance; downwards,
/// the difference is shared out by those variances. Equal to ŷ - WC'(CWC')⁻¹Cŷ for a diagonal W, with a row (parent - children) in C
/// for each parent.
/// </remarks>
internal sealed class WeightedReconciliation(ForecastHierarchy hierarchy, double[] variances) : Reconciliation(hierarchy)
{
    private readonly double[] _sums = new double[hierarchy.Count];
    private readonly double[] _sumVariances = new double[hierarchy.Count];
    private readonly double[] _left = new double[hierarchy.Count];

    /// <inheritdoc/>
    protected override void Move(ReadOnlySpan<double> values, Span<double> moved, ReadOnlySpan<bool> isHeld, double floor)
    {
        var order = Hierarchy.ChildrenFirst;
        foreach (var series in order)
        {
            var children = Hierarchy.ChildrenOf(series);
            if (children.IsEmpty)
            {
                moved[series] = isHeld[series] ? floor : values[series];
                _left[series] = isHeld[series] ? 0 : variances[series];
                continue;
            }

            var (sum, variance) = (0.0, 0.0);
            foreach (var child in children)
            {
                sum += moved[child];
                variance += _left[child];
            }

            _sums[series] = sum;
            _sumVariances[series] = variance;
            var both = variance + variances[series];
            moved[series] = sum + ((values[series] - sum) * variance / both);
            _left[series] = variance * variances[series] / both;
        }

        for (var at = order.Length - 1; at >= 0; at--)
        {
            var series = order[at];
            var more = moved[series] - _sums[series];
            foreach (var child in Hierarchy.ChildrenOf(series))
            {
                moved[child] += _sumVariances[series] > 0 ? more * _left[child] / _sumVariances[series] : 0;
            }
        }
    }
}
