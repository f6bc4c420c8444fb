namespace Zoning.Forecasting;

/// <summary>Means and variances of the steps ahead of a fitted form.</summary>
/// <remarks>
/// Hyndman, Koehler, Ord and Snyder 2008 (doi:10.1007/978-3-540-71918-2), chapter 6: exact if the season does not multiply; if it does,
/// exact for
/// the first season except for the product of level and season, and their approximation for a small error afterwards.
/// </remarks>
internal static class EtsSpread
{
    /// <summary>
    /// Fills means and standard deviations; the deviations follow the season and a falling mean if the error multiplies, otherwise they
    /// never fall.
    /// </summary>
    /// <param name="layout">The form.</param>
    /// <param name="smoothing">Its parameters.</param>
    /// <param name="end">Level and slope after the last step.</param>
    /// <param name="season">Seasonal states after the last step, by place in the season.</param>
    /// <param name="points">How many steps there were.</param>
    /// <param name="variance">The variance of the one-step error; of its share of the forecast if the error multiplies.</param>
    /// <param name="means">Receives the means.</param>
    /// <param name="deviations">Receives the deviations.</param>
    internal static void Fill(
        in EtsLayout layout, EtsSmoothing smoothing, EtsEnd end, ReadOnlySpan<double> season, int points, double variance,
        Span<double> means, Span<double> deviations)
    {
        var horizon = means.Length;
        var form = layout.Form;
        var period = layout.Period;
        var adds = form.Season == EtsSeason.Additive;
        var weights = new double[horizon];
        var (fading, power, level) = (0.0, 1.0, end.Level);
        for (var step = 0; step < horizon; step++)
        {
            power *= smoothing.Phi;
            fading += power;
            level = end.Level + (fading * end.Slope);
            var again = (step + 1) % period == 0;
            weights[step] = smoothing.Alpha + (smoothing.Beta * fading) + (adds && again ? smoothing.Gamma : 0);
            means[step] = level + (adds ? season[(points + step) % period] : 0);
        }

        var grown = 1.0;
        var second = form.IsMultiplicative ? new double[horizon] : [];
        for (var step = 0; step < horizon; step++)
        {
            double spread;
            if (!form.IsMultiplicative)
            {
                spread = variance * grown;
                grown += weights[step] * weights[step];
            }
            else
            {
                var sum = 0.0;
                for (var back = 0; back < step; back++)
                {
                    sum += weights[back] * weights[back] * second[step - 1 - back];
                }

                // A share of 1 or more for each step would overflow; such a forecast means nothing anyway.
                second[step] = Math.Min((means[step] * means[step]) + (variance * sum), 1e100);
                spread = ((1 + variance) * second[step]) - (means[step] * means[step]);
                if (form.Season == EtsSeason.Multiplicative)
                {
                    var index = season[(points + step) % period];
                    var seasons = Math.Min(Math.Pow(1 + (smoothing.Gamma * smoothing.Gamma * variance), step / period), 1e50);
                    spread = index * index * (((1 + variance) * second[step] * seasons) - (means[step] * means[step]));
                }
            }

            deviations[step] = Math.Sqrt(Math.Max(0, spread));
        }

        for (var step = 0; step < horizon && form.Season == EtsSeason.Multiplicative; step++)
        {
            means[step] *= season[(points + step) % period];
        }
    }
}
