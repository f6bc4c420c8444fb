namespace Zoning.Learning;

/// <summary>Windows of the series of a set as rows for trees, about each series' own level and in units of its size.</summary>
internal sealed class TreeWindows
{
    private const double MostChange = 5;
    private const int Others = 6;
    private const int LagsWithoutSeason = 8;
    private readonly PooledSet _set;
    private readonly int _lags;
    private readonly int _level;

    internal TreeWindows(PooledSet set)
    {
        _set = set;
        var longest = set.Values.Max(values => values.Length);
        _lags = Math.Clamp(set.Period > 1 ? set.Period + 1 : LagsWithoutSeason, 2, Math.Max(2, longest / 2));
        _level = set.Period > 1 ? set.Period : 3;
    }

    private int Width => _lags + Others;

    /// <summary>The least values that a window needs: the lags and, with a season, all of it.</summary>
    private int Least => Math.Max(_lags, _set.Period > 1 ? _set.Period + 1 : 3);

    /// <summary>Rows for steps ahead of a block, taken evenly from all windows of all series.</summary>
    /// <param name="first">The first step ahead, from 1.</param>
    /// <param name="last">The last.</param>
    /// <param name="most">About how many rows at most.</param>
    internal TreeRows Rows(int first, int last, int most)
    {
        var rows = new TreeRows(Width);
        var features = new float[Width];
        var stride = Math.Max(1, WindowsOf(first, last) / (double)most);
        var (at, next) = (0L, 0.0);
        for (var series = 0; series < _set.Values.Length; series++)
        {
            var values = _set.Values[series].AsSpan();
            var scale = _set.Scales[series];
            for (var known = Least; scale > 0 && known <= values.Length - first; known++)
            {
                for (var ahead = first; ahead <= last && known + ahead <= values.Length; ahead++)
                {
                    if (at++ >= next)
                    {
                        next += stride;
                        var start = Features(values[..known], scale, ahead, features);
                        rows.Add(features, Math.Clamp((values[known + ahead - 1] - start) / scale, -MostChange, MostChange));
                    }
                }
            }
        }

        return rows;
    }

    /// <summary>Writes the means of a block; NaN for a series that is too short or never changes.</summary>
    internal void Forecast(Grown grown, int first, int last, Span<double> means)
    {
        var features = new float[Width];
        for (var series = 0; series < _set.Values.Length; series++)
        {
            var values = _set.Values[series].AsSpan();
            var scale = _set.Scales[series];
            for (var ahead = first; ahead <= last; ahead++)
            {
                ref var mean = ref means[(series * _set.Horizon) + ahead - 1];
                mean = values.Length < Least || scale <= 0
                    ? double.NaN
                    : Features(values, scale, ahead, features) + (scale * grown.Of(features));
            }
        }
    }

    private long WindowsOf(int first, int last)
    {
        var all = 0L;
        for (var series = 0; series < _set.Values.Length; series++)
        {
            for (var ahead = first; _set.Scales[series] > 0 && ahead <= last; ahead++)
            {
                all += Math.Max(0, _set.Values[series].Length - ahead - Least + 1);
            }
        }

        return all;
    }

    /// <summary>Writes a row; returns the value that changes are counted from: the same step a season ago, else the last value.</summary>
    private double Features(ReadOnlySpan<double> known, double scale, int ahead, Span<float> features)
    {
        var level = Mean(known[^Math.Min(known.Length, _level)..]);
        var before = known[Math.Max(0, known.Length - (2 * _level))..^Math.Min(known.Length, _level)];
        var (start, earlier) = (known[^1], known[^1]);
        if (_set.Period > 1)
        {
            var at = known.Length + ahead - 1 - ((((ahead - 1) / _set.Period) + 1) * _set.Period);
            (start, earlier) = (known[at], at >= _set.Period ? known[at - _set.Period] : known[at]);
        }

        for (var lag = 0; lag < _lags; lag++)
        {
            features[lag] = (float)((known[^(lag + 1)] - level) / scale);
        }

        features[_lags] = ahead;
        features[_lags + 1] = (float)((start - level) / scale);
        features[_lags + 2] = (float)((earlier - level) / scale);
        features[_lags + 3] = (float)(scale / Math.Max(Math.Abs(level), 1e-3 * scale));
        features[_lags + 4] = before.IsEmpty ? 0 : (float)((level - Mean(before)) / scale);
        features[_lags + 5] = known.Length;
        return start;
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }
}
