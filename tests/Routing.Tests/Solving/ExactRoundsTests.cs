using Shouldly;
using Zoning.Quality.Rounds;

namespace Zoning.Routing.Tests;

public class ExactRoundsTests
{
    private static readonly ExactRounds Solver = new();

    [Fact]
    public void Two_hundred_random_problems_have_valid_plans_of_the_cost_stated()
    {
        var served = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var plan = Solver.Solve(RandomProblem.Make(seed, RandomSize.Tiny));

            Checker.Check(plan).Violations.ShouldBeEmpty($"seed {seed}");
            served += plan.Rounds.Sum(round => round.Visits.Count());
        }

        served.ShouldBeInRange(250, 550);
    }

    [Fact]
    public void A_fine_grid_of_all_starts_never_finds_better_times()
    {
        var compared = 0;
        for (var seed = 0; seed < 400; seed++)
        {
            var problem = TinyInTime.Make(seed);
            var plan = Solver.Solve(problem);
            var grid = EveryStart.Best(problem);

            Checker.Check(plan).Violations.ShouldBeEmpty($"seed {seed}");
            (plan.Cost.MissingMandatory, plan.Cost.MissingTimeCritical, plan.Cost.Weighted).ShouldBe(grid, $"seed {seed}");
            compared++;
        }

        compared.ShouldBe(400);
    }

    [Fact]
    public void Waiting_is_moved_to_where_it_costs_nothing()
    {
        // Visit 0 may start 0-50, visit 1 only at 60; waiting costs, so the round leaves late: visit 0 at 45, its end at 50, travel 10.
        var plan = Solver.Solve(Line(new RoundWeights { Waiting = 1 }));

        plan.Rounds.ShouldHaveSingleItem().Leaves.ShouldBe(35);
        plan.Cost.Waiting.ShouldBe(0);
        plan.Cost.Weighted.ShouldBe(40);
    }

    [Fact]
    public void The_earliest_times_are_kept_if_nothing_asks_for_later_ones()
    {
        // Leaves 0, visit 0 at 10-15, at the door of visit 1 at 25, starts 60, ends 65, back 85.
        var round = Solver.Solve(Line(new RoundWeights())).Rounds.ShouldHaveSingleItem();

        round.Stops.ShouldBe([new RoundStop(0, 10, 10, 15), new RoundStop(1, 25, 60, 65)]);
        round.Returns.ShouldBe(85);
    }

    [Fact]
    public void No_carers_leave_everything_out_and_no_visits_make_an_empty_plan()
    {
        var line = Line(new RoundWeights());

        Solver.Solve(line with { Carers = [] }).Unallocated.ShouldBe([0, 1]);
        Solver.Solve(line with { Visits = [] }).Rounds.ShouldBeEmpty();
    }

    [Fact]
    public void Too_many_visits_are_refused_with_the_sizes()
    {
        var line = Line(new RoundWeights());
        var many = line with { Visits = [.. Enumerable.Range(0, 9).Select(i => line.Visits[0] with { Name = $"v{i}" })] };

        Should.Throw<ArgumentException>(() =>
            Solver.Solve(many)).Message.ShouldContain("9 visits and 1 shifts; enumeration takes at most 8 and 6");
    }

    [Fact]
    public void A_cancelled_enumeration_says_so()
    {
        var plan = Solver.Solve(Line(new RoundWeights()), cancellation: new CancellationToken(canceled: true));

        plan.IsRepeatable.ShouldBeFalse();
        plan.Unallocated.ShouldBe([0, 1]);
    }

    /// <summary>Places on a line 10 apart: base, visit 0, visit 1.</summary>
    private static RoundProblem Line(RoundWeights weights) => new()
    {
        Travel = TravelTable.Of(3, [0, 10, 20, 10, 0, 10, 20, 10, 0]),
        Visits =
        [
            new RoundVisit { Name = "a", Place = 1, Earliest = 0, Latest = 50, Length = 5, UnallocatedPrice = 1_000 },
            new RoundVisit { Name = "b", Place = 2, Earliest = 60, Latest = 60, Length = 5, UnallocatedPrice = 1_000 },
        ],
        Carers = [new RoundCarer { Id = new CarerId("c"),
            Shifts = [new CarerShift { Earliest = 0, Latest = 200, StartPlace = 0, EndPlace = 0 }] }],
        Weights = weights,
    };
}
