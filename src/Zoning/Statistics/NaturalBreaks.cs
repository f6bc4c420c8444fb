using System.Collections.Immutable;

namespace Zoning;

/// <summary>The search for natural breaks: exact, by dynamic programming over the different values.</summary>
internal sealed class NaturalBreaks
{
    private readonly double[] _distinct;
    private readonly double[] _weight;
    private readonly double[] _sum;
    private readonly double[] _squares;

    private NaturalBreaks(double[] sorted)
    {
        _distinct = [.. sorted.Distinct()];
        _weight = new double[_distinct.Length + 1];
        _sum = new double[_distinct.Length + 1];
        _squares = new double[_distinct.Length + 1];

        // Counted from the middle, so that squares of large equal parts don't drown the differences.
        var middle = sorted[sorted.Length / 2];
        var at = 0;
        for (var i = 0; i < _distinct.Length; i++)
        {
            var first = at;
            while (at < sorted.Length && sorted[at] == _distinct[i])
            {
                at++;
            }

            var (weight, value) = (at - first, _distinct[i] - middle);
            _weight[i + 1] = _weight[i] + weight;
            _sum[i + 1] = _sum[i] + (weight * value);
            _squares[i + 1] = _squares[i] + (weight * value * value);
        }
    }

    /// <summary>The upper ends of the best classes.</summary>
    /// <param name="sorted">Ascending values, at least one.</param>
    /// <param name="classes">How many classes, 1 or more.</param>
    /// <returns>At most <paramref name="classes"/> ends; the last is the largest value.</returns>
    internal static ImmutableArray<double> Of(double[] sorted, int classes)
    {
        var search = new NaturalBreaks(sorted);
        return search.Search(Math.Min(classes, search._distinct.Length));
    }

    private ImmutableArray<double> Search(int classes)
    {
        var count = _distinct.Length;
        var least = new double[count + 1];
        var next = new double[count + 1];
        var start = new int[classes + 1, count + 1];
        for (var end = 1; end <= count; end++)
        {
            least[end] = Within(0, end);
        }

        for (var level = 2; level <= classes; level++)
        {
            Split(level, level, count, level - 1, count - 1, least, next, start);
            (least, next) = (next, least);
        }

        var bounds = new double[classes];
        for (int level = classes, end = count; level >= 1; level--)
        {
            bounds[level - 1] = _distinct[end - 1];
            end = start[level, end];
        }

        return [.. bounds];
    }

    // The best start of the last class never moves left as the end moves right, so halves can be searched apart.
    private void Split(
        int level, int fromEnd, int toEnd, int fromStart, int toStart, double[] least, double[] next, int[,] start)
    {
        if (fromEnd > toEnd)
        {
            return;
        }

        var end = (fromEnd + toEnd) / 2;
        var (best, cost) = (fromStart, double.PositiveInfinity);
        for (var from = Math.Max(fromStart, level - 1); from <= Math.Min(toStart, end - 1); from++)
        {
            var sum = least[from] + Within(from, end);
            if (sum < cost)
            {
                (best, cost) = (from, sum);
            }
        }

        next[end] = cost;
        start[level, end] = best;
        Split(level, fromEnd, end - 1, fromStart, best, least, next, start);
        Split(level, end + 1, toEnd, best, toStart, least, next, start);
    }

    private double Within(int from, int end)
    {
        var sum = _sum[end] - _sum[from];
        return Math.Max(0, _squares[end] - _squares[from] - (sum * sum / (_weight[end] - _weight[from])));
    }
}
