using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>The cost of a plan, counted from its rounds alone.</summary>
internal static class Recount
{
    public static RoundCost Of(RoundProblem problem, ImmutableArray<Round> rounds, Served served)
    {
        checked
        {
            var cost = new RoundCost { Weighted = 0 };
            foreach (var round in rounds)
            {
                var (travel, metres) = Legs(problem, round);
                cost = cost with { Travel = cost.Travel + travel, Metres = cost.Metres + metres, Waiting = cost.Waiting + Waiting(round) };
            }

            for (var i = 0; i < problem.Visits.Length; i++)
            {
                cost = WithVisit(cost, problem.Visits[i], i, served, problem.Weights);
            }

            for (var i = 0; i < problem.Carers.Length; i++)
            {
                cost = WithCarer(cost, problem, i, [.. rounds.Where(round => round.Carer == i)]);
            }

            cost = cost with { LatePrice = LatePrice(problem, served), ExtraCarers = ExtraCarers(problem, served) };
            return cost with { Weighted = Weighted(cost, problem.Weights) };
        }
    }

    private static (long Ticks, long Metres) Legs(RoundProblem problem, Round round)
    {
        var carer = problem.Carers[round.Carer];
        var shift = carer.Shifts[round.Shift];
        int[] places = [shift.StartPlace, .. round.Visits.Select(visit => problem.Visits[visit].Place), shift.EndPlace];
        var (ticks, metres) = (0L, 0L);
        for (var i = 1; i < places.Length; i++)
        {
            var leg = problem.Travel.Ticks(places[i - 1], places[i], carer.Mode);
            if (leg >= 0)
            {
                ticks = checked(ticks + leg);
                metres = checked(metres + problem.Travel.Metres(places[i - 1], places[i], carer.Mode));
            }
        }

        return (ticks, metres);
    }

    private static long Waiting(Round round) => round.Stops.Sum(stop => Math.Max(0L, (long)stop.Starts - stop.Arrives));

    private static RoundCost WithVisit(RoundCost cost, RoundVisit visit, int index, Served served, RoundWeights weights)
    {
        checked
        {
            if (!served.Has(index))
            {
                return cost with
                {
                    MissingMandatory = cost.MissingMandatory + (visit.UnallocatedPrice is null && !visit.IsTimeCritical ? 1 : 0),
                    MissingTimeCritical = cost.MissingTimeCritical + (visit.IsTimeCritical ? 1 : 0),
                    UnallocatedPrice = cost.UnallocatedPrice + (visit.UnallocatedPrice ?? 0),
                };
            }

            var late = Math.Max(0L, (long)served.Start(index) - visit.Latest);
            return cost with
            {
                Late = cost.Late + late,
                HighestLateness = Math.Max(cost.HighestLateness, late),
                OffPreferred = cost.OffPreferred + (visit.Preferred is { } wanted ? Math.Abs((long)served.Start(index) - wanted) : 0),
                FarOffPreferred = cost.FarOffPreferred + (weights.FarOffPreferred > 0 && visit.Preferred is { } near
                    ? Math.Max(0, Math.Abs((long)served.Start(index) - near) - weights.PreferredTolerance)
                    : 0),
                CarerPrice = cost.CarerPrice + visit.CarerPrices
                    .Where(price => price.Carer == served.Carer(index))
                    .Select(price => price.Price).DefaultIfEmpty(visit.OtherCarerPrice).First(),
            };
        }
    }

