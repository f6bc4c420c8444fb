using System.Globalization;

namespace Zoning.Demand;

/// <summary>
/// STL and smoothing: the season taken out by local regression, what is left forecast without a season, the last season put back
/// (Hyndman and Athanasopoulos 2021, Forecasting: Principles and Practice, section 5.7).
/// </summary>
/// <remarks>Needs two full seasons. Where values are all above 0 it works on logarithms if the season grows with the level.</remarks>
public sealed class StlEtsModel : IForecastModel
{
    /// <inheritdoc/>
    public string Key => "stl";

    /// <inheritdoc/>
    public FitResult Fit(ForecastHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return Fitted.Of(history, null);
    }

    private sealed class Fitted : FittedModel
    {
        private readonly double[] _season;
        private readonly double[] _oneStep;
        private readonly bool _logarithms;
        private readonly DynamicTheta _rest;

        private Fitted(double[] values, int period, bool logarithms)
        {
            _logarithms = logarithms;
            var parts = SeasonalTrendLoess.Of(values, period);
            _season = parts.Season[^period..];
            for (var step = 0; step < values.Length; step++)
            {
                values[step] -= parts.Season[step];
            }

            _rest = DynamicTheta.Of(values);
            _oneStep = _rest.OneStep.ToArray();
            for (var step = 0; step < values.Length; step++)
            {
                _oneStep[step] = Back(_oneStep[step] + parts.Season[step]);
            }
        }

        public override string Name => _logarithms ? "stl on logarithms" : "stl";

        public override string Words => string.Create(
            CultureInfo.InvariantCulture, $"the season of {_season.Length} steps taken out by local regression, the rest smoothed, the last season put back");

        public override int Parameters => 3 + _season.Length - 1;

        public override ReadOnlySpan<double> OneStep => _oneStep;

        internal static FitResult Of(ForecastHistory history, bool? logarithms)
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

            var asLogarithms = smallest > 0 && (logarithms ?? false);
            for (var step = 0; asLogarithms && step < values.Length; step++)
            {
                values[step] = Math.Log(values[step]);
            }

            return FitResult.Of(new Fitted(values, history.Period, asLogarithms));
        }

        public override void Forecast(Span<double> means, Span<double> deviations)
        {
            _rest.Forecast(means, deviations);
            for (var step = 0; step < means.Length; step++)
            {
                means[step] = Back(means[step] + _season[step % _season.Length]);
                deviations[step] *= _logarithms ? means[step] : 1;
                deviations[step] = step > 0 ? Math.Max(deviations[step], deviations[step - 1]) : deviations[step];
            }
        }

        public override FitResult Refit(ForecastHistory history) => Of(history, _logarithms);

        private double Back(double value) => _logarithms ? Math.Exp(value) : value;
    }
}
