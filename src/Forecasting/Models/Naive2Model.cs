using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>Repeats the last value, with the season added back: the reference of the M competitions.</summary>
/// <remarks>
/// A season is removed by classical multiplicative indices if there are three seasons, all values are above 0 and the correlation at the
/// season's lag
/// is significant; otherwise this is the naive model (Makridakis, Spiliotis and Assimakopoulos 2020, doi:10.1016/j.ijforecast.2019.04.014).
/// </remarks>
internal sealed class Naive2Model : IForecastModel
{
    /// <inheritdoc/>
    public string Key => "naive2";

    /// <inheritdoc/>
    public FitResult Fit(ForecastHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var season = SeasonalityTest.Holds(history.Values, history.Period)
            ? ClassicalSeason.Of(history.Values, history.Period, SeasonForm.Multiplied)
            : ClassicalSeason.None;
        return season.IsThere ? FitResult.Of(new Fitted(history.Values, season)) : new NaiveModel().Fit(history);
    }

    private sealed class Fitted : FittedModel
    {
        private readonly ClassicalSeason _season;
        private readonly double[] _oneStep;
        private readonly double _last;
        private readonly double _deviation;

        internal Fitted(ReadOnlySpan<double> values, ClassicalSeason season)
        {
            _season = season;
            var adjusted = season.Remove(values);
            _last = adjusted[^1];
            _oneStep = new double[values.Length];
            _oneStep[0] = double.NaN;
            var squares = 0.0;
            for (var step = 1; step < values.Length; step++)
            {
                _oneStep[step] = season.With(adjusted[step - 1], step);
                squares += (values[step] - _oneStep[step]) * (values[step] - _oneStep[step]);
            }

            _deviation = Math.Sqrt(squares / (values.Length - 1));
        }

        public override string Name => "naive2";

        public override string Words =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"the last value without its season, {_last:0.##}, is repeated, with the season of {_season.Period} steps added back");

        public override int Parameters => 1 + _season.Period;

        public override ReadOnlySpan<double> OneStep => _oneStep;

        public override void Forecast(Span<double> means, Span<double> deviations)
        {
            for (var step = 0; step < means.Length; step++)
            {
                means[step] = _season.With(_last, _oneStep.Length + step);
                deviations[step] = _deviation * Math.Sqrt(step + 1);
            }
        }

        public override FitResult Refit(ForecastHistory history) => new Naive2Model().Fit(history);
    }
}
