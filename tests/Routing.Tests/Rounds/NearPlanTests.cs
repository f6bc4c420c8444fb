using Shouldly;

namespace Zoning.Routing.Tests;

public class NearPlanTests
{
    private static readonly RoundProblem Problem = new()
    {
        Travel = TravelTable.Of(1, [0]),
        Visits =
        [
            new RoundVisit { Name = "a", Place = 0, Earliest = 100, Latest = 200, Length = 10, CarerPrices = [(2, 7)],
                OtherCarerPrice = 3 },
            new RoundVisit { Name = "b", Place = 0, Earliest = 100, Latest = 200, Length = 10 },
        ],
        Carers = [Carer("x"), Carer("y"), Carer("z")],
    };

    private static readonly RoundPlan Today = new(
        Problem, [new Round(1, 0, 0, [new RoundStop(0, 0, 150, 160)], 160)], [1], new RoundCost { Weighted = 0 });

    [Fact]
    public void A_change_of_carer_adds_its_price_to_the_price_before()
    {
        var near = Problem.StayingNear(Today, 50);

        PriceOf(near, 0, carer: 1).ShouldBe(3, "who goes today goes at the old price");
        PriceOf(near, 0, carer: 0).ShouldBe(53);
        PriceOf(near, 0, carer: 2).ShouldBe(57);
        near.Visits[1].ShouldBe(Problem.Visits[1], "nobody goes there today");
    }

    [Fact]
    public void A_kept_carer_excludes_all_others()
    {
        var kept = Problem.KeepingCarers(Today, [0, 1]);

        kept.Visits[0].ForbiddenCarers.ShouldBe([0, 2]);
        kept.Visits[1].ForbiddenCarers.ShouldBeEmpty();
    }

    [Fact]
    public void A_kept_time_leaves_one_start()
    {
        var kept = Problem.KeepingTimes(Today, [0, 1]);

        (kept.Visits[0].Earliest, kept.Visits[0].Latest).ShouldBe((150, 150));
        (kept.Visits[1].Earliest, kept.Visits[1].Latest).ShouldBe((100, 200));
    }

    [Fact]
    public void A_plan_of_another_problem_or_an_unknown_visit_is_refused()
    {
        var other = Problem with { Carers = [Carer("x")] };

        Should.Throw<ArgumentException>(() => other.StayingNear(Today, 1)).Message.ShouldContain("2 visits and 3 carers");
        Should.Throw<ArgumentException>(() => Problem.KeepingCarers(Today, [2])).Message.ShouldContain("visit 2");
        Should.Throw<ArgumentOutOfRangeException>(() => Problem.StayingNear(Today, -1));
    }

    private static long PriceOf(RoundProblem problem, int visit, int carer) =>
        problem.Visits[visit].CarerPrices.Where(price => price.Carer == carer).Select(price => price.Price)
            .DefaultIfEmpty(problem.Visits[visit].OtherCarerPrice).Single();

    private static RoundCarer Carer(string id) => new()
    {
        Id = new CarerId(id),
        Shifts = [new CarerShift { Earliest = 0, Latest = 1000, StartPlace = 0, EndPlace = 0 }],
    };
}
