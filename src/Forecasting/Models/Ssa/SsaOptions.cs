namespace Zoning.Forecasting;

/// <summary>How <see cref="SsaModel"/> decomposes a series.</summary>
internal sealed record SsaOptions
{
    /// <summary>
    /// The number of steps in a window, 2 to 200; by default (null) one more than a season, or 12 without a season. It is shortened to less
    /// than half the
    /// history if that is shorter.
    /// </summary>
    /// <remarks>
    /// A pattern longer than the window looks like a trend, so a window should contain at least one season: 13 for months, 53 for weeks. A
    /// longer window separates more
    /// patterns but needs more history and takes up more noise: the next value becomes a weighted sum of the last (window - 1) values.
    /// </remarks>
    public int? Window
    {
        get;
        init => field = value is null or (>= 2 and <= 200)
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, "The window is 2 to 200 steps, or null for one more than a season.");
    }

    /// <summary>
    /// The number of patterns kept as signal, 1 to the window less 1; by default (null) the number that would have forecast the latest
    /// values best.
    /// </summary>
    public int? Rank
    {
        get;
        init => field = value is null or (>= 1 and <= 199)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The rank is 1 to 199, or null to have it chosen.");
    }

    /// <summary>
    /// The most by which the signal may grow exponentially in a step, as a factor from 1 (no exponential growth) to 2 (the default: as much
    /// as in the history, as ML.NET does).
    /// </summary>
    public double MostGrowth
    {
        get;
        init => field = value is >= 1 and <= 2
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Growth is a factor from 1 to 2 a step.");
    } = 2;
}
