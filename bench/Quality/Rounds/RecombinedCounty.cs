using System.Globalization;
using Zoning.Planning;

namespace Zoning.Quality.Rounds;

/// <summary>What recombination changes in a county's Tuesday: travel, starts moved, waiting, visits left out and processor seconds.</summary>
internal sealed record RecombinedCounty(long Cost, double TravelHours, int Moved, double WaitingHours, int LeftOut, double Seconds)
{
    internal static RecombinedCounty Of(County county, bool recombines, long iterations)
    {
        var run = county.OnHomeMap().Run(new RunOptions
        {
            Rounds = new RunRounds { Recombines = recombines, Iterations = iterations },
        });
        var before = Environment.CpuUsage.TotalTime;
        var plans = run.Rounds.Plans;
        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        return new RecombinedCounty(
            plans.Sum(plan => plan.Cost.Weighted),
            plans.Sum(plan => plan.Cost.Travel) / 3600.0,
            plans.Sum(plan => plan.Rounds.Sum(round => round.Stops.Count(stop => !stop.IsBreak
                && plan.Problem.Visits[stop.Visit].Preferred is { } wanted
                && Math.Abs(stop.Starts - wanted) > 15 * plan.Problem.TicksPerMinute))),
            plans.Sum(plan => plan.Cost.Waiting) / 3600.0,
            plans.Sum(plan => plan.Unallocated.Length),
            seconds);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"cost {Cost}, travel {TravelHours:0.0} h, moved {Moved}, waiting {WaitingHours:0} h, left out {LeftOut}, {Seconds:0.0} processor seconds");
}
