using Shouldly;
using Zoning.Quality.Rounds;

namespace Zoning.Exact.Tests;

/// <summary>The search with its rounds recombined by the exact choice, on days with visits of two carers.</summary>
public class RecombinedSearchTests
{
    private static readonly SolveOptions Options = new() { Iterations = 5_000, Recombine = ExactRecombination.Within(0.5) };

    [Theory]
    [InlineData(60)]
    [InlineData(300)]
    public void Threads_never_change_the_plan(int visits)
    {
        var problem = PlantedDay.Make(visits, 3, 0.1).Problem;
        string Run(int threads) => Text(new RoundSearch().Solve(problem, Options with { Threads = threads }));

        Run(2).ShouldBe(Run(1));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.2)]
    public void A_recombined_plan_keeps_all_rules_and_never_splits_a_visit_of_two_carers(double pairs)
    {
        var problem = PlantedDay.Make(100, 5, pairs, spareMinutes: 0).Problem;
        var plan = new RoundSearch().Solve(problem, Options);
        var seen = Checker.Check(plan);

        seen.Violations.ShouldBeEmpty();
        seen.Cost.ShouldBe(plan.Cost);
        problem.Links.ShouldAllBe(link => plan.Unallocated.Contains(link.First) == plan.Unallocated.Contains(link.Second));
    }

    [Fact]
    public void The_rounds_of_a_day_with_many_pairs_are_recombined_too()
    {
        var problem = PlantedDay.Make(60, 6, 0.2, spareMinutes: 0).Problem;
        var (asked, answered) = (0, 0);
        new RoundSearch().Solve(problem, Options with
        {
            Recombine = (pool, cancellation) =>
            {
                var chosen = Options.Recombine!(pool, cancellation);
                (asked, answered) = (asked + 1, answered + (chosen.IsDefault ? 0 : 1));
                pool.Holdings.Length.ShouldBeGreaterThan(0);
                return chosen;
            },
        });

        asked.ShouldBe(3);
        answered.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_start_is_never_made_worse()
    {
        var problem = PlantedDay.Make(100, 7, 0.1).Problem;
        var start = new RoundSearch().Solve(problem, new SolveOptions { Iterations = 2_000 });
        var more = new RoundSearch().Solve(problem, Options with { Start = start, Seed = 9 });

        more.Cost.CompareTo(start.Cost).ShouldBeLessThanOrEqualTo(0);
        Checker.Check(more).Violations.ShouldBeEmpty();
    }

    private static string Text(RoundPlan plan) => string.Join(" | ", plan.Rounds.Select(round =>
        FormattableString.Invariant($"{round.Carer}.{round.Shift}: {string.Join(' ', round.Stops.Select(stop => (stop.Visit, stop.Starts)))}")));
}
