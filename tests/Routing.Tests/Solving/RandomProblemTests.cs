using Shouldly;
using Zoning.Quality.Fuzzing;
using Zoning.Quality.Rounds;

namespace Zoning.Routing.Tests;

public class RandomProblemTests
{
    private static readonly Lazy<List<RoundCaseOutcome>> Outcomes =
        new(() => [.. Enumerable.Range(0, 300).Select(seed => RoundCase.Run(seed, RoundCase.SizeOf(seed), 400))]);

    [Fact]
    public void Three_hundred_random_problems_have_valid_plans_never_worse_than_their_start_or_for_one_more_carer() =>
        Outcomes.Value.SelectMany(outcome => outcome.Faults.Select(fault => $"seed {outcome.Seed} {outcome.Size}: {fault}"))
            .ShouldBeEmpty();

    [Fact]
    public void Many_random_problems_have_no_plan_that_serves_everybody() =>
        Outcomes.Value.Count(outcome => outcome.LeftOut > 0).ShouldBeInRange(150, 290);

    /// <remarks>
    /// Problems that price hours below contract are left to the test above: enumeration may start visits later to fill contracted hours,
    /// which the search doesn't do, since nobody is served by it.
    /// </remarks>
    [Fact]
    public void On_two_hundred_tiny_problems_the_search_finds_the_enumerated_optimum_on_95_of_100()
    {
        var tiny = Enumerable.Range(0, 1_000)
            .Where(seed => RandomProblem.Make(seed, RandomSize.Tiny).Weights.Shortfall == 0)
            .Take(200)
            .Select(seed => RoundCase.Run(seed, RandomSize.Tiny, 400))
            .ToList();

        tiny.SelectMany(outcome => outcome.Faults).ShouldBeEmpty();
        tiny.Count(outcome => outcome.IsOptimal == true).ShouldBeGreaterThanOrEqualTo(190);
    }
}
