using Shouldly;
using static Zoning.Routing.ViolationKind;

namespace Zoning.Routing.Tests;

public class CheckerTests
{
    private static readonly RoundPlan Plan = HandMadePlan.Plan;

    public static TheoryData<string, Func<RoundPlan, RoundPlan>> Mutations => new()
    {
        { nameof(PointsNowhere), plan => WithRound(plan, 2, round => round with { Carer = 2 }) },
        { nameof(PointsNowhere), plan => WithRound(plan, 2, round => round with { Shift = 1 }) },
        { nameof(PointsNowhere), plan => WithStop(plan, 1, 0, stop => stop with { Visit = 8 }) },
        { nameof(OutOfOrder), plan => WithStop(plan, 1, 0, stop => stop with { Ends = int.MaxValue }) },
        { nameof(OutOfOrder), plan =>
            WithRound(WithVisit(plan, 4, visit => visit with { Length = 0 }), 1, round =>
            round with { Stops = [round.Stops[0] with { Ends = 899 }], Returns = 929 }) },
        { nameof(StartsBeforeArrival), plan =>
            WithVisit(WithStop(plan, 2, 0, stop => stop with { Starts = 99, Ends = 149 }), 2, visit =>
            visit with { Earliest = 0 }, next: 164) },
        { nameof(TwoRounds), plan =>
            WithRound(WithCarerAndNoBreak(plan, 0, carer =>
            carer with { LeastRest = 0, Shifts = [carer.Shifts[0] with { Latest = 1_000, Break = null }] }), 1, round =>
            round with { Shift = 0 }) },
        { nameof(EmptyRound), plan =>
            WithRound(plan, 1, round => round with { Stops = [], Returns = 870 }) with { Unallocated = [4, 5, 6, 7] } },
        { nameof(VisitTwice), plan =>
            WithStop(plan, 1, 0, stop =>
            stop with { Visit = 4 }) with { Rounds = [.. plan.Rounds, new Round(1, 1, 870, [new RoundStop(4, 900, 900, 910)], 940)],
            Problem = WithSecondShift(plan.Problem) } },
        { nameof(UnallocatedWrong), plan => plan with { Unallocated = [5, 6] } },
        { nameof(UnallocatedWrong), plan => plan with { Unallocated = [5, 6, 7, 4] } },
        { nameof(UnallocatedWrong), plan => plan with { Unallocated = [6, 5, 7] } },
        { nameof(BeforeShift), plan => WithShift(plan, shift => shift with { Earliest = 156 }) },
        { nameof(AfterShift), plan => WithShift(plan, shift => shift with { Latest = 449 }) },
        { nameof(RoundTooLong), plan => WithShift(plan, shift => shift with { LongestRound = 294 }) },
        { nameof(NoWay), plan => WithoutWay(plan) },
        { nameof(TripTooLong), plan => WithCarer(plan, 0, carer => carer with { LongestTrip = 29 }) },
        { nameof(ArrivalWrong), plan => WithStop(plan, 2, 1, stop => stop with { Arrives = 164 }) },
        { nameof(ArrivalWrong), plan => WithStop(plan, 2, 1, stop => stop with { Arrives = 160 }) },
        { nameof(ArrivalWrong), plan => WithRound(plan, 2, round => round with { Returns = 208 }) },
        { nameof(ArrivalWrong), plan => WithRound(plan, 2, round => round with { Leaves = 81 }) },
        { nameof(ArrivalWrong), plan => WithStop(plan, 0, 1, stop => stop with { Arrives = 194 }) },
        { nameof(ArrivalWrong), plan => WithCarer(WithTravelMode(plan), 1, carer => carer with { Mode = 1 }) },
        { nameof(LengthWrong), plan => WithStop(plan, 2, 0, stop => stop with { Starts = 101 }) },
        { nameof(LengthWrong), plan =>
            plan with { Problem =
            plan.Problem with { Visits = plan.Problem.Visits.SetItem(2, plan.Problem.Visits[2] with { LengthByCarer = [50, 40] }) } } },
        { nameof(TooEarly), plan => WithVisit(plan, 3, visit => visit with { Earliest = 401 }) },
        { nameof(TooLate), plan => WithVisit(plan, 4, visit => visit with { Earliest = 0, Latest = 899 }) },
        { nameof(TooLate), plan => WithVisit(plan, 2, visit => visit with { LatePrice = null }) },
        { nameof(SkillMissing), plan => WithVisit(plan, 2, visit => visit with { Skills = 1 }) },
        { nameof(CarerForbidden), plan => WithVisit(plan, 2, visit => visit with { ForbiddenCarers = [1] }) },
        { nameof(OverCapacity), plan => WithVisit(plan, 0, visit => visit with { Load = 1 }) },
        { nameof(BreakMissing), plan => WithoutBreak(plan) },
        { nameof(BreakMissing), plan =>
            plan with { Problem = WithSecondShift(plan.Problem, new BreakRule(800, 900, 5)),
            Rounds = [plan.Rounds[0], plan.Rounds[2], plan.Rounds[1] with { Carer = 1 }] } },
        { nameof(BreakNotDue), plan => WithShift(plan, shift => shift with { Break = null }) },
        { nameof(BreakNotDue), plan =>
            WithRound(plan, 0, round => round with { Stops = round.Stops.Insert(2, new RoundStop(-1, 310, 310, 310)) }) },
        { nameof(BreakAtEdge), plan => BreakAfterTheLastVisit(plan) },
        { nameof(BreakOutsideWindow), plan => WithShift(plan, shift => shift with { Break = shift.Break! with { Earliest = 251 } }) },
        { nameof(BreakOutsideWindow), plan =>
            WithShift(plan, shift => shift with { Break = shift.Break! with { Earliest = 0, Latest = 249 } }) },
        { nameof(BreakLengthWrong), plan => WithShift(plan, shift => shift with { Break = shift.Break! with { Length = 61 } }) },
        { nameof(SameCarer), plan => SwapForOneCarer(plan) },
        { nameof(TeamIncomplete), plan =>
            WithRound(plan, 2, round => round with { Stops = [round.Stops[0]], Returns = 170 }) with { Unallocated = [1, 5, 6, 7] } },
        { nameof(VisitGapBroken), plan => WithLink(plan, 0, link => link with { Most = 1, Least = 1 }) },
        { nameof(VisitGapBroken), plan => WithLink(plan, 1, link => link with { Most = 499 }) },
        { nameof(VisitGapBroken), plan => WithLink(plan, 1, link => link with { Least = 501, Most = 600 }) },
        { nameof(RestTooShort), plan => WithCarer(plan, 0, carer => carer with { LeastRest = 421 }) },
        { nameof(RestTooShort), plan => plan with { Problem = plan.Problem with { Cycle = 1_204 } } },
        { nameof(WorkedTooLong), plan => WithCarer(plan, 0, carer => carer with { WorkedMost = 304 }) },
        { nameof(TooManyDays), plan => WithCarer(plan, 0, carer => carer with { MostDays = 1 }) },
    };

