using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>
/// Counts whose level moves slowly: simple exponential smoothing with a negative binomial spread, and seasonal factors if they are more
/// than chance.
/// </summary>
/// <remarks>
/// Level l_t = l_(t-1) + alpha (y_t / s_t - l_(t-1)); alpha and the first level minimise the mean square error of one step. The variance h
/// steps ahead
/// is v (1 + (h - 1) alpha^2), v being the mean square error of one step (Hyndman et al. 2008, doi:10.1007/978-3-540-71918-2, chapter 6),
/// adjusted for
/// the parameters estimated. A missing step leaves the level unchanged.
/// </remarks>
internal sealed class CountSmoothingModel : IForecastModel
{
    private const int Tries = 20;

    /// <inheritdoc/>
    public string Key => "counts";

    /// <inheritdoc/>
    public FitResult Fit(ForecastHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (!history.IsWhole())
        {
            return FitResult.None("Counts are whole numbers from 0; this series has other values.");
        }

        var factors = CountSeason.Factors(history, out var share);
        return FitResult.Of(new Fitted(history, factors, share));
    }

    private sealed class Fitted : FittedModel
    {
        private readonly double[] _oneStep;
        private readonly double[]? _factors;
        private readonly double _alpha;
        private readonly double _level;
        private readonly double _variance;

        internal Fitted(ForecastHistory history, double[]? factors, double share)
        {
            _factors = factors;
            _oneStep = new double[history.Count];
            _alpha = Best(history);
            (var squares, _level) = Run(history, _alpha, _oneStep);
            var seen = history.Count - history.Missing;
            _variance = squares / Math.Max(seen - 2 - (share * ((factors?.Length ?? 1) - 1)), 1);
        }

        public override string Name => _factors is null ? "SES with negative binomial" : "SES with negative binomial and season";

        public override string Words => string.Create(
            CultureInfo.InvariantCulture,
            $"the level {_level:0.##} is repeated; each new count moves it by {100 * _alpha:0}% of the forecast "
                + $"error{(_factors is null ? "" : "; the seasonal factors multiply it")}");

        public override int Parameters => 2 + (_factors is null ? 0 : _factors.Length - 1);

        public override ForecastShape Shape => ForecastShape.Counts;

        public override ReadOnlySpan<double> OneStep => _oneStep;

        public override void Forecast(Span<double> means, Span<double> deviations)
        {
            var widest = 0.0;
            for (var step = 0; step < means.Length; step++)
            {
                var factor = Factor(_oneStep.Length + step);
                means[step] = _level * factor;
                var variance = _variance * (1 + (step * _alpha * _alpha));
                widest = Math.Max(widest, Math.Sqrt(Math.Max(variance, 0)));
                deviations[step] = widest;
            }
        }

        public override FitResult Refit(ForecastHistory history) => new CountSmoothingModel().Fit(history);

        private double Factor(int step) => _factors is null ? 1 : _factors[step % _factors.Length];

        private double Best(ForecastHistory history)
        {
            var (best, least) = (0.0, double.PositiveInfinity);
            for (var attempt = 0; attempt <= Tries; attempt++)
            {
                var alpha = attempt / (double)Tries;
                var squares = Run(history, alpha, _oneStep).Squares;
                (best, least) = squares < least * (1 - 1e-9) ? (alpha, squares) : (best, least);
            }

            return best;
        }

        /// <summary>Runs over the history twice: the first level that minimises the squares is linear in the errors.</summary>
        private (double Squares, double Level) Run(ForecastHistory history, double alpha, double[] oneStep)
        {
            var values = history.Values;
            double level = 0, trace = 1, above = 0, below = 0;
            for (var step = 0; step < values.Length; step++)
            {
                if (history.IsMissing(step))
                {
                    continue;
                }

                var factor = Factor(step);
                var error = values[step] - (level * factor);
                above += error * trace * factor;
                below += trace * factor * trace * factor;
                level += alpha * error / factor;
                trace *= 1 - alpha;
            }

            level = Math.Max(above / below, 0);
            var squares = 0.0;
            for (var step = 0; step < values.Length; step++)
            {
                var factor = Factor(step);
                oneStep[step] = level * factor;
                if (!history.IsMissing(step))
                {
                    var error = values[step] - oneStep[step];
                    squares += error * error;
                    level += alpha * error / factor;
                }
            }

            return (squares, Math.Max(level, 0));
        }
    }
}
