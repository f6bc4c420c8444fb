using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>What rounds cost by the times they have, for plans that no solver made.</summary>
internal static class PlanCost
{
    internal static RoundCost Of(RoundProblem problem, ImmutableArray<Round> rounds, ImmutableArray<int> missing)
    {
        var (travel, metres, waiting, late, latePrice, carerPrice, highest) = (0L, 0L, 0L, 0L, 0L, 0L, 0L);
        var waitingOf = new long[problem.Carers.Length];
        var seen = new Dictionary<int, HashSet<int>>();
        foreach (var round in rounds)
        {
            var carer = problem.Carers[round.Carer];
            var shift = carer.Shifts[round.Shift];
            var place = shift.StartPlace;
            foreach (var stop in round.Stops.Where(stop => !stop.IsBreak))
            {
                var visit = problem.Visits[stop.Visit];
                Go(visit.Place, carer.Mode);
                waitingOf[round.Carer] += Math.Max(0, stop.Starts - stop.Arrives);
                var over = Math.Max(0, stop.Starts - visit.Latest);
                (late, highest) = (late + over, Math.Max(highest, over));
                latePrice += over * (visit.LatePrice ?? 0);
                carerPrice += visit.CarerPrices.Where(price => price.Carer == round.Carer).Select(price => price.Price)
                    .DefaultIfEmpty(visit.OtherCarerPrice).First();
                if (visit.Person >= 0)
                {
                    (seen.TryGetValue(visit.Person, out var carers) ? carers : seen[visit.Person] = []).Add(round.Carer);
                }
            }

            Go(shift.EndPlace, carer.Mode);

            void Go(int to, int mode)
            {
                travel += Math.Max(0, problem.Travel.Ticks(place, to, mode));
                metres += problem.Travel.Metres(place, to, mode);
                place = to;
            }
        }

        waiting = waitingOf.Sum();
        var weights = problem.Weights;
        var overtime = Hours(problem, rounds, (carer, worked, afterShift) => Math.Max(afterShift, carer.ContractedMost is { } most ? worked - most : 0));
        var shortfall = weights.Shortfall == 0 ? 0 : Hours(problem, rounds, (carer, worked, _) => carer.ContractedLeast - worked);
        var extra = seen.Values.Sum(carers => carers.Count - 1L);
        var unallocated = missing.Sum(visit => problem.Visits[visit].UnallocatedPrice ?? 0);
        var fixedPrice = rounds.Select(round => round.Carer).Distinct().Sum(carer => problem.Carers[carer].FixedPrice);
        var highestWaiting = waitingOf.DefaultIfEmpty(0).Max();
        return new RoundCost
        {
            MissingMandatory = missing.Count(visit => problem.Visits[visit] is { UnallocatedPrice: null, IsTimeCritical: false }),
            MissingTimeCritical = missing.Count(visit => problem.Visits[visit].IsTimeCritical),
            Travel = travel,
            Metres = metres,
            Waiting = waiting,
            Late = late,
            LatePrice = latePrice,
            Overtime = overtime,
            Shortfall = shortfall,
            ExtraCarers = extra,
            HighestLateness = highest,
            HighestWaiting = highestWaiting,
            UnallocatedPrice = unallocated,
            CarerPrice = carerPrice,
            FixedPrice = fixedPrice,
            Weighted = weights.Travel * travel + weights.Metre * metres + weights.Waiting * waiting + latePrice + weights.Overtime * overtime
                + weights.Shortfall * shortfall + weights.ExtraCarer * extra + weights.HighestLateness * highest + weights.HighestWaiting * highestWaiting
                + unallocated + carerPrice + fixedPrice,
        };
    }

    /// <summary>Adds up a number of ticks over carers, from each one's worked ticks and ticks after plain time; below 0 counts as 0.</summary>
    private static long Hours(RoundProblem problem, ImmutableArray<Round> rounds, Func<RoundCarer, long, long, long> over)
    {
        var worked = new long[problem.Carers.Length];
        var after = new long[problem.Carers.Length];
        foreach (var round in rounds)
        {
            var shift = problem.Carers[round.Carer].Shifts[round.Shift];
            var unpaid = shift.Break is { IsPaid: false } ? round.Stops.Where(stop => stop.IsBreak).Sum(stop => (long)stop.Ends - stop.Starts) : 0;
            worked[round.Carer] += round.Returns - round.Leaves - unpaid;
            after[round.Carer] += shift.OvertimeFrom is { } from ? Math.Max(0, round.Returns - Math.Max(round.Leaves, from)) : 0;
        }

        return problem.Carers.Select((carer, index) => Math.Max(0, over(carer, worked[index], after[index]))).Sum();
    }
}
