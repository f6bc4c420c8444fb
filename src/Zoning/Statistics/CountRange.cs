using MathNet.Numerics.Distributions;

namespace Zoning;

/// <summary>The counts that a mean lets expect.</summary>
internal static class CountRange
{
    /// <summary>Below this extra variance (times the mean) a count is as good as a Poisson one.</summary>
    private const double Negligible = 1e-7;

    /// <summary>
    /// The least and the most count within the middle of a negative binomial distribution: each end by the probability below a count and
    /// half of its own (mid-p), so that the middle is met on average and not exceeded as whole counts would.
    /// </summary>
    /// <param name="mean">The mean, above 0.</param>
    /// <param name="extra">s of the variance m + s m x m, 0 or more.</param>
    /// <param name="middle">The share in the middle, such as 0.95.</param>
    /// <remarks>Lancaster (1961), doi:10.1080/01621459.1961.10482105, on mid-p. O(log mean).</remarks>
    internal static (long Low, long High) Of(double mean, double extra, double middle)
    {
        var tail = (1 - middle) / 2;
        return (First(mean, extra, tail), First(mean, extra, 1 - tail, strictly: true) - 1);
    }

    /// <summary>The probability of fewer than a count, and half of that of the count itself.</summary>
    internal static double MidP(double mean, double extra, long count)
    {
        var upTo = UpTo(mean, extra, count);
        return (upTo + (count == 0 ? 0 : UpTo(mean, extra, count - 1))) / 2;
    }

    /// <summary>The first count whose mid-p reaches a share, or exceeds it.</summary>
    private static long First(double mean, double extra, double share, bool strictly = false)
    {
        bool Reaches(long count) => MidP(mean, extra, count) is var p && (strictly ? p > share : p >= share);

        var (low, high) = (-1L, 1L);
        while (!Reaches(high))
        {
            (low, high) = (high, 2 * high);
        }

        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = Reaches(middle) ? (low, middle) : (middle, high);
        }

        return high;
    }

    private static double UpTo(double mean, double extra, long count) => extra * mean < Negligible
        ? Poisson.CDF(mean, count)
        : NegativeBinomial.CDF(1 / extra, 1 / (1 + (extra * mean)), count);
}
