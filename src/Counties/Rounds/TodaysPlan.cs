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
        var rows = Match(rounds, stops);
        var plan = rows.ByShift.OrderBy(entry => entry.Key)
            .Select(entry =>
                ToRound(problem, entry.Key.Carer, entry.Key.Shift, [.. entry.Value.OrderBy(stop => stop.Start).ThenBy(stop => stop.Visit)]))
            .ToImmutableArray();
        var served = rows.ByShift.Values.SelectMany(round => round).Select(stop => stop.Visit).ToHashSet();
        var missing = Enumerable.Range(0, problem.Visits.Length).Where(visit => !served.Contains(visit)).ToImmutableArray();
        var today = new RoundPlan(problem, plan, missing, new RoundCost { Weighted = 0 });
        if (changePrice > 0)
        {
            problem = problem.StayingNear(today, changePrice);
            today = today with { Problem = problem };
        }

        return rounds with
        {
            Problem = problem,
            Today = today with { Cost = Checker.Check(today).Cost },
            TodayOffShift = [.. rows.OffShift],
        };
    }

    /// <summary>Gives each row its visit: the one of its package, day and time of day whose wanted start is nearest.</summary>
    private static Rows Match(ProviderRounds rounds, ImmutableArray<TodaysStop> stops)
    {
        var problem = rounds.Problem;
        var carers = problem.Carers.Select((carer, index) => (carer.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var free = rounds.Origins.Select((origin, index) => (origin, index))
            .GroupBy(pair => (pair.origin.Package, pair.origin.Day, pair.origin.Time))
            .ToDictionary(group => group.Key, group => group.ToList());
        var rows = new Rows();
        foreach (var stop in stops)
        {
            for (var day = 0; day < 7; day++)
            {
                if (!stop.Days.Has(day) || !free.TryGetValue((stop.Package, day, stop.Time), out var open) || open.Count == 0)
                {
                    continue;
                }

                // Of a team's visits a carer makes the one that asks for most of what the carer can do.
                var isKnown = carers.TryGetValue(stop.Carer, out var carer);
                var own = isKnown ? problem.Carers[carer].Skills : 0;
                var nearest = open.MinBy(pair => (
                    Math.Abs(pair.origin.PreferredStartMinute - stop.StartMinute),
                    (problem.Visits[pair.index].Skills & ~own) != 0,
                    -BitOperations.PopCount(problem.Visits[pair.index].Skills),
                    pair.index));
                open.Remove(nearest);
                var start = day * Day + stop.StartMinute * Minute;
                var shift = isKnown ? ShiftAt(problem.Carers[carer], day, start) : -1;
                if (shift < 0)
                {
                    rows.OffShift.Add(new OffShiftVisit(nearest.index, stop.Carer, start));
                    continue;
                }

                if (!rows.ByShift.TryGetValue((carer, shift), out var round))
                {
                    rows.ByShift.Add((carer, shift), round = []);
                }

                round.Add((nearest.index, start));
            }
        }

        return rows;
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

    private static Round ToRound(RoundProblem problem, int carer, int shift, ImmutableArray<(int Visit, int Start)> visits)
    {
        var round = Walk(problem, carer, shift, visits, null);
        return problem.Carers[carer].Shifts[shift].Break is { } rule && IsDue(rule, round)
            ? Walk(problem, carer, shift, visits, rule)
            : round;
    }

    /// <summary>Whether a break is due. rounds.csv has no breaks, so one is taken to be in the first gap that is long enough.</summary>
    private static bool IsDue(BreakRule rule, Round round) =>
        (rule.WorkAbove == 0 || round.Returns - (long)round.Leaves > rule.WorkAbove) && !(rule.BetweenVisits && round.Stops.Length < 2);

    private static Round Walk(
        RoundProblem problem, int carer, int shift, ImmutableArray<(int Visit, int Start)> visits, BreakRule? rest)
    {
        var who = problem.Carers[carer];
        var when = who.Shifts[shift];
        var stops = ImmutableArray.CreateBuilder<RoundStop>();
        var (place, free, leaves) = (when.StartPlace, int.MinValue, 0);
        var isBetween = rest?.BetweenVisits == true;
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

        if (rest is not null && !isBetween && Math.Max(free, rest.Earliest) is var last && last <= rest.Latest)
        {
            stops.Add(new RoundStop(-1, free, last, last + rest.Length));
            free = last + rest.Length;
        }

        return new Round(carer, shift, leaves, stops.ToImmutable(), free
            + Math.Max(0, problem.Travel.Ticks(place, when.EndPlace, who.Mode)));
    }

    /// <summary>The rows of rounds.csv by what became of them.</summary>
    private sealed class Rows
    {
        public Dictionary<(int Carer, int Shift), List<(int Visit, int Start)>> ByShift { get; } = [];

        public List<OffShiftVisit> OffShift { get; } = [];
    }
}
