using System.Collections.Immutable;
using System.Numerics;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>Today's rounds as a plan of the same visits, with the times that rounds.csv gives, whatever rules they break.</summary>
internal static class TodaysPlan
{
    private const int Minute = 60;
    private const int Day = 24 * 60 * Minute;

    /// <summary>The rounds with today's plan in them, and with a price on each change of carer if the options have one.</summary>
    internal static ProviderRounds Put(ProviderRounds rounds, ImmutableArray<TodaysStop> stops, int changePrice)
    {
        var problem = rounds.Problem;
        var (byShift, carerOf) = Assign(rounds, stops);
        var plan = byShift.OrderBy(entry => entry.Key)
            .Select(entry =>
                ToRound(problem, entry.Key.Carer, entry.Key.Shift, entry.Value.OrderBy(stop => stop.Start).ThenBy(stop => stop.Visit)))
            .ToImmutableArray();
        var missing = Enumerable.Range(0, carerOf.Length).Where(visit => carerOf[visit] < 0).ToImmutableArray();
        var today = new RoundPlan(problem, plan, missing, new RoundCost { Weighted = 0 });
        if (changePrice > 0)
        {
            problem = problem.StayingNear(today, changePrice);
            today = today with { Problem = problem };
        }

        return rounds with { Problem = problem, Today = today with { Cost = Checker.Check(today).Cost } };
    }

    private static (Dictionary<(int Carer, int Shift), List<(int Visit, int Start)>> ByShift, int[] CarerOf) Assign(
        ProviderRounds rounds, ImmutableArray<TodaysStop> stops)
    {
        var problem = rounds.Problem;
        var carers = problem.Carers.Select((carer, index) => (carer.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var free = rounds.Origins.Select((origin, index) => (origin, index))
            .GroupBy(pair => (pair.origin.Package, pair.origin.Day, pair.origin.Time))
            .ToDictionary(group => group.Key, group => group.ToList());
        var carerOf = new int[problem.Visits.Length];
        Array.Fill(carerOf, -1);
        var byShift = new Dictionary<(int, int), List<(int, int)>>();
        foreach (var stop in stops)
        {
            if (!carers.TryGetValue(stop.Carer, out var carer))
            {
                continue;
            }

            for (var day = 0; day < 7; day++)
            {
                var start = day * Day + stop.StartMinute * Minute;
                var shift = stop.Days.Has(day) ? ShiftAt(problem.Carers[carer], day, start) : -1;
                if (shift < 0 || !free.TryGetValue((stop.Package, day, stop.Time), out var open) || open.Count == 0)
                {
                    continue;
                }

                // Of a team's visits a carer makes the one that asks for most of what the carer can do.
                var own = problem.Carers[carer].Skills;
                var nearest = open.MinBy(pair => (
                    Math.Abs(pair.origin.PreferredStartMinute - stop.StartMinute),
                    (problem.Visits[pair.index].Skills & ~own) != 0,
                    -BitOperations.PopCount(problem.Visits[pair.index].Skills),
                    pair.index));
                open.Remove(nearest);
                carerOf[nearest.index] = carer;
                if (!byShift.TryGetValue((carer, shift), out var round))
                {
                    byShift.Add((carer, shift), round = []);
                }

                round.Add((nearest.index, start));
            }
        }

        return (byShift, carerOf);
    }

    /// <summary>The carer's shift of a day that holds a start, else the nearest of that day; -1 if the carer has none.</summary>
    private static int ShiftAt(RoundCarer carer, int day, int start)
    {
        var nearest = -1;
        var distance = int.MaxValue;
        for (var index = 0; index < carer.Shifts.Length; index++)
        {
            var shift = carer.Shifts[index];
            var away = Math.Max(0, Math.Max(shift.Earliest - start, start - shift.Latest));
            if (shift.Day == day && away < distance)
            {
                (nearest, distance) = (index, away);
            }
        }

        return nearest;
    }

    private static Round ToRound(RoundProblem problem, int carer, int shift, IEnumerable<(int Visit, int Start)> visits)
    {
        var who = problem.Carers[carer];
        var when = who.Shifts[shift];
        var stops = ImmutableArray.CreateBuilder<RoundStop>();
        var (place, free, leaves) = (when.StartPlace, int.MinValue, 0);
        var rest = when.Break;
        foreach (var (index, start) in visits)
        {
            var visit = problem.Visits[index];
            var way = Math.Max(0, problem.Travel.Ticks(place, visit.Place, who.Mode));
            if (stops.Count == 0)
            {
                (leaves, free) = (start - way, start - way);
            }

            if (rest is not null && stops.Count > 0
                && Math.Max(free, rest.Earliest) is var pause && pause <= rest.Latest && pause + rest.Length + way <= start)
            {
                stops.Add(new RoundStop(-1, free, pause, pause + rest.Length));
                free = pause + rest.Length;
                rest = null;
            }

            stops.Add(new RoundStop(index, free + way, start, start + visit.LengthFor(carer)));
            (place, free) = (visit.Place, start + visit.LengthFor(carer));
        }

        if (rest is not null && Math.Max(free, rest.Earliest) is var last && last <= rest.Latest)
        {
            stops.Add(new RoundStop(-1, free, last, last + rest.Length));
            free = last + rest.Length;
        }

        return new Round(carer, shift, leaves, stops.ToImmutable(), free
            + Math.Max(0, problem.Travel.Ticks(place, when.EndPlace, who.Mode)));
    }
}
