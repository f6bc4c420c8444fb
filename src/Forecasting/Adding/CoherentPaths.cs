namespace Zoning.Forecasting;

/// <summary>Makes drawn futures add up on every path: the top keeps what was drawn for it, and what is below is moved to fit.</summary>
/// <remarks>
/// Where nothing can be negative, children are scaled, so that what is 0 stays 0; elsewhere the difference is shared out evenly. Children were drawn from the same past
/// steps as their parent, so little has to move.
/// </remarks>
internal static class CoherentPaths
{
    /// <summary>Changes values in place.</summary>
    /// <param name="values">By path, then series, then step.</param>
    /// <param name="hierarchy">The hierarchy.</param>
    /// <param name="means">What is expected of each series, by series, then step: how a parent is shared out where its children are all 0.</param>
    /// <param name="horizon">Steps a series.</param>
    /// <param name="isScaled">Whether children are scaled.</param>
    internal static void Apply(Span<double> values, ForecastHierarchy hierarchy, double[][] means, int horizon, bool isScaled)
    {
        var size = hierarchy.Count * horizon;
        for (var path = 0; path < values.Length; path += size)
        {
            var of = values.Slice(path, size);
            var order = hierarchy.ChildrenFirst;
            for (var at = order.Length - 1; at >= 0; at--)
            {
                var children = hierarchy.ChildrenOf(order[at]);
                for (var step = 0; step < horizon && !children.IsEmpty; step++)
                {
                    Fit(of, means, children, of[(order[at] * horizon) + step], step, horizon, isScaled);
                }
            }
        }
    }

    private static void Fit(Span<double> values, double[][] means, ReadOnlySpan<int> children, double whole, int step, int horizon, bool isScaled)
    {
        var (sum, expected) = (0.0, 0.0);
        foreach (var child in children)
        {
            sum += values[(child * horizon) + step];
            expected += means[child][step];
        }

        foreach (var child in children)
        {
            ref var value = ref values[(child * horizon) + step];
            if (!isScaled)
            {
                value += (whole - sum) / children.Length;
            }
            else if (sum > 0)
            {
                value *= whole / sum;
            }
            else
            {
                value = expected > 0 ? whole * means[child][step] / expected : whole / children.Length;
            }
        }
    }
}
