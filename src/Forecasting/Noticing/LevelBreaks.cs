using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>Finds breaks in the level of a series, such as a service that closed or a boundary that moved.</summary>
/// <remarks>
/// Searches the series without its season (by medians; from three seasons), on the logarithm if values are well above 0. In about one
/// of twenty random walks and one of a hundred quiet series it finds a false break. A trend is not a break.
/// </remarks>
internal static class LevelBreaks
{
    private const int LeastSteps = 12;

    /// <summary>Breaks, gaps and outliers of a history, in the order of their steps.</summary>
    /// <param name="history">The history, best without implausible zeros (<see cref="ZeroAsMissing"/>).</param>
    /// <returns>The changes; empty for fewer than 12 steps or small counts. In the last two steps only outliers are found.</returns>
    public static ImmutableArray<LevelChange> Find(ForecastHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.Count < LeastSteps || history.IsCounts())
        {
            return [];
        }

        var series = SeasonTakenOut.Of(history);
        var search = new ChangeSearch(series.Values);
        var found = search.Run();
        if (ChangeRefit.IsLine(series.Values, found, search.Weight))
        {
            found.RemoveAll(change => change.IsShift);
        }

        var shifts = found.Where(change => change.IsShift).ToList();
        var rows = new List<LevelChange>();
        var reach = Math.Clamp((int)Math.Round(2 / search.Weight), 3, 13);
        for (var at = 0; at < shifts.Count; at++)
        {
            var from = at > 0 ? shifts[at - 1].Step : 0;
            var to = at + 1 < shifts.Count ? shifts[at + 1].Step : history.Count;
            var step = shifts[at].Step;
            var before = Level(series.Values, Math.Max(from, step - reach), step);
            var after = Level(series.Values, step, Math.Min(to, step + reach));
            if (Math.Sign(after - before) != Math.Sign(shifts[at].Size) || Math.Abs(after - before) < Math.Abs(shifts[at].Size) / 3)
            {
                continue;
            }

            if (to < history.Count && to - step <= Math.Max(4, history.Period / 6))
            {
                var later = Level(series.Values, to, Math.Min(at + 2 < shifts.Count ? shifts[at + 2].Step : history.Count, to + reach));
                if (Math.Abs(later - before) < Math.Abs(after - before) / 2)
                {
                    rows.Add(Row(history, LevelChangeKind.Gap, step, to, series.Back(before), series.Back(after)));
                    at++;
                    continue;
                }
            }

            rows.Add(Row(history, LevelChangeKind.Break, step, history.Count, series.Back(before), series.Back(after)));
        }

        foreach (var change in found.Where(change => !change.IsShift))
        {
            var value = series.Values[change.Step];
            rows.Add(
                Row(history, LevelChangeKind.Outlier, change.Step, change.Step + 1, series.Back(value - change.Size), series.Back(value)));
        }

        return [.. rows.OrderBy(row => row.Step)];
    }

    private static double Level(double[] values, int from, int to) => Medians.Of(values.AsSpan(from, to - from).ToArray());

    private static LevelChange Row(ForecastHistory history, LevelChangeKind kind, int step, int until, double before, double after)
    {
        string At(int place) => history.FirstWeek is { } first
            ? string.Create(CultureInfo.InvariantCulture, $"the week of {first.AddDays(7 * place):yyyy-MM-dd}")
            : string.Create(CultureInfo.InvariantCulture, $"step {place + 1}");
        var verb = after < before ? "fell" : "rose";
        var (low, high) = (Round(before, after), Round(after, before));
        var words = kind switch
        {
            LevelChangeKind.Break => $"The level {verb} from {low} to {high} in {At(step)}.",
            LevelChangeKind.Gap => $"The level {verb} from {low} to {high} from {At(step)} to {At(until - 1)}, then returned.",
            _ => $"{Capital(At(step))} is an outlier: {high}, but about {low} was expected.",
        };
        return new LevelChange(kind, step, until, before, after, words);
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Three digits, and as many more as it takes to tell the two levels apart by a hundredth of the larger.</summary>
    private static string Round(double value, double other)
    {
        var size = Math.Max(Math.Abs(value), Math.Abs(other));
        if (!(size > 0))
        {
            return "0";
        }

        var unit = Math.Pow(10, Math.Floor(Math.Log10(size)) - 2);
        return (Math.Round(value / unit) * unit).ToString(unit >= 1 ? "0" : "0.#########", CultureInfo.InvariantCulture);
    }
}
