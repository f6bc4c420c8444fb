using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>Repeats the last season: each step ahead has the value of the same place in the last season.</summary>
/// <remarks>
/// Without a season, or with less than one season and a step, this is the naive model. The spread is the root mean square of the changes
/// over a season,
/// times the root of the seasons ahead (Hyndman and Athanasopoulos 2021, Forecasting: Principles and Practice, section 5.5).
/// </remarks>
internal sealed class SeasonalNaiveModel : IForecastModel
{
    /// <inheritdoc/>
    public string Key => "snaive";

    /// <inheritdoc/>
    public FitResult Fit(ForecastHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return history.Period < 2 || history.Count <= history.Period
            ? new NaiveModel().Fit(history)
            : FitResult.Of(new Fitted(history.Values, history.Period));
    }

    private sealed class Fitted : FittedModel
    {
        private readonly double[] _oneStep;
        private readonly double[] _season;
        private readonly double _deviation;

        internal Fitted(ReadOnlySpan<double> values, int period)
        {
            _season = values[^period..].ToArray();
            _oneStep = new double[values.Length];
            _oneStep.AsSpan(0, period).Fill(double.NaN);
            values[..^period].CopyTo(_oneStep.AsSpan(period));
            var squares = 0.0;
            for (var step = period; step < values.Length; step++)
            {
                squares += (values[step] - values[step - period]) * (values[step] - values[step - period]);
            }

            _deviation = Math.Sqrt(squares / (values.Length - period));
        }

        public override string Name => "snaive";

        public override string Words =>
            string.Create(CultureInfo.InvariantCulture, $"the last {_season.Length} steps are repeated, season after season");

        public override int Parameters => _season.Length;

        public override ReadOnlySpan<double> OneStep => _oneStep;

        public override void Forecast(Span<double> means, Span<double> deviations)
        {
            for (var step = 0; step < means.Length; step++)
            {
                means[step] = _season[step % _season.Length];
                deviations[step] = _deviation * Math.Sqrt((step / _season.Length) + 1);
            }
        }

        public override FitResult Refit(ForecastHistory history) => new SeasonalNaiveModel().Fit(history);
    }
}
