namespace Zoning.Forecasting;

/// <summary>Exponential smoothing in state-space form; the form is chosen by Akaike's criterion corrected for few points.</summary>
/// <remarks>
/// Hyndman, Koehler, Snyder and Grose 2002, doi:10.1016/S0169-2070(01)00110-8. Error added or multiplied, trend none, additive or damped,
/// season none, added or
/// multiplied; a multiplicative trend is left out. Errors and seasons multiply only if every value is above 0. A season is tried for
/// periods
/// up to 24 with three full seasons of history. Parameters stay in a region somewhat smaller than the usual one, which forecasts better.
/// </remarks>
internal sealed class EtsModel : IForecastModel
{
    private const int LeastPoints = 4;
    private const int MostPeriod = 24;

    private static readonly EtsForm Level = new(EtsError.Additive, EtsTrend.None, EtsSeason.None);

    private readonly EtsOptions _options;

    /// <summary>The model with its usual pool of forms.</summary>
    public EtsModel()
        : this(new EtsOptions())
    {
    }

    internal EtsModel(EtsOptions options) => _options = options;

    /// <inheritdoc/>
    public string Key => "ets";

    /// <inheritdoc/>
    public FitResult Fit(ForecastHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.Count < LeastPoints)
        {
            return FitResult.None($"Needs {LeastPoints} values; there are {history.Count}.");
        }

        var scaled = Scaled(history.Values, out var scale, out var least, out var constant);
        if (constant)
        {
            return FitResult.Of(Constant(scaled, scale));
        }

        var period = Season(history);
        var work = new EtsWorkspace(period);
        EtsEstimate? best = null;
        foreach (var form in _options.Pool)
        {
            var layout = new EtsLayout(form, period);
            if ((form.HasSeason && period == 1) || (form.IsMultiplicative && least <= 0) || !EtsEstimation.Fits(layout, scaled.Length))
            {
                continue;
            }

            var estimate = EtsEstimation.Search(layout, scaled, work, _options.Region, _options.Effort);
            best = estimate is not null && (best is null || estimate.Criterion < best.Criterion) ? estimate : best;
        }

        best ??= _options.Pool.Contains(Level) ? Simple(scaled, work) : null;
        return best is null
            ? FitResult.None($"None of the forms allowed fits {history.Count} values.")
            : FitResult.Of(new EtsFit(this, best, scaled, scale));
    }

    internal FitResult Resume(ForecastHistory history, EtsEstimate earlier, double scale)
    {
        if (history.Count < LeastPoints)
        {
            return FitResult.None($"Needs {LeastPoints} values; there are {history.Count}.");
        }

        var scaled = Scaled(history.Values, out var newScale, out var least, out var constant);
        if (constant)
        {
            return FitResult.Of(Constant(scaled, newScale));
        }

        var layout = earlier.Layout;
        if ((layout.Form.IsMultiplicative && least <= 0) || !EtsEstimation.Fits(layout, scaled.Length)
            || (layout.Form.HasSeason && Season(history) != layout.Period))
        {
            return Fit(history);
        }

        var work = new EtsWorkspace(layout.Period);
        var point = (double[])earlier.Point.Clone();
        for (var at = layout.Level; at < (layout.Form.Season == EtsSeason.Multiplicative ? layout.Season : layout.Count); at++)
        {
            point[at] *= scale / newScale;
        }

        var estimate = EtsEstimation.Resume(layout, scaled, point, work, _options.Region, EtsEffort.Warm)
            ?? EtsEstimation.Search(layout, scaled, work, _options.Region, _options.Effort);
        return estimate is null ? Fit(history) : FitResult.Of(new EtsFit(this, estimate, scaled, newScale));
    }

    private int Season(ForecastHistory history) =>
        _options.Seasons == EtsSeasons.Allowed && history.Period is > 1 and <= MostPeriod
            && history.Count >= (long)_options.LeastSeasons * history.Period
            ? history.Period
            : 1;

    /// <summary>Values scaled to a mean size of 1, so that nothing depends on the unit.</summary>
    private static double[] Scaled(ReadOnlySpan<double> values, out double scale, out double least, out bool constant)
    {
        var (sum, most) = (0.0, double.NegativeInfinity);
        least = double.PositiveInfinity;
        foreach (var value in values)
        {
            sum += Math.Abs(value) / values.Length;
            least = Math.Min(least, value);
            most = Math.Max(most, value);
        }

        scale = sum > 0 ? sum : 1;
        constant = most - least <= 1e-12 * scale;
        var scaled = new double[values.Length];
        for (var step = 0; step < scaled.Length; step++)
        {
            scaled[step] = values[step] / scale;
        }

        return scaled;
    }

    private EtsFit Constant(double[] scaled, double scale)
    {
        var layout = new EtsLayout(Level, 1);
        return new EtsFit(this, new EtsEstimate(layout, [0.5, scaled[^1]], 0, 0), scaled, scale);
    }

    private static EtsEstimate Simple(double[] scaled, EtsWorkspace work)
    {
        var layout = new EtsLayout(Level, 1);
        double[] point = [0.5, scaled[0]];
        var deviance = EtsRecursion.Deviance(layout, scaled, point, work.Season, [], out _, out _);
        return new EtsEstimate(layout, point, deviance, deviance);
    }
}
