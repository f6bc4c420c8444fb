using System.Globalization;

namespace Zoning.Learning;

/// <summary>
/// Boosted trees that learn from all series of a set how a value follows from those before it: a further model of <c>auto</c>, handed in by
/// <see cref="ForecastOptions.Candidates"/>. Weekly histories under five years are left as they are.
/// </summary>
/// <remarks>
/// For each block of nine steps ahead one model is grown by FastTree (Friedman 2001, doi:10.1214/aos/1013203451) for all series and steps
/// of the block. A row holds one season of values about their mean, the same step one and two seasons ago, the growth over the last
/// season, the step ahead and the size of the series; what is learned is the change from the same step a season ago. All of them are in
/// units of the series' <see cref="PooledSet.Scales"/>, and a change counts at most five. One thread and a fixed seed: the same set gives
/// the same forecast on one platform. On x64 Microsoft.ML brings the native library that FastTree sums with; where it does not load, the
/// answer says so and the forecast is made without trees.
/// </remarks>
public sealed record PooledTrees : PooledCandidate
{
    private const int LongestShortSeason = 24;
    private const int LeastSeasons = 5;
    private const int LeastSeries = 100;
    private const int Block = 9;

    /// <summary>How the trees grow; chosen once, on open files.</summary>
    internal TreeOptions Growing { get; init; } = new(Trees: 100, Leaves: 16, LeastInLeaf: 50, Rate: 0.08);

    /// <summary>The most rows of a block; of more, a regular part is taken.</summary>
    internal int MostRows { get; init; } = 40_000;

    /// <inheritdoc/>
    public override string Name => "pooled-trees";

    /// <inheritdoc/>
    public override string? Refuses(PooledSet series)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.Values.Length < LeastSeries)
        {
            return Text($"trees need {LeastSeries} series, and the set has {series.Values.Length}");
        }

        var longest = series.Values.Max(values => values.Length);
        return series.Period > LongestShortSeason && longest < LeastSeasons * series.Period
            ? Text($"trees need {LeastSeasons} seasons of {series.Period} steps, and the longest history has {longest} steps")
            : null;
    }

    /// <inheritdoc/>
    public override PooledAnswer Forecast(PooledSet series, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.Values.IsDefaultOrEmpty)
        {
            return PooledAnswer.None("there is no series to learn from");
        }

        var windows = new TreeWindows(series);
        var means = new double[series.Values.Length * series.Horizon];
        for (var first = 1; first <= series.Horizon; first += Block)
        {
            var last = Math.Min(series.Horizon, first + Block - 1);
            var grown = Grown.Regress(windows.Rows(first, last, MostRows), Growing, cancellation);
            if (grown.Reason is { } reason)
            {
                return PooledAnswer.None(reason);
            }

            windows.Forecast(grown, first, last, means);
        }

        return PooledAnswer.Of([.. means]);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
