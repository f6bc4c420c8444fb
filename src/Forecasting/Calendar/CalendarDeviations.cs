namespace Zoning.Forecasting;

/// <summary>How far a calendar week was from the weeks around it, over all series.</summary>
/// <param name="Monday">The week.</param>
/// <param name="Deviation">The difference of logarithms; -0.1 for about 10 % less.</param>
/// <param name="Amounts">What is special about it.</param>
internal sealed record PooledWeek(DateOnly Monday, double Deviation, double[] Amounts)
{
    internal bool IsSpecial => Array.Exists(Amounts, amount => amount > 0);
}

/// <summary>Deviations of weeks from the level of the ordinary weeks around them.</summary>
internal static class CalendarDeviations
{
    private const int Neighbours = 3;
    private const int Reach = 8;
    private const double LeastSpread = 0.02;

    /// <summary>One deviation for each week that any series has, in order of date.</summary>
    internal static List<PooledWeek> Pool(IReadOnlyList<ForecastHistory> histories)
    {
        var cells = new SortedDictionary<DateOnly, List<(double Deviation, double Weight)>>();
        foreach (var history in histories)
        {
            if (history.FirstWeek is { } first && history.Count > 2 * Neighbours && !history.IsCounts())
            {
                Add(cells, history, first);
            }
        }

        var pooled = new List<PooledWeek>(cells.Count);
        foreach (var (monday, values) in cells)
        {
            var amounts = new double[CalendarWeek.Effects];
            CalendarWeek.Fill(monday, amounts);
            pooled.Add(new PooledWeek(
                    monday,
                    WeightedMedian.Of([.. values.Select(value => value.Deviation)], [.. values.Select(value => value.Weight)]),
                    amounts));
        }

        return pooled;
    }

    private static void Add(
        SortedDictionary<DateOnly, List<(double Deviation, double Weight)>> cells, ForecastHistory history, DateOnly first)
    {
        var logs = new double[history.Count];
        var ordinary = new bool[history.Count];
        Span<double> amounts = stackalloc double[CalendarWeek.Effects];
        for (var step = 0; step < logs.Length; step++)
        {
            var value = history.Values[step];
            logs[step] = value > 0 && !history.IsMissing(step) ? Math.Log(value) : double.NaN;
            ordinary[step] = !CalendarWeek.Fill(first.AddDays(7 * step), amounts) && double.IsFinite(logs[step]);
        }

        var deviations = new double[history.Count];
        for (var step = 0; step < logs.Length; step++)
        {
            deviations[step] = logs[step] - ((Side(logs, ordinary, step, -1) + Side(logs, ordinary, step, 1)) / 2);
        }

        var quiet = deviations.Where((deviation, step) => ordinary[step] && double.IsFinite(deviation)).ToArray();
        if (quiet.Length < 2 * Neighbours)
        {
            return;
        }

        // A series that repeats one value (an estimate sent instead of a count) must not outweigh the rest.
        var spread = Math.Max(Math.Max(Medians.Deviation(quiet), quiet.Average(Math.Abs)), LeastSpread);
        for (var step = 0; step < logs.Length; step++)
        {
            if (double.IsFinite(deviations[step]))
            {
                var monday = first.AddDays(7 * step);
                if (!cells.TryGetValue(monday, out var values))
                {
                    cells.Add(monday, values = []);
                }

                values.Add((deviations[step], 1 / (spread * spread)));
            }
        }
    }

    /// <summary>The mean of the nearest ordinary weeks on one side; NaN if too few are near enough.</summary>
    private static double Side(double[] logs, bool[] ordinary, int step, int direction)
    {
        var (sum, count) = (0.0, 0);
        for (var away = 1; away <= Reach && count < Neighbours; away++)
        {
            var at = step + (direction * away);
            if (at >= 0 && at < logs.Length && ordinary[at])
            {
                sum += logs[at];
                count++;
            }
        }

        return count == Neighbours ? sum / count : double.NaN;
    }
}
