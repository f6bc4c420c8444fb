using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>
/// Singular spectrum analysis: patterns in the windows of a series are separated from noise and continued
/// (Golyandina, Nekrutkin and Zhigljavsky 2001, doi:10.1201/9781420035841).
/// </summary>
/// <remarks>
/// The recurrent forecast of ML.NET's <c>ForecastBySsa</c>, for people who know it: exact choice of rank, stabilised weights, and the same
/// rule for the spread.
/// A window of a season plus one, at most half the history. Below 5 values there is no fit. Rank and weights come from the latest 2,000
/// values.
/// Except on slow trends with clean seasons it is less accurate than <see cref="EtsModel"/> or <see cref="ThetaModel"/>.
/// </remarks>
internal sealed class SsaModel : IForecastModel
{
    private const int LeastPoints = 5;
    private const int MostPoints = 2000;
    private const int WindowWithoutSeason = 12;

    private readonly SsaOptions _options;

    /// <summary>The model with its usual window.</summary>
    public SsaModel()
        : this(new SsaOptions())
    {
    }

    /// <summary>The model with a given window, rank or growth.</summary>
    /// <param name="options">Window, rank and growth.</param>
    public SsaModel(SsaOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
    }

    /// <inheritdoc/>
    public string Key => "ssa";

    /// <inheritdoc/>
    public FitResult Fit(ForecastHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return Of(history, _options.Rank);
    }

    private FitResult Of(ForecastHistory history, int? rank)
    {
        if (history.Count < LeastPoints)
        {
            return FitResult.None($"Needs {LeastPoints} values; there are {history.Count}.");
        }

        var used = Math.Min(history.Count, MostPoints);
        var scale = 0.0;
        foreach (var value in history.Values[^used..])
        {
            scale += Math.Abs(value) / used;
        }

        if (!(scale > 0))
        {
            return FitResult.Of(new Fitted(this, history.Values, 1, null, 0, [0]));
        }

        var values = history.Values[^used..].ToArray();
        for (var step = 0; step < used; step++)
        {
            values[step] /= scale;
        }

        var usual = history.Period > 1 ? (int)Math.Min(200, history.Period + 1L) : WindowWithoutSeason;
        for (var window = Math.Clamp(_options.Window ?? usual, 2, (used - 1) / 2); window >= 2; window--)
        {
            var spectrum = new SsaSpectrum(values, window);
            var chosen = Math.Min(rank ?? spectrum.ChooseRank(), window - 1);
            if (chosen > 0 && spectrum.Recurrence(chosen) is { } weights)
            {
                return FitResult.Of(
                    new Fitted(this, history.Values, scale, spectrum, chosen, SsaStability.Stable(weights, _options.MostGrowth)));
            }
        }

        return FitResult.None("Its windows contain no pattern that continues, for example because only the last value is not 0.");
    }

    private sealed class Fitted : FittedModel
    {
        private readonly SsaModel _model;
        private readonly double _scale;
        private readonly int _window;
        private readonly int _rank;
        private readonly double[] _weights;
        private readonly double[] _state;
        private readonly double[] _oneStep;
        private readonly double _seen;
        private readonly double _carried;

        internal Fitted(SsaModel model, ReadOnlySpan<double> values, double scale, SsaSpectrum? spectrum, int rank, double[] weights)
        {
            (_model, _scale, _rank, _weights) = (model, scale, rank, weights);
            _window = weights.Length + 1;
            _oneStep = new double[values.Length];
            _state = new double[weights.Length];
            if (spectrum is null)
            {
                return;
            }

            var scaled = new double[values.Length];
            for (var step = 0; step < scaled.Length; step++)
            {
                scaled[step] = values[step] / scale;
            }

            // The projection of a window without its first value, weighted by the recurrence: one weight for each value.
            var behind = new double[_window];
            weights.CopyTo(behind, 1);
            var seen = spectrum.Smooth(behind, rank);
            for (var step = 0; step < scaled.Length; step++)
            {
                _oneStep[step] = step < _window ? double.NaN : SsaSpectrum.Dot(seen, scaled.AsSpan(step - _window, _window)) * scale;
            }

            spectrum.Smooth(scaled.AsSpan(scaled.Length - _window), rank).AsSpan(1).CopyTo(_state);
            (_seen, _carried) = Noise(scaled, spectrum.Signal(rank), weights);
        }

        public override string Name => string.Create(CultureInfo.InvariantCulture, $"SSA({_window},{_rank})");

        public override string Words => _rank == 0
            ? "all values are 0, so 0 is repeated"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{_rank} pattern{(_rank == 1 ? "" : "s")} of {_window} steps separated from noise and continued");

        public override int Parameters => _weights.Length;

        public override ReadOnlySpan<double> OneStep => _oneStep;

        public override void Forecast(Span<double> means, Span<double> deviations)
        {
            var before = _weights.Length;
            var path = new double[before + means.Length];
            var pulse = new double[before + means.Length + 1];
            _state.CopyTo(path, 0);
            pulse[before - 1] = 1;
            pulse[before] = _weights[^1];
            var variance = _seen + _carried;
            for (var step = 0; step < means.Length; step++)
            {
                path[before + step] = Math.Clamp(SsaSpectrum.Dot(_weights, path.AsSpan(step, before)), -1e100, 1e100);
                means[step] = path[before + step] * _scale;
                deviations[step] = Math.Sqrt(variance) * _scale;

                // ML.NET leaves out the first response to a pulse and starts with the second; we do the same, so that ranges agree.
                var answer = Math.Clamp(SsaSpectrum.Dot(_weights, pulse.AsSpan(step + 1, before)), -1e100, 1e100);
                pulse[before + step + 1] = answer;
                variance += _carried * answer * answer;
            }
        }

        public override FitResult Refit(ForecastHistory history)
        {
            ArgumentNullException.ThrowIfNull(history);
            return _model.Of(history, _rank == 0 ? _model._options.Rank : _rank);
        }

        /// <summary>The variance of the values about the signal, and of the signal about its recurrence.</summary>
        private static (double Seen, double Carried) Noise(double[] values, double[] signal, double[] weights)
        {
            var from = values.Length - signal.Length;
            var before = weights.Length;
            double mean = 0, squares = 0, middle = 0, spread = 0;
            for (var step = 0; step < signal.Length; step++)
            {
                mean += (values[from + step] - signal[step]) / signal.Length;
            }

            var steps = signal.Length - before;
            for (var step = before; step < signal.Length; step++)
            {
                middle += (signal[step] - SsaSpectrum.Dot(weights, signal.AsSpan(step - before, before))) / steps;
            }

            for (var step = 0; step < signal.Length; step++)
            {
                var away = values[from + step] - signal[step] - mean;
                squares += away * away;
                if (step >= before)
                {
                    var jump = signal[step] - SsaSpectrum.Dot(weights, signal.AsSpan(step - before, before)) - middle;
                    spread += jump * jump;
                }
            }

            return (squares / signal.Length, spread / Math.Max(1, steps - before));
        }
    }
}