    public static TheoryData<string, Func<RoundCost, RoundCost>> Misstatements => new()
    {
        { "MissingMandatory 0 for 1", cost => cost with { MissingMandatory = 0 } },
        { "MissingTimeCritical 0 for 1", cost => cost with { MissingTimeCritical = 0 } },
        { "Travel 171 for 172", cost => cost with { Travel = 171 } },
        { "Metres 0 for 1204", cost => cost with { Metres = 0 } },
        { "Waiting 0 for 120", cost => cost with { Waiting = 0 } },
        { "Late 9 for 10", cost => cost with { Late = 9 } },
        { "LatePrice 0 for 30", cost => cost with { LatePrice = 0 } },
        { "Overtime 25 for 20", cost => cost with { Overtime = 25 } },
        { "Shortfall 0 for 23", cost => cost with { Shortfall = 0 } },
        { "ExtraCarers 2 for 1", cost => cost with { ExtraCarers = 2 } },
        { "HighestLateness 0 for 10", cost => cost with { HighestLateness = 0 } },
        { "HighestWaiting 65 for 120", cost => cost with { HighestWaiting = 65 } },
        { "UnallocatedPrice 40 for 540", cost => cost with { UnallocatedPrice = 40 } },
        { "CarerPrice 19 for 18", cost => cost with { CarerPrice = 19 } },
        { "FixedPrice 50 for 75", cost => cost with { FixedPrice = 50 } },
        { "Weighted 4601 for 4602", cost => cost with { Weighted = 4_601 } },
    };

