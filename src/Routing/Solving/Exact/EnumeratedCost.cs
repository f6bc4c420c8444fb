using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>The cost of an enumerated plan, as this solver counts it; the checker counts again with separate code.</summary>
internal static class EnumeratedCost
{
    /// <summary>
    /// What fixed sequences cost whatever their times are: legs, carers, visits left out. Shortfall of unused carers is a matter of times.
    /// </summary>
    public static long WithoutTimes(RoundProblem problem, (int Carer, int Shift)[] slots, List<int>[] stops, int[] carerOf)
    {
        var sum = 0L;
        for (var slot = 0; slot < slots.Length; slot++)
        {
            if (stops[slot].Count > 0)
            {
                var (ticks, metres) = Legs(problem, slots[slot].Carer, slots[slot].Shift, stops[slot].Where(stop => stop >= 0));
                sum += ticks * problem.Weights.Travel + metres * problem.Weights.Metre;
            }
        }

        for (var i = 0; i < carerOf.Length; i++)
        {
            sum += carerOf[i] < 0 ? problem.Visits[i].UnallocatedPrice ?? 0 : LeftOver.CarerPrice(problem.Visits[i], carerOf[i]);
        }

        return sum + carerOf.Where(carer => carer >= 0)
            .Distinct().Sum(carer => problem.Carers[carer].FixedPrice) + ExtraCarers(problem, carerOf) * problem.Weights.ExtraCarer;
    }

    public static RoundCost Of(RoundProblem problem, ImmutableArray<Round> rounds)
    {
        var (carerOf, startOf) = (new int[problem.Visits.Length], new int[problem.Visits.Length]);
        Array.Fill(carerOf, -1);
        var (travel, metres) = (0L, 0L);
        foreach (var round in rounds)
        {
            var (ticks, distance) = Legs(problem, round.Carer, round.Shift, round.Visits);
            (travel, metres) = (travel + ticks, metres + distance);
            foreach (var stop in round.Stops.Where(stop => !stop.IsBreak))
            {
                (carerOf[stop.Visit], startOf[stop.Visit]) = (round.Carer, stop.Starts);
            }
        }

        var cost = WithCarers(new RoundCost { Travel = travel, Metres = metres, ExtraCarers = ExtraCarers(problem, carerOf), Weighted = 0 },
            problem, rounds);
        for (var i = 0; i < carerOf.Length; i++)
        {
            cost = carerOf[i] < 0 ? WithLeftOut(cost, problem.Visits[i]) : WithServed(cost, problem, i, carerOf[i], startOf[i]);
        }

        var weights = problem.Weights;
        return cost with
        {
            Weighted = cost.Travel * weights.Travel + cost.Metres * weights.Metre + cost.Waiting * weights.Waiting
                + cost.OffPreferred * weights.OffPreferred + cost.FarOffPreferred * weights.FarOffPreferred
                + cost.Paid * weights.Paid + cost.LatePrice
                + cost.Overtime * weights.Overtime + cost.Shortfall * weights.Shortfall + cost.ExtraCarers * weights.ExtraCarer
                + cost.HighestLateness * weights.HighestLateness + cost.HighestWaiting * weights.HighestWaiting
                + cost.UnallocatedPrice + cost.CarerPrice + cost.FixedPrice,
        };
    }

    private static RoundCost WithCarers(RoundCost cost, RoundProblem problem, ImmutableArray<Round> rounds)
    {
        for (var i = 0; i < problem.Carers.Length; i++)
        {
            var carer = problem.Carers[i];
            var (waiting, worked, after, isUsed) = (0L, 0L, 0L, false);
            foreach (var round in rounds.Where(round => round.Carer == i))
            {
                var shift = carer.Shifts[round.Shift];
                isUsed = true;
                waiting += round.Stops.Sum(stop => (long)stop.Starts - stop.Arrives);
                worked += round.Returns - round.Leaves
                    - (shift.Break is { IsPaid: false } rest && round.Stops.Any(stop => stop.IsBreak) ? rest.Length : 0);
                after += shift.OvertimeFrom is { } from ? Math.Max(0, round.Returns - Math.Max(round.Leaves, from)) : 0;
            }

            cost = cost with
            {
                Waiting = cost.Waiting + waiting,
                Paid = cost.Paid + worked,
                HighestWaiting = Math.Max(cost.HighestWaiting, waiting),
                Overtime = cost.Overtime + Math.Max(after, carer.ContractedMost is { } most ? worked - most : 0),
                Shortfall = cost.Shortfall + (problem.Weights.Shortfall > 0 ? Math.Max(0, carer.ContractedLeast - worked) : 0),
                FixedPrice = cost.FixedPrice + (isUsed ? carer.FixedPrice : 0),
            };
        }

        return cost;
    }

    private static RoundCost WithLeftOut(RoundCost cost, RoundVisit visit) => cost with
    {
        MissingMandatory = cost.MissingMandatory + (visit is { UnallocatedPrice: null, IsTimeCritical: false } ? 1 : 0),
        MissingTimeCritical = cost.MissingTimeCritical + (visit.IsTimeCritical ? 1 : 0),
        UnallocatedPrice = cost.UnallocatedPrice + (visit.UnallocatedPrice ?? 0),
    };

    /// <summary>By how much a distance from the preferred start is above the tolerance; 0 if that has no price.</summary>
    public static long Far(RoundWeights weights, long distance) =>
        weights.FarOffPreferred > 0 ? Math.Max(0, distance - weights.PreferredTolerance) : 0;

    private static RoundCost WithServed(RoundCost cost, RoundProblem problem, int index, int carer, int start)
    {
        var visit = problem.Visits[index];
        var late = Math.Max(0L, start - visit.Latest);
        var off = visit.Preferred is { } wanted ? Math.Abs((long)start - wanted) : 0;
        return cost with
        {
            Late = cost.Late + late,
            LatePrice = cost.LatePrice + late * (visit.LatePrice ?? 0),
            OffPreferred = cost.OffPreferred + off,
            FarOffPreferred = cost.FarOffPreferred + Far(problem.Weights, off),
            HighestLateness = Math.Max(cost.HighestLateness, late),
            CarerPrice = cost.CarerPrice + LeftOver.CarerPrice(visit, carer),
        };
    }

    private static (long Ticks, long Metres) Legs(RoundProblem problem, int carer, int shiftIndex, IEnumerable<int> visits)
    {
        var (shift, mode) = (problem.Carers[carer].Shifts[shiftIndex], problem.Carers[carer].Mode);
        var (ticks, metres, place) = (0L, 0L, shift.StartPlace);
        foreach (var next in visits.Select(visit => problem.Visits[visit].Place).Append(shift.EndPlace))
        {
            ticks += problem.Travel.Ticks(place, next, mode);
            metres += problem.Travel.Metres(place, next, mode);
            place = next;
        }

        return (ticks, metres);
    }

    private static long ExtraCarers(RoundProblem problem, int[] carerOf) => Enumerable.Range(0, carerOf.Length)
        .Where(visit => carerOf[visit] >= 0 && problem.Visits[visit].Person >= 0)
        .GroupBy(visit => problem.Visits[visit].Person)
        .Sum(person => person.Select(visit => carerOf[visit]).Distinct().Count() - 1L);
}
