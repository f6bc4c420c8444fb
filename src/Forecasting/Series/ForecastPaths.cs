namespace Zoning.Forecasting;

/// <summary>Sampled futures of several series together, for questions about several series or steps at once.</summary>
/// <remarks>
/// Each path is one possible future of all series; series that moved together in the past (in a cold week) also move together on a path.
/// </remarks>
public sealed class ForecastPaths
{
    private readonly double[] _values;

    /// <summary>Makes paths from sampled values.</summary>
    /// <param name="values">Values by path, then series, then step; not copied.</param>
    /// <param name="paths">Number of paths.</param>
    /// <param name="series">Number of series.</param>
    /// <param name="horizon">Number of steps.</param>
    internal ForecastPaths(double[] values, int paths, int series, int horizon)
    {
        _values = values;
        Count = paths;
        Series = series;
        Horizon = horizon;
    }

    /// <summary>How many paths.</summary>
    public int Count { get; }

    /// <summary>How many series, in the order of the set's forecasts.</summary>
    public int Series { get; }

    /// <summary>How many steps ahead.</summary>
    public int Horizon { get; }

    /// <summary>One path of one series.</summary>
    /// <param name="path">0 to <see cref="Count"/> - 1.</param>
    /// <param name="series">0 to <see cref="Series"/> - 1.</param>
    /// <returns>One value for each step.</returns>
    public ReadOnlySpan<double> Of(int path, int series) => _values.AsSpan(((path * Series) + series) * Horizon, Horizon);

    /// <summary>The share of paths on which a condition holds, such as "the list of this zone stays empty through February".</summary>
    /// <param name="series">0 to <see cref="Series"/> - 1.</param>
    /// <param name="holds">The condition; called once for each path with the values of all steps.</param>
    /// <returns>A share, 0 to 1.</returns>
    public double Probability(int series, Func<ReadOnlyMemory<double>, bool> holds)
    {
        ArgumentNullException.ThrowIfNull(holds);
        var count = 0;
        for (var path = 0; path < Count; path++)
        {
            count += holds(_values.AsMemory(((path * Series) + series) * Horizon, Horizon)) ? 1 : 0;
        }

        return Count == 0 ? 0 : (double)count / Count;
    }
}
