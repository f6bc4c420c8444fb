namespace Zoning.Forecasting;

/// <summary>Which histories are small counts, to be forecast as whole numbers.</summary>
internal static class CountHistories
{
    /// <summary>Above this mean interval between steps with demand a series is intermittent (Syntetos, Boylan and Croston 2005).</summary>
    private const double IntermittentInterval = 1.32;

    /// <summary>Below this mean the whole numbers are felt in every band.</summary>
    private const double SmallMean = 10;

    /// <summary>Whether a history is small counts: whole numbers from 0, with a mean below 10 or a demand at fewer than 1 in 1.32 steps.</summary>
    /// <remarks>
    /// Steps before the first demand don't count, nor do missing ones. The interval 1.32 parts intermittent from regular demand in Syntetos, Boylan and
    /// Croston 2005, doi:10.1057/palgrave.jors.2601841.
    /// </remarks>
    /// <param name="history">What was seen.</param>
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

    /// <summary>Whether all that was seen is whole numbers from 0.</summary>
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
