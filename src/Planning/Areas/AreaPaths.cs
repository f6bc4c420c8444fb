using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>Futures drawn for areas together: on each path a value an area and week.</summary>
internal sealed class AreaPaths(int paths, int areas, int weeks)
{
    private readonly double[] _values = new double[checked(paths * areas * weeks)];

    internal int Count => paths;

    internal int Areas => areas;

    internal int Weeks => weeks;

    internal Span<double> Of(int path, int area) => _values.AsSpan(((path * areas) + area) * weeks, weeks);

    /// <summary>These less others, place by place.</summary>
    internal AreaPaths Less(AreaPaths other)
    {
        var less = new AreaPaths(paths, areas, weeks);
        for (var at = 0; at < _values.Length; at++)
        {
            less._values[at] = _values[at] - other._values[at];
        }

        return less;
    }

    /// <summary>The share of paths on which something holds of one area.</summary>
    internal double Share(int area, Func<ReadOnlySpan<double>, bool> holds)
    {
        var count = 0;
        for (var path = 0; path < paths; path++)
        {
            count += holds(Of(path, area)) ? 1 : 0;
        }

        return (double)count / paths;
    }

    /// <summary>Mean, median and bands of one area, counted on the paths.</summary>
    internal Forecast Summary(int area, string name, DateOnly firstWeek, string method, string words)
    {
        var at = new double[6, weeks];
        var drawn = new double[paths];
        for (var week = 0; week < weeks; week++)
        {
            var sum = 0.0;
            for (var path = 0; path < paths; path++)
            {
                drawn[path] = Of(path, area)[week];
                sum += drawn[path];
            }

            Array.Sort(drawn);
            at[0, week] = sum / paths;
            at[1, week] = Quantile(drawn, 0.5);
            at[2, week] = Quantile(drawn, 0.1);
            at[3, week] = Quantile(drawn, 0.9);
            at[4, week] = Quantile(drawn, 0.025);
            at[5, week] = Quantile(drawn, 0.975);
        }

        ImmutableArray<double> Row(int row) => [.. Enumerable.Range(0, weeks).Select(week => at[row, week])];
        return new Forecast
        {
            Name = name,
            FirstWeek = firstWeek,
            Mean = Row(0),
            Median = Row(1),
            Low80 = Row(2),
            High80 = Row(3),
            Low95 = Row(4),
            High95 = Row(5),
            Method = method,
            Words = words,
        };
    }

    /// <summary>
    /// The value below which a share of sorted values lies, on a straight line between neighbours (Hyndman and Fan 1996, type 7,
    /// doi:10.1080/00031305.1996.10473566).
    /// </summary>
    internal static double Quantile(ReadOnlySpan<double> sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        return below + 1 >= sorted.Length ? sorted[^1] : sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]));
    }
}
