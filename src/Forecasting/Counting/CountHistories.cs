namespace Zoning.Forecasting;

/// <summary>Decides which histories are small counts, which are forecast as whole numbers.</summary>
internal static class CountHistories
{
    /// <summary>Above this mean interval between steps with demand a series is intermittent (Syntetos, Boylan and Croston 2005).</summary>
    private const double IntermittentInterval = 1.32;

    /// <summary>Below this mean the ranges show that values are whole numbers.</summary>
    private const double SmallMean = 10;

    /// <summary>
    /// Whether a history is small counts: whole numbers from 0, with a mean below 10 or a demand at fewer than 1 in 1.32 steps.
    /// </summary>
    /// <remarks>
    /// Steps before the first demand and missing steps do not count. The interval 1.32 separates intermittent from regular demand in
    /// Syntetos, Boylan and
    /// Croston 2005, doi:10.1057/palgrave.jors.2601841.
    /// </remarks>
    /// <param name="history">The history.</param>
    /// <returns>True for small counts; all zeros are small counts too.</returns>
    public static bool IsCounts(this ForecastHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (!history.IsWhole())
        {
            return false;
        }

        int seen = 0, busy = 0;
        var sum = 0.0;
        for (var step = 0; step < history.Count; step++)
        {
            var value = history.Values[step];
            if (history.IsMissing(step) || (busy == 0 && value <= 0))
            {
                continue;
            }

            seen++;
            busy += value > 0 ? 1 : 0;
            sum += value;
        }

        return busy == 0 || sum / seen < SmallMean || (double)seen / busy >= IntermittentInterval;
    }

    /// <summary>Whether all values are whole numbers from 0.</summary>
    internal static bool IsWhole(this ForecastHistory history)
    {
        for (var step = 0; step < history.Count; step++)
        {
            var value = history.Values[step];
            if (!history.IsMissing(step) && (value < 0 || value != Math.Floor(value)))
            {
                return false;
            }
        }

        return true;
    }
}
