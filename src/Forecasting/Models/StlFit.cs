using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>A model's forecast of a series without its season, with the last season added back.</summary>
internal sealed class StlFit : FittedModel
{
    /// <summary>Over how many years each place of the season is smoothed.</summary>
    private const int SeasonWindow = 9;

    /// <summary>How many times the share of noise is subtracted from the season.</summary>
    private const double Caution = 2;

    /// <summary>The number of years for each parameter of a place in the season, smoothed over nine years.</summary>
    private const double YearsADegree = 4;

    /// <summary>The least share of the values that is left to estimate the spread.</summary>
    private const double LeastFreedom = 0.25;

    private const double MostLogarithm = 300;

    private readonly double[] _season;
    private readonly double[] _oneStep;
    private readonly IForecastModel _model;
    private readonly bool _logarithms;
    private readonly double _middle;
    private readonly FittedModel _rest;
    private readonly double _widening;

    private StlFit(IForecastModel model, double[] values, int period, double? middle, double[] season, FittedModel rest, double widening)
    {
        _widening = widening;
        _model = model;
        _logarithms = middle is not null;
        _middle = middle ?? 0;
        _season = season[^period..];
        _rest = rest;
        _oneStep = rest.OneStep.ToArray();
        for (var step = 0; step < _oneStep.Length; step++)
        {
            _oneStep[step] = Back(_oneStep[step] + season[step]);
            var error = Back(values[step]) - _oneStep[step];
            Squares += double.IsNaN(error) ? 0 : error * error;
        }
    }

    public override string Name => (_logarithms ? "stl on logarithms, " : "stl, ") + _rest.Name;

    public override string Words => string.Create(
        CultureInfo.InvariantCulture,
        $"the season of {_season.Length} steps is removed by local regression{(_logarithms ? " of logarithms" : "")} and the last "
            + $"season is added back; the rest: {_rest.Words}");

    public override int Parameters => _rest.Parameters + _season.Length - 1;

    public override bool GrowsWithLevel => _logarithms || _rest.GrowsWithLevel;

    public override ReadOnlySpan<double> OneStep => _oneStep;

    private double Squares { get; }

    internal static FitResult Of(ForecastHistory history, IForecastModel model, StlFit? earlier)
    {
        if (history.Period < 2 || history.Count < 2L * history.Period || history.Count < 5)
        {
            return FitResult.None(history.Period < 2
                ? "Needs a season; this series has none."
                : $"Needs two full seasons of {history.Period}, and 5 steps; there are {history.Count}.");
        }

        var values = history.Values.ToArray();
        var smallest = double.PositiveInfinity;
        foreach (var value in values)
        {
            smallest = Math.Min(smallest, value);
        }

        if (earlier is not null)
        {
            return FitResult.Of(One(history, model, values, earlier._logarithms && smallest > 0, earlier));
        }

        var plain = One(history, model, values, logarithms: false, null);
        var other = smallest > 0 ? One(history, model, values, logarithms: true, null) : plain;
        return FitResult.Of(other.Squares < plain.Squares ? other : plain);
    }

    public override void Forecast(Span<double> means, Span<double> deviations)
    {
        _rest.Forecast(means, deviations);
        for (var step = 0; step < means.Length; step++)
        {
            means[step] = Back(means[step] + _season[step % _season.Length]);
            deviations[step] *= _widening * (_logarithms ? means[step] : 1);
            deviations[step] = step > 0 ? Math.Max(deviations[step], deviations[step - 1]) : deviations[step];
        }
    }

    public override FitResult Refit(ForecastHistory history) => Of(history, _model, this);

    private static StlFit One(ForecastHistory history, IForecastModel model, double[] seen, bool logarithms, StlFit? earlier)
    {
        var values = (double[])seen.Clone();

        // Logarithms about their centre: they do not depend on the unit, and their size is not mistaken for one that errors grow with.
        var middle = logarithms ? earlier is { _logarithms: true } ? earlier._middle : values.Average(Math.Log) : (double?)null;
        for (var step = 0; logarithms && step < values.Length; step++)
        {
            values[step] = Math.Log(values[step]) - middle!.Value;
        }

        var parts = SeasonalTrendLoess.Of(values, history.Period, SeasonWindow);
        var season = parts.Season;
        var kept = Shrink(values, parts, history.Period);
        var adjusted = new double[values.Length];
        for (var step = 0; step < values.Length; step++)
        {
            adjusted[step] = values[step] - season[step];
        }

        var rest = ForecastHistory.Of(history.Name, adjusted, 1);
        var fit = earlier is not null && earlier._logarithms == logarithms ? earlier._rest.Refit(rest) : model.Fit(rest);
        return new StlFit(
            model, values, history.Period, middle, season, fit.Model ?? new NaiveModel().Fit(rest).Model!,
            Widening(values.Length, history.Period, kept));
    }

    /// <summary>Shrinks the season by the share that noise alone would give.</summary>
    private static double Shrink(double[] values, SeasonalTrendLoess parts, int period)
    {
        double noise = 0, spread = 0;
        for (var step = 0; step < values.Length; step++)
        {
            var remainder = values[step] - parts.Trend[step] - parts.Season[step];
            noise += remainder * remainder;
            spread += parts.Season[step] * parts.Season[step];
        }

        var seasons = (double)values.Length / period;
        var freedom = Math.Max(1, values.Length - period);
        var share = noise / freedom * values.Length / seasons;
        var kept = spread > 0 ? 1 - Math.Clamp(Caution * share / spread, 0, 1) : 0;
        for (var step = 0; step < values.Length; step++)
        {
            parts.Season[step] *= kept;
        }

        return kept;
    }

    /// <summary>How much larger future errors are than past ones because the season was fitted to the past.</summary>
    private static double Widening(int count, int period, double kept)
    {
        var spent = kept * period * Math.Max(1, count / (double)period / YearsADegree);
        return Math.Sqrt(count / Math.Max(count - spent, LeastFreedom * count));
    }

    private double Back(double value) => _logarithms ? Math.Exp(Math.Min(value + _middle, MostLogarithm)) : value;
}
