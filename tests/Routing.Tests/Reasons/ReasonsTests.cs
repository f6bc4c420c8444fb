using System.Collections.Immutable;
using Shouldly;

namespace Zoning.Routing.Tests;

/// <summary>Places 0 to 3 on a line, 10 minutes apart. Ann visits place 1 at 10-20 from place 0 and has until 100.</summary>
public class ReasonsTests
{
    private static readonly RoundVisit Visit =
        new() { Name = "new", Place = 2, Earliest = 0, Latest = 0, Length = 5, UnallocatedPrice = 50 };

    private static readonly RoundCarer Ann = new()
    {
        Id = new CarerId("ann"),
        Shifts = [new CarerShift { Earliest = 0, Latest = 100, StartPlace = 0, EndPlace = 0 }],
    };

    private static readonly RoundProblem Problem = new()
    {
        TicksPerMinute = 1,
        Travel = TravelTable.Of(4, [0, 10, 20, 30, 10, 0, 10, 20, 20, 10, 0, 10, 30, 20, 10, 0]),
        Visits = [Visit with { Name = "first", Place = 1, Earliest = 10, Latest = 20, Length = 10 }],
        Carers = [Ann],
        SkillNames = ["hoist"],
    };

    private static readonly Round First = new(0, 0, 0, [new RoundStop(0, 10, 10, 20)], 30);

    [Fact]
    public void Nobody_has_the_skill() => Reason(Visit with { Skills = 1, Earliest = 40, Latest = 50 })
        .ShouldBe((LeftOutKind.NobodySkilled, "ann able to do hoist too."));

    // At 0 nobody is 20 minutes away, whatever they are able to do.
    [Fact]
    public void No_change_is_offered_that_would_not_place_the_visit() =>
        Reason(Visit with { Skills = 1 }).ShouldBe((LeftOutKind.NobodySkilled, ""));

    [Fact]
    public void Nobody_may_come() =>
        Reason(Visit with { Earliest = 40, Latest = 50, ForbiddenCarers = [0] }).Kind.ShouldBe(LeftOutKind.NobodyAllowed);

    // Place 3 is reached at 30 at best, after the first visit at 40: 18 after 22.
    [Fact]
    public void Nobody_reaches_it_in_its_window() =>
        Reason(Visit with { Place = 3, Earliest = 20, Latest = 22 })
            .ShouldBe((LeftOutKind.NobodyOnShift, "A window 18 minutes wider at both ends."));

    // Alone Ann would be there at 20; after the first visit at 30, and before it she would come too late to the first.
    [Fact]
    public void The_only_one_is_busy() =>
        Reason(Visit with { Earliest = 12, Latest = 20 }).ShouldBe((LeftOutKind.NobodyFree, "A window 10 minutes wider at both ends."));

    // From place 1 at 70 to place 3 at 90, until 95, back at 125. Before the first visit it would have to start 45 earlier.
    [Fact]
    public void A_longer_shift_would_do()
    {
        var late = Problem with { Visits = [Problem.Visits[0] with { Earliest = 60, Latest = 60 }] };
        var round = new Round(0, 0, 50, [new RoundStop(0, 60, 60, 70)], 80);

        var reason = Plan(late, round, Visit with { Place = 3, Earliest = 80, Latest = 90 }).WhyLeftOut().ShouldHaveSingleItem();

        (reason.Kind, reason.Change).ShouldBe((LeftOutKind.NobodyOnShift, "A shift of ann 25 minutes longer."));
    }

    // 0-1-0 is 20 minutes, 0-1-2-0 is 40.
    [Fact]
    public void A_visit_that_costs_more_than_its_price_says_so() =>
        Reason(Visit with { Earliest = 30, Latest = 60, UnallocatedPrice = 5 }).ShouldBe((LeftOutKind.TooDear, "A price above 20."));

    [Fact]
    public void A_visit_that_fits_was_overlooked() =>
        Reason(Visit with { Earliest = 30, Latest = 60, UnallocatedPrice = 21 }).Kind.ShouldBe(LeftOutKind.Overlooked);

    [Fact]
    public void A_pair_has_only_one()
    {
        var pair = Problem with
        {
            Visits = [.. Problem.Visits, Visit with { Name = "twin", Earliest = 40, Latest = 40 }],
            Links = [new VisitLink(1, 2, 0, 0, true)]
        };

        var reasons = Plan(pair, First, Visit with { Earliest = 40, Latest = 40 }).WhyLeftOut();

        reasons.Select(reason => reason.Visit).ShouldBe([1, 2]);
        reasons.ShouldAllBe(reason => reason.Kind == LeftOutKind.PairHasOnlyOne);
        reasons[0].Change.ShouldBe("One more carer with the shifts of ann.");
    }

