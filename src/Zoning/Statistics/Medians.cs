namespace Zoning;

/// <summary>The median and the spread about it: a level and a deviation that outliers do not change much.</summary>
internal static class Medians
{
    /// <summary>The standard deviation of normal values divided by their median distance from the median.</summary>
    private const double NormalScale = 1.4826022185056018;

    /// <summary>The median; the call sorts the span.</summary>
    internal static double Of(Span<double> values)
    {
        if (values.Length == 0)
        {
            return double.NaN;
        }

        values.Sort();
        var half = values.Length / 2;
        return values.Length % 2 == 1 ? values[half] : values[half - 1] + ((values[half] - values[half - 1]) / 2);
    }

    /// <summary>The standard deviation estimated from the median distance from the median.</summary>
    internal static double Deviation(ReadOnlySpan<double> values)
    {
        var copy = values.ToArray();
        var middle = Of(copy);
        for (var at = 0; at < copy.Length; at++)
        {
            copy[at] = Math.Abs(values[at] - middle);
        }

        return NormalScale * Of(copy);
    }
}
