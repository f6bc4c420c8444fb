using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;
using Zoning.Quality.Rounds;

namespace Zoning.Routing.Tests;

/// <summary>Places 0 to 3 on a line, 10 minutes apart; a tick is a minute. Ann, Bob and Cyd start at place 0.</summary>
public class ReplannerTests
{
    private static readonly RoundCarer Ann = new()
    {
        Id = new CarerId("ann"),
        Shifts = [new CarerShift { Earliest = 420, Latest = 900, StartPlace = 0, EndPlace = 0 }],
    };

    private static readonly RoundProblem Problem = new()
    {
        TicksPerMinute = 1,
        Travel = TravelTable.Of(4, [0, 10, 20, 30, 10, 0, 10, 20, 20, 10, 0, 10, 30, 20, 10, 0]),
        Visits = [Visit("a", 1, 480), Visit("b", 2, 540), Visit("c", 1, 600)],
        Carers = [Ann, Ann with { Id = new CarerId("bob") }],
    };

    // Ann: a at 480-510 at place 1, c at 600. Bob: b at 540-570 at place 2. From a to b 10 minutes, from b to c 10.
    private static readonly RoundPlan Kept = Plan(Problem,
        new Round(0, 0, 470, [new RoundStop(0, 480, 480, 510), new RoundStop(2, 510, 600, 630)], 640),
        new Round(1, 0, 520, [new RoundStop(1, 540, 540, 570)], 590));

    [Fact]
    public void The_visit_of_an_absent_carer_goes_to_another_at_its_time_and_nothing_else_changes()
    {
        var near = Replan(Kept, absent: 1);

        near.Changed.ShouldBe([1]);
        Start(near.Plan, 1).ShouldBe((0, 540));
        (Start(near.Plan, 0), Start(near.Plan, 2)).ShouldBe(((0, 480), (0, 600)));
        Checker.Check(near.Plan).BrokenRules.ShouldBeEmpty();
    }

    // With b until 600 the next is reached at 610: c moves by 10, which counts as unchanged with a tolerance of 15, and not with 5.
    [Theory]
    [InlineData(15, 1)]
    [InlineData(5, 2)]
    public void A_visit_moves_only_if_it_must_and_within_the_tolerance_it_is_unchanged(int tolerance, int changed)
    {
        var longer = Problem with { Visits = Problem.Visits.SetItem(1, Visit("b", 2, 540) with { Length = 60, Earliest = 540, Latest = 540 }) };
        var kept = Plan(longer, Kept.Rounds[0], new Round(1, 0, 520, [new RoundStop(1, 540, 540, 600)], 620));

        var near = Replan(kept, absent: 1, tolerance: tolerance);

        near.Changed.Count.ShouldBe(changed);
        Start(near.Plan, 2).ShouldBe((0, 610));
    }

    [Fact]
    public void A_fixed_visit_never_moves_and_the_other_is_left_out_instead()
    {
        var longer = Problem with { Visits = Problem.Visits.SetItem(1, Visit("b", 2, 540) with { Length = 60, Earliest = 540, Latest = 540 }) };
        var kept = Plan(longer, Kept.Rounds[0], new Round(1, 0, 520, [new RoundStop(1, 540, 540, 600)], 620));

        var near = Replan(kept, absent: 1, isFixed: [2]);

        near.Plan.Unallocated.ShouldBe([1]);
        Start(near.Plan, 2).ShouldBe((0, 600));
    }

    // Ann's trip from a to c takes longer than she has: her round stays as it is, and b finds nobody.
    [Fact]
    public void Rounds_that_break_rules_stay_as_they_are_and_get_nothing()
    {
        var kept = Plan(Problem,
            new Round(0, 0, 470, [new RoundStop(0, 480, 480, 510), new RoundStop(2, 510, 500, 530)], 540), Kept.Rounds[1]);

        var near = Replan(kept, absent: 1);

        near.Unlawful.ShouldBe([0]);
        near.Plan.Rounds.ShouldBe([kept.Rounds[0]]);
        near.Plan.Unallocated.ShouldBe([1]);
    }

