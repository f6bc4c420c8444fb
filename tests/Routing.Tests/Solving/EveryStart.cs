using System.Collections.Immutable;

namespace Zoning.Routing.Tests;

/// <summary>Tries every carer, order, place of the break, and start tick, with and without a break, and lets the checker judge each plan: slow, and as simple as can be.</summary>
internal static class EveryStart
{
    public static (int Mandatory, int Critical, long Cost) Best(RoundProblem problem)
    {
        var best = (int.MaxValue, int.MaxValue, long.MaxValue);
        var slots = problem.Carers.SelectMany((carer, index) => carer.Shifts.Select((_, shift) => (index, shift))).ToArray();
        foreach (var sequences in Sequences(problem, slots, 0, [.. Enumerable.Range(0, problem.Visits.Length)]))
        {
            var choices = sequences.Select((stops, slot) =>
                stops.IsEmpty ? [null] : Timed(problem, slots[slot].index, slots[slot].shift, stops).Cast<Round?>().ToArray()).ToArray();
            foreach (var rounds in Product(choices, 0))
            {
                var judged = Checker.Check(Plan(problem, [.. rounds.OfType<Round>()]));
                if (judged.Violations.All(violation => violation.Kind == ViolationKind.CostWrong))
                {
                    var cost = (judged.Cost.MissingMandatory, judged.Cost.MissingTimeCritical, judged.Cost.Weighted);
                    best = cost.CompareTo(best) < 0 ? cost : best;
                }
            }
        }

        return best;
    }

    private static RoundPlan Plan(RoundProblem problem, ImmutableArray<Round> rounds) => new(
        problem, rounds, [.. Enumerable.Range(0, problem.Visits.Length).Except(rounds.SelectMany(round => round.Visits))],
        new RoundCost { Weighted = 0 });

    private static IEnumerable<ImmutableArray<ImmutableArray<int>>> Sequences(
        RoundProblem problem, (int Carer, int Shift)[] slots, int slot, ImmutableArray<int> left)
    {
        if (slot == slots.Length)
        {
            yield return [];
            yield break;
        }

        foreach (var (order, rest) in Orders(left))
        {
            var mayBreak = problem.Carers[slots[slot].Carer].Shifts[slots[slot].Shift].Break is not null && order.Length > 0;
            for (var at = -1; at <= (mayBreak ? order.Length : -1); at++)
            {
                foreach (var later in Sequences(problem, slots, slot + 1, rest))
                {
                    yield return [at < 0 ? order : order.Insert(at, -1), .. later];
                }
            }
        }
    }

    private static IEnumerable<(ImmutableArray<int> Order, ImmutableArray<int> Others)> Orders(ImmutableArray<int> left)
    {
        yield return ([], left);
        foreach (var first in left)
        {
            foreach (var (order, rest) in Orders(left.Remove(first)))
            {
                yield return ([first, .. order], rest);
            }
        }
    }

    /// <summary>The round with every start of every stop, the leaving as late as the first start allows.</summary>
    private static IEnumerable<Round> Timed(RoundProblem problem, int carer, int shift, ImmutableArray<int> stops)
    {
        var (from, until) = (problem.Carers[carer].Shifts[shift].Earliest, problem.Carers[carer].Shifts[shift].Latest);
        var start = problem.Carers[carer].Shifts[shift].StartPlace;
        for (var leaves = from; leaves <= until; leaves++)
        {
            foreach (var (timed, place, end) in Later(0, start, leaves, []))
            {
                var returns = end + problem.Travel.Ticks(place, problem.Carers[carer].Shifts[shift].EndPlace, 0);
                if (returns <= until)
                {
                    yield return new Round(carer, shift, leaves, timed, returns);
                }
            }
        }

        IEnumerable<(ImmutableArray<RoundStop> Stops, int Place, int End)> Later(int at, int place, int time,
            ImmutableArray<RoundStop> done)
        {
            if (at == stops.Length)
            {
                yield return (done, place, time);
                yield break;
            }

            var to = stops[at] < 0 ? place : problem.Visits[stops[at]].Place;
            var arrives = stops[at] < 0 ? time : time + problem.Travel.Ticks(place, to, 0);
            var (length, latest) = stops[at] < 0
                ? (problem.Carers[carer].Shifts[shift].Break!.Length, problem.Carers[carer].Shifts[shift].Break!.Latest)
                : (problem.Visits[stops[at]].Length, problem.Visits[stops[at]].LatePrice is null
                    ? problem.Visits[stops[at]].Latest
                    : until);
            var earliest = stops[at] < 0 ? problem.Carers[carer].Shifts[shift].Break!.Earliest : problem.Visits[stops[at]].Earliest;
            for (var begins = Math.Max(arrives, earliest); begins <= Math.Min(latest, until) && (at > 0 || begins == arrives); begins++)
            {
                foreach (var rest in Later(at
                    + 1, to, begins + length, done.Add(new RoundStop(stops[at], arrives, begins, begins + length))))
                {
                    yield return rest;
                }
            }
        }
    }

    private static IEnumerable<ImmutableArray<Round?>> Product(Round?[][] choices, int at)
    {
        if (at == choices.Length)
        {
            yield return [];
            yield break;
        }

        foreach (var round in choices[at])
        {
            foreach (var later in Product(choices, at + 1))
            {
                yield return [round, .. later];
            }
        }
    }
}
