using Shouldly;
using Zoning.Quality.Rounds;

namespace Zoning.Exact.Tests.Peers;

public class OrToolsRoutingRoundsTests
{
    private static readonly OrToolsRoutingRounds Solver = new();

    [Fact]
    public void A_day_with_visits_by_two_carers_is_refused_with_their_count()
    {
        var day = Line() with { Links = [new VisitLink(0, 1, 0, 0, true)], Cycle = 1_000 };

        Should.Throw<ArgumentException>(() => Solver.Solve(day)).Message
            .ShouldContain("visits by several carers at once (1), plans that begin anew (1)");
        OrToolsRoutingRounds.WhyNot(Line()).ShouldBeNull();
    }

    [Fact]
    public void Prices_that_it_does_not_know_are_refused_by_name()
    {
        var idle = Line() with { Weights = new RoundWeights { HighestIdle = 1, FarOffPreferred = 1 } };

        OrToolsRoutingRounds.WhyNot(idle with { Visits = [idle.Visits[0] with { Preferred = 5 }] })!
            .ShouldContain("prices of starts far off the preferred (1), prices of the highest lateness, waiting or idle time (1)");
    }

    [Fact]
    public void A_line_is_travelled_once_with_its_break()
    {
        // Out to place 2 and back: 40, whatever comes first.
        var plan = Solver.Solve(Line(), new SolveOptions { Iterations = 20 });

        Checker.Check(plan).BrokenRules.ShouldBeEmpty();
        plan.Unallocated.ShouldBeEmpty();
        plan.Cost.Travel.ShouldBe(40);
        plan.Rounds.ShouldHaveSingleItem().Stops.Count(stop => stop.IsBreak).ShouldBe(1);
    }

    [Fact]
    public void Skills_decide_who_comes_and_an_optional_visit_is_left_out_if_it_costs_more()
    {
        var line = Line();
        var skilled = line with
        {
            SkillNames = ["hoist"],
            Visits = [line.Visits[0] with { Skills = 1 }, line.Visits[1] with { UnallocatedPrice = 5 }],
            Carers = [line.Carers[0], line.Carers[0] with { Id = new CarerId("skilled"), Skills = 1 }],
        };

        var plan = Solver.Solve(skilled, new SolveOptions { Iterations = 20 });

        plan.Rounds.ShouldHaveSingleItem().Carer.ShouldBe(1);
        plan.Unallocated.ShouldBe([1]);
    }

    [Fact]
    public void Its_plans_keep_every_rule_and_never_beat_the_proved_best()
    {
        var (planned, equal) = (0, 0);
        for (var seed = 0; seed < 120; seed++)
        {
            var problem = RandomProblem.Make(seed, RandomSize.Tiny);
            if (OrToolsRoutingRounds.WhyNot(problem) is not null || problem.Carers.Sum(carer => carer.Shifts.Length) == 0)
            {
                continue;
            }

            var plan = Solver.Solve(problem, new SolveOptions { Iterations = 30 });
            var best = new ExactRoundSolver().Prove(problem, new SolveOptions { Iterations = 100 });

            Checker.Check(plan).BrokenRules.ShouldBeEmpty($"seed {seed}");
            (plan.Cost >= best.Plan.Cost).ShouldBeTrue($"seed {seed}");
            planned++;
            equal += plan.Cost.CompareTo(best.Plan.Cost) == 0 ? 1 : 0;
        }

        planned.ShouldBeGreaterThan(20);
        equal.ShouldBeGreaterThan(planned / 2);
    }

    [Fact]
    public void A_start_is_never_made_worse_and_a_stop_or_no_visits_are_answers()
    {
        var start = new RoundSearch().Solve(Line());

        (Solver.Solve(Line(), new SolveOptions { Iterations = 0, Start = start }).Cost <= start.Cost).ShouldBeTrue();
        Solver.Solve(Line(), cancellation: new CancellationToken(canceled: true)).IsRepeatable.ShouldBeFalse();
        Solver.Solve(Line() with { Visits = [] }).Rounds.ShouldBeEmpty();
        Solver.Solve(Line() with { Carers = [] }).Unallocated.ShouldBe([0, 1]);
    }

    [Fact]
    public void The_same_iterations_give_the_same_plan()
    {
        var (one, two) = (Solver.Solve(Line(), new SolveOptions { Iterations = 20 }), Solver.Solve(Line(), new SolveOptions { Iterations = 20 }));

        two.Rounds[0].Stops.ShouldBe(one.Rounds[0].Stops);
        one.IsRepeatable.ShouldBeTrue();
    }

    private static RoundProblem Line() => new()
    {
        Travel = TravelTable.Of(3, [0, 10, 20, 10, 0, 10, 20, 10, 0]),
        Visits =
        [
            new RoundVisit { Name = "a", Place = 1, Earliest = 0, Latest = 150, Length = 5, UnallocatedPrice = 1_000 },
            new RoundVisit { Name = "b", Place = 2, Earliest = 60, Latest = 160, Length = 5, UnallocatedPrice = 1_000 },
        ],
        Carers =
        [
            new RoundCarer
            {
                Id = new CarerId("c"),
                Shifts = [new CarerShift { Earliest = 0, Latest = 400, StartPlace = 0, EndPlace = 0, Break = new BreakRule(20, 200, 10) { BetweenVisits = true } }],
            },
        ],
    };
}
