using Shouldly;
using Zoning.Quality.Rounds;

namespace Zoning.Exact.Tests.SmallDays;

public class ExactRoundSolverTests
{
    [Fact]
    public void A_day_with_a_pair_and_a_break_is_proved_and_costs_what_is_worked_out_by_hand()
    {
        // Places on a line 10 apart. Both carers must meet at place 2 at 100, which costs 2 x 40 of travel; the visit at place 1 lies on the
        // way of either, so it costs nothing more. The break of 10 fits before the pair.
        var plan = new ExactRoundSolver().Prove(Pair());

        plan.IsBest.ShouldBeTrue(plan.Reason);
        plan.Bound.ShouldBe(80);
        plan.Plan.Cost.Weighted.ShouldBe(80);
        plan.Plan.Unallocated.ShouldBeEmpty();
        Checker.Check(plan.Plan).BrokenRules.ShouldBeEmpty();
        plan.Plan.Rounds.SelectMany(round => round.Stops).Count(stop => stop.IsBreak).ShouldBe(2);
    }

    [Fact]
    public void Fifteen_visits_are_refused_with_their_count()
    {
        var many = Pair() with { Visits = [.. Enumerable.Range(0, 15).Select(i => Pair().Visits[0] with { Name = $"v{i}" })], Links = [] };

        Should.Throw<ArgumentException>(() => new ExactRoundSolver().Solve(many)).Message.ShouldContain("15 visits; the exact solver takes at most 14");
    }

    [Fact]
    public void Without_work_or_with_a_stop_the_search_answers_and_the_reason_is_given()
    {
        var search = new RoundSearch().Solve(Pair());
        var unproved = new ExactRoundSolver { Work = 0 }.Prove(Pair());
        var stopped = new ExactRoundSolver().Prove(Pair(), cancellation: new CancellationToken(canceled: true));

        unproved.Plan.Cost.ShouldBe(search.Cost);
        unproved.IsBest.ShouldBeFalse();
        unproved.Bound.ShouldBeNull();
        unproved.Reason.ShouldBe("Nothing is proved: no work was allowed for the proof.");
        stopped.IsBest.ShouldBeFalse();
        stopped.Plan.IsRepeatable.ShouldBeFalse();
        stopped.Reason.ShouldContain("stopped");
    }

    [Fact]
    public void No_visits_no_carers_and_a_mandatory_visit_that_nobody_can_make_are_answers()
    {
        var pair = Pair();
        var mandatory = pair with { Visits = [.. pair.Visits.Select(visit => visit with { UnallocatedPrice = null })], Carers = [pair.Carers[0]] };

        new ExactRoundSolver().Prove(pair with { Visits = [], Links = [] }).IsBest.ShouldBeTrue();
        new ExactRoundSolver().Prove(pair with { Carers = [] }).Plan.Unallocated.ShouldBe([0, 1, 2]);
        var one = new ExactRoundSolver().Prove(mandatory);
        one.IsBest.ShouldBeTrue();
        one.Plan.Unallocated.ShouldBe([1, 2]);
        one.Plan.Cost.MissingMandatory.ShouldBe(2);
    }

    [Fact]
    public void A_search_by_the_clock_is_not_repeatable_even_if_it_is_proved() =>
        new ExactRoundSolver().Solve(Pair(), new SolveOptions { Seconds = 5 }).IsRepeatable.ShouldBeFalse();

    [Fact]
    public void The_same_seed_gives_the_same_plan_twice_with_one_thread_or_two()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var problem = RandomProblem.Make(seed, RandomSize.Tiny, RandomRules.All);
            var one = new ExactRoundSolver().Solve(problem, new SolveOptions { Iterations = 100, Threads = 1 });
            var two = new ExactRoundSolver().Solve(problem, new SolveOptions { Iterations = 100, Threads = 2 });

            two.Rounds.SelectMany(round => round.Stops).ShouldBe(one.Rounds.SelectMany(round => round.Stops), $"seed {seed}");
        }
    }

    [Fact]
    public void A_start_is_never_made_worse()
    {
        for (var seed = 0; seed < 10; seed++)
        {
            var problem = RandomProblem.Make(seed, RandomSize.Tiny, RandomRules.All);
            var start = new RoundSearch().Solve(problem, new SolveOptions { Iterations = 0 });

            (new ExactRoundSolver { Work = 0.001 }.Solve(problem, new SolveOptions { Iterations = 0, Start = start }).Cost <= start.Cost).ShouldBeTrue();
        }
    }

    /// <summary>The judge of idle time: enumeration doesn't price it.</summary>
    [Fact]
    public void Priced_idle_time_is_proved_by_the_checkers_count()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var problem = RandomProblem.Make(seed, RandomSize.Tiny);
            var idle = problem with { Weights = problem.Weights with { HighestIdle = 2 } };
            var proved = new ExactRoundSolver().Prove(idle, new SolveOptions { Iterations = 200 });

            proved.IsBest.ShouldBeTrue($"seed {seed}: {proved.Reason}");
            Checker.Check(proved.Plan).BrokenRules.ShouldBeEmpty($"seed {seed}");
        }
    }

    [Fact]
    public void A_stop_in_the_middle_of_a_proof_keeps_the_best_plan()
    {
        using var stop = new CancellationTokenSource();
        var progress = new StopAtOnce(stop);
        var problem = RandomProblem.Make(2, RandomSize.Middle, RandomRules.All);
        var some = Enumerable.Range(0, Math.Min(14, problem.Visits.Length)).ToHashSet();
        var part = SomeVisits.Of(problem, some).Problem;

        var plan = new ExactRoundSolver().Prove(part, new SolveOptions { Iterations = 20_000 }, progress, stop.Token);

        Checker.Check(plan.Plan).BrokenRules.ShouldBeEmpty();
    }

    private sealed class StopAtOnce(CancellationTokenSource stop) : IProgress<SolveProgress>
    {
        public void Report(SolveProgress value) => stop.Cancel();
    }

    private static RoundProblem Pair()
    {
        var shift = new CarerShift
        {
            Earliest = 0,
            Latest = 300,
            StartPlace = 0,
            EndPlace = 0,
            Break = new BreakRule(0, 200, 10),
        };
        return new RoundProblem
        {
            Travel = TravelTable.Of(3, [0, 10, 20, 10, 0, 10, 20, 10, 0]),
            Visits =
            [
                new RoundVisit { Name = "a", Place = 1, Earliest = 20, Latest = 50, Length = 5, UnallocatedPrice = 1_000 },
                new RoundVisit { Name = "b", Place = 2, Earliest = 100, Latest = 100, Length = 5, UnallocatedPrice = 1_000 },
                new RoundVisit { Name = "c", Place = 2, Earliest = 100, Latest = 100, Length = 5, UnallocatedPrice = 1_000 },
            ],
            Links = [new VisitLink(1, 2, 0, 0, true)],
            Carers =
            [
                new RoundCarer { Id = new CarerId("k1"), Shifts = [shift] },
                new RoundCarer { Id = new CarerId("k2"), Shifts = [shift] },
            ],
        };
    }
}
