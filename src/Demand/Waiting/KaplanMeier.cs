using System.Collections.Immutable;

namespace Zoning.Demand;

/// <summary>A step of a survival curve.</summary>
/// <param name="Day">Days since the start.</param>
/// <param name="StillWaiting">The share still waiting after that day, 0 to 1.</param>
/// <param name="AtRisk">Cases still observed on that day.</param>
/// <param name="Events">Cases that ended their wait on that day.</param>
/// <param name="Low">Lower end of the 95 % band.</param>
/// <param name="High">Upper end of the 95 % band.</param>
internal readonly record struct SurvivalStep(int Day, double StillWaiting, int AtRisk, int Events, double Low, double High);

/// <summary>How long people wait, including those who still wait: the Kaplan-Meier curve.</summary>
/// <remarks>
/// S(t) = product over event days d &lt;= t of (1 - events_d / at-risk_d). Kaplan and Meier (1958), doi:10.1080/01621459.1958.10501452.
/// The band is the log-log one with Greenwood's variance. The plain mean of those who were placed is too short while others still wait.
/// </remarks>
internal sealed record KaplanMeier
{
    private KaplanMeier(ImmutableArray<SurvivalStep> steps, int cases, int events)
    {
        Steps = steps;
        Cases = cases;
        Events = events;
    }

    /// <summary>The curve's steps, by day; the curve starts at 1.</summary>
    public ImmutableArray<SurvivalStep> Steps { get; }

    /// <summary>How many cases the curve is made from.</summary>
    public int Cases { get; }

    /// <summary>How many of them ended their wait.</summary>
    public int Events { get; }

    /// <summary>The first day after which at most half still wait; null if more than half still wait at the end.</summary>
    public int? MedianDays => Steps.Where(step => step.StillWaiting <= 0.5).Select(step => (int?)step.Day).FirstOrDefault();

    /// <summary>Estimates the curve.</summary>
    /// <param name="waits">Days of each case, 0 or more, and whether the wait ended (else it was only watched that long).</param>
    /// <returns>The curve. O(n log n).</returns>
    /// <exception cref="ArgumentOutOfRangeException">A wait is negative.</exception>
    public static KaplanMeier Of(IEnumerable<(int Days, bool Ended)> waits)
    {
        var sorted = waits.OrderBy(wait => wait.Days).ToArray();
        if (sorted.Length > 0)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(sorted[0].Days, nameof(waits));
        }

        var steps = ImmutableArray.CreateBuilder<SurvivalStep>();
        var share = 1.0;
        var variance = 0.0;
        for (var index = 0; index < sorted.Length;)
        {
            var atRisk = sorted.Length - index;
            var day = sorted[index].Days;
            var events = 0;
            for (; index < sorted.Length && sorted[index].Days == day; index++)
            {
                events += sorted[index].Ended ? 1 : 0;
            }

            if (events == 0)
            {
                continue;
            }

            share *= 1 - (double)events / atRisk;
            variance += (double)events / ((double)atRisk * (atRisk - events));
            var (low, high) = Band(share, variance);
            steps.Add(new SurvivalStep(day, share, atRisk, events, low, high));
        }

        return new KaplanMeier(steps.ToImmutable(), sorted.Length, sorted.Count(wait => wait.Ended));
    }

    /// <summary>Mean days waited up to a horizon, including those who still wait: the area under the curve.</summary>
    /// <param name="horizonDays">The day on which the area ends, 0 or more.</param>
    /// <returns>Days.</returns>
    public double RestrictedMeanDays(int horizonDays)
    {
        var area = 0.0;
        var from = 0;
        var share = 1.0;
        foreach (var step in Steps)
        {
            if (step.Day >= horizonDays)
            {
                break;
            }

            area += share * (step.Day - from);
            from = step.Day;
            share = step.StillWaiting;
        }

        return area + share * Math.Max(0, horizonDays - from);
    }

    private static (double Low, double High) Band(double share, double variance)
    {
        if (share is <= 0 or >= 1)
        {
            return (share, share);
        }

        var logarithm = Math.Log(share);
        var spread = 1.959963984540054 * Math.Sqrt(variance) / Math.Abs(logarithm);
        return (Math.Pow(share, Math.Exp(spread)), Math.Pow(share, Math.Exp(-spread)));
    }
}
