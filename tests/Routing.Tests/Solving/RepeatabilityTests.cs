using Shouldly;
using TestKit;
using Zoning.Quality.Instances;
using Zoning.Quality.Rounds;

namespace Zoning.Routing.Tests;

public class RepeatabilityTests
{
    [Theory]
    [InlineData(60)]
    [InlineData(300)]
    public void Threads_never_change_the_plan(int visits)
    {
        var problem = PlantedDay.Make(visits, 3, 0.1).Problem;
        string Run(int threads) =>
            new RoundSearch().Solve(problem, new SolveOptions { Iterations = 3_000, Lanes = 3, Threads = threads }).Text();
        var one = Run(1);

        Run(2).ShouldBe(one);
        Run(8).ShouldBe(one);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.2)]
    public void A_planted_day_is_planned_within_all_rules_and_counted_correctly(double pairs)
    {
        var plan = new RoundSearch().Solve(PlantedDay.Make(300, 5, pairs).Problem, new SolveOptions { Iterations = 4_000 });
        var seen = Checker.Check(plan);

        seen.Violations.ShouldBeEmpty();
        seen.Cost.ShouldBe(plan.Cost);
        plan.Unallocated.Length.ShouldBeLessThan(45);
    }

    [Fact]
    public void A_warm_start_is_never_made_worse()
    {
        var problem = PlantedDay.Make(100, 7, 0.1).Problem;
        var start = new RoundSearch().Solve(problem, new SolveOptions { Iterations = 2_000 });
        var again = new RoundSearch().Solve(problem, new SolveOptions { Iterations = 0, Start = start });
        var more = new RoundSearch().Solve(problem, new SolveOptions { Iterations = 500, Seed = 9, Start = start });

        again.Cost.CompareTo(start.Cost).ShouldBeLessThanOrEqualTo(0);
        more.Cost.CompareTo(start.Cost).ShouldBeLessThanOrEqualTo(0);
        Checker.Check(more).Violations.ShouldBeEmpty();
    }

    [Fact]
    public void A_cancelled_search_returns_its_best_plan_and_marks_it_not_repeatable()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var plan = new RoundSearch().Solve(PlantedDay.Make(100, 7, 0).Problem, cancellation: cancelled.Token);

        plan.IsRepeatable.ShouldBeFalse();
        plan.Iterations.ShouldBe(0);
        plan.Unallocated.Length.ShouldBeLessThan(30);
    }

    [NeedsSharedTheory]
    [InlineData("solomon/C101.txt", 827.3, 1.005)]
    [InlineData("solomon/R105.txt", 1355.3, 1.02)]
    [InlineData("homberger/R1_2_3.txt", 3373.9, 1.05)]
    public void A_few_iterations_come_near_the_best_known(string file, double best, double factor)
    {
        var instance = InstanceFile.Read(Path.Combine(Folders.Shared, "bench", "routing", file));
        var plan = new RoundSearch().Solve(instance.Problem, new SolveOptions { Iterations = 10_000 });

        Checker.Check(plan).Violations.ShouldBeEmpty();
        instance.ObjectiveOf(plan).ShouldBeInRange(best, best * factor);
    }
}
