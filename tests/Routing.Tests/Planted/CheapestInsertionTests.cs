using System.Collections.Immutable;
using Shouldly;
using Zoning.Quality.Rounds;

namespace Zoning.Routing.Tests;

public class CheapestInsertionTests
{
    // Places on a line: 0 is home, place k lies k minutes from it.
    private static readonly TravelTable Line =
        TravelTable.Of(4, [.. from one in Enumerable.Range(0, 4) from other in Enumerable.Range(0, 4) select Math.Abs(one - other) * 60]);

    [Fact]
    public void Visits_along_a_line_are_visited_on_one_way_out_and_one_way_back()
    {
        var plan = CheapestInsertion.Solve(Day([Visit("a", 2, 0, 999), Visit("b", 1, 0, 999), Visit("c", 3, 0, 999)], [Carer("x")]));

        plan.Unallocated.ShouldBeEmpty();
        plan.Cost.Travel.ShouldBe(6 * 60);
        plan.Rounds.Single().Returns.ShouldBe(plan.Rounds.Single().Leaves + (6 + 3 * 10) * 60);
    }

    [Fact]
    public void A_visit_out_of_reach_stays_out_and_costs_its_price()
    {
        var plan = CheapestInsertion.Solve(Day([Visit("a", 3, 0, 2), Visit("b", 1, 0, 999)], [Carer("x")]));

        plan.Unallocated.ShouldBe([0]);
        plan.Cost.UnallocatedPrice.ShouldBe(240 * 60);
        plan.Cost.Weighted.ShouldBe(240 * 60 + 2 * 60);
    }

    [Fact]
    public void Two_carers_of_a_pair_come_together_and_one_alone_does_not_come()
    {
        var pair = new VisitLink(0, 1, 0, 0, true);
        ImmutableArray<RoundVisit> visits = [Visit("a", 2, 10, 40), Visit("a2", 2, 10, 40)];

        var together = CheapestInsertion.Solve(Day(visits, [Carer("x"), Carer("y")]) with { Links = [pair] });
        var alone = CheapestInsertion.Solve(Day(visits, [Carer("x")]) with { Links = [pair] });

        together.Unallocated.ShouldBeEmpty();
        together.Rounds.Select(round => round.Stops[0].Starts).Distinct().Count().ShouldBe(1);
        together.Rounds.Select(round => round.Carer).ShouldBe([0, 1]);
        alone.Unallocated.ShouldBe([0, 1]);
    }

    [Fact]
    public void The_break_is_kept_between_two_visits()
    {
        var carer = Carer("x");
        carer = carer with { Shifts = [carer.Shifts[0] with { Break = new BreakRule(20 * 60, 30 * 60, 15 * 60) }] };

        var stops = CheapestInsertion.Solve(Day([Visit("a", 1, 5, 5), Visit("b", 2, 36, 36)], [carer])).Rounds.Single().Stops;

        // The first ends at 15, the break runs 20 to 35, one minute on the way: 36.
        stops.Select(stop => stop.Visit).ShouldBe([0, -1, 1]);
        stops[1].Starts.ShouldBe(20 * 60);
        stops[2].Arrives.ShouldBe(36 * 60);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.1)]
    public void A_planted_day_is_mostly_served_with_more_travel_than_was_planted(double pairs)
    {
        var day = PlantedDay.Make(200, 2, pairs);

        var plan = CheapestInsertion.Solve(day.Problem);

        plan.Unallocated.Length.ShouldBeLessThan(60);
        plan.Rounds.SelectMany(round => round.Visits).Concat(plan.Unallocated).Order().ShouldBe(Enumerable.Range(0, 200));
        plan.Cost.Weighted.ShouldBeGreaterThan(day.Plan.Cost.Weighted);
        var judged = Checker.Check(plan);
        judged.Violations.ShouldBeEmpty();
        judged.Cost.Weighted.ShouldBe(plan.Cost.Weighted);
    }

    private static RoundProblem Day(ImmutableArray<RoundVisit> visits, ImmutableArray<RoundCarer> carers) =>
        new() { Travel = Line, Visits = visits, Carers = carers };

    private static RoundVisit Visit(string name, int place, int earliest, int latest) => new()
    {
        Name = name,
        Place = place,
        Earliest = earliest * 60,
        Latest = latest * 60,
        Length = 600,
        UnallocatedPrice = 240 * 60,
    };

    private static RoundCarer Carer(string id) =>
        new() { Id = new CarerId(id), Shifts = [new CarerShift { Earliest = 0, Latest = 100 * 60, StartPlace = 0, EndPlace = 0 }] };
}
