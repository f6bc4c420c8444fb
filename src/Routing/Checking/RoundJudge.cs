namespace Zoning.Routing;

/// <summary>The rules of one round: shift, trips, times, and each visit with its carer.</summary>
internal sealed class RoundJudge(Judging judging, Round round)
{
    private readonly RoundProblem _problem = judging.Problem;
    private readonly PlanWords _words = judging.Words;
    private readonly RoundCarer _carer = judging.Problem.Carers[round.Carer];
    private readonly CarerShift _shift = judging.Problem.Carers[round.Carer].Shifts[round.Shift];
    private readonly string _who = judging.Words.Carer(round.Carer);

    public void Judge()
    {
        if (!round.Visits.Any())
        {
            Add(ViolationKind.EmptyRound, -1, $"The round of {_who} from {_words.Clock(round.Leaves)} visits nobody.");
        }

        JudgeShift();
        JudgeStops();
        new BreakJudge(judging, round).Judge();
        var load = round.Visits.Sum(visit => (long)_problem.Visits[visit].Load);
        if (load > (_carer.Capacity ?? long.MaxValue))
        {
            Add(ViolationKind.OverCapacity, -1,
                $"{_who} carries a load of {load} on the round from {_words.Clock(round.Leaves)}; the most is {_carer.Capacity}.");
        }
    }

    private void JudgeShift()
    {
        if (round.Leaves < _shift.Earliest)
        {
            var by = (long)_shift.Earliest - round.Leaves;
            Add(ViolationKind.BeforeShift, -1, $"{_who} leaves at {_words.Clock(round.Leaves)}, {_words.Span(by)} before the shift "
                + $"starts at {_words.Clock(_shift.Earliest)}.", by);
        }

        if (round.Returns > _shift.Latest)
        {
            var by = (long)round.Returns - _shift.Latest;
            Add(ViolationKind.AfterShift, -1, $"{_who} is back at {_words.Clock(round.Returns)}, {_words.Span(by)} after the shift ends at "
                + $"{_words.Clock(_shift.Latest)}.", by);
        }

        var length = (long)round.Returns - round.Leaves;
        if (length > (_shift.LongestRound ?? long.MaxValue))
        {
            Add(ViolationKind.RoundTooLong, -1, $"{_who} is out from {_words.Clock(round.Leaves)} to {_words.Clock(round.Returns)}, "
                + $"{_words.Span(length)}; the longest round is {_words.Span(_shift.LongestRound!.Value)}.",
                length - _shift.LongestRound.Value);
        }
    }

    private void JudgeStops()
    {
        var (place, from, time) = (_shift.StartPlace, "the start of the round", round.Leaves);
        foreach (var stop in round.Stops)
        {
            if (!stop.IsBreak)
            {
                JudgeTrip((place, from), (_problem.Visits[stop.Visit].Place, _words.Visit(stop.Visit)), time, stop.Arrives, stop.Visit);
                JudgeVisit(stop);
                (place, from) = (_problem.Visits[stop.Visit].Place, _words.Visit(stop.Visit));
            }
            else if (stop.Arrives != time)
            {
                Add(ViolationKind.ArrivalWrong, -1, $"The break of {_who} is stated from {_words.Clock(stop.Arrives)} on; the stop before "
                    + $"ends at {_words.Clock(time)}.", Math.Abs((long)stop.Arrives - time));
            }

            JudgeOrder(stop);
            time = stop.Ends;
        }

        JudgeTrip((place, from), (_shift.EndPlace, "the end of the round"), time, round.Returns, -1);
    }

    private void JudgeOrder(RoundStop stop)
    {
        var what = stop.IsBreak ? "the break" : _words.Visit(stop.Visit);
        if (stop.Starts < stop.Arrives)
        {
            var by = (long)stop.Arrives - stop.Starts;
            Add(ViolationKind.StartsBeforeArrival, stop.Visit, $"{_who} starts {what} at {_words.Clock(stop.Starts)}, {_words.Span(by)} "
                + $"before it is possible to be there, at {_words.Clock(stop.Arrives)}.", by);
        }

        if (stop.Ends < stop.Starts)
        {
            Add(ViolationKind.OutOfOrder, stop.Visit, $"{_who} starts {what} at {_words.Clock(stop.Starts)} and ends it before, at "
                + $"{_words.Clock(stop.Ends)}.", (long)stop.Starts - stop.Ends);
        }
    }

    private void JudgeTrip((int Place, string Name) from, (int Place, string Name) to, int leaves, int arrives, int visit)
    {
        var ticks = _problem.Travel.Ticks(from.Place, to.Place, _carer.Mode);
        var trip = $"from {from.Name} to {to.Name}";
        if (ticks < 0)
        {
            Add(ViolationKind.NoWay, visit, $"{_who} cannot travel {trip}.");
            return;
        }

        if (ticks > (_carer.LongestTrip ?? int.MaxValue))
        {
            Add(ViolationKind.TripTooLong, visit, $"{_who} travels {_words.Span(ticks)} {trip}; the longest trip is "
                + $"{_words.Span(_carer.LongestTrip!.Value)}.", (long)ticks - _carer.LongestTrip.Value);
        }

        if ((long)leaves + ticks != arrives)
        {
            Add(ViolationKind.ArrivalWrong, visit, $"{_who} travels {trip}, leaving at {_words.Clock(leaves)} and arriving at "
                + $"{_words.Clock(arrives)}; the trip takes {_words.Span(ticks)}.", Math.Abs((long)leaves + ticks - arrives));
        }
    }

    private void JudgeVisit(RoundStop stop)
    {
        var (visit, name) = (_problem.Visits[stop.Visit], _words.Visit(stop.Visit));
        var length = visit.LengthFor(round.Carer);
        if ((long)stop.Starts + length != stop.Ends && stop.Ends >= stop.Starts)
        {
            Add(ViolationKind.LengthWrong, stop.Visit, $"{name} lasts from {_words.Clock(stop.Starts)} to {_words.Clock(stop.Ends)}; with "
                + $"{_who} it takes {_words.Span(length)}.", Math.Abs((long)stop.Starts + length - stop.Ends));
        }

        if (stop.Starts < visit.Earliest)
        {
            var by = (long)visit.Earliest - stop.Starts;
            Add(ViolationKind.TooEarly, stop.Visit, $"{name} starts at {_words.Clock(stop.Starts)}, {_words.Span(by)} before the earliest "
                + $"start, {_words.Clock(visit.Earliest)}.", by);
        }

        if (stop.Starts > visit.Latest && visit.LatePrice is null)
        {
            var by = (long)stop.Starts - visit.Latest;
            Add(ViolationKind.TooLate, stop.Visit, $"{name} starts at {_words.Clock(stop.Starts)}, {_words.Span(by)} after the latest "
                + $"start, {_words.Clock(visit.Latest)}.", by);
        }

        if ((visit.Skills & ~_carer.Skills) is > 0 and var lacking)
        {
            Add(ViolationKind.SkillMissing, stop.Visit, $"{_who} does not have what {name} needs: {_words.Skills(lacking)}.");
        }

        if (visit.ForbiddenCarers.Contains(round.Carer))
        {
            Add(ViolationKind.CarerForbidden, stop.Visit, $"{_who} must not serve {name}.");
        }
    }

    private void Add(ViolationKind kind, int visit, string text, long ticks = 0) => judging.Add(kind, round.Carer, visit, text, ticks);
}
