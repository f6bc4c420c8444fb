using Shouldly;
using Zoning.Quality.Rounds;

namespace Zoning.Routing.Tests;

public class PlantedDayTests
{
    [Theory]
    [InlineData(20, 1, 0.0)]
    [InlineData(60, 2, 0.1)]
    [InlineData(300, 3, 0.0)]
    [InlineData(300, 4, 0.1)]
    [InlineData(1000, 5, 0.1)]
    public void The_planted_plan_keeps_every_rule_of_the_day(int visits, int seed, double pairs)
    {
        var day = PlantedDay.Make(visits, seed, pairs);
        var (problem, plan) = (day.Problem, day.Plan);

        problem.Visits.Length.ShouldBe(visits);
        day.Pairs.ShouldBe((int)Math.Round(visits * pairs));
        problem.Links.Length.ShouldBe(day.Pairs);
        var starts = new int[visits];
        var carers = Enumerable.Repeat(-1, visits).ToArray();
        var travel = 0L;
        foreach (var round in plan.Rounds)
        {
            var carer = problem.Carers[round.Carer];
            var shift = carer.Shifts[round.Shift];
            round.Leaves.ShouldBeGreaterThanOrEqualTo(shift.Earliest);
            round.Returns.ShouldBeLessThanOrEqualTo(shift.Latest);
            var (place, clock) = (shift.StartPlace, round.Leaves);
            foreach (var stop in round.Stops)
            {
                if (stop.IsBreak)
                {
                    stop.Starts.ShouldBeInRange(shift.Break!.Earliest, shift.Break.Latest);
                    (stop.Ends - stop.Starts).ShouldBe(shift.Break.Length);
                    stop.Starts.ShouldBeGreaterThanOrEqualTo(clock);
                    clock = stop.Ends;
                    continue;
                }

                var visit = problem.Visits[stop.Visit];
                var trip = problem.Travel.Ticks(place, visit.Place, 0);
                travel += trip;
                stop.Arrives.ShouldBe(clock + trip);
                stop.Starts.ShouldBeGreaterThanOrEqualTo(stop.Arrives);
                stop.Starts.ShouldBeInRange(visit.Earliest, visit.Latest);
                stop.Ends.ShouldBe(stop.Starts + visit.Length);
                (visit.Skills & ~carer.Skills).ShouldBe(0UL);
                carers[stop.Visit].ShouldBe(-1);
                (starts[stop.Visit], carers[stop.Visit]) = (stop.Starts, round.Carer);
                (place, clock) = (visit.Place, stop.Ends);
            }

            round.Stops.Count(stop => stop.IsBreak).ShouldBe(1);
            travel += problem.Travel.Ticks(place, shift.EndPlace, 0);
            round.Returns.ShouldBe(clock + problem.Travel.Ticks(place, shift.EndPlace, 0));
        }

        carers.ShouldAllBe(carer => carer >= 0);
        foreach (var link in problem.Links)
        {
            (starts[link.Second] - starts[link.First]).ShouldBeInRange(link.Least, link.Most);
            carers[link.First].ShouldNotBe(carers[link.Second]);
        }

        plan.Cost.Travel.ShouldBe(travel);
        plan.Cost.Weighted.ShouldBe(travel);
        plan.Unallocated.ShouldBeEmpty();
        var judged = Checker.Check(plan);
        judged.Violations.ShouldBeEmpty();
        judged.Cost.Weighted.ShouldBe(plan.Cost.Weighted);
        judged.Cost.ExtraCarers.ShouldBe(plan.Cost.ExtraCarers);
    }

    [Fact]
    public void A_planted_day_is_like_a_day_of_home_care()
    {
        var day = PlantedDay.Make(1000, 1, 0.1);
        var contact = day.Problem.Visits.Sum(visit => visit.Length) / 3600.0;
        var minutesAnHour = day.Plan.Cost.Travel / 60.0 / contact;

        (contact * 60 / 1000).ShouldBeInRange(33, 37);
        minutesAnHour.ShouldBeInRange(11, 16);
        day.Problem.Visits.Count(visit => visit.Latest - visit.Earliest == 3600).ShouldBeInRange(550, 750);
        day.Problem.Links.Count(link => link.Most > 0).ShouldBeInRange(5, 30);
        day.Problem.Carers.Length.ShouldBeLessThan(130);
    }

    [Fact]
    public void The_same_seed_plants_the_same_day_and_another_seed_another()
    {
        var day = PlantedDay.Make(100, 7, 0.1);

        PlantedDay.Make(100, 7, 0.1).Problem.Visits.ShouldBe(day.Problem.Visits);
        PlantedDay.Make(100, 8, 0.1).Problem.Visits.ShouldNotBe(day.Problem.Visits);
    }

    [Fact]
    public void Travel_is_dearer_uphill_but_never_more_than_a_tenth()
    {
        var travel = PlantedDay.Make(100, 7, 0).Problem.Travel;
        double[] ratios =
            [.. Enumerable.Range(1, 30).Select(place => (double)travel.Ticks(place - 1, place, 0) / travel.Ticks(place, place - 1, 0))];

        ratios.ShouldContain(ratio => ratio > 1.005);
        ratios.ShouldContain(ratio => ratio < 0.995);
        ratios.ShouldAllBe(ratio => ratio > 0.9 && ratio < 1.1);
    }
}
