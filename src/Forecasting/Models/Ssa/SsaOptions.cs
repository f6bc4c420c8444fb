namespace Zoning.Forecasting;

/// <summary>How a series is taken apart by <see cref="SsaModel"/>.</summary>
internal sealed record SsaOptions
{
    /// <summary>
    /// How many steps are looked at together, 2 to 200; by default (none) one more than a season, or 12 without one. It is shortened to less than half the
    /// history where that is shorter.
    /// </summary>
    /// <remarks>
    /// A pattern longer than the window can't be told from a trend, so it should hold at least one season: 13 for months, 53 for weeks. A longer one tells more
    /// patterns apart but needs more history and takes up more noise: the next value becomes a weighted sum of the last (window - 1) values.
    /// </remarks>
    public int? Window
    {
        get;
        init => field = value is null or (>= 2 and <= 200)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The window is 2 to 200 steps, or none for one more than a season.");
    }

    /// <summary>How many patterns are kept as signal, 1 to the window less 1; by default (none) the number that would have forecast the latest values best.</summary>
    public int? Rank
    {
        get;
        init => field = value is null or (>= 1 and <= 199)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The rank is 1 to 199, or none to have it chosen.");
    }

    /// <summary>The most by which the signal may grow exponentially in a step, as a factor from 1 (no exponential growth) to 2 (the default: as much as was seen, as ML.NET does).</summary>
    public double MostGrowth
    {
        get;
        init => field = value is >= 1 and <= 2
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Growth is a factor from 1 to 2 a step.");
    } = 2;
}
