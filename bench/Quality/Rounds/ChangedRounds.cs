using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>
/// Rounds changed at random a little: a visit moved, left out or put in, two swapped, a break moved, starts earlier or later. The times
/// follow by simple rules; whether the result keeps all rules is for the checker to say.
/// </summary>
internal sealed class ChangedRounds(RoundPlan plan, Randomness random)
{
    private readonly RoundProblem _problem = plan.Problem;
    private readonly (int Carer, int Shift)[] _slots =
        [.. plan.Problem.Carers.SelectMany((carer, index) => carer.Shifts.Select((_, shift) => (index, shift)))];

    public RoundPlan Next()
    {
        var stops = _slots.Select(slot => plan.Rounds.Where(round => (round.Carer, round.Shift) == slot)
            .SelectMany(round => round.Stops.Select(stop => (stop.Visit, Wanted: (long)stop.Starts))).ToList()).ToArray();
        for (var changes = _slots.Length == 0 ? 0 : 1 + random.NextBelow(2); changes > 0; changes--)
        {
            Change(stops);
        }

        var rounds = Enumerable.Range(0, _slots.Length).Where(slot => stops[slot].Any(stop => stop.Visit >= 0))
            .Select(slot => Timed(_slots[slot].Carer, _slots[slot].Shift, stops[slot]));
        return PlanChanges.Counted(_problem, [.. rounds]);
    }

    private void Change(List<(int Visit, long Wanted)>[] stops)
    {
        var slot = stops[random.NextBelow(stops.Length)];
        switch (random.NextBelow(5))
        {
            case 0 when slot.Count > 0:
                var (at, by) = (random.NextBelow(slot.Count), random.NextBelow(121) - 60);
                var until = random.NextBelow(2) == 0 ? at + 1 : slot.Count;
                for (var i = at; i < until; i++)
                {
                    slot[i] = (slot[i].Visit, slot[i].Wanted + by);
                }

                break;
            case 1 when slot.Count > 1:
                var first = random.NextBelow(slot.Count - 1);
                (slot[first], slot[first + 1]) = (slot[first + 1], slot[first]);
                break;
            case 2 when slot.RemoveAll(stop => stop.Visit < 0) == 0:
                slot.Insert(random.NextBelow(slot.Count + 1), (-1, 0));
                break;
            default:
                Move(stops, random.NextBelow(_problem.Visits.Length), slot);
                break;
        }
    }

    /// <summary>Takes a visit out of its round, if it has one, and now and then puts it into another.</summary>
    private void Move(List<(int Visit, long Wanted)>[] stops, int visit, List<(int Visit, long Wanted)> slot)
    {
        var wasThere = stops.Sum(other => other.RemoveAll(stop => stop.Visit == visit)) > 0;
        if (!wasThere || random.NextBelow(4) > 0)
        {
            slot.Insert(random.NextBelow(slot.Count + 1), (visit, _problem.Visits[visit].Preferred ?? 0));
        }
    }

    /// <summary>Each stop starts when wanted, or as soon after as window and arrival allow.</summary>
    private Round Timed(int carer, int shiftIndex, List<(int Visit, long Wanted)> stops)
    {
        var (who, shift) = (_problem.Carers[carer], _problem.Carers[carer].Shifts[shiftIndex]);
        var (place, time, leaves) = (shift.StartPlace, (long)shift.Earliest, (long)shift.Earliest);
        var timed = ImmutableArray.CreateBuilder<RoundStop>();
        foreach (var (visit, wanted) in stops)
        {
            var to = visit < 0 ? place : _problem.Visits[visit].Place;
            var way = visit < 0 ? 0 : Math.Max(0, _problem.Travel.Ticks(place, to, who.Mode));
            var earliest = visit < 0 ? shift.Break?.Earliest ?? 0 : _problem.Visits[visit].Earliest;
            var starts = Math.Max(time + way, Math.Max(earliest, wanted));
            leaves = timed.Count == 0 ? starts - way : leaves;
            var arrives = timed.Count == 0 ? starts : time + way;
            time = starts + (visit < 0 ? shift.Break?.Length ?? 0 : _problem.Visits[visit].LengthFor(carer));
            timed.Add(new RoundStop(visit, (int)arrives, (int)starts, (int)time));
            place = to;
        }

        return new Round(carer, shiftIndex, (int)leaves, timed.ToImmutable(), (int)(time + Math.Max(0, _problem.Travel.Ticks(place, shift.EndPlace, who.Mode))));
    }
}
