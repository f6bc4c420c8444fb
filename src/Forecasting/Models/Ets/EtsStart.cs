namespace Zoning.Forecasting;

/// <summary>
/// The start of the search for a form's states: level and slope of the first steps, seasonal states from a simple decomposition.
/// </summary>
internal static class EtsStart
{
    private const double LeastIndex = 0.05;

    /// <summary>Sets level, slope and season of a point; smoothing parameters are not changed.</summary>
    internal static void States(in EtsLayout layout, ReadOnlySpan<double> values, Span<double> point)
    {
        var period = layout.Period;
        var multiplies = layout.Form.Season == EtsSeason.Multiplicative;
        Span<double> season = stackalloc double[period];
        if (layout.Form.HasSeason)
        {
            Seasons(values, multiplies, season);
            season[..(period - 1)].CopyTo(point[layout.Season..]);
        }

        var steps = Math.Min(Math.Max(10, 2 * period), values.Length);
        var (sum, tilt) = (0.0, 0.0);
        var centre = (steps - 1) / 2.0;
        for (var step = 0; step < steps; step++)
        {
            var index = layout.Form.HasSeason ? season[step % period] : 0;
            var adjusted = multiplies ? values[step] / index : values[step] - index;
            sum += adjusted;
            tilt += (step - centre) * adjusted;
        }

        var mean = sum / steps;
        point[layout.Level] = mean;
        if (layout.Form.HasTrend)
        {
            var slope = 12 * tilt / (steps * (((double)steps * steps) - 1));
            var level = mean - (slope * (centre + 1));
            if (layout.Form.IsMultiplicative && level + Math.Min(slope, slope * steps) <= 0.1 * mean)
            {
                (level, slope) = (mean, 0);
            }

            point[layout.Level] = level;
            point[layout.Slope] = slope;
        }
    }

    /// <summary>
    /// Additive indices that sum to 0, or multiplicative ones that sum to the period: means of the differences from a centred moving
    /// average, or from a line if the history is short.
    /// </summary>
    internal static void Seasons(ReadOnlySpan<double> values, bool multiplies, Span<double> season)
    {
        var period = season.Length;
        var counts = new int[period];
        season.Clear();
        var half = period / 2;
        var byLine = values.Length < 3 * period;
        var (level, slope) = byLine ? Line(values) : default;
        var (from, to) = byLine ? (0, values.Length) : (half, values.Length - half);
        for (var step = from; step < to; step++)
        {
            var usual = byLine ? level + (slope * step) : Centred(values, step, period);
            season[step % period] += !multiplies ? values[step] - usual : usual > 0 ? values[step] / usual : 1;
            counts[step % period]++;
        }

        var total = 0.0;
        for (var place = 0; place < period; place++)
        {
            season[place] /= Math.Max(1, counts[place]);
            season[place] = multiplies ? Math.Max(LeastIndex, season[place]) : season[place];
            total += season[place];
        }

        for (var place = 0; place < period; place++)
        {
            season[place] = multiplies ? season[place] * period / total : season[place] - (total / period);
        }
    }

    private static double Centred(ReadOnlySpan<double> values, int step, int period)
    {
        var half = period / 2;
        var sum = 0.0;
        for (var near = -half; near <= half; near++)
        {
            sum += (period % 2 == 0 && (near == half || near == -half) ? 0.5 : 1) * values[step + near];
        }

        return sum / period;
    }

    private static (double Level, double Slope) Line(ReadOnlySpan<double> values)
    {
        var centre = (values.Length - 1) / 2.0;
        double sum = 0, tilt = 0, spread = 0;
        for (var step = 0; step < values.Length; step++)
        {
            sum += values[step];
            tilt += (step - centre) * values[step];
            spread += (step - centre) * (step - centre);
        }

        var slope = spread > 0 ? tilt / spread : 0;
        return ((sum / values.Length) - (slope * centre), slope);
    }
}
