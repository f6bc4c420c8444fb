using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>A date at which forecasts are made again, and how much of each series was known then.</summary>
/// <param name="Known">For each series, the number of steps before the date; more than the series has if it ended earlier.</param>
internal sealed record BackTestDate(ImmutableArray<int> Known)
{
    /// <summary>The dates, the earliest first.</summary>
    /// <remarks>Series end together unless their weeks say otherwise, so that all series know the same weeks at each date.</remarks>
    internal static ImmutableArray<BackTestDate> Of(IReadOnlyList<ForecastHistory> histories, BackTestOptions options)
    {
        var ends = histories.Select(history => history.FirstWeek?.AddDays(7 * history.Count)).ToArray();
        var last = ends.Max();
        var early = ends.Select(end => ends.Contains(null) ? 0 : (last!.Value.DayNumber - end!.Value.DayNumber) / 7).ToArray();
        var stride = options.Stride ?? ((options.Horizon + 3) / 4);
        var dates = new List<BackTestDate>();
        while (dates.Count < options.Origins)
        {
            var back = options.Horizon + ((long)stride * dates.Count);
            var known = histories.Select((history, series) => (int)Math.Max(0, history.Count + early[series] - back)).ToImmutableArray();
            if (!known.Any(count => count >= options.LeastKnown))
            {
                break;
            }

            dates.Add(new BackTestDate(known));
        }

        dates.Reverse();
        return [.. dates];
    }

    /// <summary>Why a series is not forecast at this date; null if it is.</summary>
    internal string? WhyNot(ForecastHistory history, int series, int leastKnown)
    {
        var known = Known[series];
        if (known >= history.Count)
        {
            return "It ended before this date.";
        }

        if (known < leastKnown)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{known} steps were known; {leastKnown} are needed.");
        }

        for (var step = 0; step < known; step++)
        {
            if (!history.IsMissing(step))
            {
                return null;
            }
        }

        return "No step before this date has a value.";
    }
}
