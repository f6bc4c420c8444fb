using Shouldly;
using TestKit;
using Zoning.Quality;
using Zoning.Quality.Instances;
using Zoning.Quality.Rounds;

namespace Zoning.Routing.Tests;

/// <summary>What the search must reach, by iterations so that a busy machine changes nothing.</summary>
public class PlantedSolvingTests
{
    [Theory]
    [InlineData(0.0)]
    [InlineData(0.1)]
    public void A_planted_day_of_300_visits_is_served_with_about_the_planted_travel(double pairs)
    {
        var day = PlantedDay.Make(300, 11, pairs);

        var plan = new RoundSearch().Solve(day.Problem, new SolveOptions { Iterations = 60_000, Seed = 1 });

        Checker.Check(plan).Violations.ShouldBeEmpty();
        plan.Unallocated.Length.ShouldBeLessThanOrEqualTo(6, "2 % of 300");
        plan.Cost.Travel.ShouldBeLessThanOrEqualTo(day.Plan.Cost.Travel * 11 / 10);
    }

    [NeedsSharedTheory]
    [InlineData("solomon/R105.txt", 1355.3, 0.5, 40_000)]
    [InlineData("solomon/RC208.txt", 776.1, 1.0, 40_000)]
    [InlineData("hhc/mankowska/InstanzVNS_HCSRP_100_3.json", 757.834, 2.0, 8_000)]
    public void Public_instances_come_near_the_best_known_value(string file, double best, double percent, int iterations)
    {
        var instance = InstanceFile.Read(Path.Combine(Finished.Shared, "bench", "routing", file));

        var plan = new RoundSearch().Solve(instance.Problem, new SolveOptions { Iterations = iterations, Seed = 1 });

        Checker.Check(plan).Violations.ShouldBeEmpty();
        instance.ObjectiveOf(plan).ShouldBeLessThanOrEqualTo(best * (1 + percent / 100));
    }
}
