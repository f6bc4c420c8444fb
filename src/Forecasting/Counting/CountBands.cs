namespace Zoning.Forecasting;

/// <summary>Ranges of whole numbers that contain a count with about the requested probability.</summary>
/// <remarks>
/// <para>
/// Whole numbers rarely add up to 80 % exactly. The range grows from the median by one number at a time, on the side with more probability
/// left outside; of
/// these ranges, the one whose probability is nearest to the requested share is used. So ranges of a larger share contain those of
/// a smaller share, every range contains the median, none goes below 0, and over many series the shares are met as closely as whole numbers
/// allow.
/// </para>
/// <para>
/// If 0 alone has more than the requested share, the range is 0 to 0 and contains the count more often than the share: no range of whole
/// numbers could contain it less often.
/// </para>
/// </remarks>
internal static class CountBands
{
    /// <summary>The range of one share.</summary>
    /// <param name="mean">The mean, 0 or more.</param>
    /// <param name="variance">The variance; Poisson if it is no more than the mean.</param>
    /// <param name="share">The requested probability, above 0 and below 1.</param>
    /// <returns>The lowest and highest whole number in the range.</returns>
    internal static (double Lower, double Upper) Band(double mean, double variance, double share) =>
        Band(CountDistribution.Of(mean, variance), share);

    /// <summary>The range of one share.</summary>
    /// <param name="distribution">How probable each count is.</param>
    /// <param name="share">The requested probability, above 0 and below 1.</param>
    /// <returns>The lowest and highest whole number in the range.</returns>
    internal static (double Lower, double Upper) Band(CountDistribution distribution, double share)
    {
        if (!(share is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "The share of a range is above 0 and below 1, such as 0.8.");
        }

        var median = distribution.Median;
        return IsLarge(distribution, median)
            ? Large(distribution, median, share)
            : Grown(distribution, (int)median, share, double.NaN).Band;
    }

    /// <summary>The smallest share whose range contains an actual count: 0 for the median, near 1 for a very unlikely count.</summary>
    /// <param name="distribution">How probable each count was.</param>
    /// <param name="actual">The actual value.</param>
    /// <returns>0 to 1; the range of any larger share contains the count, and that of any smaller share does not.</returns>
    internal static double Needed(CountDistribution distribution, double actual)
    {
        var median = distribution.Median;
        actual = Math.Clamp(Math.Round(actual), 0, 1e15);
        if (actual == median)
        {
            return 0;
        }

        if (!IsLarge(distribution, median))
        {
            return Math.Clamp(Grown(distribution, (int)median, 1, actual).Share, 0, 1);
        }

        var below = distribution.UpTo((long)actual - 1);
        return Math.Clamp(actual > median ? (2 * below) - 1 : 1 - (2 * distribution.UpTo((long)actual)), 0, 1);
    }

    private static bool IsLarge(CountDistribution distribution, double median) =>
        median + (8 * Math.Sqrt(distribution.Variance)) > CountDistribution.Summed || distribution.LogZero < -600;

    private static (double Lower, double Upper) Large(CountDistribution distribution, double median, double share)
    {
        var outside = (1 - share) / 2;
        return (Math.Min(distribution.Quantile(outside), median), Math.Max(distribution.Quantile(1 - outside), median));
    }

    /// <summary>
    /// Grows the range to a share, or until it contains a count; also returns the share at which it took in its last number.
    /// </summary>
    private static ((double Lower, double Upper) Band, double Share) Grown(
        CountDistribution distribution, int median, double share, double until)
    {
        var at = Math.Exp(distribution.LogZero);
        var below = 0.0;
        for (var count = 1; count <= median; count++)
        {
            below += at;
            at *= distribution.Growth(count);
        }

        var inside = at;
        var (lower, upper) = (median, median);
        var (atLower, atUpper, reached) = (at, at, 0.0);
        while ((inside < share || !double.IsNaN(until)) && !(lower <= until && until <= upper) && upper < 10_000)
        {
            // Because of rounding, "below" must become 0 when no number is left below.
            var takeLower = lower > 0 && below > 1 - inside - below;
            var more = takeLower ? atLower / distribution.Growth(lower) : atUpper * distribution.Growth(upper + 1);
            if (double.IsNaN(until) && inside + more - share > share - inside)
            {
                break;
            }

            reached = inside + (more / 2);
            inside += more;
            if (takeLower)
            {
                lower--;
                atLower = more;
                below = lower > 0 ? below - more : 0;
            }
            else
            {
                upper++;
                atUpper = more;
            }
        }

        return ((lower, upper), lower <= until && until <= upper ? reached : 1);
    }
}
