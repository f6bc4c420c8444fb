using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>A visit that a plan starts outside its window.</summary>
/// <param name="Visit">The visit's index.</param>
/// <param name="Carer">Who makes it, by index.</param>
/// <param name="Start">The planned start in ticks.</param>
/// <param name="Outside">Ticks before the earliest start (negative) or after the latest.</param>
/// <param name="IsTimeCritical">Whether the time matters to health.</param>
internal readonly record struct BrokenWindow(int Visit, int Carer, int Start, int Outside, bool IsTimeCritical)
{
    /// <summary>
    /// The price of a minute outside the window, in minutes of travel: 5 if time is critical, otherwise 1. An assumption.
    /// </summary>
    public int PriceAMinute => IsTimeCritical ? 5 : 1;

    /// <summary>The windows that a plan breaks, by round and stop.</summary>
    /// <param name="plan">The plan, today's rounds for instance.</param>
    /// <returns>The broken windows; empty if the plan keeps all windows.</returns>
    public static ImmutableArray<BrokenWindow> Of(RoundPlan plan)
    {
        var broken = ImmutableArray.CreateBuilder<BrokenWindow>();
        foreach (var round in plan.Rounds)
        {
            foreach (var stop in round.Stops.Where(stop => !stop.IsBreak))
            {
                var visit = plan.Problem.Visits[stop.Visit];
                var outside = stop.Starts < visit.Earliest ? stop.Starts - visit.Earliest : Math.Max(0, stop.Starts - visit.Latest);
                if (outside != 0)
                {
                    broken.Add(new BrokenWindow(stop.Visit, round.Carer, stop.Starts, outside, visit.IsTimeCritical));
                }
            }
        }

        return broken.ToImmutable();
    }
}