    [Fact]
    public void Half_of_a_pair_goes_to_another_and_the_other_half_stays()
    {
        var pair = Problem with
        {
            Visits = [Visit("a", 1, 480), Visit("a carer 2", 1, 480)],
            Carers = [Ann, Ann with { Id = new CarerId("bob") }, Ann with { Id = new CarerId("cyd") }],
            Links = [new VisitLink(0, 1, 0, 0, true)],
        };
        var kept = Plan(pair, new Round(0, 0, 470, [new RoundStop(0, 480, 480, 510)], 520), new Round(1, 0, 470, [new RoundStop(1, 480, 480, 510)], 520));

        var near = Replan(kept, absent: 1);

        near.Changed.ShouldBe([1]);
        (Start(near.Plan, 0), Start(near.Plan, 1)).ShouldBe(((0, 480), (2, 480)));
    }

    // Of those there only Ann can do d at 540, and she has c then; so c goes to Cyd, whose round is free.
    [Fact]
    public void A_neighbour_changes_carer_if_there_is_no_other_way()
    {
        var problem = Problem with
        {
            Visits = [Visit("d", 1, 540) with { Skills = 1, Earliest = 540, Latest = 540 }, Visit("c", 3, 540) with { Earliest = 540, Latest = 540 }],
            Carers = [Ann with { Skills = 1 }, Ann with { Id = new CarerId("bob"), Skills = 1 }, Ann with { Id = new CarerId("cyd") }],
            SkillNames = ["hoist"],
        };
        var kept = Plan(problem, new Round(0, 0, 510, [new RoundStop(1, 540, 540, 570)], 600), new Round(1, 0, 530, [new RoundStop(0, 540, 540, 570)], 580));

        var near = Replan(kept, absent: 1);

        near.Changed.Order().ShouldBe([0, 1]);
        near.Plan.Unallocated.ShouldBeEmpty();
        (Start(near.Plan, 0).Carer, Start(near.Plan, 1).Carer).ShouldBe((0, 2));
    }

    [Fact]
    public void Without_anybody_absent_what_is_left_out_is_placed_and_all_else_is_kept()
    {
        var kept = Plan(Problem, Kept.Rounds[0]);
        var wish = new ReplanWish { Kept = kept, Absent = new HashSet<int>(), Tolerance = 15, PlacesLeftOut = true };

        var near = Replanner.Of(wish, new RoundSearch());

        near.Changed.ShouldBeEmpty();
        near.Plan.Unallocated.ShouldBeEmpty();
    }

    /// <summary>Whoever is absent: the plan keeps every rule, the absent has nothing, and whoever is unchanged is where they were.</summary>
    [Property(MaxTest = 150)]
    public Property A_plan_near_a_random_plan_keeps_every_rule() => Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), seed =>
    {
        var problem = RandomProblem.Make(seed, RandomSize.Tiny);
        var kept = new RoundSearch().Solve(problem, new SolveOptions { Iterations = 100, Lanes = 1 });
        if (kept.Rounds.IsEmpty || !Checker.Check(kept).IsValid)
        {
            return;
        }

        var absent = kept.Rounds[seed % kept.Rounds.Length].Carer;
        var near = Replan(kept, absent, iterations: 100);
        Checker.Check(near.Plan).BrokenRules.ShouldBeEmpty();
        near.Plan.Rounds.ShouldNotContain(round => round.Carer == absent);
        kept.Rounds.Where(round => round.Carer != absent).SelectMany(round => round.Stops).Where(stop => !stop.IsBreak && !near.Changed.Contains(stop.Visit))
            .ShouldAllBe(stop => Math.Abs(Start(near.Plan, stop.Visit).Start - stop.Starts) <= 15);
    });

    private static Replanned Replan(RoundPlan kept, int absent, int tolerance = 15, int[]? isFixed = null, int iterations = 500) => Replanner.Of(
        new ReplanWish
        {
            Kept = kept,
            Absent = new HashSet<int> { absent },
            Fixed = (isFixed ?? []).ToHashSet(),
            Tolerance = tolerance,
            Solving = new SolveOptions { Iterations = iterations, Lanes = 1 },
        },
        new RoundSearch());

    private static (int Carer, int Start) Start(RoundPlan plan, int visit) => plan.Rounds
        .SelectMany(round => round.Stops.Where(stop => stop.Visit == visit).Select(stop => (round.Carer, stop.Starts))).Single();

    private static RoundVisit Visit(string name, int place, int start) =>
        new() { Name = name, Place = place, Earliest = start - 30, Latest = start + 30, Length = 30, UnallocatedPrice = 500 };

    private static RoundPlan Plan(RoundProblem problem, params ImmutableArray<Round> rounds) => NearProblem.Priced(problem, rounds);
}
