namespace Zoning.Quality.Forecasting;

/// <summary>The rows of a benchmark file as they were at earlier dates, one season apart.</summary>
internal static class OriginRows
{
    /// <summary>The rows at one date: origin 0 is the file's own, origin k is k seasons earlier.</summary>
    /// <returns>The rows that still have two seasons and the horizon to learn from; none of the rows after the date are in their training values.</returns>
    internal static IReadOnlyList<ForecastRow> At(IReadOnlyList<ForecastRow> rows, int origin) =>
        [.. rows.Where(row => origin == 0 || Known(row, origin) >= (2 * row.Period) + row.Horizon).Select(row => Earlier(row, origin))];

    /// <summary>The rows of a file, or every k-th of them; a hierarchy is never thinned, because its sums would no longer hold.</summary>
    internal static IReadOnlyList<ForecastRow> Sampled(IReadOnlyList<ForecastRow> rows, int every) =>
        every <= 1 || rows.All(row => row.Hierarchy.Length > 0) ? rows : [.. rows.Where((_, index) => index % every == 0)];

    private static int Known(ForecastRow row, int origin) => row.Train.Length - (origin * row.Period);

    private static ForecastRow Earlier(ForecastRow row, int origin)
    {
        double[] all = [.. row.Train, .. row.Test];
        var known = Known(row, origin);
        return row with { Train = all[..known], Test = all[known..(known + row.Horizon)] };
    }
}
