namespace Zoning.Routing;

/// <summary>The rules of one round: shift, legs, times, and each visit with its carer.</summary>
internal sealed class RoundJudge(RoundProblem problem, Round round, List<Violation> found)
{
    private readonly RoundCarer _carer = problem.Carers[round.Carer];
    private readonly CarerShift _shift = problem.Carers[round.Carer].Shifts[round.Shift];

    public void Judge()
    {
        if (!round.Visits.Any())
        {
            Add(ViolationKind.EmptyRound, -1, $"The round of carer {round.Carer} on shift {round.Shift} visits nobody.");
        }

        JudgeShift();
        JudgeStops();
        JudgeBreaks();
        var load = round.Visits.Sum(visit => (long)problem.Visits[visit].Load);
        if (load > (_carer.Capacity ?? long.MaxValue))
        {
            Add(ViolationKind.OverCapacity, -1, $"Carer {round.Carer} carries {load}; the most is {_carer.Capacity}.");
        }
    }

    private void JudgeShift()
    {
        if (round.Leaves < _shift.Earliest)
        {
            Add(ViolationKind.BeforeShift, -1, $"Carer {round.Carer} leaves at {round.Leaves}; the shift starts at {_shift.Earliest}.");
        }

        if (round.Returns > _shift.Latest)
        {
            Add(ViolationKind.AfterShift, -1, $"Carer {round.Carer} returns at {round.Returns}; the shift ends at {_shift.Latest}.");
        }

        if ((long)round.Returns - round.Leaves > (_shift.LongestRound ?? long.MaxValue))
        {
            Add(ViolationKind.RoundTooLong, -1,
                $"Carer {round.Carer} is out from {round.Leaves} to {round.Returns}; the longest round is {_shift.LongestRound}.");
        }
    }

    private void JudgeStops()
    {
        var (place, time) = (_shift.StartPlace, round.Leaves);
        foreach (var stop in round.Stops)
        {
            if (stop.IsBreak)
            {
                if (stop.Arrives != time)
                {
                    Add(ViolationKind.ArrivalWrong, -1,
                        $"The break of carer {round.Carer} arrives at {stop.Arrives}; the stop before ends at {time}.");
                }
            }
            else
            {
                JudgeLeg(place, problem.Visits[stop.Visit].Place, time, stop.Arrives, stop.Visit);
                JudgeVisit(stop);
                place = problem.Visits[stop.Visit].Place;
            }

            if (stop.Starts < stop.Arrives)
            {
                Add(ViolationKind.StartsBeforeArrival, stop.Visit,
                    $"A stop of carer {round.Carer} starts at {stop.Starts}; the carer is there at {stop.Arrives}.");
            }

            if (stop.Ends < stop.Starts)
            {
                Add(ViolationKind.OutOfOrder, stop.Visit,
                    $"A stop of carer {round.Carer} has the times {stop.Arrives}, {stop.Starts}, {stop.Ends}.");
            }

            time = stop.Ends;
        }

        JudgeLeg(place, _shift.EndPlace, time, round.Returns, -1);
    }

    private void JudgeLeg(int origin, int destination, int leaves, int arrives, int visit)
    {
        var ticks = problem.Travel.Ticks(origin, destination, _carer.Mode);
        if (ticks < 0)
        {
            Add(ViolationKind.NoWay, visit, $"Carer {round.Carer} cannot travel from place {origin} to {destination}.");
            return;
        }

        if (ticks > (_carer.LongestTrip ?? int.MaxValue))
        {
            Add(ViolationKind.TripTooLong, visit,
                $"The trip of carer {round.Carer} from place {origin} to {destination} takes {ticks}; the most is {_carer.LongestTrip}.");
        }

        if ((long)leaves + ticks != arrives)
        {
            Add(ViolationKind.ArrivalWrong, visit,
                $"Carer {round.Carer} leaves place {origin} at {leaves} and is at {destination} at {arrives}; travel takes {ticks}.");
        }
    }

    private void JudgeVisit(RoundStop stop)
    {
        var visit = problem.Visits[stop.Visit];
        var length = visit.LengthFor(round.Carer);
        if ((long)stop.Starts + length != stop.Ends)
        {
            Add(ViolationKind.LengthWrong, stop.Visit,
                $"Visit {stop.Visit} lasts from {stop.Starts} to {stop.Ends}; with carer {round.Carer} it takes {length}.");
        }

        if (stop.Starts < visit.Earliest)
        {
            Add(ViolationKind.TooEarly, stop.Visit, $"Visit {stop.Visit} starts at {stop.Starts}; the earliest is {visit.Earliest}.");
        }

        if (stop.Starts > visit.Latest && visit.LatePrice is null)
        {
            Add(ViolationKind.TooLate, stop.Visit, $"Visit {stop.Visit} starts at {stop.Starts}; the latest is {visit.Latest}.");
        }

        if ((visit.Skills & ~_carer.Skills) != 0)
        {
            Add(ViolationKind.SkillMissing, stop.Visit, $"Carer {round.Carer} lacks a skill that visit {stop.Visit} needs.");
        }

        if (visit.ForbiddenCarers.Contains(round.Carer))
        {
            Add(ViolationKind.CarerForbidden, stop.Visit, $"Carer {round.Carer} may not serve visit {stop.Visit}.");
        }
    }

    private void JudgeBreaks()
    {
        var taken = 0;
        foreach (var stop in round.Stops.Where(stop => stop.IsBreak))
        {
            if (_shift.Break is not { } rule || ++taken > 1)
            {
                Add(ViolationKind.BreakNotDue, -1, $"The break of carer {round.Carer} at {stop.Starts} is not due.");
                continue;
            }

            if (stop.Starts < rule.Earliest || stop.Starts > rule.Latest)
            {
                Add(ViolationKind.BreakOutsideWindow, -1,
                    $"The break of carer {round.Carer} starts at {stop.Starts}; it may start from {rule.Earliest} to {rule.Latest}.");
            }

            if ((long)stop.Starts + rule.Length != stop.Ends)
            {
                Add(ViolationKind.BreakLengthWrong, -1,
                    $"The break of carer {round.Carer} lasts from {stop.Starts} to {stop.Ends}; it takes {rule.Length}.");
            }
        }

        if (_shift.Break is not null && taken == 0 && round.Visits.Any())
        {
            Add(ViolationKind.BreakMissing, -1, $"Carer {round.Carer} has no break on shift {round.Shift}.");
        }
    }

    private void Add(ViolationKind kind, int visit, string text) => found.Add(new Violation(kind, round.Carer, visit, text));
}
