using Shouldly;

namespace Zoning.Routing.Tests.Solving.Orders;

public sealed class OrderStateProperties
{
    [Fact]
    public void A_plan_changed_ten_thousand_times_in_place_costs_what_decoding_it_from_scratch_costs()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var problem = new OrderProblem(OrderCases.Random(seed));
            var near = new OrderNeighbours(problem);
            var lane = new OrderLane(problem, near, new Randomness(seed).For("lane"), OrderStart.Make(problem));
            lane.State.Cost.ShouldBe(FromScratch(problem, lane.State), $"at the start of case {seed}");
            foreach (var temperature in new[] { 400.0, 60, 20, 5, 1 })
            {
                for (var part = 0; part < 8; part++)
                {
                    lane.Run(1, temperature, temperature);
                    lane.State.Cost.ShouldBe(FromScratch(problem, lane.State), $"at temperature {temperature} of case {seed}");
                }
            }

            lane.Accepted.ShouldBeGreaterThan(100, $"case {seed}");
            lane.Return();
            lane.State.Cost.ShouldBe(lane.Best, $"the best of case {seed}");
        }
    }

    /// <summary>The cost by definition, with the search's prices for broken limits.</summary>
    private static long FromScratch(OrderProblem problem, OrderState state)
    {
        var carers = new int[problem.Visits];
        var labels = new int[problem.Visits];
        state.Save(carers, labels);
        var (starts, before) = OrderDecoder.Decode(problem, carers, labels);
        var weights = problem.Source.Weights;
        long cost = 0, highestLate = 0, highestWaiting = 0, highestIdle = 0;
        for (var visit = 0; visit < problem.Visits; visit++)
        {
            if (carers[visit] < 0)
            {
                cost += problem.LeftOutPrices[visit];
                continue;
            }

            problem.IsAble(visit, carers[visit]).ShouldBeTrue();
            if (problem.Twin[visit] is >= 0 and var twin)
            {
                carers[twin].ShouldNotBe(carers[visit]);
                var gap = problem.IsFirst[visit] ? starts[twin] - starts[visit] : starts[visit] - starts[twin];
                gap.ShouldBeInRange(problem.Least[visit], problem.Most[visit]);
            }

            var late = Math.Max(0, starts[visit] - problem.Source.Visits[visit].Latest);
            highestLate = Math.Max(highestLate, late);
            cost += late * problem.LatePrices[visit] + problem.LegPrice(carers[visit], before[visit], visit)
                + (problem.CarerPrices?[visit * problem.Carers + carers[visit]] ?? 0);
        }

        for (var carer = 0; carer < problem.Carers; carer++)
        {
            var shift = problem.Source.Carers[carer].Shifts[0];
            var plainEnd = shift.OvertimeFrom ?? shift.Latest;
            var own = Enumerable.Range(0, problem.Visits).Where(visit => carers[visit] == carer).OrderBy(visit => labels[visit]).ToArray();
            if (own.Length == 0)
            {
                highestIdle = Math.Max(highestIdle, plainEnd - shift.Earliest);
                continue;
            }

            var home = problem.Visits + carer;
            long leaves = starts[own[0]] - problem.Leg(carer, home, own[0]);
            long returns = starts[own[^1]] + problem.LengthFor(own[^1], carer) + problem.Leg(carer, own[^1], home);
            leaves.ShouldBeGreaterThanOrEqualTo(shift.Earliest);
            var waiting = own.Skip(1)
                .Sum(visit =>
                (long)starts[visit] - starts[before[visit]] - problem.LengthFor(before[visit], carer) - problem.Leg(carer, before[visit],
                visit));
            cost += problem.LegPrice(carer, own[^1], home) + problem.Source.Carers[carer].FixedPrice + waiting * weights.Waiting
                + Math.Max(0, returns - shift.Latest) * problem.HardPrice
                + (shift.OvertimeFrom is null ? 0 : Math.Max(0, returns - Math.Max(leaves, plainEnd)) * weights.Overtime);
            highestWaiting = Math.Max(highestWaiting, waiting);
            highestIdle = Math.Max(highestIdle, leaves - shift.Earliest + waiting + Math.Max(0, plainEnd - returns));
        }

        return cost + highestLate * weights.HighestLateness + highestWaiting * weights.HighestWaiting + highestIdle * weights.HighestIdle;
    }
}
