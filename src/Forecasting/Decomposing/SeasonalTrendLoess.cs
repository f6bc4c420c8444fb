namespace Zoning.Forecasting;

/// <summary>
/// Decomposes a series into trend, season and remainder by local regression, STL (Cleveland, Cleveland, McRae and Terpenning 1990,
/// Journal of Official Statistics 6, 3-73): the season is smoothed place by place over the years, the trend over the series without its
/// season.
/// </summary>
internal sealed class SeasonalTrendLoess
{
    private const int RobustRounds = 15;

    private readonly double[] _values;
    private readonly int _period;
    private readonly Loess _seasonSmoother;
    private readonly Loess _passSmoother;
    private readonly Loess _trendSmoother;
    private readonly double[] _rest;
    private readonly double[] _long;
    private readonly double[] _mean;
    private readonly double[] _other;
    private readonly double[] _place;
    private readonly double[] _placeWeights;
    private readonly double[] _placeSmooth;
    private readonly double[] _scratch;

    private SeasonalTrendLoess(ReadOnlySpan<double> values, int period, int? window)
    {
        _values = values.ToArray();
        _period = period;
        var count = values.Length;
        var width = window ?? (10 * count) + 1;
        _seasonSmoother = Loess.Of(width, 0);
        _passSmoother = Loess.Of(Odd(period), 1);
        _trendSmoother = Loess.Of(Odd((int)Math.Ceiling(1.5 * period / (1 - (1.5 / width)))), 1);
        Trend = new double[count];
        Season = new double[count];
        _rest = new double[count];
        _long = new double[count + (2 * period)];
        _mean = new double[count + (2 * period)];
        _other = new double[count + (2 * period)];
        var places = (count / period) + 1;
        _place = new double[places];
        _placeWeights = new double[places];
        _placeSmooth = new double[places];
        _scratch = new double[count];
    }

    /// <summary>The trend, one value for each step.</summary>
    internal double[] Trend { get; }

    /// <summary>The season, one value for each step.</summary>
    internal double[] Season { get; }

    /// <summary>Decomposes a series of two seasons or more.</summary>
    /// <param name="values">The series.</param>
    /// <param name="period">Steps in a season, from 2.</param>
    /// <param name="window">
    /// The number of seasons over which each place is smoothed, odd, from 7; null for the same season every year.
    /// </param>
    /// <param name="robust">Whether outliers get little weight.</param>
    internal static SeasonalTrendLoess Of(ReadOnlySpan<double> values, int period, int? window = null, bool robust = false)
    {
        var parts = new SeasonalTrendLoess(values, period, window);
        double[] weights = [];
        parts.Rounds(robust ? 1 : 2, weights);
        for (var round = 0; robust && round < RobustRounds; round++)
        {
            weights = parts.Weights();
            parts.Rounds(1, weights);
        }

        if (window is null)
        {
            parts.Average();
        }

        return parts;
    }

    private static int Odd(int width) => width % 2 == 0 ? width + 1 : width;

    private void Rounds(int count, double[] weights)
    {
        for (var round = 0; round < count; round++)
        {
            for (var step = 0; step < _values.Length; step++)
            {
                _rest[step] = _values[step] - Trend[step];
            }

            Places(weights);
            Average(_long, _mean, _period, _long.Length);
            Average(_mean, _other, _period, _long.Length - _period + 1);
            Average(_other, _mean, 3, _long.Length - (2 * _period) + 2);
            _passSmoother.Smooth(_mean.AsSpan(0, _values.Length), [], _other.AsSpan(0, _values.Length), _scratch);
            for (var step = 0; step < _values.Length; step++)
            {
                Season[step] = _long[_period + step] - _other[step];
                _rest[step] = _values[step] - Season[step];
            }

            _trendSmoother.Smooth(_rest, weights, Trend, _scratch);
        }
    }

    /// <summary>Smooths each place of the season over the years, and extends it by one season at both ends.</summary>
    private void Places(double[] weights)
    {
        for (var place = 0; place < _period; place++)
        {
            var years = (_values.Length - place + _period - 1) / _period;
            for (var year = 0; year < years; year++)
            {
                _place[year] = _rest[place + (year * _period)];
                _placeWeights[year] = weights.Length > 0 ? weights[place + (year * _period)] : 1;
            }

            var values = _place.AsSpan(0, years);
            var smooth = _placeSmooth.AsSpan(0, years);
            var over = weights.Length > 0 ? _placeWeights.AsSpan(0, years) : [];
            _seasonSmoother.Smooth(values, over, smooth, _scratch);
            var width = Math.Min(_seasonSmoother.Window, years);
            var before = _seasonSmoother.At(values, over, -1, 0, width, _scratch);
            var after = _seasonSmoother.At(values, over, years, years - width, years, _scratch);
            _long[place] = double.IsNaN(before) ? smooth[0] : before;
            for (var year = 0; year < years; year++)
            {
                _long[place + ((year + 1) * _period)] = smooth[year];
            }

            _long[place + ((years + 1) * _period)] = double.IsNaN(after) ? smooth[^1] : after;
        }
    }

    /// <summary>Weights by the size of the remainder (bisquare, six medians wide).</summary>
    private double[] Weights()
    {
        var weights = new double[_values.Length];
        for (var step = 0; step < weights.Length; step++)
        {
            weights[step] = Math.Abs(_values[step] - Trend[step] - Season[step]);
        }

        var sorted = (double[])weights.Clone();
        Array.Sort(sorted);
        var wide = 3 * (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]);
        for (var step = 0; step < weights.Length; step++)
        {
            var share = weights[step] / wide;
            weights[step] = weights[step] <= 0.001 * wide ? 1 : share <= 0.999 ? (1 - (share * share)) * (1 - (share * share)) : 0;
        }

        return weights;
    }

    private void Average()
    {
        for (var place = 0; place < _period; place++)
        {
            double sum = 0;
            var years = 0;
            for (var step = place; step < Season.Length; step += _period)
            {
                sum += Season[step];
                years++;
            }

            for (var step = place; step < Season.Length; step += _period)
            {
                Season[step] = sum / years;
            }
        }
    }

    private static void Average(double[] values, double[] means, int width, int count)
    {
        double sum = 0;
        for (var step = 0; step < width; step++)
        {
            sum += values[step];
        }

        means[0] = sum / width;
        for (var step = width; step < count; step++)
        {
            sum += values[step] - values[step - width];
            means[step - width + 1] = sum / width;
        }
    }
}
