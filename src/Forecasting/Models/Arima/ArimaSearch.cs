namespace Zoning.Forecasting;

/// <summary>Whether a differenced series may have a mean.</summary>
internal enum ArimaDrift
{
    Allowed,
    Forbidden,
}

/// <summary>Finds the order of an ARIMA model step by step.</summary>
/// <remarks>
/// Hyndman and Khandakar 2008, doi:10.18637/jss.v027.i03: a few usual orders, then neighbours of the best one while they are better by
/// Akaike's
/// criterion corrected for few points; the likelihood is the exact one throughout.
/// </remarks>
internal sealed class ArimaSearch
{
    private const int MostAr = 3;
    private const int MostMa = 3;
    private const int MostSeasonal = 2;
    private const int MostTogether = 5;
    private const int MostTried = 40;
    private const int QuickRounds = 6;
    private const double QuickTolerance = 1e-3;
    private const double NearlyDifferenced = 0.96;

    private readonly Dictionary<ArimaOrder, ArimaEstimate> _tried = [];
    private readonly ArimaEstimation _estimation;
    private readonly ArimaOrder _plain;
    private readonly int _points;

    private ArimaSearch(double[] differenced, ArimaOrder plain)
    {
        _plain = plain;
        _points = differenced.Length;
        _estimation = Estimation(differenced, plain.Period);
    }

    /// <summary>Room for every order that is tried.</summary>
    internal static ArimaEstimation Estimation(double[] differenced, int period) =>
        new(differenced, Math.Max(MostAr, MostMa) + (MostSeasonal * period) + 1, MostTogether + 1);

    /// <summary>The best order found, with its estimate refined.</summary>
    /// <param name="values">The series, scaled to a mean size near 1.</param>
    /// <param name="period">Steps in a season; 1 if no season may be fitted.</param>
    /// <param name="drift">Whether a drift may be fitted.</param>
    internal static ArimaEstimate Of(double[] values, int period, ArimaDrift drift = ArimaDrift.Allowed)
    {
        var seasonal = ArimaDifferencing.NeedsSeason(values, period) ? 1 : 0;
        var still = seasonal == 1 ? ArimaDifferencing.Lagged(values, period) : values;
        var plain = new ArimaOrder(0, ArimaDifferencing.Times(still), 0, 0, seasonal, 0, period, false);
        var search = new ArimaSearch(ArimaDifferencing.Of(values, plain), plain);
        var best = search.Walk(drift);
        return search._estimation.Of(best.Order, best, 30, 1e-8);
    }

    private ArimaEstimate Walk(ArimaDrift drift)
    {
        var mean = _plain.Differences + _plain.SeasonalDifferences <= (drift == ArimaDrift.Allowed ? 1 : 0);
        var season = _plain.Period > 1 && _plain.Period <= ArimaModel.MostPeriod && _points >= 2 * _plain.Period ? 1 : 0;
        ArimaEstimate? best = null;
        Better(_plain with { HasMean = mean }, ref best);
        Better(_plain, ref best);
        Better(_plain with { Ar = 1, SeasonalAr = season, HasMean = mean }, ref best);
        Better(_plain with { Ma = 1, SeasonalMa = season, HasMean = mean }, ref best);
        Better(_plain with { Ar = 2, Ma = 2, SeasonalAr = season, SeasonalMa = season, HasMean = mean }, ref best);
        while (_tried.Count < MostTried && Neighbour(ref best!, season, mean))
        {
        }

        return best!;
    }

    private bool Neighbour(ref ArimaEstimate? best, int season, bool mean)
    {
        var order = best!.Order;
        ReadOnlySpan<(int Ar, int Ma, int SeasonalAr, int SeasonalMa)> moves =
        [
            (0, 0, -1, 0), (0, 0, 0, -1), (0, 0, 1, 0), (0, 0, 0, 1), (0, 0, -1, -1), (0, 0, 1, 1), (0, 0, -1, 1), (0, 0, 1, -1),
            (-1, 0, 0, 0), (0, -1, 0, 0), (1, 0, 0, 0), (0, 1, 0, 0), (-1, -1, 0, 0), (1, 1, 0, 0), (-1, 1, 0, 0), (1, -1, 0, 0),
        ];
        foreach (var move in moves)
        {
            var next = order with
            {
                Ar = order.Ar + move.Ar,
                Ma = order.Ma + move.Ma,
                SeasonalAr = order.SeasonalAr + move.SeasonalAr,
                SeasonalMa = order.SeasonalMa + move.SeasonalMa,
            };
            if ((season == 1 || next.SeasonalAr + next.SeasonalMa == 0) && Better(next, ref best))
            {
                return true;
            }
        }

        return mean && Better(order with { HasMean = !order.HasMean }, ref best);
    }

    private bool Better(ArimaOrder order, ref ArimaEstimate? best)
    {
        var together = order.Ar + order.Ma + order.SeasonalAr + order.SeasonalMa;
        var allowed = order.Ar is >= 0 and <= MostAr && order.Ma is >= 0 and <= MostMa
            && order.SeasonalAr is >= 0 and <= MostSeasonal && order.SeasonalMa is >= 0 and <= MostSeasonal
            && together <= MostTogether && (best is null || order.Variables + 3 < _points)
                && (together == 0 || Math.Max(order.ArLags, order.MaLags) < _points);
        if (!allowed || _tried.ContainsKey(order) || (_tried.Count >= MostTried && best is not null))
        {
            return false;
        }

        var estimate = _estimation.Of(order, best, QuickRounds, QuickTolerance);
        _tried[order] = estimate;
        if (best is not null && (!(estimate.Criterion < best.Criterion) || IsNearlyDifferenced(estimate)))
        {
            return false;
        }

        best = estimate;
        return true;
    }

    /// <summary>Whether a factor is so near its bound that it acts like a difference, or like none: such fits forecast badly.</summary>
    private static bool IsNearlyDifferenced(ArimaEstimate estimate)
    {
        var most = 0.0;
        for (var at = 0; at < estimate.Point.Length - (estimate.Order.HasMean ? 1 : 0); at++)
        {
            most = Math.Max(most, Math.Abs(ArimaPolynomials.MostPartial * Math.Tanh(estimate.Point[at])));
        }

        return most > NearlyDifferenced;
    }
}