    private static RoundCost WithCarer(RoundCost cost, RoundProblem problem, int index, ImmutableArray<Round> rounds)
    {
        checked
        {
            var carer = problem.Carers[index];
            var (worked, afterShift, waiting) = (0L, 0L, 0L);
            foreach (var round in rounds)
            {
                var shift = carer.Shifts[round.Shift];
                worked += WorkedTime.Of(problem, round);
                afterShift += Math.Max(0L, (long)round.Returns - Math.Max(round.Leaves, shift.OvertimeFrom ?? int.MaxValue));
                waiting += Waiting(round);
            }

            return cost with
            {
                Paid = cost.Paid + worked,
                Overtime = cost.Overtime + Math.Max(afterShift, carer.ContractedMost is { } most ? Math.Max(0, worked - most) : 0),
                Shortfall = cost.Shortfall + (problem.Weights.Shortfall > 0 ? Math.Max(0, carer.ContractedLeast - worked) : 0),
                HighestWaiting = Math.Max(cost.HighestWaiting, waiting),
                HighestIdle = problem.Weights.HighestIdle > 0 ? Math.Max(cost.HighestIdle, Idle(problem, carer, rounds)) : 0,
                FixedPrice = cost.FixedPrice + (rounds.Any(round => round.Visits.Any()) ? carer.FixedPrice : 0),
            };
        }
    }

    /// <summary>Plain time on all shifts, and time after it, in which the carer neither travels, visits nor takes a break.</summary>
    private static long Idle(RoundProblem problem, RoundCarer carer, ImmutableArray<Round> rounds)
    {
        var idle = 0L;
        for (var index = 0; index < carer.Shifts.Length; index++)
        {
            var shift = carer.Shifts[index];
            var plainEnd = shift.OvertimeFrom ?? shift.Latest;
            var own = rounds.Where(round => round.Shift == index && !round.Stops.IsEmpty).ToList();
            var until = Math.Max(plainEnd, own.Select(round => round.Returns).DefaultIfEmpty(0).Max());
            var busy = own.Sum(round => round.Stops.Sum(stop => (long)stop.Ends - stop.Starts) + Travel(problem, carer, shift, round));
            idle += until - shift.Earliest - busy;
        }

        return Math.Max(0, idle);
    }

    private static long Travel(RoundProblem problem, RoundCarer carer, CarerShift shift, Round round)
    {
        var (place, sum) = (shift.StartPlace, 0L);
        foreach (var next in round.Visits.Select(visit => problem.Visits[visit].Place).Append(shift.EndPlace))
        {
            sum += problem.Travel.Ticks(place, next, carer.Mode);
            place = next;
        }

        return sum;
    }

    private static long ExtraCarers(RoundProblem problem, Served served) => Enumerable.Range(0, problem.Visits.Length)
        .Where(visit => served.Has(visit) && problem.Visits[visit].Person >= 0)
        .GroupBy(visit => problem.Visits[visit].Person)
        .Sum(person => person.Select(served.Carer).Distinct().LongCount() - 1);

    /// <summary>The weighted sum; a plan so broken that it doesn't fit gets the largest number there is.</summary>
    private static long Weighted(RoundCost cost, RoundWeights weights)
    {
        var sum = (Int128)cost.Travel * weights.Travel
            + (Int128)cost.Metres * weights.Metre + (Int128)cost.Waiting * weights.Waiting
            + (Int128)cost.OffPreferred * weights.OffPreferred + (Int128)cost.FarOffPreferred * weights.FarOffPreferred
            + (Int128)cost.Paid * weights.Paid + cost.LatePrice
            + (Int128)cost.Overtime * weights.Overtime
            + (Int128)cost.Shortfall * weights.Shortfall + (Int128)cost.ExtraCarers * weights.ExtraCarer
            + (Int128)cost.HighestLateness * weights.HighestLateness + (Int128)cost.HighestWaiting * weights.HighestWaiting
            + (Int128)cost.HighestIdle * weights.HighestIdle
            + cost.UnallocatedPrice + cost.CarerPrice + cost.FixedPrice;
        return (long)Int128.Min(sum, long.MaxValue);
    }

    private static long LatePrice(RoundProblem problem, Served served)
    {
        Int128 sum = 0;
        for (var i = 0; i < problem.Visits.Length; i++)
        {
            sum += served.Has(i)
                ? (Int128)Math.Max(0L, (long)served.Start(i) - problem.Visits[i].Latest) * (problem.Visits[i].LatePrice ?? 0)
                : 0;
        }

        return (long)Int128.Min(sum, long.MaxValue);
    }
}
