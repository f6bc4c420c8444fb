namespace Zoning.Quality.Forecasting;

/// <summary>The yardstick of OWA, computed as the benchmark's readme defines it; shares no code with the library's models.</summary>
internal static class Naive2Points
{
    internal static double[] Of(double[] train, int period, int horizon)
    {
        if (!IsSeasonal(train, period))
        {
            return [.. Enumerable.Repeat(train[^1], horizon)];
        }

        var indices = Indices(train, period);
        var level = train[^1] / indices[(train.Length - 1) % period];
        return [.. Enumerable.Range(0, horizon).Select(step => level * indices[(train.Length + step) % period])];
    }

    private static bool IsSeasonal(double[] train, int period)
    {
        if (period < 2 || train.Length < 3 * period || train.Any(value => value <= 0))
        {
            return false;
        }

        var mean = train.Average();
        var whole = train.Sum(value => (value - mean) * (value - mean));
        if (whole <= 0)
        {
            return false;
        }

        var correlations = Enumerable.Range(1, period).Select(lag =>
            Enumerable.Range(lag, train.Length - lag).Sum(at => (train[at] - mean) * (train[at - lag] - mean)) / whole).ToArray();
        var spread = Math.Sqrt((1 + (2 * correlations.Take(period - 1).Sum(value => value * value))) / train.Length);
        return Math.Abs(correlations[period - 1]) > 1.645 * spread;
    }

    private static double[] Indices(double[] train, int period)
    {
        var sums = new double[period];
        var counts = new int[period];
        var half = period / 2;
        for (var at = half; at < train.Length - half; at++)
        {
            var mean = 0.0;
            for (var near = -half; near <= half; near++)
            {
                var weight = period % 2 == 0 && Math.Abs(near) == half ? 0.5 : 1;
                mean += weight * train[at + near] / period;
            }

            sums[at % period] += train[at] / mean;
            counts[at % period]++;
        }

        var indices = sums.Select((sum, place) => sum / counts[place]).ToArray();
        var scale = indices.Average();
        return [.. indices.Select(index => index / scale)];
    }
}
