using Shouldly;
using Zoning.Quality.Rounds;

namespace Zoning.Exact.Tests;

public class ProvedBoundTests
{
    // Base 0; 10 ticks to the first place, 10 on to the second, 20 home.
    private static readonly TravelTable Line = TravelTable.Of(3, [0, 10, 20, 10, 0, 10, 20, 10, 0]);

    private static RoundProblem Two(RoundVisit first, RoundVisit second, RoundWeights weights, int carers = 1, BreakRule? rest = null) => new()
    {
        Travel = Line,
        Visits = [first, second],
        Carers = [.. Enumerable.Range(0, carers).Select(index => new RoundCarer
        {
            Id = new CarerId("c" + index.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Shifts = [new CarerShift { Earliest = 0, Latest = 200, StartPlace = 0, EndPlace = 0, Break = rest }],
        })],
        Weights = weights,
    };

    private static RoundVisit Visit(string name, int place, int earliest, int latest) =>
        new() { Name = name, Place = place, Earliest = earliest, Latest = latest, Length = 5 };

    [Fact]
    public void Travel_and_priced_waiting_of_a_line_of_two_visits_are_the_bound()
    {
        // Travel 40; the first ends at 15, the second is reached at 25 and starts at 60: 35 ticks of waiting at 2.
        var bound = ProvedBound.Of(Two(Visit("a", 1, 10, 10), Visit("b", 2, 60, 60), new RoundWeights { Waiting = 2 }));

        bound.Weighted.ShouldBe(40 + 70);
        bound.IsComplete.ShouldBeTrue();
        bound.Relaxed.ShouldBeEmpty();
    }

    [Fact]
    public void A_later_start_saves_waiting_and_costs_its_distance_from_the_preferred_start()
    {
        // Starting the first at t costs 2 (45 - t) of waiting and t - 10 off the preferred start: least at 40, where it is 10 + 30.
        var bound = ProvedBound.Of(Two(
            Visit("a", 1, 10, 40) with { Preferred = 10 }, Visit("b", 2, 60, 60), new RoundWeights { Waiting = 2, OffPreferred = 1 }));

        bound.Weighted.ShouldBe(40 + 40);
    }

    [Fact]
    public void A_break_between_the_visits_is_not_waiting()
    {
        var rest = new BreakRule(15, 60, 20) { BetweenVisits = true };
        var bound = ProvedBound.Of(Two(Visit("a", 1, 10, 10), Visit("b", 2, 60, 60), new RoundWeights { Waiting = 2 }, rest: rest));

        bound.Weighted.ShouldBe(40 + 2 * (35 - 20));
        bound.Relaxed.ShouldBe(["a long round must have its break (it may)"]);
    }

    [Fact]
    public void A_person_who_must_see_two_carers_costs_one_more_carer()
    {
        // Both at 10 at the first place: two rounds of 20.
        var weights = new RoundWeights { ExtraCarer = 7 };
        var apart = Two(Visit("a", 1, 10, 10) with { Person = 0 }, Visit("b", 1, 10, 10) with { Person = 0 }, weights, carers: 2);
        var together = Two(Visit("a", 1, 10, 10) with { Person = 0 }, Visit("b", 2, 60, 60) with { Person = 0 }, weights, carers: 2);

        ProvedBound.Of(apart).Weighted.ShouldBe(20 + 20 + 7);
        ProvedBound.Of(together).Weighted.ShouldBe(40);
    }

    [Fact]
    public void Lateness_and_leaving_out_are_taken_where_they_are_cheaper()
    {
        // The second is reached at 25 for a latest start of 20: 5 ticks late at 3, or left out for 10 with 20 ticks of travel saved.
        var late = Visit("b", 2, 0, 20) with { LatePrice = 3 };

        ProvedBound.Of(Two(Visit("a", 1, 10, 10), late, new RoundWeights())).Weighted.ShouldBe(40 + 15);
        ProvedBound.Of(Two(Visit("a", 1, 10, 10), late with { UnallocatedPrice = 10 }, new RoundWeights())).Weighted.ShouldBe(20 + 10);
    }

    [Fact]
    public void The_bound_is_never_above_the_enumerated_plan_of_a_thousand_problems_with_every_rule()
    {
        var met = 0;
        for (var seed = 0; seed < 1_000; seed++)
        {
            var plan = new ExactRounds().Solve(RandomProblem.Make(seed, RandomSize.Tiny, RandomRules.All));
            var bound = ProvedBound.Of(plan.Problem);

            bound.WhyNot.ShouldBeNull();
            var value = plan.Cost.Weighted + bound.MissingPrice * (plan.Cost.MissingMandatory + plan.Cost.MissingTimeCritical);
            bound.Weighted.ShouldBeInRange(0, value, $"seed {seed}");
            met += bound.Weighted == value ? 1 : 0;
        }

        // A bound of nothing would never be above either.
        met.ShouldBeGreaterThan(300);
    }

    [Fact]
    public void The_bound_is_never_above_the_searchs_plan_of_larger_problems()
    {
        var near = 0;
        for (var seed = 0; seed < 12; seed++)
        {
            var problem = RandomProblem.Make(seed, RandomSize.Middle);
            var plan = new RoundSearch().Solve(problem, new SolveOptions { Iterations = 300, Lanes = 1 });
            var bound = ProvedBound.Of(problem, new ProofOptions { Tries = 5_000_000 });

            var value = plan.Cost.Weighted + bound.MissingPrice * (plan.Cost.MissingMandatory + plan.Cost.MissingTimeCritical);
            bound.Weighted.ShouldBeInRange(0, value, $"seed {seed}");
            near += bound.Weighted > value / 2 ? 1 : 0;
        }

        near.ShouldBeGreaterThan(4);
    }

    [Fact]
    public void More_work_never_lowers_the_bound_and_any_stop_leaves_one_that_holds()
    {
        var problem = RandomProblem.Make(11, RandomSize.Middle);
        var whole = ProvedBound.Of(problem);
        var before = 0L;
        foreach (var tries in new long[] { 0, 1_000, 10_000, 30_000, 100_000, 300_000, 1_000_000 })
        {
            var bound = ProvedBound.Of(problem, new ProofOptions { Tries = tries });
            bound.Weighted.ShouldBeInRange(before, whole.Weighted);
            before = bound.Weighted;
        }

        whole.IsComplete.ShouldBeTrue();
        whole.Weighted.ShouldBeGreaterThan(0);
        ProvedBound.Of(problem, new ProofOptions { Tries = 1_000 }).IsComplete.ShouldBeFalse();
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        ProvedBound.Of(problem, null, stopped.Token).ShouldSatisfyAllConditions(
            bound => bound.Weighted.ShouldBe(0), bound => bound.IsComplete.ShouldBeFalse());
    }

    [Fact]
    public void The_same_problem_gives_the_same_proof_on_every_thread()
    {
        var problem = RandomProblem.Make(5, RandomSize.Middle);
        var proofs = new ProvedBound[4];

        Parallel.For(0, proofs.Length, index => proofs[index] = ProvedBound.Of(problem));

        proofs.ShouldAllBe(proof => proof.Weighted == proofs[0].Weighted && proof.Turns == proofs[0].Turns && proof.Rounds == proofs[0].Rounds);
    }

    [Fact]
    public void A_problem_that_is_too_large_has_a_reason_and_no_distance()
    {
        var many = Two(Visit("a", 1, 10, 10), Visit("b", 2, 60, 60), new RoundWeights()) with
        {
            Visits = [.. Enumerable.Range(0, 301).Select(index => Visit("v" + index.ToString(System.Globalization.CultureInfo.InvariantCulture), 1, 10, 10))],
        };

        var bound = ProvedBound.Of(many);

        bound.WhyNot.ShouldBe("it has 301 visits, more than 300");
        bound.DistanceFromBest(new RoundCost { Weighted = 100 }).ShouldBeNull();
    }

    [Fact]
    public void The_distance_is_the_share_of_the_cost_above_the_bound()
    {
        var bound = ProvedBound.Of(Two(Visit("a", 1, 10, 10), Visit("b", 2, 60, 60), new RoundWeights()));

        bound.Weighted.ShouldBe(40);
        bound.DistanceFromBest(new RoundCost { Weighted = 50 }).ShouldBe(0.2);
        bound.DistanceFromBest(new RoundCost { Weighted = 50, MissingMandatory = 1 }).ShouldBeNull();
        Should.Throw<ArgumentOutOfRangeException>(() => new ProofOptions { Tries = -1 });
    }
}
