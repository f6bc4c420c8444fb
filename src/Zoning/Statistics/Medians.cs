namespace Zoning;

/// <summary>The value in the middle of others, and how far others are from it: a level and a spread that odd values don't move.</summary>
internal static class Medians
{
    /// <summary>How many times the median distance a standard deviation is, for normal values.</summary>
    private const double NormalScale = 1.4826022185056018;

    /// <summary>The median; the span is sorted by it.</summary>
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

    /// <summary>The standard deviation that the median distance from the median stands for.</summary>
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
