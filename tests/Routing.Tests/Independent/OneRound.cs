namespace Zoning.Routing.Tests.Independent;

/// <summary>The rules of a single round, read from the page.</summary>
internal sealed class OneRound(RoundProblem problem, Round round, List<BrokenRule> broken)
{
    private readonly RoundCarer _carer = problem.Carers[round.Carer];
    private readonly CarerShift _shift = problem.Carers[round.Carer].Shifts[round.Shift];

    internal void Check()
    {
        if (!round.Visits.Any())
        {
            Add("list", -1, $"A round of carer {round.Carer} visits nobody.");
            return;
        }

        Shift();
        Walk();
        Break();
        var load = round.Visits.Sum(visit => (long)problem.Visits[visit].Load);
        if (load > _carer.Capacity)
        {
            Add("load", -1, $"The loads are {load}, at most {_carer.Capacity}.");
        }
    }

    private void Add(string rule, int visit, FormattableString text) =>
        broken.Add(new BrokenRule(rule, round.Carer, visit, FormattableString.Invariant(text)));

    private void Shift()
    {
        if (round.Leaves < _shift.Earliest)
        {
            Add("shift", -1, $"Leaves at {round.Leaves}, before {_shift.Earliest}.");
        }

        if (round.Returns > _shift.Latest)
        {
            Add("shift", -1, $"Returns at {round.Returns}, after {_shift.Latest}.");
        }

        if ((long)round.Returns - round.Leaves > _shift.LongestRound)
        {
            Add("shift", -1, $"Takes {round.Returns - round.Leaves}, at most {_shift.LongestRound}.");
        }
    }

    /// <summary>From the start place to the end place: trips, arrivals, starts and ends.</summary>
    private void Walk()
    {
        var (place, free) = (_shift.StartPlace, (long)round.Leaves);
        for (var at = 0; at < round.Stops.Length; at++)
        {
            var stop = round.Stops[at];
            var (way, length) = (0, _shift.Break?.Length ?? stop.Ends - stop.Starts);
            if (!stop.IsBreak)
            {
                var visit = problem.Visits[stop.Visit];
                way = Way(place, visit.Place, stop.Visit);
                (place, length) = (visit.Place, visit.LengthFor(round.Carer));
                Visit(stop, visit);
            }

            if (stop.Arrives != free + way)
            {
                Add("times", stop.Visit, $"Arrives at {stop.Arrives}, but gets there at {free + way}.");
            }

            if (stop.Starts < stop.Arrives)
            {
                Add("times", stop.Visit, $"Starts at {stop.Starts}, before the arrival at {stop.Arrives}.");
            }

            if (stop.Ends < stop.Starts)
            {
                Add("times", stop.Visit, $"Ends at {stop.Ends}, before it starts.");
            }
            else if (stop.Ends - (long)stop.Starts != length)
            {
                Add(stop.IsBreak ? "break" : "times", stop.Visit, $"Ends at {stop.Ends}, {length} after {stop.Starts} is due.");
            }

            free = stop.Ends;
        }

        var back = Way(place, _shift.EndPlace, -1);
        if (round.Returns != free + back)
        {
            Add("times", -1, $"Returns at {round.Returns}, but is back at {free + back}.");
        }
    }

    private int Way(int from, int to, int visit)
    {
        var ticks = problem.Travel.Ticks(from, to, _carer.Mode);
        if (ticks < 0 || ticks > _carer.LongestTrip)
        {
            Add("travel", visit, $"The trip from place {from} to place {to} takes {ticks}; at most {_carer.LongestTrip}.");
        }

        return Math.Max(0, ticks);
    }

    private void Visit(RoundStop stop, RoundVisit visit)
    {
        if (stop.Starts < visit.Earliest || (stop.Starts > visit.Latest && visit.LatePrice is null))
        {
            Add("window", stop.Visit, $"Starts at {stop.Starts}, not {visit.Earliest} to {visit.Latest}.");
        }

        if ((visit.Skills & ~_carer.Skills) != 0)
        {
            Add("who", stop.Visit, $"Carer {round.Carer} lacks a skill of visit {stop.Visit}.");
        }

        if (visit.ForbiddenCarers.Contains(round.Carer))
        {
            Add("who", stop.Visit, $"Carer {round.Carer} is forbidden at visit {stop.Visit}.");
        }
    }

    private void Break()
    {
        var breaks = Enumerable.Range(0, round.Stops.Length).Where(at => round.Stops[at].IsBreak).ToList();
        if (_shift.Break is not { } rule)
        {
            if (breaks.Count > 0)
            {
                Add("break", -1, $"A break on a shift without a rule for breaks.");
            }

            return;
        }

        var taken = breaks.Sum(at => (long)round.Stops[at].Ends - round.Stops[at].Starts);
        var isLong = rule.WorkAbove == 0 || round.Returns - (long)round.Leaves - taken > rule.WorkAbove;
        var isDue = isLong && !(rule.BetweenVisits && round.Visits.Count() == 1);
        if (breaks.Count > 1 || (isDue && breaks.Count == 0))
        {
            Add("break", -1, $"{breaks.Count} breaks where {(isDue ? "one is due" : "at most one is allowed")}.");
        }

        foreach (var at in breaks)
        {
            if (round.Stops[at].Starts < rule.Earliest || round.Stops[at].Starts > rule.Latest)
            {
                Add("break", -1, $"The break starts at {round.Stops[at].Starts}, not {rule.Earliest} to {rule.Latest}.");
            }

            if (rule.BetweenVisits
                && (!round.Stops.Take(at).Any(stop => !stop.IsBreak) || !round.Stops.Skip(at).Any(stop => !stop.IsBreak)))
            {
                Add("break", -1, $"The break is not between two visits.");
            }
        }
    }
}
