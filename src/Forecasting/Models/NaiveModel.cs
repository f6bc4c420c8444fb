using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>Repeats the last value: any forecast has to beat this one.</summary>
/// <remarks>The spread grows with the root of the step, from the mean square of the changes (a random walk).</remarks>
internal sealed class NaiveModel : IForecastModel
{
    /// <inheritdoc/>
    public string Key => "naive";

    /// <inheritdoc/>
    public FitResult Fit(ForecastHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return FitResult.Of(new Fitted(history.Values));
    }

    private sealed class Fitted : FittedModel
    {
        private readonly double[] _oneStep;
        private readonly double _last;
        private readonly double _deviation;

        internal Fitted(ReadOnlySpan<double> values)
        {
            _last = values[^1];
            _oneStep = new double[values.Length];
            _oneStep[0] = double.NaN;
            var squares = 0.0;
            for (var step = 1; step < values.Length; step++)
            {
                _oneStep[step] = values[step - 1];
                squares += (values[step] - values[step - 1]) * (values[step] - values[step - 1]);
            }

            _deviation = values.Length > 1 ? Math.Sqrt(squares / (values.Length - 1)) : 0;
        }

        public override string Name => "naive";

        public override string Words => string.Create(CultureInfo.InvariantCulture, $"the last value, {_last:0.##}, is repeated");

        public override int Parameters => 1;

        public override ReadOnlySpan<double> OneStep => _oneStep;

        public override void Forecast(Span<double> means, Span<double> deviations)
        {
            for (var step = 0; step < means.Length; step++)
            {
                means[step] = _last;
                deviations[step] = _deviation * Math.Sqrt(step + 1);
            }
        }

        public override FitResult Refit(ForecastHistory history) => new NaiveModel().Fit(history);
    }
}
