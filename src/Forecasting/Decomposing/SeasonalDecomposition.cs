using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>How a history is decomposed.</summary>
internal sealed record DecompositionOptions
{
    private readonly int? _seasonWindow;

    /// <summary>
    /// The number of seasons over which each place in the season is smoothed, odd, 7 or more; null (the default) for a season that stays
    /// the same.
    /// </summary>
    public int? SeasonWindow
    {
        get => _seasonWindow;
        init => _seasonWindow = value is null || (value is >= 7 and <= 100_001 && value % 2 == 1)
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(value), value, "The window of the season is an odd number from 7; leave it out for a season that stays the same.");
    }

    /// <summary>Whether outliers get little weight, so that one unusual week changes neither trend nor season; true by default.</summary>
    public bool Robust { get; init; } = true;
}

/// <summary>A history decomposed: trend + season + remainder = value at each step, all in the unit of the history.</summary>
/// <remarks>
/// By local regression, STL (Cleveland, Cleveland, McRae and Terpenning 1990, Journal of Official Statistics 6, 3-73). Without two full
/// seasons the season is 0
/// and the trend is a local line over a third of the history.
/// </remarks>
internal sealed class SeasonalDecomposition
{
    private SeasonalDecomposition(ForecastHistory history, double[] trend, double[] season)
    {
        var values = history.Values;
        var remainder = new double[values.Length];
        for (var step = 0; step < remainder.Length; step++)
        {
            remainder[step] = values[step] - trend[step] - season[step];
        }

        Name = history.Name;
        Period = history.Period;
        HasSeason = history.Period > 1 && values.Length >= 2L * history.Period;
        FirstWeek = history.FirstWeek;
        Trend = [.. trend];
        Season = [.. season];
        Remainder = [.. remainder];
        SeasonStrength = HasSeason ? Strength(season, remainder) : 0;
        TrendStrength = Strength(trend, remainder);
    }

    /// <summary>The name of the series, from its history.</summary>
    public string Name { get; }

    /// <summary>Steps in a season.</summary>
    public int Period { get; }

    /// <summary>The Monday of the first step; null if steps are not calendar weeks.</summary>
    public DateOnly? FirstWeek { get; }

    /// <summary>Whether the history was long enough (two full seasons) to estimate a season.</summary>
    public bool HasSeason { get; }

    /// <summary>The trend, one value for each step.</summary>
    public ImmutableArray<double> Trend { get; }

    /// <summary>What the season adds at each step; 0 if there is no season.</summary>
    public ImmutableArray<double> Season { get; }

    /// <summary>The rest at each step.</summary>
    public ImmutableArray<double> Remainder { get; }

    /// <summary>
    /// How strong the season is, 0 (none) to 1: max(0, 1 - var(remainder) / var(season + remainder)) (Wang, Smith and Hyndman 2006,
    /// doi:10.1007/s10618-005-0039-x).
    /// </summary>
    public double SeasonStrength { get; }

    /// <summary>
    /// How strong the trend is, 0 (none) to 1: max(0, 1 - var(remainder) / var(trend + remainder)) (Wang, Smith and Hyndman 2006,
    /// doi:10.1007/s10618-005-0039-x).
    /// </summary>
    public double TrendStrength { get; }

    /// <summary>What was found, in sentences for the reader.</summary>
    public string Words
    {
        get
        {
            var culture = CultureInfo.InvariantCulture;
            double first = Trend[0], last = Trend[^1];
            var typical = TypicalRemainder();
            var moved = Math.Abs(last - first) <= Math.Max(typical, 1e-3 * Math.Abs(last))
                ? string.Create(culture, $"The trend stays near {last:#,0.#}")
                : string.Create(culture, $"The trend {(last > first ? "rises" : "falls")} from {first:#,0.#} to {last:#,0.#}");
            var season = HasSeason
                ? SeasonStrength < 0.3
                    ? string.Create(culture, $"the season is weak (strength {SeasonStrength:0.00} of 1)")
                    : string.Create(
                        culture,
                        $"the season is {(SeasonStrength < 0.64 ? "plain" : "strong")} (strength {SeasonStrength:0.00} of 1), from "
                            + $"{Season.Min():+#,0.#;-#,0.#;0} to {Season.Max():+#,0.#;-#,0.#;0}")
                : "the history is too short to estimate a season";
            return string.Create(culture, $"{moved}; {season}; the remainder is typically {typical:#,0.#} either way.");
        }
    }

    /// <summary>Decomposes a history.</summary>
    /// <param name="history">The history.</param>
    /// <param name="options">How; null for a robust decomposition with a season that stays the same.</param>
    /// <returns>The parts.</returns>
    public static SeasonalDecomposition Of(ForecastHistory history, DecompositionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        options ??= new DecompositionOptions();
        if (history.Period > 1 && history.Count >= 2L * history.Period)
        {
            var parts = SeasonalTrendLoess.Of(history.Values, history.Period, options.SeasonWindow, options.Robust);
            return new SeasonalDecomposition(history, parts.Trend, parts.Season);
        }

        var trend = new double[history.Count];
        Loess.Of(Math.Max(7, (history.Count / 3) | 1), 1).Smooth(history.Values, [], trend, new double[history.Count]);
        return new SeasonalDecomposition(history, trend, new double[history.Count]);
    }

    private static double Strength(ReadOnlySpan<double> part, ReadOnlySpan<double> remainder)
    {
        double mean = 0, meanBoth = 0, squares = 0, squaresBoth = 0;
        for (var step = 0; step < part.Length; step++)
        {
            mean += remainder[step] / part.Length;
            meanBoth += (part[step] + remainder[step]) / part.Length;
        }

        for (var step = 0; step < part.Length; step++)
        {
            squares += (remainder[step] - mean) * (remainder[step] - mean);
            squaresBoth += (part[step] + remainder[step] - meanBoth) * (part[step] + remainder[step] - meanBoth);
        }

        return squaresBoth > 0 && squaresBoth > 1e-20 * part.Length * meanBoth * meanBoth
            ? Math.Clamp(1 - (squares / squaresBoth), 0, 1)
            : 0;
    }

    private double TypicalRemainder()
    {
        var sizes = Remainder.Select(Math.Abs).Order().ToArray();
        return sizes[sizes.Length / 2];
    }
}
