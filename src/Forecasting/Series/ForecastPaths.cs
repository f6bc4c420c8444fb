namespace Zoning.Forecasting;

/// <summary>Futures drawn together for several series, so that questions about all of them at once have an answer.</summary>
/// <remarks>Each path is one possible future of all series; what happens together in the past (a cold week) happens together on a path.</remarks>
public sealed class ForecastPaths
{
    private readonly double[] _values;

    /// <summary>Takes drawn values.</summary>
    /// <param name="values">By path, then series, then step; kept, not copied.</param>
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
    /// <returns>A value a step.</returns>
    public ReadOnlySpan<double> Of(int path, int series) => _values.AsSpan(((path * Series) + series) * Horizon, Horizon);

    /// <summary>The share of paths on which something holds, such as "the list of this zone stays empty through February".</summary>
    /// <param name="series">0 to <see cref="Series"/> - 1.</param>
    /// <param name="holds">Asked once a path, with the values of all steps.</param>
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
