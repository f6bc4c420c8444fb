namespace Zoning.Forecasting;

/// <summary>Makes sampled futures add up on every path: the top keeps its sample, and the series below are moved to fit.</summary>
/// <remarks>
/// If values cannot be negative, children are scaled, so that 0 stays 0; otherwise the difference is shared out evenly. Children were
/// sampled from the same past
/// steps as their parent, so little has to move.
/// </remarks>
internal static class CoherentPaths
{
    /// <summary>Changes values in place.</summary>
    /// <param name="values">By path, then series, then step.</param>
    /// <param name="hierarchy">The hierarchy.</param>
    /// <param name="means">The mean of each series, by series, then step: how a parent is shared out if its children are all 0.</param>
    /// <param name="horizon">Steps in each series.</param>
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

    private static void Fit(
        Span<double> values, double[][] means, ReadOnlySpan<int> children, double whole, int step, int horizon, bool isScaled)
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
