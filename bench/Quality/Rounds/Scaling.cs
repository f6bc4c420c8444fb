using System.Diagnostics;
using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>How long a planted day of each size takes until its cost is within 5 % of what it is after a minute.</summary>
internal static class Scaling
{
    private static readonly int[] Sizes = [250, 500, 1000, 2000, 4000];

    /// <summary>Prints a line a size: visits, seconds to 5 %, cost first, at 5 % and at the end.</summary>
    internal static int Run(double seconds)
    {
        foreach (var visits in Sizes)
        {
            var (reached, iterations) = Searched(visits, seconds);
            Console.WriteLine(FormattableString.Invariant(
                $"{visits} visits: within 5 % of the value at {seconds:0} s after {reached:0.0} s ({1000 * reached / visits:0.0} ms a visit), {iterations} iterations"));
        }

        return 0;
    }

    /// <summary>Seconds until a planted day's cost is within 5 % of what it is at the end.</summary>
    /// <param name="visits">Carer visits.</param>
    /// <param name="seconds">How long is searched.</param>
    internal static double Reached(int visits, double seconds) => Searched(visits, seconds).Reached;

    private static (double Reached, long Iterations) Searched(int visits, double seconds)
    {
        var problem = PlantedDay.Make(visits, seed: 1, pairShare: 0).Problem;
        var seen = new Steps();
        var plan = new RoundSearch().Solve(problem, new SolveOptions { Seconds = seconds, Seed = 1 }, seen);
        var target = plan.Cost.Weighted * 1.05;
        return (seen.All.Where(step => step.Best <= target).Select(step => step.Seconds).DefaultIfEmpty(seconds).First(), plan.Iterations);
    }

    /// <summary>The best cost by the clock.</summary>
    private sealed class Steps : IProgress<SolveProgress>
    {
        private readonly Stopwatch _clock = Stopwatch.StartNew();

        internal List<(double Seconds, long Best)> All { get; } = [];

        public void Report(SolveProgress value)
        {
            lock (All)
            {
                All.Add((_clock.Elapsed.TotalSeconds, value.Best));
            }
        }
    }
}