    [Fact]
    public void The_carer_of_a_visit_stands_beside_the_next_best_of_those_who_could_come()
    {
        var problem = Problem with
        {
            Visits = [Problem.Visits[0] with { Skills = 1, ForbiddenCarers = [3] }],
            Carers =
            [
                Ann with { Skills = 1 },
                Ann with { Id = new CarerId("bob"), Skills = 1, Shifts = [Ann.Shifts[0] with { StartPlace = 2, EndPlace = 3 }] },
                Ann with { Id = new CarerId("cyd") },
                Ann with { Id = new CarerId("dot"), Skills = 1 },
                Ann with { Id = new CarerId("eve"), Skills = 1, Shifts = [Ann.Shifts[0] with { Earliest = 15 }] },
            ],
        };

        var choice = new RoundPlan(problem, [First], [], new RoundCost { Weighted = 20 }).WhyTheseCarers().ShouldHaveSingleItem();

        // Cyd lacks the skill, Dot may not come, and Eve is not on shift in time.
        choice.Options.ShouldBe([(0, 20L), (1, 30L)]);
        choice.Text.ShouldBe("ann adds 20 minutes of travel; next best bob 30.");
    }

    [Fact]
    public void The_table_of_plans_protects_small_numbers_by_the_rule_it_is_given()
    {
        var plan = Plan(Problem, First, Visit with { Skills = 1 });
        var strict = new DisclosureRule { SmallestCount = 20 };

        plan.ToTable().Note.ShouldContain("counts below 8 as a class");
        plan.ToTable().Rows.Select(row => row[1].Text).ShouldContain("1 to 7");
        plan.ToTable(strict).Note.ShouldContain("counts below 20 as a class");
        plan.ToTable(strict).Rows.Select(row => row[1].Text).ShouldContain("1 to 19");
        plan.ToTable(strict).Rows.Select(row => row[1].Text).ShouldNotContain("1 to 7");
        plan.WhyLeftOut().ToTable(strict).Rows.ShouldHaveSingleItem()[1].Text.ShouldBe("1 to 19");
    }

    [Fact]
    public void Reasons_are_counted_by_kind_and_follow_the_totals_of_plans()
    {
        var plan = Plan(Problem, First, Visit with { Skills = 1 });

        plan.WhyLeftOut().ToTable().Rows.ShouldHaveSingleItem()[0].Text.ShouldBe("no carer has the skills");
        plan.ToTable().Rows.ShouldNotContain(row => row[0].Text.StartsWith("Left out: ", StringComparison.Ordinal));

        var valid = plan with { Cost = Checker.Check(plan).Cost };
        LeftOutTable.Below([valid], "Rounds", new()).Rows[^1][0].Text.ShouldBe("Left out: no carer has the skills");
    }

    [Fact]
    public void Visits_beyond_the_effort_say_that_they_were_not_looked_into_and_the_same_each_time()
    {
        var plan = Crowded(12);

        var full = Reasons.Look(plan, long.MaxValue, default);
        var short1 = Reasons.Look(plan, 40, default);
        var short2 = Reasons.Look(plan, 40, default);

        full.ShouldAllBe(reason => reason.Kind != LeftOutKind.NotLookedInto);
        short1[0].Kind.ShouldBe(full[0].Kind);
        short1[^1].Kind.ShouldBe(LeftOutKind.NotLookedInto);
        short1[^1].Text.ShouldStartWith("Not looked into");
        short2.ShouldBe(short1);
    }

    [Fact]
    public void Looking_for_reasons_can_be_cancelled() =>
        Should.Throw<OperationCanceledException>(() => Reasons.Look(Crowded(200), long.MaxValue, new CancellationToken(canceled: true)));

    /// <summary>A plan with many visits left out that Ann could reach if she had nothing else to do.</summary>
    private static RoundPlan Crowded(int visits)
    {
        var plan = Plan(Problem, First, Visit with { Earliest = 12, Latest = 20 });
        var problem = plan.Problem with
        {
            Visits = [.. plan.Problem.Visits, .. Enumerable.Range(0, visits).Select(index => Visit with { Name = "more " + index, Earliest = 12, Latest = 20 })],
        };
        return plan with { Problem = problem, Unallocated = [.. Enumerable.Range(1, problem.Visits.Length - 1)] };
    }

    private static (LeftOutKind Kind, string Change) Reason(RoundVisit visit)
    {
        var reason = Plan(Problem, First, visit).WhyLeftOut().ShouldHaveSingleItem();
        return (reason.Kind, reason.Change);
    }

    private static RoundPlan Plan(RoundProblem problem, Round round, RoundVisit visit)
    {
        var larger = problem with { Visits = problem.Visits.Insert(1, visit) };
        ImmutableArray<int> left = [.. Enumerable.Range(1, larger.Visits.Length - 1)];
        var plan = new RoundPlan(larger, [round], left, new RoundCost { Weighted = 0 });
        return plan with { Cost = Checker.Check(plan).Cost };
    }
}
