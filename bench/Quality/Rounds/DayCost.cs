using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>Counts what a plan of a planted day costs: travel, waiting and the price of visits left out; planted days have no other prices.</summary>
internal static class DayCost
{
    /// <summary>Counts.</summary>
    public static RoundCost Of(RoundProblem problem, ImmutableArray<Round> rounds, ImmutableArray<int> unallocated)
    {
        var (travel, metres, paid, waiting) = (0L, 0L, 0L, new long[problem.Carers.Length]);
        foreach (var round in rounds)
        {
            var carer = problem.Carers[round.Carer];
            var place = carer.Shifts[round.Shift].StartPlace;
            foreach (var stop in round.Stops)
            {
                if (!stop.IsBreak)
                {
                    var trip = problem.Travel.Ticks(place, problem.Visits[stop.Visit].Place, carer.Mode);
                    travel += trip;
                    metres += problem.Travel.Metres(place, problem.Visits[stop.Visit].Place, carer.Mode);
                    place = problem.Visits[stop.Visit].Place;
                }

                waiting[round.Carer] += stop.Starts - stop.Arrives;
            }

            paid += (long)round.Returns - round.Leaves
                - (carer.Shifts[round.Shift].Break is { IsPaid: false } ? round.Stops.Where(stop => stop.IsBreak).Sum(stop => (long)stop.Ends - stop.Starts) : 0);
            travel += problem.Travel.Ticks(place, carer.Shifts[round.Shift].EndPlace, carer.Mode);
            metres += problem.Travel.Metres(place, carer.Shifts[round.Shift].EndPlace, carer.Mode);
        }

        var price = unallocated.Sum(visit => problem.Visits[visit].UnallocatedPrice ?? 0);
        return new RoundCost
        {
            Travel = travel,
            Metres = metres,
            Waiting = waiting.Sum(),
            Paid = paid,
            HighestWaiting = waiting.DefaultIfEmpty(0).Max(),
            UnallocatedPrice = price,
            MissingTimeCritical = unallocated.Count(visit => problem.Visits[visit].IsTimeCritical),
            ExtraCarers = rounds.SelectMany(round => round.Visits.Select(visit => (problem.Visits[visit].Person, round.Carer)))
                .Where(one => one.Person >= 0).Distinct().GroupBy(one => one.Person).Sum(person => person.Count() - 1L),
            Weighted = travel * problem.Weights.Travel + metres * problem.Weights.Metre + waiting.Sum() * problem.Weights.Waiting + price,
        };
    }
}
