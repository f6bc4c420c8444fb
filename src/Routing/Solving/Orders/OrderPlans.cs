using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>Turns the search's order into a plan with all its times, and a plan into an order.</summary>
internal static class OrderPlans
{
    /// <summary>The plan of an order. Visits that would break a limit that may not be broken are left out of it.</summary>
    public static RoundPlan Make(OrderProblem problem, int[] carers, int[] labels)
    {
        carers = [.. carers];
        while (true)
        {
            var (starts, before) = OrderDecoder.Decode(problem, carers, labels);
            var rounds = Rounds(problem, carers, starts, before);
            if (Offender(problem, rounds) is not { } visit)
            {
                ImmutableArray<int> left = [.. Enumerable.Range(0, problem.Visits).Where(each => carers[each] < 0)];
                return new RoundPlan(problem.Source, rounds, left, OrderCost.Of(problem.Source, rounds, left));
            }

            carers[visit] = -1;
            if (problem.Twin[visit] is >= 0 and var twin)
            {
                carers[twin] = -1;
            }
        }
    }

    /// <summary>The order of a plan: by start, so that its rounds keep theirs.</summary>
    public static (int[] Carers, int[] Labels) Read(OrderProblem problem, RoundPlan plan)
    {
        var carers = new int[problem.Visits];
        var labels = new int[problem.Visits];
        Array.Fill(carers, -1);
        var starts = problem.Source.Visits.Select(visit => visit.Earliest).ToArray();
        foreach (var round in plan.Rounds)
        {
            foreach (var stop in round.Stops.Where(stop => !stop.IsBreak))
            {
                (carers[stop.Visit], starts[stop.Visit]) = (round.Carer, stop.Starts);
            }
        }

        var rank = 0;
        foreach (var visit in Enumerable.Range(0, problem.Visits).Where(visit => problem.Twin[visit] < 0 || problem.IsFirst[visit])
            .OrderBy(visit => starts[visit]).ThenBy(visit => visit))
        {
            labels[visit] = ++rank << 12;
            if (problem.Twin[visit] is >= 0 and var twin)
            {
                labels[twin] = labels[visit];
                (carers[visit], carers[twin]) = carers[visit] < 0 || carers[twin] < 0 ? (-1, -1) : (carers[visit], carers[twin]);
            }
        }

        return (carers, labels);
    }

    private static ImmutableArray<Round> Rounds(OrderProblem problem, int[] carers, int[] starts, int[] before)
    {
        var after = new int[problem.Nodes];
        Array.Fill(after, -1);
        for (var visit = 0; visit < problem.Visits; visit++)
        {
            if (before[visit] >= 0)
            {
                after[before[visit]] = visit;
            }
        }

        var rounds = ImmutableArray.CreateBuilder<Round>();
        for (var carer = 0; carer < problem.Carers; carer++)
        {
            var home = problem.Visits + carer;
            if (after[home] >= 0)
            {
                rounds.Add(RoundOf(problem, carer, home, after, starts));
            }
        }

        return rounds.ToImmutable();
    }

    private static Round RoundOf(OrderProblem problem, int carer, int home, int[] after, int[] starts)
    {
        var leaves = starts[after[home]] - problem.Leg(carer, home, after[home]);
        var (at, free) = (home, leaves);
        var stops = ImmutableArray.CreateBuilder<RoundStop>();
        for (var visit = after[home]; visit >= 0; visit = after[visit])
        {
            var arrives = free + problem.Leg(carer, at, visit);
            (at, free) = (visit, starts[visit] + problem.LengthFor(visit, carer));
            stops.Add(new RoundStop(visit, arrives, starts[visit], free));
        }

        return new Round(carer, 0, leaves, stops.ToImmutable(), free + problem.Leg(carer, at, home));
    }

    /// <summary>
    /// A visit that breaks a limit: it starts too late, needs a forbidden leg, or is the last of a round that ends after its shift.
    /// </summary>
    private static int? Offender(OrderProblem problem, ImmutableArray<Round> rounds)
    {
        foreach (var round in rounds)
        {
            var at = problem.Visits + round.Carer;
            foreach (var stop in round.Stops)
            {
                var visit = problem.Source.Visits[stop.Visit];
                if (problem.Leg(round.Carer, at, stop.Visit) == problem.Blocked || (visit.LatePrice is null && stop.Starts > visit.Latest))
                {
                    return stop.Visit;
                }

                at = stop.Visit;
            }

            if (problem.Leg(round.Carer, at, problem.Visits + round.Carer) == problem.Blocked
                || round.Returns > problem.Source.Carers[round.Carer].Shifts[0].Latest)
            {
                return at;
            }
        }

        return null;
    }
}
