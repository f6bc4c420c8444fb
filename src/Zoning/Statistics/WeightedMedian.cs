namespace Zoning;

/// <summary>The value with half of the weight on either side, interpolated between two values if needed.</summary>
internal static class WeightedMedian
{
    /// <summary>The median of a few values; the call sorts both spans by value.</summary>
    internal static double Of(Span<double> values, Span<double> weights)
    {
        values.Sort(weights);
        var whole = 0.0;
        foreach (var weight in weights)
        {
            whole += weight;
        }

        var before = 0.0;
        var lastPlace = double.NaN;
        for (var at = 0; at < values.Length; at++)
        {
            var place = (before + (weights[at] / 2)) / whole;
            if (place >= 0.5)
            {
                return at == 0 || place <= 0.5
                    ? values[at]
                    : values[at - 1] + ((values[at] - values[at - 1]) * (0.5 - lastPlace) / (place - lastPlace));
            }

            lastPlace = place;
            before += weights[at];
        }

        return values[^1];
    }
}
