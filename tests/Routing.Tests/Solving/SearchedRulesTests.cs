using Shouldly;
using Zoning.Quality.Fuzzing;
using Zoning.Quality.Rounds;

namespace Zoning.Routing.Tests;

/// <summary>The search on random problems with the rules of <see cref="RandomProblem.SearchedRules"/>, judged and held to the enumeration.</summary>
public class SearchedRulesTests
{
    [Fact]
    public void Two_hundred_random_problems_have_valid_plans_never_worse_than_their_start_or_for_one_more_carer() =>
        Enumerable.Range(0, 200)
            .Select(seed => RoundCase.Run(seed, RoundCase.SizeOf(seed), 400, RandomProblem.SearchedRules))
            .SelectMany(outcome => outcome.Faults.Select(fault => $"seed {outcome.Seed} {outcome.Size}: {fault}"))
            .ShouldBeEmpty();

    /// <remarks>Hours below contract are left out, as in <see cref="RandomProblemTests"/>.</remarks>
    [Fact]
    public void On_five_hundred_tiny_problems_the_search_finds_the_enumerated_optimum_on_94_of_100()
    {
        var tiny = Enumerable.Range(0, 2_000)
            .Where(seed => RandomProblem.Make(seed, RandomSize.Tiny, RandomProblem.SearchedRules).Weights.Shortfall == 0)
            .Take(500)
            .Select(seed => RoundCase.Run(seed, RandomSize.Tiny, 400, RandomProblem.SearchedRules))
            .ToList();

        tiny.SelectMany(outcome => outcome.Faults.Select(fault => $"seed {outcome.Seed}: {fault}")).ShouldBeEmpty();
        tiny.Count(outcome => outcome.IsOptimal == true).ShouldBeGreaterThanOrEqualTo(470);
    }
}
