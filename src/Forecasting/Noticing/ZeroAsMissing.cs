using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>A history with implausible zeros taken as missing, and the steps concerned.</summary>
/// <param name="History">The history; the original if no step is concerned.</param>
/// <param name="Steps">The steps taken as missing, in order; often empty.</param>
internal sealed record ZerosTaken(ForecastHistory History, ImmutableArray<int> Steps)
{
    /// <summary>What was done, as a sentence for the reader; null if nothing was done.</summary>
    public string? Words => Steps.Length == 0
        ? null
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{Steps.Length} of {History.Count} {(History.FirstWeek is null ? "steps" : "weeks")} at or near zero "
                + $"{(Steps.Length == 1 ? "was" : "were")} taken as not reported ({List()}).");

    private string List()
    {
        var places = Steps.Take(6).Select(step => History.FirstWeek is { } first
            ? first.AddDays(7 * step).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : (step + 1).ToString(CultureInfo.InvariantCulture));
        return $"{(History.FirstWeek is null ? "step" : "week of")} {string.Join(", ", places)}{(Steps.Length > 6 ? ", ..." : "")}";
    }
}

/// <summary>Finds implausible zeros: a provider sent no figures, and 0 was recorded.</summary>
internal static class ZeroAsMissing
{
    private const double LowShare = 0.2;
    private const double OrdinaryShare = 0.5;
    private const double MostLow = 0.15;
    private const double MostOrdinary = 0.1;
    private const int LongestLow = 4;
    private const double LeastDeviations = 5;

    /// <summary>The history with implausible zeros taken as missing.</summary>
    /// <remarks>
    /// A step is concerned if its value is below a fifth of the median of its neighbours (a quarter of a season to each side, 6 to 13
    /// steps), in a
    /// run no longer than that for zeros, or than 4 steps for other low values. Not concerned are small counts
    /// (<see cref="CountHistories.IsCounts"/>), from
    /// series with values below 0, with more than 15 % of steps so low, in which values below half of their neighbours' median are common
    /// (10 %
    /// of the rest), in which shares of the neighbours' median vary so much (a robust deviation above 16 %) that chance makes such values,
    /// or in which the same
    /// place a season before or after is as low.
    /// </remarks>
    /// <param name="history">The history.</param>
    /// <returns>The history and the steps, without those that were missing before.</returns>
    public static ZerosTaken WithZerosAsMissing(this ForecastHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var steps = Steps(history);
        if (steps.Count == 0)
        {
            return new ZerosTaken(history, []);
        }

        var seen = history.Seen().ToArray();
        foreach (var step in steps)
        {
            seen[step] = null;
        }

        return new ZerosTaken(ForecastHistory.OfSeen(history.Name, seen, history.Period, history.FirstWeek), [.. steps]);
    }

    private static List<int> Steps(ForecastHistory history)
    {
        var reach = Math.Clamp(history.Period / 4, 6, 13);
        var values = history.Values;
        if (!MayHold(values, reach) || history.IsCounts())
        {
            return [];
        }

        var shares = Shares(values, reach);
        List<int> found = [];
        int low = 0, ordinary = 0;
        for (var step = 0; step < shares.Length; step++)
        {
            low += shares[step] < LowShare ? 1 : 0;
            ordinary += shares[step] is >= LowShare and < OrdinaryShare ? 1 : 0;
        }

        if (low > MostLow * shares.Length || ordinary > MostOrdinary * (shares.Length - low))
        {
            return [];
        }

        if (1 - LowShare < LeastDeviations * Medians.Deviation(shares))
        {
            return [];
        }

        for (var step = 0; step < shares.Length; step++)
        {
            if (shares[step] < LowShare)
            {
                var end = step;
                while (end < shares.Length && shares[end] < LowShare)
                {
                    end++;
                }

                AddRun(found, history, shares, step, end, reach);
                step = end;
            }
        }

        return found;
    }

    private static void AddRun(List<int> found, ForecastHistory history, double[] shares, int from, int to, int reach)
    {
        var zeros = history.Values[from..to].Count(0.0) == to - from;
        if (to - from > (zeros ? reach : LongestLow))
        {
            return;
        }

        for (var step = from; step < to; step++)
        {
            var period = history.Period;
            var before = period > 1 && step >= period ? shares[step - period] : 1;
            var after = period > 1 && step + period < shares.Length ? shares[step + period] : 1;
            if (!history.IsMissing(step) && before >= LowShare && after >= LowShare)
            {
                found.Add(step);
            }
        }
    }

    /// <summary>A quick check: long enough, nothing below 0, and something far below the rest.</summary>
    private static bool MayHold(ReadOnlySpan<double> values, int reach)
    {
        var (least, most) = (double.PositiveInfinity, 0.0);
        foreach (var value in values)
        {
            least = Math.Min(least, value);
            most = Math.Max(most, value);
        }

        return values.Length > reach && least >= 0 && least < LowShare * most;
    }

    /// <summary>Each value as a share of the median of its neighbours; 1 if the median is 0.</summary>
    private static double[] Shares(ReadOnlySpan<double> values, int reach)
    {
        var shares = new double[values.Length];
        Span<double> near = stackalloc double[26];
        for (var step = 0; step < shares.Length; step++)
        {
            var count = 0;
            for (var at = Math.Max(0, step - reach); at <= Math.Min(values.Length - 1, step + reach); at++)
            {
                if (at != step)
                {
                    near[count++] = values[at];
                }
            }

            var median = Medians.Of(near[..count]);
            shares[step] = median > 0 ? values[step] / median : 1;
        }

        return shares;
    }
}
