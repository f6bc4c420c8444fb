using System.Collections.Immutable;

namespace Zoning.Demand;

/// <summary>The two clocks of a waiting case. They are never mixed.</summary>
internal enum WaitingClock
{
    /// <summary>From the request to the day a provider was found.</summary>
    ToProviderFound,

    /// <summary>From the request to the first visit.</summary>
    ToFirstVisit,
}

/// <summary>Times to place on one clock: the mean of those placed, and the Kaplan-Meier curve that counts those who still wait.</summary>
/// <param name="Clock">The clock.</param>
/// <param name="Placed">How many cases the clock has stopped for.</param>
/// <param name="MeanOfPlaced">The mean wait of placed cases in days; null if there are none. It is too short while others still
/// wait.</param>
/// <param name="Curve">The curve over all cases.</param>
internal sealed record TimesToPlace(WaitingClock Clock, int Placed, double? MeanOfPlaced, KaplanMeier Curve)
{
    /// <summary>The times on one clock of all cases that have a request date.</summary>
    /// <param name="cases">Open and placed cases.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="asOf">The as-at day; a clock that stops later still runs.</param>
    /// <returns>The times.</returns>
    public static TimesToPlace Of(ImmutableArray<WaitingCase> cases, WaitingClock clock, DateOnly asOf)
    {
        var waits = new List<(int Days, bool Ended)>();
        foreach (var entry in cases)
        {
            if (entry.Requested is not { } requested || requested > asOf)
            {
                continue;
            }

            var stop = clock == WaitingClock.ToProviderFound ? entry.ProviderFound : entry.FirstVisit;
            var ended = stop is { } day && day <= asOf;
            waits.Add((Math.Max(0, (ended ? stop!.Value : asOf).DayNumber - requested.DayNumber), ended));
        }

        var placed = waits.Where(wait => wait.Ended).ToList();
        return new TimesToPlace(
            clock,
            placed.Count,
            placed.Count > 0 ? placed.Average(wait => wait.Days) : null,
            KaplanMeier.Of(waits));
    }
}
