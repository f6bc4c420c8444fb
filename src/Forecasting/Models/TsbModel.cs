using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>Intermittent demand: the probability of a demand and its size are smoothed separately (Teunter, Syntetos and Babai).</summary>
/// <remarks>
/// p_t = p_(t-1) + beta (1(y_t > 0) - p_(t-1)) at every step, z_t = z_(t-1) + alpha (y_t - z_(t-1)) where y_t > 0; the forecast is p z
/// (Teunter, Syntetos and
/// Babai 2011, doi:10.1016/j.ejor.2011.05.018). Unlike Croston's, the forecast falls while there is no demand. Alpha and beta minimise the
/// mean square error of one step. The spread is a
/// negative binomial with the variance of the compound, p s^2 + p (1 - p) z^2, s^2 being that of sizes, and it grows with the step as the
/// two levels move. A missing
/// step changes neither.
/// </remarks>
internal sealed class TsbModel : IForecastModel
{
    /// <inheritdoc/>
    public string Key => "tsb";

    /// <inheritdoc/>
    public FitResult Fit(ForecastHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (!history.IsWhole())
        {
            return FitResult.None("Counts are whole numbers from 0; this series has other values.");
        }

        return FitResult.Of(new Fitted(history));
    }

    private readonly record struct State(double Probability, double Size);

    private sealed class Fitted : FittedModel
    {
        private static readonly double[] Starts = [0, 0.05, 0.15, 0.3, 0.5, 0.75, 1];
        private readonly double[] _oneStep;
        private readonly double _alpha;
        private readonly double _beta;
        private readonly State _last;
        private readonly double _sizeVariance;

        internal Fitted(ForecastHistory history)
        {
            _oneStep = new double[history.Count];
            var start = Start(history);
            var search = new Squares(history, start);
            Span<double> point = [0, 0];
            BestOfGrid(search, point);
            SimplexSearch.Minimise(ref search, point, [0, 0], [1, 1], new SimplexOptions(200, 1e-6));
            (_alpha, _beta) = (point[0], point[1]);
            _last = Run(history, start, _alpha, _beta, _oneStep, out _, out _sizeVariance);
        }

        public override string Name => "TSB";

        public override string Words => string.Create(
            CultureInfo.InvariantCulture,
            $"demand in {100 * _last.Probability:0}% of steps, {_last.Size:0.##} on average; both are updated at each step");

        public override int Parameters => 4;

        public override ForecastShape Shape => ForecastShape.Counts;

        public override ReadOnlySpan<double> OneStep => _oneStep;

        public override void Forecast(Span<double> means, Span<double> deviations)
        {
            var (p, z) = (_last.Probability, _last.Size);
            var chance = p * (1 - p) * z * z;
            var sizes = p * _sizeVariance;
            for (var step = 0; step < means.Length; step++)
            {
                means[step] = p * z;
                deviations[step] = Math.Sqrt((chance * (1 + (step * _beta * _beta))) + (sizes * (1 + (step * _alpha * _alpha * p * p))));
            }
        }

        public override FitResult Refit(ForecastHistory history) => new TsbModel().Fit(history);

        /// <summary>The sum of squares has many local minima, so the search starts at the best point of a grid.</summary>
        private static void BestOfGrid(Squares search, Span<double> best)
        {
            Span<double> tried = stackalloc double[2];
            var least = double.PositiveInfinity;
            foreach (var alpha in Starts)
            {
                foreach (var beta in Starts)
                {
                    (tried[0], tried[1]) = (alpha, beta);
                    var squares = search.At(tried);
                    if (squares < least)
                    {
                        least = squares;
                        tried.CopyTo(best);
                    }
                }
            }
        }

        /// <summary>The share of steps with demand and the mean size over the whole history.</summary>
        private static State Start(ForecastHistory history)
        {
            var (seen, busy, sum) = (0, 0, 0.0);
            for (var step = 0; step < history.Count; step++)
            {
                seen += history.IsMissing(step) ? 0 : 1;
                busy += !history.IsMissing(step) && history.Values[step] > 0 ? 1 : 0;
                sum += history.IsMissing(step) ? 0 : history.Values[step];
            }

            return new State((double)busy / seen, busy > 0 ? sum / busy : 0);
        }

        private static State Run(
            ForecastHistory history, State start, double alpha, double beta, Span<double> oneStep, out double squares,
            out double sizeVariance)
        {
            var values = history.Values;
            var (p, z) = (start.Probability, start.Size);
            squares = 0;
            var (sizes, busy) = (0.0, 0);
            for (var step = 0; step < values.Length; step++)
            {
                if (oneStep.Length > 0)
                {
                    oneStep[step] = p * z;
                }

                if (history.IsMissing(step))
                {
                    continue;
                }

                var value = values[step];
                squares += (value - (p * z)) * (value - (p * z));
                if (value > 0)
                {
                    sizes += (value - z) * (value - z);
                    busy++;
                    z += alpha * (value - z);
                }

                p += beta * ((value > 0 ? 1 : 0) - p);
            }

            sizeVariance = sizes / Math.Max(busy - 1, 1);
            return new State(p, z);
        }

        private readonly ref struct Squares(ForecastHistory history, State start) : IObjective
        {
            private readonly ForecastHistory _history = history;
            private readonly State _start = start;

            public double At(scoped ReadOnlySpan<double> point)
            {
                Run(_history, _start, point[0], point[1], [], out var squares, out _);
                return squares;
            }
        }
    }
}