    [Fact]
    public void A_plan_made_by_hand_is_valid_and_costs_what_the_paper_says()
    {
        var judged = Checker.Check(Plan);

        judged.Violations.ShouldBeEmpty();
        judged.IsValid.ShouldBeTrue();
        judged.Cost.ShouldBe(HandMadePlan.Cost);
    }

    [Theory]
    [MemberData(nameof(Mutations))]
    public void Each_mutation_is_rejected_for_the_right_reason(string name, Func<RoundPlan, RoundPlan> mutate)
    {
        var kind = Enum.Parse<ViolationKind>(name);
        var kinds = Checker.Check(mutate(Plan)).Violations.Select(violation => violation.Kind).Distinct().ToList();

        var follows = kind is PointsNowhere or OutOfOrder;
        kinds.Where(found => found != CostWrong && !(follows && (found is UnallocatedWrong or TeamIncomplete))).ShouldBe([kind]);
    }

    [Fact]
    public void Every_kind_of_violation_has_a_mutation() =>
        Mutations.Select(row => Enum.Parse<ViolationKind>((string)row[0]))
            .Append(CostWrong).Distinct().Order().ShouldBe(Enum.GetValues<ViolationKind>());

    [Theory]
    [MemberData(nameof(Misstatements))]
    public void Each_misstated_part_of_the_cost_is_named(string text, Func<RoundCost, RoundCost> misstate)
    {
        var violation = Checker.Check(Plan with { Cost = misstate(Plan.Cost) }).Violations.ShouldHaveSingleItem();

        violation.Kind.ShouldBe(CostWrong);
        violation.Text.ShouldBe($"The stated cost differs from the recount: {text}.");
    }

    [Fact]
    public void A_paid_break_is_worked_time_and_contracted_hours_can_exceed_shift_overtime()
    {
        // Worked: 450 - 155 + 940 - 870 = 365 with the break paid; 365 - 300 = 65 is more than the 20 after the shift.
        var paid = WithShift(Plan, shift => shift with { Break = shift.Break! with { IsPaid = true } });

        Checker.Check(paid).Cost.Overtime.ShouldBe(65);
    }

    [Fact]
    public void Nothing_is_short_if_shortfall_has_no_weight()
    {
        var free = Plan with { Problem = Plan.Problem with { Weights = Plan.Problem.Weights with { Shortfall = 0 } } };

        Checker.Check(free).Cost.Shortfall.ShouldBe(0);
    }

    [Fact]
    public void A_break_before_the_first_visit_is_taken_at_the_start_place()
    {
        var carer = HandMadePlan.Problem.Carers[1] with
        {
            Shifts = [HandMadePlan.Problem.Carers[1].Shifts[0] with { Break = new BreakRule(80, 80, 20) }]
        };
        var problem =
            HandMadePlan.Problem with
            {
                Visits = [HandMadePlan.Problem.Visits[2] with { LengthByCarer = [] }],
                Links = [],
                Carers = [carer]
            };
        var plan = new RoundPlan(problem, [new Round(0, 0, 80, [new RoundStop(-1, 80, 80, 100), new RoundStop(0, 120, 120, 160)], 180)], [],
            HandMadePlan.Cost);

        Checker.Check(plan).Violations.ShouldHaveSingleItem().Kind.ShouldBe(CostWrong);
    }

    [Fact]
    public void A_plan_of_a_broken_problem_or_without_its_parts_is_refused()
    {
        Should.Throw<BadDataException>(() => Checker.Check(Plan with { Problem = Plan.Problem with { TicksPerMinute = 0 } }));
        Should.Throw<ArgumentException>(() => Checker.Check(Plan with { Rounds = default }));
        Should.Throw<ArgumentException>(() => Checker.Check(Plan with { Unallocated = default }));
        Should.Throw<ArgumentException>(() => Checker.Check(WithRound(Plan, 0, round => round with { Stops = default })));
    }

    private static RoundPlan WithRound(RoundPlan plan, int index, Func<Round, Round> change) =>
        plan with { Rounds = plan.Rounds.SetItem(index, change(plan.Rounds[index])) };

    private static RoundPlan WithStop(RoundPlan plan, int round, int index, Func<RoundStop, RoundStop> change) =>
        WithRound(plan, round, old => old with { Stops = old.Stops.SetItem(index, change(old.Stops[index])) });

