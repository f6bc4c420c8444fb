using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>Counts what a plan with explicit times costs.</summary>
internal static class PlanPrice
{
    internal static RoundCost Of(RoundProblem problem, ImmutableArray<Round> rounds, ImmutableArray<int> unallocated)
    {
        var weights = problem.Weights;
        var worked = new long[problem.Carers.Length];
        var overtime = new long[problem.Carers.Length];
        var waited = new long[problem.Carers.Length];
        var idle = problem.Carers.Select(carer =>
            carer.Shifts.Sum(shift => (long)Math.Max(0, (shift.OvertimeFrom ?? shift.Latest) - shift.Earliest))).ToArray();
        var seen = new HashSet<(int Person, int Carer)>();
        var cost = new RoundCost { Weighted = 0 };
        foreach (var round in rounds)
        {
            var carer = problem.Carers[round.Carer];
            var shift = carer.Shifts[round.Shift];
            var from = shift.StartPlace;
            foreach (var stop in round.Stops)
            {
                waited[round.Carer] += stop.Starts - stop.Arrives;
                if (stop.IsBreak)
                {
                    continue;
                }

                var visit = problem.Visits[stop.Visit];
                cost = Leg(problem, cost, from, visit.Place, carer.Mode);
                from = visit.Place;
                var late = visit.LatePrice is null ? 0 : Math.Max(0, stop.Starts - visit.Latest);
                var price = visit.CarerPrices.Where(one => one.Carer == round.Carer).Select(one => (long?)one.Price).FirstOrDefault()
                    ?? visit.OtherCarerPrice;
                cost = cost with
                {
                    Late = cost.Late + late,
                    LatePrice = cost.LatePrice + late * (visit.LatePrice ?? 0),
                    HighestLateness = Math.Max(cost.HighestLateness, late),
                    CarerPrice = cost.CarerPrice + price,
                    FarOffPreferred = cost.FarOffPreferred + FarOff(weights, visit, stop.Starts),
                    OffPreferred = cost.OffPreferred + (visit.Preferred is { } wanted ? Math.Abs((long)stop.Starts - wanted) : 0),
                };
                if (visit.Person >= 0)
                {
                    seen.Add((visit.Person, round.Carer));
                }
            }

            cost = Leg(problem, cost, from, shift.EndPlace, carer.Mode);
            var plainEnd = shift.OvertimeFrom ?? shift.Latest;
            idle[round.Carer] += round.Leaves - shift.Earliest
                + Math.Max(0, plainEnd - round.Returns) - Math.Max(0, plainEnd - shift.Earliest);
            worked[round.Carer] += round.Returns - round.Leaves
                - (shift.Break is { IsPaid: false } rest && round.Stops.Any(stop => stop.IsBreak) ? rest.Length : 0);
            overtime[round.Carer] += shift.OvertimeFrom is { } plain ? Math.Max(0, round.Returns - Math.Max(round.Leaves, plain)) : 0;
        }

        for (var i = 0; i < problem.Carers.Length; i++)
        {
            var above = problem.Carers[i].ContractedMost is { } most ? Math.Max(0, worked[i] - most) : 0;
            cost = cost with
            {
                Waiting = cost.Waiting + waited[i],
                HighestWaiting = Math.Max(cost.HighestWaiting, waited[i]),
                HighestIdle = weights.HighestIdle > 0 ? Math.Max(cost.HighestIdle, idle[i] + waited[i]) : 0,
                Overtime = cost.Overtime + Math.Max(overtime[i], above),
                Shortfall = cost.Shortfall + (weights.Shortfall > 0 ? Math.Max(0, problem.Carers[i].ContractedLeast - worked[i]) : 0),
            };
        }

        cost = cost with
        {
            Paid = worked.Sum(),
            ExtraCarers = seen.Count - seen.Select(one => one.Person).Distinct().Count(),
            FixedPrice = rounds.Select(round => round.Carer).Distinct().Sum(carer => problem.Carers[carer].FixedPrice),
            UnallocatedPrice = unallocated.Sum(visit => problem.Visits[visit].UnallocatedPrice ?? 0),
            MissingMandatory = unallocated.Count(visit => problem.Visits[visit] is { UnallocatedPrice: null, IsTimeCritical: false }),
            MissingTimeCritical = unallocated.Count(visit => problem.Visits[visit].IsTimeCritical),
        };
        return cost with
        {
            Weighted = cost.Travel * weights.Travel + cost.Metres * weights.Metre + cost.Waiting * weights.Waiting
                + cost.OffPreferred * weights.OffPreferred + cost.FarOffPreferred * weights.FarOffPreferred
                + cost.Paid * weights.Paid + cost.LatePrice
                + cost.Overtime * weights.Overtime + cost.Shortfall * weights.Shortfall + cost.ExtraCarers * weights.ExtraCarer
                + cost.HighestLateness * weights.HighestLateness
                + cost.HighestWaiting * weights.HighestWaiting + cost.HighestIdle * weights.HighestIdle
                + cost.UnallocatedPrice + cost.CarerPrice + cost.FixedPrice,
        };
    }

    private static long FarOff(RoundWeights weights, RoundVisit visit, int start) =>
        weights.FarOffPreferred > 0 && visit.Preferred is { } wanted
            ? Math.Max(0, Math.Abs((long)start - wanted) - weights.PreferredTolerance)
            : 0;

    private static RoundCost Leg(RoundProblem problem, RoundCost cost, int from, int to, int mode) => cost with
    {
        Travel = cost.Travel + problem.Travel.Ticks(from, to, mode),
        Metres = cost.Metres + problem.Travel.Metres(from, to, mode),
    };
}
