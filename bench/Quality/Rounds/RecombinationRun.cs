using Zoning.Exact;
using Zoning.Quality.Instances;
using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>Public instances and planted days solved in processor seconds, by one lane on one thread, with rounds recombined.</summary>
internal static class RecombinationRun
{
    /// <summary>Deterministic seconds of each choice.</summary>
    internal const double ChoiceSeconds = 0.3;

    private static readonly Lazy<IReadOnlyDictionary<string, BestKnown>> Known =
        new(() => BestKnown.Read(Path.Combine(Finished.Shared, "bench", "routing", "bks.csv")));

    /// <summary>Per cent above the best known value; infinite where the checker refuses the plan.</summary>
    internal static double Gap(string file, double seconds)
    {
        var instance = InstanceFile.Read(Path.Combine(Finished.Shared, "bench", "routing", file));
        var best = Known.Value[instance.Name];
        var plan = new RoundSearch().Solve(instance.Problem, Options(seconds) with
        {
            StopAtWeighted = best.IsOptimal ? (long)Math.Round(best.Value * instance.Scale) : null,
        });
        return plan.Cost.IsFeasible && Checker.Check(plan).Violations.IsEmpty
            ? 100 * (instance.ObjectiveOf(plan) - best.Value) / best.Value
            : double.PositiveInfinity;
    }

    /// <summary>The share of visits left out of the tight planted day, in per cent; infinite where the checker refuses the plan.</summary>
    internal static double LeftOut(int visits, double seconds)
    {
        var plan = new RoundSearch().Solve(PlantedDay.Make(visits, 1, 0.1, spareMinutes: 0).Problem, Options(seconds));
        return Checker.Check(plan).Violations.IsEmpty ? 100.0 * plan.Unallocated.Length / visits : double.PositiveInfinity;
    }

    private static SolveOptions Options(double seconds)
    {
        var began = Environment.CpuUsage.TotalTime;
        return new SolveOptions
        {
            Seconds = seconds,
            Clock = () => (Environment.CpuUsage.TotalTime - began).TotalSeconds,
            Lanes = 1,
            Threads = 1,
            Seed = RoundsSets.Seed,
            Recombine = ExactRecombination.Within(ChoiceSeconds),
        };
    }
}
