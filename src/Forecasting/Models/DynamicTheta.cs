namespace Zoning.Forecasting;

/// <summary>
/// Dynamic Optimised Theta of a series without season (Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler 2016,
/// doi:10.1016/j.ijforecast.2016.02.005): m_t = l_{t-1} + (1 - 1/theta) ((1-a)^{t-1} A_{t-1} + (1 - (1-a)^t) / a B_{t-1}), l_t = a y_t +
/// (1-a) l_{t-1},
/// A and B the intercept and slope of the straight line through the values so far.
/// </summary>
/// <remarks>
/// For a given a the errors are linear in the first level and in c = 1 - 1/theta, so both follow by least squares and only a is searched.
/// Short series tell little about theta: c is pulled to the classic 1/2 as if that were known within 0.3; the fit minimises the
/// sum of squares + v ((c - 1/2) / 0.3)^2, v the mean squared error of the free fit for the same a.
/// Values are measured from the first one, which keeps digits; the first error, which the first level could always make 0, is not counted.
/// </remarks>
internal sealed class DynamicTheta
{
    /// <summary>The value of c for the classic theta of 2, and the standard deviation of c about it over many series.</summary>
    private const double UsualPull = 0.5;
    private const double PullSpread = 0.3;

    private const double LeastSmoothing = 0.1;
    private const double MostSmoothing = 0.99;

    private readonly double _base;
    private readonly double[] _means;
    private readonly Line _last;
    private readonly double _level;

    private DynamicTheta(ReadOnlySpan<double> values, double[] shifted, Line[] lines, Errors errors, double smoothing)
    {
        Smoothing = smoothing;
        errors.At(smoothing);
        Pull = errors.Pull;
        _base = values[0];
        _means = new double[values.Length];
        _means[0] = double.NaN;
        FirstLevel = errors.FirstLevel;
        var level = (1 - smoothing) * FirstLevel;
        var decay = 1 - smoothing;
        for (var step = 1; step < shifted.Length; step++)
        {
            var line = lines[step - 1];
            var next = decay * (1 - smoothing);
            var mean = level + (Pull * ((decay * line.Intercept) + ((1 - next) / smoothing * line.Slope)));
            _means[step] = _base + mean;
            SquaredErrors += (shifted[step] - mean) * (shifted[step] - mean);
            level = (smoothing * shifted[step]) + ((1 - smoothing) * level);
            decay = next;
        }

        _level = level;
        _last = lines[^1];
        Deviation = Math.Sqrt(SquaredErrors / Math.Max(1, values.Length - 3));
    }

    /// <summary>The share a of each error that the level takes up.</summary>
    internal double Smoothing { get; }

    /// <summary>c = 1 - 1/theta: 0 for no trend (theta 1), 0.5 for theta 2, 1 for infinite theta.</summary>
    internal double Pull { get; }

    /// <summary>The level before the first value, measured from the first value.</summary>
    internal double FirstLevel { get; }

    /// <summary>The sum of squared errors from the second value on.</summary>
    internal double SquaredErrors { get; }

    /// <summary>The standard deviation of one error.</summary>
    internal double Deviation { get; }

    /// <summary>Forecasts one step ahead, NaN first.</summary>
    internal ReadOnlySpan<double> OneStep => _means;

    /// <summary>Fits by least squares; three values at least.</summary>
    internal static DynamicTheta Of(ReadOnlySpan<double> values, double? near = null)
    {
        var shifted = new double[values.Length];
        var lines = new Line[values.Length];
        var line = default(Line);
        for (var step = 0; step < shifted.Length; step++)
        {
            shifted[step] = values[step] - values[0];
            line = line.With(shifted[step], step + 1);
            lines[step] = line;
        }

        var errors = new Errors(shifted, lines);
        var smoothing = near is { } centre
            ? LineSearch.Minimise(ref errors, Math.Max(LeastSmoothing, centre - 0.2), Math.Min(MostSmoothing, centre + 0.2), 4, 1e-4)
            : LineSearch.Minimise(ref errors, LeastSmoothing, MostSmoothing, 10, 1e-5);
        return new DynamicTheta(values, shifted, lines, errors, smoothing);
    }

