namespace Zoning.Forecasting;

/// <summary>
/// A season as one index for each place in it, from ratios to (or differences from) a centred moving average, averaged over the seasons and
/// scaled to mean 1 (or 0): classical decomposition (Makridakis, Wheelwright and Hyndman 1998, Forecasting: Methods and Applications,
/// chapter 3).
/// </summary>
internal sealed class ClassicalSeason
{
    /// <summary>The least share of the values that is left to estimate the spread.</summary>
    private const double LeastFreedom = 0.25;

    private readonly double[] _indices;

    private ClassicalSeason(double[] indices, bool multiplies, double kept)
    {
        Kept = kept;
        _indices = indices;
        Multiplies = multiplies;
    }

    /// <summary>No season: one place, index 1.</summary>
    internal static ClassicalSeason None { get; } = new([1], multiplies: true, kept: 0);

    /// <summary>Whether indices multiply; they are added otherwise.</summary>
    internal bool Multiplies { get; }

    /// <summary>How much of the season is left after shrinking, 0 to 1.</summary>
    internal double Kept { get; }

    /// <summary>Whether there is a season at all.</summary>
    internal bool IsThere => _indices.Length > 1;

    /// <summary>Steps in the season, 1 for none.</summary>
    internal int Period => _indices.Length;

    /// <summary>The indices, from the place of the history's first step.</summary>
    internal ReadOnlySpan<double> Indices => _indices;

    /// <summary>The index of a step, counted from the start of the history; the step may be after its end.</summary>
    internal double At(int step) => _indices[step % _indices.Length];

    /// <summary>A value without the season.</summary>
    internal double Without(double value, int step) => Multiplies ? value / At(step) : value - At(step);

    /// <summary>A value with the season added back.</summary>
    internal double With(double value, int step) => Multiplies ? value * At(step) : value + At(step);

    /// <summary>
    /// How much larger future errors are than past ones because the season was fitted to the past: by its degrees of freedom.
    /// </summary>
    internal double Widening(int count) => Math.Sqrt(count / Math.Max(count - (Kept * (Period - 1)), LeastFreedom * count));

    /// <summary>The series without its season.</summary>
    internal double[] Remove(ReadOnlySpan<double> values)
    {
        var adjusted = values.ToArray();
        if (!IsThere)
        {
            return adjusted;
        }

        for (var step = 0; step < adjusted.Length; step++)
        {
            adjusted[step] = Without(adjusted[step], step);
        }

        return adjusted;
    }

    /// <summary>
    /// The season of a series of at least two seasons; indices multiply only if all values are above 0 and no index is near 0.
    /// </summary>
    /// <param name="values">The series.</param>
    /// <param name="period">Steps in a season.</param>
    /// <param name="form">How the season joins the level.</param>
    /// <param name="caution">
    /// 0 leaves the indices unchanged; 1 shrinks them to their mean by the share of their variance that is noise (James and Stein's
    /// estimate, for indices:
    /// Miller and Williams 2003, doi:10.1016/S0169-2070(02)00077-8); a larger value shrinks them further, down to no season.
    /// </param>
    internal static ClassicalSeason Of(ReadOnlySpan<double> values, int period, SeasonForm form = SeasonForm.Chosen, double caution = 0)
    {
        if (form == SeasonForm.None || period < 2 || values.Length < 2L * period)
        {
            return None;
        }

        if (form != SeasonForm.Added && Smallest(values) > 0)
        {
            var indices = Average(values, period, multiplies: true, caution, out var kept);
            if (indices is not null && Smallest(indices) >= 1e-4)
            {
                return new ClassicalSeason(indices, multiplies: true, kept);
            }
        }

        if (form == SeasonForm.Multiplied)
        {
            return None;
        }

        return Average(values, period, multiplies: false, caution, out var left) is { } added
            ? new ClassicalSeason(added, multiplies: false, left)
            : None;
    }

    /// <summary>The centred moving average over one season; NaN if the window does not fit.</summary>
    internal static double[] Centre(ReadOnlySpan<double> values, int period)
    {
        var centre = new double[values.Length];
        Array.Fill(centre, double.NaN);
        var half = period / 2;
        for (var step = half; step < values.Length - half; step++)
        {
            var window = values.Slice(step - half, (2 * half) + 1);
            double even = 0, odd = 0;
            for (var at = 0; at + 1 < window.Length; at += 2)
            {
                even += window[at];
                odd += window[at + 1];
            }

            var sum = even + odd + window[^1];
            centre[step] = (period % 2 == 0 ? sum - (0.5 * (window[0] + window[^1])) : sum) / period;
        }

        return centre;
    }

    private static double[]? Average(ReadOnlySpan<double> values, int period, bool multiplies, double caution, out double kept)
    {
        var centre = Centre(values, period);
        var indices = new double[period];
        var squares = new double[period];
        var counts = new int[period];
        var half = period / 2;
        for (int step = half, place = half % period; step < values.Length - half; step++)
        {
            var index = multiplies ? values[step] / centre[step] : values[step] - centre[step];
            indices[place] += index;
            squares[place] += index * index;
            counts[place]++;
            place = place + 1 == period ? 0 : place + 1;
        }

        var mean = 0.0;
        for (var place = 0; place < period; place++)
        {
            indices[place] /= counts[place];
            mean += indices[place] / period;
        }

        kept = caution > 0 ? 1 - Math.Clamp(caution * Noise(indices, squares, counts, mean), 0, 1) : 1;
        for (var place = 0; place < period; place++)
        {
            var index = mean + (kept * (indices[place] - mean));
            indices[place] = multiplies ? index / mean : index - mean;
            if (!double.IsFinite(indices[place]))
            {
                return null;
            }
        }

        return kept > 0 ? indices : null;
    }

    /// <summary>The share of the indices' variance that noise alone would give.</summary>
    private static double Noise(double[] indices, double[] squares, int[] counts, double mean)
    {
        double within = 0, between = 0, seasons = 0;
        var freedom = 0;
        for (var place = 0; place < indices.Length; place++)
        {
            within += squares[place] - (counts[place] * indices[place] * indices[place]);
            freedom += counts[place] - 1;
            seasons += (double)counts[place] / indices.Length;
            between += (indices[place] - mean) * (indices[place] - mean) / (indices.Length - 1);
        }

        return between > 0 ? Math.Max(within, 0) / Math.Max(freedom, 1) / seasons / between : 1;
    }

    private static double Smallest(ReadOnlySpan<double> values)
    {
        var smallest = double.PositiveInfinity;
        foreach (var value in values)
        {
            smallest = Math.Min(smallest, value);
        }

        return smallest;
    }
}

/// <summary>How a season joins the level.</summary>
internal enum SeasonForm
{
    /// <summary>No season.</summary>
    None,

    /// <summary>Multiplied if that is safe, otherwise added.</summary>
    Chosen,

    /// <summary>Multiplied, or no season if that is not safe.</summary>
    Multiplied,

    /// <summary>Added.</summary>
    Added,
}
