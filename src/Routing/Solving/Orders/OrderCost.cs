using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>What a plan of this search costs, counted from its times.</summary>
internal static class OrderCost
{
    public static RoundCost Of(RoundProblem problem, ImmutableArray<Round> rounds, ImmutableArray<int> left)
    {
        var weights = problem.Weights;
        long travel = 0, metres = 0, waiting = 0, late = 0, latePrice = 0, overtime = 0, carerPrice = 0, fixedPrice = 0;
        long highestLate = 0, highestWaiting = 0, highestIdle = 0, offPreferred = 0, paid = 0;
        foreach (var round in rounds)
        {
            var carer = problem.Carers[round.Carer];
            var shift = carer.Shifts[round.Shift];
            var (place, free, waits) = (shift.StartPlace, round.Leaves, 0L);
            foreach (var stop in round.Stops)
            {
                var visit = problem.Visits[stop.Visit];
                travel += stop.Arrives - free;
                metres += problem.Travel.Metres(place, visit.Place, carer.Mode);
                waits += stop.Starts - stop.Arrives;
                var lateness = Math.Max(0, stop.Starts - visit.Latest);
                late += lateness;
                latePrice += lateness * (visit.LatePrice ?? 0);
                highestLate = Math.Max(highestLate, lateness);
                offPreferred += visit.Preferred is { } wanted ? Math.Abs((long)stop.Starts - wanted) : 0;
                carerPrice += PriceOf(visit, round.Carer);
                (place, free) = (visit.Place, stop.Ends);
            }

            travel += round.Returns - free;
            metres += problem.Travel.Metres(place, shift.EndPlace, carer.Mode);
            waiting += waits;
            paid += (long)round.Returns - round.Leaves;
            highestWaiting = Math.Max(highestWaiting, waits);
            overtime += shift.OvertimeFrom is { } plainEnd ? Math.Max(0, round.Returns - Math.Max(round.Leaves, plainEnd)) : 0;
            fixedPrice += carer.FixedPrice;
            var after = Math.Max(0, (shift.OvertimeFrom ?? shift.Latest) - round.Returns);
            highestIdle = Math.Max(highestIdle, round.Leaves - shift.Earliest + waits + after);
        }

        foreach (var carer in Enumerable.Range(0, problem.Carers.Length).Except(rounds.Select(round => round.Carer)))
        {
            highestIdle = problem.Carers[carer].Shifts is [var shift, ..]
                ? Math.Max(highestIdle, (shift.OvertimeFrom ?? shift.Latest) - shift.Earliest)
                : highestIdle;
        }

        highestIdle = weights.HighestIdle > 0 ? highestIdle : 0;
        var unallocated = left.Sum(visit => problem.Visits[visit].UnallocatedPrice ?? 0);
        return new RoundCost
        {
            MissingMandatory = left.Count(visit => problem.Visits[visit] is { UnallocatedPrice: null, IsTimeCritical: false }),
            MissingTimeCritical = left.Count(visit => problem.Visits[visit].IsTimeCritical),
            Travel = travel,
            Metres = metres,
            Waiting = waiting,
            OffPreferred = offPreferred,
            Paid = paid,
            Late = late,
            LatePrice = latePrice,
            Overtime = overtime,
            ExtraCarers = ExtraCarers(problem, rounds),
            HighestLateness = highestLate,
            HighestWaiting = highestWaiting,
            HighestIdle = highestIdle,
            UnallocatedPrice = unallocated,
            CarerPrice = carerPrice,
            FixedPrice = fixedPrice,
            Weighted = travel * weights.Travel
                + metres * weights.Metre + waiting * weights.Waiting + latePrice + overtime * weights.Overtime
                + highestLate * weights.HighestLateness + highestWaiting * weights.HighestWaiting + highestIdle * weights.HighestIdle
                + unallocated + carerPrice + fixedPrice,
        };
    }

    /// <summary>Counted, never priced: problems with a price on it go to the other search.</summary>
    private static long ExtraCarers(RoundProblem problem, ImmutableArray<Round> rounds) => rounds
        .SelectMany(round => round.Visits.Select(visit => (problem.Visits[visit].Person, round.Carer)))
        .Where(seen => seen.Person >= 0)
        .Distinct()
        .GroupBy(seen => seen.Person)
        .Sum(person => person.Count() - 1L);

    private static long PriceOf(RoundVisit visit, int carer)
    {
        foreach (var price in visit.CarerPrices)
        {
            if (price.Carer == carer)
            {
                return price.Price;
            }
        }

        return visit.OtherCarerPrice;
    }
}
