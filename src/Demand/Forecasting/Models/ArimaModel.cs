namespace Zoning.Demand;

/// <summary>Seasonal ARIMA: differences of a series that follow their own past and past surprises, the order chosen automatically.</summary>
/// <remarks>
/// Hyndman and Khandakar 2008, doi:10.18637/jss.v027.i03: differences by a test of level (Kwiatkowski and others 1992) and by the season's strength, orders step by step
/// by Akaike's criterion corrected for few points, the likelihood exact. Seasons above 24 steps have no seasonal terms, at most a
/// difference. The order and its parameters come from the latest 600 values.
/// </remarks>
public sealed class ArimaModel : IForecastModel
{
    internal const int MostPeriod = 24;
    private const int LongestDifference = 60;
    private const int LeastPoints = 5;
    private const int MostPoints = 600;

    /// <inheritdoc/>
    public string Key => "arima";

    /// <inheritdoc/>
    public FitResult Fit(ForecastHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return Of(history, null, 1);
    }

    internal FitResult Resume(ForecastHistory history, ArimaEstimate earlier, double scale)
    {
        var order = earlier.Order;
        return history.Count - order.Lost > Math.Max(order.Variables + 3, Math.Max(order.ArLags, order.MaLags)) && (order.Period == 1 || order.Period == history.Period)
            ? Of(history, earlier, scale)
            : Of(history, null, 1);
    }

    private FitResult Of(ForecastHistory history, ArimaEstimate? earlier, double earlierScale)
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
            return FitResult.Of(new ArimaFit(this, IsLine(used) ?? ArimaSearch.Of(used, period), values, scale));
        }

        var near = earlier with { Point = (double[])earlier.Point.Clone() };
        if (earlier.Order.HasMean)
        {
            near.Point[^1] *= earlierScale / scale;
        }

        var estimation = ArimaSearch.Estimation(ArimaDifferencing.Of(used, earlier.Order), earlier.Order.Period);
        return FitResult.Of(new ArimaFit(this, estimation.Of(earlier.Order, near, 8, 1e-5), values, scale));
    }

    /// <summary>A straight line (a constant among them) leaves nothing to estimate.</summary>
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
