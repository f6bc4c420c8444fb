using Shouldly;
using Zoning.Quality.Rounds;

namespace Zoning.Routing.Tests;

/// <summary>A step of the search is priced only as far as it can still be accepted; what is accepted must cost the same.</summary>
public class SettlingTests
{
    [Fact]
    public void A_step_refused_before_it_is_priced_costs_at_least_the_limit_and_others_are_priced_in_full()
    {
        var (refused, priced, changed) = (0, 0, 0);
        for (var seed = 0; seed < 300; seed++)
        {
            var problem = new CompiledProblem(RandomProblem.Make(seed, RandomSize.Middle, RandomRules.All));
            if (!problem.HasWishes || problem.Routes == 0)
            {
                continue;
            }

            var (state, chance) = (new RoundState(problem), new Randomness(seed));
            var recreation = new Recreation(state, new long[problem.Visits], chance);
            var removal = new StringRemoval(state, chance);
            recreation.All(false, () => false);
            state.Settle();
            state.Accept();
            for (var step = 0; step < 60; step++)
            {
                var (before, absent, visit) = (state.Total, state.AbsentCount, chance.NextBelow(problem.Visits));
                if (!removal.Run(visit, StringRemoval.AverageRemoved))
                {
                    state.Undo();
                    continue;
                }

                recreation.Around(visit, absent);
                changed += state.TouchedCount > 0 ? 1 : 0;
                var limit = before + step switch { < 20 => 0, < 40 => 50, _ => -20 };
                var isPriced = state.SettlesBelow(limit);
                var total = state.Total;
                state.Settle();
                if (isPriced)
                {
                    total.ShouldBe(state.Total, $"seed {seed}, step {step}");
                    priced++;
                }
                else
                {
                    state.Total.ShouldBeGreaterThanOrEqualTo(limit, $"seed {seed}, step {step}");
                    refused++;
                }

                if (step % 3 == 0)
                {
                    state.Accept();
                }
                else
                {
                    state.Undo();
                }
            }
        }

        changed.ShouldBeGreaterThan(1_000);
        refused.ShouldBeGreaterThan(500);
        priced.ShouldBeGreaterThan(500);
    }
}
