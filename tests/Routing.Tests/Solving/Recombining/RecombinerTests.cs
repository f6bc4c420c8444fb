using System.Collections.Immutable;
using Shouldly;
using Zoning.Quality.Rounds;

namespace Zoning.Routing.Tests;

public class RecombinerTests
{
    private static readonly int[][] Crossed = [[0, 2], [1, 3]];

    /// <remarks>Home is at 4, visits at 1, 2, 6 and 7; a step takes 10. Crossed rounds take 100 each, rounds to one side 60.</remarks>
    private static readonly RoundProblem Sides = SmallRounds.Line(
        9,
        [SmallRounds.Visit("a", 1), SmallRounds.Visit("b", 2), SmallRounds.Visit("c", 6), SmallRounds.Visit("d", 7)],
        SmallRounds.Carer("one", home: 4),
        SmallRounds.Carer("two", home: 4));

    [Fact]
    public void Two_rounds_of_two_plans_beat_the_present_plan()
    {
        var day = new Day(Sides, ByTrying);
        day.See([[0, 1], [2]]);
        day.See([[0], [2, 3]]);
        var better = day.Recombiner.Improve(day.Plan(Crossed), [day.Seen], CancellationToken.None);

        day.Plan(Crossed).Total.ShouldBe(200);
        better.ShouldNotBeNull().Total.ShouldBe(120);
    }

    [Fact]
    public void What_is_no_better_or_no_plan_is_not_taken()
    {
        Improve(_ => default).ShouldBeNull();
        Improve(_ => []).ShouldBeNull();
        Improve(pool => [.. Enumerable.Range(0, pool.Present)]).ShouldBeNull();
        Improve(pool => [pool.Rounds.Length]).ShouldBeNull();
        Improve(pool => [pool.Present, pool.Present]).ShouldBeNull();
        Improve(pool => [.. Enumerable.Range(0, pool.Rounds.Length)]).ShouldBeNull();

        static RoundState? Improve(Func<RoundPool, ImmutableArray<int>> choose)
        {
            var day = new Day(Sides, (pool, _) => choose(pool));
            day.See([[0, 1], [2]]);
            return day.Recombiner.Improve(day.Plan(Crossed), [day.Seen], CancellationToken.None);
        }
    }

    [Fact]
    public void Equal_carers_share_a_kind_and_a_round_seen_with_both_is_there_once()
    {
        RoundPool? pool = null;
        var day = new Day(Sides, (offered, _) =>
        {
            pool = offered;
            return default;
        });
        day.See([[0, 1], [2, 3]]);
        day.See([[3, 2], [1, 0]]);
        day.Recombiner.Improve(day.Plan(Crossed), [day.Seen], CancellationToken.None);

        pool!.Shifts.ShouldBe([2]);
        pool.Present.ShouldBe(2);
        pool.Rounds.Select(round => string.Join(' ', round.Visits.Order())).ShouldBe(["0 2", "1 3", "0 1", "2 3"]);
        pool.Rounds.Select(round => round.Price).ShouldBe([100, 100, 60, 60]);
    }

    [Fact]
    public void A_visit_that_must_be_served_costs_more_than_the_whole_plan()
    {
        RoundPool? pool = null;
        var problem = Sides with { Visits = Sides.Visits.SetItem(3, Sides.Visits[3] with { UnallocatedPrice = 7 }) };
        var day = new Day(problem, (offered, _) =>
        {
            pool = offered;
            return default;
        });
        day.See([[0, 1], [2]]);
        day.Recombiner.Improve(day.Plan(Crossed), [day.Seen], CancellationToken.None);

        pool!.LeavingOut.ShouldBe([201, 201, 201, 7]);
    }

    [Theory]
    [InlineData(300, 3)]
    [InlineData(1000, 4)]
    public void It_is_asked_at_fixed_counts_and_after_each_cooling_of_a_long_search(int iterationsPerVisit, int times)
    {
        var asked = 0;
        var problem = PlantedDay.Make(20, 3, 0.1).Problem;
        var plan = new RoundSearch().Solve(problem, new SolveOptions
        {
            Iterations = iterationsPerVisit * problem.Visits.Length,
            Recombine = (_, _) =>
            {
                asked++;
                return default;
            },
        });

        asked.ShouldBe(times);
        Checker.Check(plan).Violations.ShouldBeEmpty();
    }

    [Fact]
    public void An_answer_at_random_does_no_harm()
    {
        var problem = PlantedDay.Make(60, 3, 0.2, spareMinutes: 0).Problem;
        var random = new Randomness(1);
        var start = new RoundSearch().Solve(problem, new SolveOptions { Iterations = 1_000 });
        var plan = new RoundSearch().Solve(problem, new SolveOptions
        {
            Iterations = 2_000,
            Start = start,
            Recombine = (pool, _) => [.. Enumerable.Range(0, 12).Select(_ => random.NextBelow(pool.Rounds.Length)).Distinct()],
        });

        Checker.Check(plan).Violations.ShouldBeEmpty();
        plan.Cost.CompareTo(start.Cost).ShouldBeLessThanOrEqualTo(0);
    }

    [Fact]
    public void A_search_with_more_rounds_than_are_kept_goes_on()
    {
        var problem = PlantedDay.Make(200, 3, 0.1, spareMinutes: 0).Problem;
        var most = 0;
        new RoundSearch().Solve(problem, new SolveOptions
        {
            Iterations = 60_000,
            Lanes = 1,
            Recombine = (pool, _) =>
            {
                most = Math.Max(most, pool.Rounds.Length);
                pool.Rounds.ShouldAllBe(round => round.Visits.Distinct().Count() == round.Visits.Length);
                return default;
            },
        });

        most.ShouldBe(6_000);
    }

    private static ImmutableArray<int> ByTrying(RoundPool pool, CancellationToken cancellation) =>
        Enumerable.Range(0, 1 << pool.Rounds.Length)
            .Select(set => Enumerable.Range(0, pool.Rounds.Length).Where(index => (set >> index & 1) == 1).ToImmutableArray())
            .Where(set => PoolEnumeration.PriceOf(pool, set) is not null)
            .MinBy(set => PoolEnumeration.PriceOf(pool, set));

    /// <summary>A problem whose plans are put in by hand.</summary>
    private sealed class Day
    {
        private readonly CompiledProblem _problem;
        private readonly RoundState _state;

        internal Day(RoundProblem problem, RoundRecombination choose)
        {
            _problem = new CompiledProblem(problem);
            _state = new RoundState(_problem);
            Recombiner = new Recombiner(_problem, choose);
            Seen = Recombiner.NewSeen();
        }

        internal Recombiner Recombiner { get; }

        internal SeenRounds Seen { get; }

        internal void See(int[][] rounds)
        {
            Load(rounds).Load(_state);
            for (var route = 0; route < rounds.Length; route++)
            {
                Seen.Take(_state, route);
            }
        }

        internal Snapshot Plan(int[][] rounds)
        {
            var snapshot = Load(rounds);
            snapshot.Load(_state);
            snapshot.Total = _state.Total;
            return snapshot;
        }

        private Snapshot Load(int[][] rounds)
        {
            var snapshot = new Snapshot(_problem);
            for (var route = 0; route < rounds.Length; route++)
            {
                snapshot.Set(route, rounds[route]);
            }

            return snapshot;
        }
    }
}
