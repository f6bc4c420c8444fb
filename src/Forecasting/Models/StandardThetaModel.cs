using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>
/// The theta method as it won the M3 competition: simple exponential smoothing with half the slope of the straight line as drift
/// (Assimakopoulos and Nikolopoulos 2000, doi:10.1016/S0169-2070(00)00066-2; Hyndman and Billah 2003, doi:10.1016/S0169-2070(01)00143-1).
/// </summary>
/// <remarks>
/// A season that is clear over more than two seasons is removed by classical indices and added back. One-step forecasts within the history
/// carry no drift,
/// and the variance k steps ahead is that of the smoothing, s^2 (1 + (k - 1) a^2).
/// </remarks>
internal sealed class StandardThetaModel : IForecastModel
{
    /// <inheritdoc/>
    public string Key => "theta-standard";

    /// <inheritdoc/>
    public FitResult Fit(ForecastHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var form = history.Count > 2L * history.Period && SeasonalityTest.Holds(history.Values, history.Period, 2, 1.6448536269514722)
            ? SeasonForm.Chosen
            : SeasonForm.None;
        return Fitted.Of(history, form);
    }

    private sealed class Fitted : FittedModel
    {
        private const double LeastSmoothing = 1e-4;
        private const double MostSmoothing = 0.9999;

        private readonly ClassicalSeason _season;
        private readonly SeasonForm _form;
        private readonly double[] _oneStep;
        private readonly double _smoothing;
        private readonly double _level;
        private readonly double _drift;
        private readonly double _deviation;

        private Fitted(ClassicalSeason season, SeasonForm form, double[] adjusted)
        {
            _season = season;
            _form = form;
            var start = adjusted[0];
            var centre = 0.5 * (adjusted.Length - 1);
            double across = 0, along = 0;
            for (var step = 0; step < adjusted.Length; step++)
            {
                adjusted[step] -= start;
                across += (step - centre) * adjusted[step];
                along += (step - centre) * (step - centre);
            }

            var errors = new Errors(adjusted);
            _smoothing = LineSearch.Minimise(ref errors, LeastSmoothing, MostSmoothing, 12, 1e-7);
            errors.At(_smoothing);
            _drift = 0.5 * across / along;
            _oneStep = new double[adjusted.Length];
            var level = errors.FirstLevel;
            var squares = 0.0;
            for (var step = 0; step < adjusted.Length; step++)
            {
                _oneStep[step] = season.With(start + level, step);
                squares += (adjusted[step] - level) * (adjusted[step] - level);
                level += _smoothing * (adjusted[step] - level);
            }

            _level = start + level;
            _deviation = Math.Sqrt(squares / Math.Max(1, adjusted.Length - 2));
        }

        public override string Name =>
            _season.IsThere ? _season.Multiplies ? "theta-standard, season multiplied" : "theta-standard, season added" : "theta-standard";

        public override string Words => string.Create(
            CultureInfo.InvariantCulture,
            $"the level takes up {_smoothing:0%} of each forecast error and follows half of the long-run "
                + $"slope{(_season.IsThere ? $", the season of {_season.Period} steps added back" : "")}");

        public override int Parameters => 3 + (_season.IsThere ? _season.Period - 1 : 0);

        public override ReadOnlySpan<double> OneStep => _oneStep;

        internal static FitResult Of(ForecastHistory history, SeasonForm form)
        {
            if (history.Count < 5)
            {
                return FitResult.None($"Needs 5 values; there are {history.Count}.");
            }

            var season = ClassicalSeason.Of(history.Values, history.Period, form);
            return FitResult.Of(new Fitted(season, form, season.Remove(history.Values)));
        }

        public override void Forecast(Span<double> means, Span<double> deviations)
        {
            var gathered = (1 - Math.Pow(1 - _smoothing, _oneStep.Length)) / _smoothing;
            for (var step = 0; step < means.Length; step++)
            {
                means[step] = _season.With(_level + (_drift * (step + gathered)), _oneStep.Length + step);
                deviations[step] = _deviation * Math.Sqrt(1 + (step * _smoothing * _smoothing));
            }
        }

        public override FitResult Refit(ForecastHistory history) => Of(history, _form);

        /// <summary>Squared errors of simple smoothing for a given share; the first level follows by least squares.</summary>
        private ref struct Errors(ReadOnlySpan<double> values) : ILineObjective
        {
            private readonly ReadOnlySpan<double> _values = values;

            internal double FirstLevel { get; private set; }

            public double At(double place)
            {
                double smoothed = 0, decay = 1, rr = 0, rw = 0, ww = 0;
                foreach (var value in _values)
                {
                    var rest = value - smoothed;
                    rr += rest * rest;
                    rw += rest * decay;
                    ww += decay * decay;
                    smoothed += place * rest;
                    decay *= 1 - place;
                }

                FirstLevel = rw / ww;
                return rr - (rw * FirstLevel);
            }
        }
    }
}