    /// <summary>
    /// Means of the steps ahead and their standard deviations, from the weight of each future error in each future value.
    /// </summary>
    internal void Forecast(Span<double> means, Span<double> deviations)
    {
        Follow(_level, _last, means, -1);
        for (var step = 0; step < means.Length; step++)
        {
            means[step] += _base;
        }

        deviations.Fill(1);
        Span<double> weights = means.Length <= 64 ? stackalloc double[means.Length] : new double[means.Length];
        for (var from = 0; from + 1 < means.Length; from++)
        {
            var rest = weights[(from + 1)..];
            Follow(Smoothing, default(Line).With(1, _means.Length + from + 1), rest, from);
            for (var step = 0; step < rest.Length; step++)
            {
                deviations[from + 1 + step] += rest[step] * rest[step];
            }
        }

        for (var step = 0; step < deviations.Length; step++)
        {
            deviations[step] = Deviation * Math.Sqrt(deviations[step]);
            deviations[step] = step > 0 ? Math.Max(deviations[step], deviations[step - 1]) : deviations[step];
        }
    }

    /// <summary>Continues from a level and a line, taking each mean as the value.</summary>
    private void Follow(double level, Line line, Span<double> means, int from)
    {
        var at = _means.Length + from + 1;
        var decay = Math.Pow(1 - Smoothing, at);
        for (var step = 0; step < means.Length; step++)
        {
            var next = decay * (1 - Smoothing);
            var mean = level + (Pull * ((decay * line.Intercept) + ((1 - next) / Smoothing * line.Slope)));
            means[step] = mean;
            level = (Smoothing * mean) + ((1 - Smoothing) * level);
            line = line.With(mean, at + step + 1);
            decay = next;
        }
    }

    /// <summary>The straight line through the values so far, and their mean.</summary>
    private readonly record struct Line(double Mean, double Intercept, double Slope)
    {
        /// <summary>The line with one more value, the count-th, counted from 1.</summary>
        internal Line With(double value, int count)
        {
            var slope = count < 2 ? 0 : (((count - 2) * Slope) + (6.0 / count * (value - Mean))) / (count + 1);
            var mean = Mean + ((value - Mean) / count);
            return new Line(mean, mean - (0.5 * (count + 1) * slope), slope);
        }
    }

    private ref struct Errors(ReadOnlySpan<double> values, ReadOnlySpan<Line> lines) : ILineObjective
    {
        private readonly ReadOnlySpan<double> _values = values;
        private readonly ReadOnlySpan<Line> _lines = lines;

        internal double Pull { get; private set; }

        internal double FirstLevel { get; private set; }

        public double At(double place)
        {
            double smoothed = 0, decay = 1 - place, over = 1 / place;
            double rr = 0, rw = 0, rd = 0, ww = 0, wd = 0, dd = 0;
            for (var step = 1; step < _values.Length; step++)
            {
                var line = _lines[step - 1];
                var next = decay * (1 - place);
                var drift = (decay * line.Intercept) + ((1 - next) * over * line.Slope);
                var rest = _values[step] - smoothed;
                rr += rest * rest;
                rw += rest * decay;
                rd += rest * drift;
                ww += decay * decay;
                wd += decay * drift;
                dd += drift * drift;
                smoothed += place * rest;
                decay = next;
            }

            Fit(rw, rd, ww, wd, dd, 0);
            var hold = Math.Max(0, Squares(rr, rw, rd, ww, wd, dd)) / ((_values.Length - 1) * PullSpread * PullSpread);
            Fit(rw, rd, ww, wd, dd, hold);
            return Squares(rr, rw, rd, ww, wd, dd) + (hold * (Pull - UsualPull) * (Pull - UsualPull));
        }

        private void Fit(double rw, double rd, double ww, double wd, double dd, double hold)
        {
            var held = dd + hold;
            var determinant = (ww * held) - (wd * wd);
            var pull = determinant > 1e-12 * ww * held ? ((ww * (rd + (hold * UsualPull))) - (wd * rw)) / determinant : 0;
            Pull = Math.Clamp(pull, 0, 1);
            FirstLevel = ww > 0 ? (rw - (Pull * wd)) / ww : 0;
        }

        private readonly double Squares(double rr, double rw, double rd, double ww, double wd, double dd) =>
            rr - (2 * ((FirstLevel * rw) + (Pull * rd))) + (FirstLevel * FirstLevel * ww) + (2 * FirstLevel * Pull * wd)
                + (Pull * Pull * dd);
    }
}