    private static RoundPlan WithVisit(RoundPlan plan, int index, Func<RoundVisit, RoundVisit> change) =>
        plan with { Problem = plan.Problem with { Visits = plan.Problem.Visits.SetItem(index, change(plan.Problem.Visits[index])) } };

    private static RoundPlan WithVisit(RoundPlan plan, int index, Func<RoundVisit, RoundVisit> change, int next) =>
        WithStop(WithVisit(plan, index, change), 2, 1, stop => stop with { Arrives = next });

    private static RoundPlan WithCarer(RoundPlan plan, int index, Func<RoundCarer, RoundCarer> change) =>
        plan with { Problem = plan.Problem with { Carers = plan.Problem.Carers.SetItem(index, change(plan.Problem.Carers[index])) } };

    private static RoundPlan WithCarerAndNoBreak(RoundPlan plan, int index, Func<RoundCarer, RoundCarer> change) =>
        WithoutBreak(
            WithCarer(plan, index, carer =>
            change(carer with { Capacity = null, Shifts = [carer.Shifts[0] with { LongestRound = null }] })));

    private static RoundPlan WithShift(RoundPlan plan, Func<CarerShift, CarerShift> change) =>
        WithCarer(plan, 0, carer => carer with { Shifts = carer.Shifts.SetItem(0, change(carer.Shifts[0])) });

    private static RoundPlan WithLink(RoundPlan plan, int index, Func<VisitLink, VisitLink> change) =>
        plan with { Problem = plan.Problem with { Links = plan.Problem.Links.SetItem(index, change(plan.Problem.Links[index])) } };

    private static RoundPlan WithoutBreak(RoundPlan plan) =>
        WithRound(plan, 0, round => round with { Stops = [round.Stops[0], new RoundStop(3, 220, 400, 420)] });

    /// <summary>No way from place 1 to 3, which carer 0 takes.</summary>
    private static RoundPlan WithoutWay(RoundPlan plan) => plan with
    {
        Problem = plan.Problem with { Travel = TravelTable.Of(4, [0, 10, 20, 30, 12, 0, 15, -1, 20, 15, 0, 10, 30, 25, 10, 0]) },
    };

    private static RoundPlan WithTravelMode(RoundPlan plan) => plan with
    {
        Problem = plan.Problem with
        {
            Travel = TravelTable.Of(4, [0, 10, 20, 30, 12, 0, 15, 25, 20, 15, 0, 10, 30, 25, 10, 0])
            .WithMode(Enumerable.Repeat(9, 16).ToArray())
        },
    };

    private static RoundProblem WithSecondShift(RoundProblem problem, BreakRule? rest = null) => problem with
    {
        Carers = problem.Carers.SetItem(1,
            problem.Carers[1] with
            {
                Shifts =
                [
                    .. problem.Carers[1].Shifts,
                    new CarerShift { Earliest = 800, Latest = 1_000, StartPlace = 0, EndPlace = 0, Break = rest },
                ],
            }),
    };

    /// <summary>The break of the first round moved behind its last visit, where the rule wants it between two.</summary>
    private static RoundPlan BreakAfterTheLastVisit(RoundPlan plan) =>
        WithRound(
            WithShift(plan, shift => shift with { LongestRound = null, Latest = 510, Break = new BreakRule(250, 420, 60) { BetweenVisits = true } }),
            0, round => round with { Stops = [round.Stops[0], new RoundStop(3, 220, 400, 420), new RoundStop(-1, 420, 420, 480)], Returns = 510 })
        is var moved ? WithCarer(moved, 0, carer => carer with { LeastRest = 360 }) : plan;

    /// <summary>Carer 1 serves both visits of the pair, the second where the first ends.</summary>
    private static RoundPlan SwapForOneCarer(RoundPlan plan) =>
        WithLink(WithCarer(plan, 1, carer => carer with { Skills = 1 }), 0, link => link with { Most = 30, Least = 0 }) with
        {
            Rounds =
        [
            new Round(0, 0, 155, [new RoundStop(-1, 155, 250, 310), new RoundStop(3, 340, 400, 420)], 450),
            plan.Rounds[1],
            new Round(1, 0, 80, [new RoundStop(2, 100, 100, 150), new RoundStop(0, 165, 165, 195), new RoundStop(1, 195, 195, 225)], 237),
        ],
        };
}
