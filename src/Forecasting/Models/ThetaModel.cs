using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>
/// Dynamic Optimised Theta: a smoothed level that follows the straight line through the values so far; smoothing and pull are fitted
/// (Fiorucci and others 2016, doi:10.1016/j.ijforecast.2016.02.005).
/// </summary>
/// <remarks>
/// A clear season is first removed by classical indices and added back at the end; indices multiply if all values are above 0, otherwise
/// they are added.
/// </remarks>
internal sealed class ThetaModel : IForecastModel
{
    private const double Bound = 0.7;
    private const double Caution = 1.25;

    /// <inheritdoc/>
    public string Key => "theta";

    /// <inheritdoc/>
    public FitResult Fit(ForecastHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var form = SeasonalityTest.Holds(history.Values, history.Period, 2, Bound) ? SeasonForm.Chosen : SeasonForm.None;
        return Fitted.Of(history, form, null);
    }

    private sealed class Fitted : FittedModel
    {
        private readonly ClassicalSeason _season;
        private readonly SeasonForm _form;
        private readonly DynamicTheta _theta;
        private readonly double[] _oneStep;

        private Fitted(ClassicalSeason season, SeasonForm form, DynamicTheta theta)
        {
            _season = season;
            _form = form;
            _theta = theta;
            _oneStep = theta.OneStep.ToArray();
            for (var step = 0; season.IsThere && step < _oneStep.Length; step++)
            {
                _oneStep[step] = season.With(_oneStep[step], step);
            }
        }

        public override string Name => _season.IsThere ? _season.Multiplies ? "theta, season multiplied" : "theta, season added" : "theta";

        public override string Words => string.Create(
            CultureInfo.InvariantCulture,
            $"the level takes up {_theta.Smoothing:0%} of each forecast error and follows {_theta.Pull:0%} of the long-run "
                + $"slope{(_season.IsThere ? $", the season of {_season.Period} steps added back" : "")}");

        public override int Parameters => 3 + (_season.IsThere ? _season.Period - 1 : 0);

        public override ReadOnlySpan<double> OneStep => _oneStep;

        internal static FitResult Of(ForecastHistory history, SeasonForm form, double? near)
        {
            if (history.Count < 5)
            {
                return FitResult.None($"Needs 5 values; there are {history.Count}.");
            }

            var season = ClassicalSeason.Of(history.Values, history.Period, form, Caution);
            return FitResult.Of(new Fitted(season, form, DynamicTheta.Of(season.Remove(history.Values), near)));
        }

        public override void Forecast(Span<double> means, Span<double> deviations)
        {
            _theta.Forecast(means, deviations);
            var widening = _season.Widening(_oneStep.Length);
            for (var step = 0; _season.IsThere && step < means.Length; step++)
            {
                deviations[step] *= widening;
                means[step] = _season.With(means[step], _oneStep.Length + step);
            }
        }

        public override FitResult Refit(ForecastHistory history) => Of(history, _form, _theta.Smoothing);
    }
}
