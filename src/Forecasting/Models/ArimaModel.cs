namespace Zoning.Forecasting;

/// <summary>
/// Seasonal ARIMA: differences of a series depend on their past values and past errors; the order is chosen automatically.
/// </summary>
/// <remarks>
/// Hyndman and Khandakar 2008, doi:10.18637/jss.v027.i03: differences by a test of level (Kwiatkowski and others 1992) and by the season's
/// strength, orders step by step
/// by Akaike's criterion corrected for few points, the likelihood exact. Seasons above 24 steps have no seasonal terms, at most a
/// difference. If the logarithms are clearly likelier (Box and Cox 1964), they are modelled instead, without a drift, which would grow
/// without limit; the
/// forecast is then the median. The order and its parameters come from the latest 600 values. Takes 2 to 3 ms for a series of 100 months.
/// </remarks>
internal sealed class ArimaModel : IForecastModel
{
    internal const int MostPeriod = 24;
    private const int LongestDifference = 60;
    private const int LeastPoints = 5;
    private const int MostPoints = 600;

    // How much likelier (-2 times the logarithm) logarithms must be: a chance of about 1 in 20 of a wrong choice.
    private const double Surely = 4;

    /// <inheritdoc/>
    public string Key => "arima";

    /// <inheritdoc/>
    public FitResult Fit(ForecastHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return Of(history, null, 1, ArimaScale.Plain);
    }

    internal FitResult Resume(ForecastHistory history, ArimaEstimate earlier, double scale, ArimaScale kind)
    {
        var order = earlier.Order;
        return history.Count - order.Lost > Math.Max(order.Variables + 3, Math.Max(order.ArLags, order.MaLags))
            && (order.Period == 1 || order.Period == history.Period)
            ? Of(history, earlier, scale, kind)
            : Of(history, null, 1, ArimaScale.Plain);
    }

    private FitResult Of(ForecastHistory history, ArimaEstimate? earlier, double earlierScale, ArimaScale kind)
    {
        if (history.Count < LeastPoints)
        {
            return FitResult.None($"Needs {LeastPoints} values; there are {history.Count}.");
        }

        var values = history.Values.ToArray();
        var scale = 0.0;
        foreach (var value in values)
        {
            scale += Math.Abs(value) / values.Length;
        }

        scale = scale > 0 ? scale : 1;
        for (var step = 0; step < values.Length; step++)
        {
            values[step] /= scale;
        }

        var used = values.Length > MostPoints ? values[^MostPoints..] : values;
        if (earlier is null)
        {
            var period = history.Period <= LongestDifference ? history.Period : 1;
            var plain = IsLine(used) ?? ArimaSearch.Of(used, period);
            if (plain.Order.Lost > 0 && plain.Deviance != 0 && IsLikelierAsLogarithms(used, plain))
            {
                Logarithms(values);
                used = values.Length > MostPoints ? values[^MostPoints..] : values;
                return FitResult.Of(
                    new ArimaFit(this, ArimaSearch.Of(used, period, ArimaDrift.Forbidden), values, scale, ArimaScale.Logarithm));
            }

            return FitResult.Of(new ArimaFit(this, plain, values, scale));
        }

        if (kind == ArimaScale.Logarithm)
        {
            if (Least(values) <= 0)
            {
                return Of(history, null, 1, ArimaScale.Plain);
            }

            Logarithms(values);
            used = values.Length > MostPoints ? values[^MostPoints..] : values;
        }

        var near = earlier with { Point = (double[])earlier.Point.Clone() };
        if (earlier.Order.HasMean && kind == ArimaScale.Plain)
        {
            near.Point[^1] *= earlierScale / scale;
        }

        var estimation = ArimaSearch.Estimation(ArimaDifferencing.Of(used, earlier.Order), earlier.Order.Period);
        return FitResult.Of(new ArimaFit(this, estimation.Of(earlier.Order, near, 8, 1e-5), values, scale, kind));
    }

    /// <summary>
    /// Whether the same order is likelier for the logarithms, with densities converted back to the values (Box and Cox 1964,
    /// doi:10.1111/j.2517-6161.1964.tb00553.x).
    /// </summary>
    private static bool IsLikelierAsLogarithms(double[] values, ArimaEstimate plain)
    {
        if (Least(values) <= 1e-3)
        {
            return false;
        }

        var logarithms = (double[])values.Clone();
        Logarithms(logarithms);
        var estimation = ArimaSearch.Estimation(ArimaDifferencing.Of(logarithms, plain.Order), plain.Order.Period);
        var deviance = estimation.Of(plain.Order, plain with { Order = plain.Order with { HasMean = false } }, 8, 1e-4).Deviance;
        for (var step = plain.Order.Lost; step < values.Length; step++)
        {
            deviance += 2 * logarithms[step];
        }

        return deviance < plain.Deviance - Surely;
    }

    private static double Least(double[] values)
    {
        var least = double.PositiveInfinity;
        foreach (var value in values)
        {
            least = Math.Min(least, value);
        }

        return least;
    }

    private static void Logarithms(double[] values)
    {
        for (var step = 0; step < values.Length; step++)
        {
            values[step] = Math.Log(values[step]);
        }
    }

    /// <summary>A straight line (or a constant) leaves nothing to estimate.</summary>
    private static ArimaEstimate? IsLine(double[] values)
    {
        var slope = (values[^1] - values[0]) / (values.Length - 1);
        for (var step = 0; step < values.Length; step++)
        {
            if (Math.Abs(values[step] - values[0] - (slope * step)) > 1e-11)
            {
                return null;
            }
        }

        return new ArimaEstimate(new ArimaOrder(0, 1, 0, 0, 0, 0, 1, true), [slope], 0, 0);
    }
}
