namespace Zoning.Forecasting;

/// <summary>
/// How probable each whole number from 0 is, given a mean and a variance: negative binomial, or Poisson if the variance is no more
/// than the mean.
/// </summary>
/// <remarks>
/// Written with the excess d = variance / mean - 1, so that Poisson is its limit d = 0 and nothing overflows: log P(0) = -mean log(1 + d) /
/// d and
/// P(k) = P(k - 1) ((k - 1) d / (1 + d) + mean / (1 + d)) / k (Johnson, Kemp and Kotz 2005, doi:10.1002/0471715816, chapter 5).
/// Above 2,000, or if P(0) is below e^-600, a shifted gamma distribution with the same mean, variance and skewness is used instead
/// (<see cref="MovedGamma"/>); its probabilities are accurate to about 0.0005 there.
/// </remarks>
internal readonly struct CountDistribution
{
    /// <summary>Probabilities of whole numbers up to this one are added one by one.</summary>
    internal const int Summed = 2000;

    private const double LeastLogZero = -600;
    private readonly double _excess;
    private readonly double _logZero;
    private readonly MovedGamma _large;

    private CountDistribution(double mean, double excess)
    {
        Mean = mean;
        _excess = excess;
        _logZero = excess > 1e-12 ? -mean * (Math.Log(1 + excess) / excess) : -mean;
        _large = MovedGamma.Of(mean, mean * (1 + excess), mean > 0 ? (1 + (2 * excess)) / Math.Sqrt(mean * (1 + excess)) : 0);
    }

    /// <summary>The mean, 0 or more.</summary>
    internal double Mean { get; }

    /// <summary>The variance; at least the mean.</summary>
    internal double Variance => Mean * (1 + _excess);

    /// <summary>Whether small numbers are added one by one; otherwise only the gamma distribution is used.</summary>
    private bool IsSummed => _logZero > LeastLogZero;

    /// <summary>The distribution of a mean and a variance.</summary>
    /// <param name="mean">0 or more and finite; below 0 counts as 0.</param>
    /// <param name="variance">Any finite number; at most the mean gives Poisson.</param>
    internal static CountDistribution Of(double mean, double variance)
    {
        if (!double.IsFinite(mean) || double.IsNaN(variance))
        {
            throw new ArgumentException("The mean and the variance of counts are finite numbers.", nameof(mean));
        }

        mean = Math.Max(mean, 0);
        var excess = mean > 0 ? Math.Clamp((variance / mean) - 1, 0, 1e15) : 0;
        return new CountDistribution(mean, excess);
    }

    /// <summary>How probable a whole number is.</summary>
    /// <param name="count">0 or more; below 0 is impossible.</param>
    /// <returns>0 to 1.</returns>
    internal double Probability(long count)
    {
        if (count < 0)
        {
            return 0;
        }

        if (count > Summed || !IsSummed)
        {
            return Math.Max(0, UpTo(count) - UpTo(count - 1));
        }

        var probability = Math.Exp(_logZero);
        for (var at = 1; at <= count; at++)
        {
            probability *= Growth(at);
        }

        return probability;
    }

    /// <summary>How probable a count up to a whole number is, that number included.</summary>
    /// <param name="count">Any whole number.</param>
    /// <returns>0 to 1, never falling with the count.</returns>
    internal double UpTo(long count)
    {
        if (count < 0)
        {
            return 0;
        }

        var summed = 0.0;
        if (IsSummed)
        {
            var probability = Math.Exp(_logZero);
            summed = probability;
            for (var at = 1; at <= Math.Min(count, Summed); at++)
            {
                probability *= Growth(at);
                summed += probability;
            }
        }

        return count <= Summed && IsSummed ? Math.Min(summed, 1) : Math.Min(1, Math.Max(summed, _large.UpTo(count + 0.5)));
    }

    /// <summary>The least whole number whose cumulative probability reaches a share.</summary>
    /// <param name="share">0 to 1, 1 excluded.</param>
    /// <returns>A whole number, 0 or more.</returns>
    internal double Quantile(double share)
    {
        if (IsSummed)
        {
            var probability = Math.Exp(_logZero);
            var summed = probability;
            var at = 0;
            while (summed < share && at < Summed && !IsOver(at, probability))
            {
                at++;
                probability *= Growth(at);
                summed += probability;
            }

            if (summed >= share || at < Summed)
            {
                return at;
            }
        }

        var found = Math.Ceiling(_large.Quantile(share) - 0.5);
        return Math.Max(found, IsSummed ? Summed + 1 : 0);
    }

    /// <summary>The least whole number whose cumulative probability reaches a half.</summary>
    internal double Median => Quantile(0.5);

    /// <summary>A count drawn at random.</summary>
    internal double Draw(Randomness randomness) => Quantile(randomness.NextShare());

    /// <summary>The probability of a count divided by that of the count before it.</summary>
    internal double Growth(int count) => ((((count - 1) * _excess) + Mean) / (1 + _excess)) / count;

    /// <summary>The logarithm of the probability of 0.</summary>
    internal double LogZero => _logZero;

    /// <summary>Whether the rest of the probabilities no longer changes the sum.</summary>
    private bool IsOver(int at, double probability) => at > Mean && probability < 1e-30;
}
