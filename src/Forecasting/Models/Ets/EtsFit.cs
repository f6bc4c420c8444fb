using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>A form of exponential smoothing fitted to a history.</summary>
internal sealed class EtsFit : FittedModel
{
    private readonly EtsModel _model;
    private readonly EtsEstimate _estimate;
    private readonly double _scale;
    private readonly double[] _oneStep;
    private readonly double[] _season;
    private readonly EtsEnd _end;
    private readonly double _variance;

    internal EtsFit(EtsModel model, EtsEstimate estimate, ReadOnlySpan<double> scaled, double scale)
    {
        _model = model;
        _estimate = estimate;
        _scale = scale;
        _oneStep = new double[scaled.Length];
        var layout = estimate.Layout;
        _season = new double[layout.Period];
        EtsRecursion.Deviance(layout, scaled, estimate.Point, _season, _oneStep, out _end, out var squares);
        for (var step = 0; step < _oneStep.Length; step++)
        {
            _oneStep[step] *= scale;
        }

        // The degrees of freedom of the variance: starting states count, like every number searched.
        _variance = squares / Math.Max(1, scaled.Length - layout.Count);
    }

    /// <summary>The form chosen.</summary>
    internal EtsForm Form => _estimate.Layout.Form;

    /// <summary>The parameters fitted.</summary>
    internal EtsSmoothing Smoothing => _estimate.Layout.Smoothing(_estimate.Point);

    /// <summary>The log-likelihood of the history, up to the constant that all forms share.</summary>
    internal double LogLikelihood => -0.5 * (_estimate.Deviance + (2 * _oneStep.Length * Math.Log(_scale)));

    /// <summary>Akaike's criterion corrected for few points, up to the same constant.</summary>
    internal double Criterion => _estimate.Criterion + (2 * _oneStep.Length * Math.Log(_scale));

    /// <inheritdoc/>
    public override string Name => $"ETS({Form.Letters})";

    /// <inheritdoc/>
    public override string Words
    {
        get
        {
            var (alpha, _, _, phi) = Smoothing;
            var trend = Form.Trend switch
            {
                EtsTrend.None => "no trend",
                EtsTrend.Additive => "the latest slope continues",
                _ => string.Create(CultureInfo.InvariantCulture, $"damped trend ({phi:0.00} a step)"),
            };
            var season = Form.Season switch
            {
                EtsSeason.None => "no season",
                EtsSeason.Additive => "season adds",
                _ => "season multiplies",
            };
            return $"{Taken(alpha)}; {trend}; {season}; {(Form.IsMultiplicative ? "errors grow with the level" : "errors of one size")}";
        }
    }

    /// <inheritdoc/>
    public override bool GrowsWithLevel => Form.Error == EtsError.Multiplicative;

    /// <inheritdoc/>
    public override int Parameters => EtsEstimation.Parameters(_estimate.Layout);

    /// <inheritdoc/>
    public override ReadOnlySpan<double> OneStep => _oneStep;

    /// <inheritdoc/>
    public override void Forecast(Span<double> means, Span<double> deviations)
    {
        EtsSpread.Fill(_estimate.Layout, Smoothing, _end, _season, _oneStep.Length, _variance, means, deviations);
        for (var step = 0; step < means.Length; step++)
        {
            means[step] *= _scale;
            deviations[step] *= _scale;
        }
    }

    /// <inheritdoc/>
    public override FitResult Refit(ForecastHistory history) => _model.Resume(history, _estimate, _scale);

    private static string Taken(double alpha) => alpha switch
    {
        < 0.02 => "the level hardly moves",
        > 0.97 => "the level is the latest value",
        _ => string.Create(CultureInfo.InvariantCulture, $"the level moves {alpha:0%} of the way to each new value"),
    };
}
